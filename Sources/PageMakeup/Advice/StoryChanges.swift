internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// The changes of one story that are worth a try (可改之处).
struct StoryChanges {
  let outcome: PagePlanner.Outcome
  /// The story's number among the plan's placements.
  let number: Int
  let spec: LayoutSpec

  private var placement: PagePlan.Placement { outcome.plan.placements[number] }
  private var box: StoryBox { outcome.boxes[number] }
  private var story: MeasuredStory { outcome.stories[box.story] }

  /// In the order in which they are told where they come to the same.
  var all: [TrialChange] {
    guard placement.host == nil else { return [] }
    return cuts + additions + heads + pictures + spans + reserve
  }

  // MARK: Text

  private var trimming: StoryTrimming? {
    story.text.vertical == nil
      ? StoryTrimming(
        story.text, box.option.fit.options(of: story.text),
        measure: spec.grid.charactersPerColumn) : nil
  }

  private var columns: Int { placement.textColumns.count }

  /// Lines of text that have no room on the whole page.
  private var overset: Int {
    outcome.plan.placements.reduce(0) { $0 + ($1.jump == nil ? $1.cutLines : 0) }
  }

  private var cuts: [TrialChange] {
    guard let trimming else { return [] }
    let level = max(1, columns - box.option.fit.shortage)
    let asked = placement.cutLines > 0 ? [placement.cutLines] : [level, overset]
    var changes = Self.distinct(asked).compactMap { lines -> TrialChange? in
      trimming.cut(lines: lines).map { cut in
        let characters = cut.reduce(0) { $0 + $1.characters }
        let place = cut.first?.place
        return changed(.cut(characters: characters, paragraphs: cut.count, at: place)) {
          $0.shortened(cut)
        }
      }
    }
    if let last = trimming.lastParagraph {
      changes.append(
        changed(.dropLast(characters: last.characters)) { $0.dropping(last.paragraph) })
    }
    return changes
  }

  private var additions: [TrialChange] {
    guard let trimming, placement.cutLines == 0, overset == 0 else { return [] }
    let shortage = box.option.fit.shortage
    let white = outcome.plan.whiteLines * spec.grid.columns + box.option.footWhite * columns
    return Self.distinct([shortage, columns + shortage, white]).compactMap { lines in
      trimming.addition(lines: lines).map { added in
        changed(.add(characters: added.characters)) { $0.lengthened(added) }
      }
    }
  }

  private static func distinct(_ counts: [Int]) -> [Int] {
    var seen: [Int] = []
    for count in counts where count > 0 && !seen.contains(count) { seen.append(count) }
    return seen
  }

  private func changed(
    _ change: StoryChange, _ edit: @escaping (Article) -> Article
  ) -> TrialChange {
    let id = placement.article
    return TrialChange(change: change) { page in
      var page = page
      guard let index = page.articles.firstIndex(where: { $0.id == id }) else { return nil }
      page.articles[index] = edit(page.articles[index])
      return page
    }
  }

  // MARK: Head and span

  private var heads: [TrialChange] {
    let current = box.option.head.mainSize
    guard current > .zero else { return [] }
    let sizes = Set(story.spans[box.columns.count - 1].mainSizes + table).sorted()
    let near = [sizes.last { $0 < current }, sizes.first { $0 > current }].compactMap { $0 }
    return near.map { size in
      var change = asked(.head(from: current, to: size)) {
        $0.size = size.rawValue * 100 / Length.points(1).rawValue
      }
      // A size that was asked for is no step below the house's: here it was not.
      let (id, rank, headlines) = (story.article.id, story.rank, spec.headlines)
      change.dues = { plan in
        let span = plan.placements.first { $0.article == id }?.columns.count ?? 1
        let sizes = headlines[rank].mainSizes.ladder(across: span).sizes
        return HeadlineSetting.stepPrice * (sizes.firstIndex { $0 <= size } ?? sizes.count)
      }
      return change
    }
  }

  /// The house's sizes for the story's rank, whatever it was measured in.
  private var table: [Length] {
    let sizes = spec.headlines[story.rank].mainSizes
    return sizes.ladder(across: box.columns.count).sizes
  }

  private var spans: [TrialChange] {
    let now = box.columns.count
    return [now - 1, now + 1].filter { (1...spec.grid.columns).contains($0) }.map { span in
      asked(.span(from: now, to: span)) { wish in
        wish.spans = span...span
        wish.area = nil
        wish.headColumns = nil
      }
    }
  }

  private func asked(_ change: StoryChange, _ edit: @escaping (inout StoryRequest) -> Void)
    -> TrialChange
  {
    let article = story.article
    return TrialChange(change: change) { page in
      var page = page
      if let index = page.layout.stories.firstIndex(where: { $0.story.text == article.id }) {
        edit(&page.layout.stories[index])
      } else {
        var wish = StoryRequest(story: SourcedText(literal: article.id))
        edit(&wish)
        page.layout.stories.append(wish)
      }
      return page
    }
  }

  // MARK: Pictures

  private var pictures: [TrialChange] {
    box.option.fit.figures.spots.flatMap { spot -> [TrialChange] in
      guard spot.figure.characters == nil else { return [] }
      let picture = spot.figure.picture
      let now = spot.figure.columns
      return [now - 1, now + 1].filter { (1...spec.grid.columns).contains($0) }.map { columns in
        changed(.picture(name: picture.file.text, from: now, to: columns)) { article in
          var article = article
          for index in article.pictures.indices
          where article.pictures[index].file.text == picture.file.text {
            article.pictures[index].columns = columns
          }
          return article
        }
      }
    }
  }

  // MARK: The last resort

  /// On a page that holds too much the story could wait.
  private var reserve: [TrialChange] {
    guard overset > 0 || !outcome.plan.leftOut.isEmpty, placement.rank != .lead else { return [] }
    let id = placement.article
    return [
      TrialChange(change: .reserve) { page in
        var page = page
        page.articles.removeAll { $0.id == id }
        return page
      }
    ]
  }
}
