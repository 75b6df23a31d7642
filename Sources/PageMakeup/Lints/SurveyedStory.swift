internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// A story as it stands on paper (上版稿件): its head, its columns of type, its pictures.
struct SurveyedStory {
  let id: String
  /// The box of the story.
  let frame: Rect
  let isLead: Bool
  /// Whether it stands inside the text of another story (嵌稿).
  let isGuest: Bool
  let isBoxed: Bool
  /// Whether the text runs from top to bottom.
  let isVertical: Bool
  let head: SurveyedHead?
  /// Where text goes on from foot to head of the next one, in reading order.
  let columns: [SurveyedColumn]
  let figures: [SurveyedFigure]
  /// Whether text was cut at its end, or goes on on another page.
  let isCut: Bool
  /// The page that the jump line names (下转).
  let jump: String?
  /// The first words of the story.
  let place: SourceRange?

  init(
    _ block: PlacedBlock, placement: PagePlan.Placement?, article: Article?, pitch: Length
  ) {
    id = block.id
    frame = block.frame
    isLead = placement?.rank == .lead
    isGuest = placement?.host != nil
    isCut = (placement?.cutLines ?? 0) > 0
    jump = placement?.jump
    let parts = block.parts
    isBoxed = parts.contains { $0.role == .furniture && $0.isRules }
    head = parts.first { $0.role == .headline }.flatMap {
      SurveyedHead($0, story: block.frame, covered: placement)
    }
    figures = parts.filter { $0.role == .figure }.compactMap(SurveyedFigure.init)
    let text = parts.filter { $0.role != .headline && $0.role != .figure }
    isVertical = text.contains { part in
      part.placedLines.contains { $0.direction == .vertical }
    }
    columns = isVertical ? [] : SurveyedColumn.columns(text, pitch: pitch)
    let words = article.map { $0.headline.main + $0.headline.upper } ?? []
    place =
      words.first?.place ?? head?.lines.first?.text.place
      ?? columns.first?.lines.first?.line.text.place
  }

  /// Whether the story has text of its own.
  var hasText: Bool { isVertical || columns.contains { !$0.lines.isEmpty } }
}

/// A headline on paper (标题): its type, without the white round it.
struct SurveyedHead {
  /// The box round the type.
  let frame: Rect
  /// The columns over or beside which it stands, at the height of the type.
  let band: Rect
  let lines: [PlacedLine]
  /// The lines of the main head.
  let main: [PlacedLine]
  let isVertical: Bool

  init?(_ block: PlacedBlock, story: Rect, covered: PagePlan.Placement?) {
    lines = block.placedLines
    guard let first = lines.first else { return nil }
    let parts = block.parts
    let mains = parts.filter { $0.role == .mainHead }
    main = mains.isEmpty ? lines : mains.flatMap(\.placedLines)
    frame = block.frame
    isVertical = first.direction == .vertical
    // A head over some of its story's columns covers these from their left edge.
    var width = story.width
    if let covered, covered.headColumns < covered.columns.count {
      width = story.width * covered.headColumns / covered.columns.count
    }
    band =
      isVertical
      ? block.frame
      : Rect(x: story.minX, y: block.frame.minY, width: width, height: block.frame.height)
  }

  /// The largest type of the main head.
  var size: Length { main.map(\.size).max() ?? .zero }

  var face: String {
    main.first?.line.cells.first.map { $0.face.name } ?? ""
  }

  var place: SourceRange? { main.first?.text.place }
}

/// A picture on paper with its words (图片).
struct SurveyedFigure {
  let frame: Rect
  let picture: PlacedPicture
  let caption: [PlacedLine]

  init?(_ block: PlacedBlock) {
    guard let picture = block.placedPictures.first else { return nil }
    frame = block.frame
    self.picture = picture
    caption = block.placedLines
  }
}

extension PlacedBlock {
  /// The block's own parts; of lines the block itself.
  var parts: [PlacedBlock] {
    if case .blocks(let blocks) = content { blocks } else { [self] }
  }

  /// Every line in the block, in reading order.
  var placedLines: [PlacedLine] {
    switch content {
    case .lines(let lines): lines
    case .blocks(let blocks): blocks.flatMap(\.placedLines)
    case .rules, .picture: []
    }
  }

  var isRules: Bool {
    if case .rules = content { true } else { false }
  }
}
