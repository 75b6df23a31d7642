package import Editorial
package import PageDesign
package import PageGeometry

/// Which story stands where (画版), counted in columns and lines of the page; no glyph yet.
package struct PagePlan: Hashable, Sendable {
  package var page: String
  package var layout: String
  /// The lines of the type area in which stories stand.
  package var area: Range<Int>
  package var placements: [Placement]
  /// Lines at the foot of the area that no story fills (欠文).
  package var whiteLines: Int
  /// Stories that found no place at all (未上版).
  package var leftOut: [String]
  /// Stories that were not needed to close the page, and those taken off it (备稿).
  package var spares: [String]
  /// What the plan is worth, and the next best one (评分).
  package var score: PageScore
  package var runnerUp: RunnerUp?
  /// Plans with a better score that break more rules on the finished page (规矩核验).
  package var passedOver = 0

  /// The next best plan: what it is worth, and where its stories stand (次优方案).
  package struct RunnerUp: Hashable, Sendable {
    package var score: PageScore
    package var places: [Place]

    /// A story's box, lines counted as those of the plan.
    package struct Place: Hashable, Sendable {
      package var article: String
      package var area: PageArea
    }
  }

  /// A story's place.
  package struct Placement: Hashable, Sendable {
    package var article: String
    package var rank: StoryRank
    /// The basic columns, from 0.
    package var columns: Range<Int>
    /// The lines of the type area, from 0.
    package var lines: Range<Int>
    /// The size of the main head; zero where the story has none.
    package var mainSize: Length
    /// Whether the head takes the house's second face, beside a head in the first.
    package var usesOtherFace: Bool
    /// Lines of white above the headline, beyond those that the head itself asks for.
    package var extraWhite: Int
    /// Lines of the headline block.
    package var headLines: Int
    /// The columns that the headline covers: all of the story's, or its first ones (串文题).
    package var headColumns: Int
    /// Lines of text in the story's longest column.
    package var textLines: Int
    /// The columns in which a vertical head stands beside the text (竖题).
    package var sideHead: Range<Int>?
    /// Lines of text that have no room (溢文).
    package var cutLines: Int
    /// Whether the story stands in a frame (加框).
    package var isBoxed: Bool
    /// How the frame is drawn; nil: as the house does it.
    package var frame: StoryRequest.Frame?
    /// The page on which the story goes on (转版).
    package var jump: String?
    /// The columns of the text where they are cut anew (破栏).
    package var recut: Int?
    /// The advance of its characters and its leading in 1/1000 of their own (调字距、调行距).
    package var spread = 1000
    package var leading = 1000
    /// The story inside whose text this one stands (嵌稿), and where there.
    package var host: String?
    package var seat: Picture.Place?

    /// The columns of the text.
    package var textColumns: Range<Int> {
      guard let sideHead else { return columns }
      return sideHead.lowerBound == columns.lowerBound
        ? sideHead.upperBound..<columns.upperBound
        : columns.lowerBound..<sideHead.lowerBound
    }

    package init(
      article: String, rank: StoryRank, columns: Range<Int>, lines: Range<Int>, mainSize: Length,
      usesOtherFace: Bool = false, extraWhite: Int, headLines: Int, headColumns: Int? = nil,
      textLines: Int, cutLines: Int = 0, isBoxed: Bool = false, jump: String? = nil
    ) {
      self.article = article
      self.rank = rank
      self.columns = columns
      self.lines = lines
      self.mainSize = mainSize
      self.usesOtherFace = usesOtherFace
      self.extraWhite = extraWhite
      self.headLines = headLines
      self.headColumns = headColumns ?? columns.count
      self.textLines = textLines
      self.cutLines = cutLines
      self.isBoxed = isBoxed
      self.jump = jump
    }
  }

  package init(
    page: String, layout: String, area: Range<Int>, placements: [Placement], whiteLines: Int,
    leftOut: [String] = [], spares: [String] = [], score: PageScore = PageScore(),
    runnerUp: RunnerUp? = nil
  ) {
    self.page = page
    self.layout = layout
    self.area = area
    self.placements = placements
    self.whiteLines = whiteLines
    self.leftOut = leftOut
    self.spares = spares
    self.score = score
    self.runnerUp = runnerUp
  }
}
