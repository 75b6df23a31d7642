package import PageGeometry
package import PressDiagnostics

/// What would fit a page better (怎样更合适): changes of single stories, each tried by planning the
/// page again.
package struct PageAdvice: Hashable, Sendable {
  /// The plan as it is.
  package var plan: PagePlan
  package var worth: Worth
  /// For each placed story the changes that help, the best first.
  package var stories: [StoryAdvice]

  /// What a plan comes to (画版结果), in numbers that an editor knows.
  package struct Worth: Hashable, Sendable {
    package var score: Int
    /// Lines at the foot of the page that no story fills.
    package var white: Int
    /// Lines of text without room.
    package var cut: Int
    /// Stories without a place.
    package var leftOut: Int

    init(_ plan: PagePlan) {
      score = plan.score.total
      white = plan.whiteLines
      cut = plan.placements.reduce(0) { $0 + ($1.jump == nil ? $1.cutLines : 0) }
      leftOut = plan.leftOut.count
    }

    /// Whether this is better by something that is seen: text or stories on the page, else a score
    /// that is lower by a third of a line.
    func isBetter(than other: Worth) -> Bool {
      if leftOut != other.leftOut { return leftOut < other.leftOut }
      if cut != other.cut { return cut < other.cut }
      return score + 333 < other.score
    }

    /// The order in which changes are told.
    var key: (Int, Int, Int) { (leftOut, cut, score) }
  }

  /// What was tried for one story.
  package struct StoryAdvice: Hashable, Sendable {
    package var article: String
    /// How many changes were tried.
    package var tried: Int
    package var better: [Suggestion]
  }

  /// A change that helps.
  package struct Suggestion: Hashable, Sendable {
    package var change: StoryChange
    package var worth: Worth
  }

  /// How many times the page was planned again.
  package var tried: Int { stories.reduce(0) { $0 + $1.tried } }
}

/// A change of one story that an editor could make (改动).
package enum StoryChange: Hashable, Sendable {
  /// Text goes, at the ends of so many paragraphs, the first of which is at the place.
  case cut(characters: Int, paragraphs: Int, at: SourceRange?)
  /// The last paragraph goes (删末段).
  case dropLast(characters: Int)
  /// Text comes to it.
  case add(characters: Int)
  /// The main head in another size.
  case head(from: Length, to: Length)
  /// A picture over another number of columns.
  case picture(name: String, from: Int, to: Int)
  /// The story over another number of columns.
  case span(from: Int, to: Int)
  /// The story waits for another page (备稿).
  case reserve

  /// The change in editors' words.
  package var words: (zh: String, en: String) {
    switch self {
    case .cut(let count, let paragraphs, let place):
      let at = place.map { "（\($0)" + (paragraphs > 1 ? " 等 \(paragraphs) 段）" : "）") } ?? ""
      return ("删 \(count) 字\(at)", "cut \(count) characters")
    case .dropLast(let count): return ("删去末段 \(count) 字", "drop the last paragraph: \(count)")
    case .add(let count): return ("补 \(count) 字", "add \(count) characters")
    case .head(let from, let to):
      return (
        "标题 \(Self.size(from)) → \(Self.size(to)) 磅",
        "head \(Self.size(from)) → \(Self.size(to)) pt"
      )
    case .picture(let name, let from, let to):
      return ("图片“\(name)” \(from) → \(to) 栏", "photo \(from) → \(to) columns")
    case .span(let from, let to): return ("改排 \(from) → \(to) 栏", "story \(from) → \(to) columns")
    case .reserve: return ("整篇改作备稿", "hold the story over")
    }
  }

  /// A size without a needless fraction.
  private static func size(_ size: Length) -> String {
    JSONValue.number(size.points, decimals: 2).text()
  }
}
