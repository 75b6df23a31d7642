internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// A finished page taken apart (版面测量): what stands where on paper, whatever plan put it there.
///
/// The lints look at nothing else: no box of the search, only type, pictures, rules and frames.
struct PageSurvey {
  let spec: LayoutSpec
  let name: String
  let typeArea: Rect
  /// The part of the type area in which stories may stand.
  let area: Rect
  /// Guests inside other stories come behind their hosts.
  let stories: [SurveyedStory]
  /// What is no story: masthead, folio, foot, notices.
  let furniture: [PlacedBlock]
  /// Straight lines between stories.
  let rules: [Rect]
  let input: EditionPage
  let edition: Edition

  init(_ page: ComposedPage, spec: LayoutSpec, input: EditionPage, edition: Edition) {
    self.spec = spec
    self.input = input
    self.edition = edition
    name = page.name
    typeArea = page.typeArea
    area = Rect(
      x: page.typeArea.minX, y: page.typeArea.minY + spec.grid.y(ofLine: page.plan.area.lowerBound),
      width: page.typeArea.width, height: spec.grid.linePitch * page.plan.area.count)
    let placements = page.plan.placements
    stories = page.blocks.filter { $0.role == .article }.map { block in
      SurveyedStory(
        block, placement: placements.first { $0.article == block.id },
        article: input.articles.first { $0.id == block.id }, pitch: spec.grid.linePitch)
    }
    furniture = page.blocks.filter { $0.role != .article }
    rules = furniture.filter { $0.id == "story-rules" }.flatMap { block -> [Rect] in
      if case .rules(let rules) = block.content { rules.map(\.frame) } else { [] }
    }
  }

  var pitch: Length { spec.grid.linePitch }

  /// Stories that stand in no other story's text.
  var hosts: [SurveyedStory] { stories.filter { !$0.isGuest } }

  /// The lead: the first story in the editor's order (头条).
  var lead: SurveyedStory? { stories.first { $0.isLead } }

  /// Whole lines in a height.
  func lines(_ height: Length) -> Int { height.roundedDown(in: pitch) }

  /// A column of the page's grid from edge to edge, from the sheet's left.
  func column(_ index: Int) -> ClosedRange<Length> {
    let left = typeArea.minX + spec.grid.x(ofColumn: index)
    return left...left + spec.grid.columnWidth
  }

  /// The middle of the gutter left of a column.
  func gutter(_ edge: Int) -> Length {
    typeArea.minX + spec.grid.x(ofColumn: edge) - spec.grid.gutterWidth / 2
  }

  /// A finding on this page.
  func finding(
    _ id: String, _ severity: Severity, zh: String, en: String, at place: SourceRange? = nil,
    hint: String, desk: Desk = .layout, article: String? = nil, area: Rect? = nil
  ) -> Diagnostic {
    Diagnostic(
      id, severity, zh: zh, en: en, at: place, desk: desk, hint: hint, page: name,
      article: article, area: area)
  }
}

extension Rect {
  /// What two rectangles share across, zero or less where they stand side by side.
  func sharedWidth(_ other: Rect) -> Length { min(maxX, other.maxX) - max(minX, other.minX) }

  /// What two rectangles share down, zero or less where one stands above the other.
  func sharedHeight(_ other: Rect) -> Length { min(maxY, other.maxY) - max(minY, other.minY) }

  /// The rectangle moved outwards above and below.
  func heightened(by height: Length) -> Rect {
    Rect(x: minX, y: minY - height, width: width, height: self.height + height * 2)
  }

  /// Between two edges.
  static func between(_ left: Length, _ top: Length, _ right: Length, _ bottom: Length) -> Rect {
    Rect(x: left, y: top, width: right - left, height: bottom - top)
  }
}
