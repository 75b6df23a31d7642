package import Editorial
package import PageDesign
internal import PageGeometry
package import Typesetting

/// A page of real stories on which planning is measured (画版计时), the stories measured before.
///
/// The area is as deep as the stories are together in the spans that the layout wishes for them, so
/// that nothing but fitting is left to do, as in the experiment of newspaper-practice §3.2.
package struct PlanTrial {
  private let spec: LayoutSpec
  private let stories: [MeasuredStory]
  private let lines: Int

  package init(_ articles: [Article], spec: LayoutSpec, shaper: any TextShaper) {
    self.spec = spec
    stories = StoryDesk(spec: spec, shaper: shaper, shelf: MeasuredShelf())
      .measured(articles, words: nil)
    let columns = max(1, spec.grid.columns)
    let cells = stories.reduce(0) { sum, story in
      let wished = spec.headlines[story.rank].spans.spans(of: columns)
      let span = min(columns, (wished.lowerBound + wished.upperBound + 1) / 2)
      let head = story.spans[span - 1].heads.first?.depth ?? 0
      return sum + story.text.naturalLines + span * (head + spec.rules.whiteLines)
    }
    lines = max(20, (cells + columns - 1) / columns)
  }

  /// What the planner found.
  package struct Result: Sendable {
    /// Whether every story stands whole and at most four lines at the foot are white.
    package var isClosed: Bool
    /// The score of the page that was chosen.
    package var score: Int
  }

  /// Plans the page.
  package func run() -> Result {
    guard
      let best = PageFitting(spec: spec, stories: stories, lines: lines).fitted().layouts.first
    else { return Result(isClosed: false, score: 0) }
    let isWhole = best.leftOut.isEmpty && best.boxes.allSatisfy { $0.option.cutLines == 0 }
    return Result(isClosed: isWhole && lines - best.lines <= 4, score: best.score.total)
  }
}
