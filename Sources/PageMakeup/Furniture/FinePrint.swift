internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Notices and contacts in small type above the foot (声明小字), in the page's basic columns.
struct FinePrint {
  let spec: LayoutSpec
  /// One entry a paragraph, with its set lines.
  private let paragraphs: [(text: SourcedText, lines: [SetLine])]

  init(
    _ notices: [Notice], contacts: [LabelledText], spec: LayoutSpec, shaper: any TextShaper
  ) {
    self.spec = spec
    let setter = Setter(spec: spec, shaper: shaper)
    paragraphs = contacts.map(setter.contact) + notices.flatMap(setter.notice)
  }

  private var leading: Length { spec.foot.leading.pitch(of: spec.foot.size) }
  private var lineCount: Int { paragraphs.reduce(0) { $0 + $1.lines.count } }
  private var linesPerColumn: Int {
    (lineCount + spec.grid.columns - 1) / max(1, spec.grid.columns)
  }

  /// How many lines of the grid the fine print needs, its white above included.
  var depth: Int {
    lineCount == 0 ? 0 : spec.grid.lines(covering: leading * linesPerColumn) + 1
  }

  /// The lines in balanced columns, from the top of `frame`.
  func blocks(frame: Rect) -> [PlacedBlock] {
    guard lineCount > 0 else { return [] }
    var number = 0
    return paragraphs.enumerated().compactMap { index, paragraph in
      let lines = paragraph.lines.map { line -> PlacedLine in
        defer { number += 1 }
        return place(line, paragraph.text, number, frame)
      }
      guard !lines.isEmpty else { return nil }
      return PlacedBlock(
        role: .notice, id: "notice-\(index + 1)", frame: BlockFrame.of(lines),
        content: .lines(lines))
    }
  }

  private func place(
    _ line: SetLine, _ text: SourcedText, _ number: Int, _ frame: Rect
  ) -> PlacedLine {
    let column = number / max(1, linesPerColumn)
    let row = number % max(1, linesPerColumn)
    let x = frame.minX + spec.grid.x(ofColumn: min(column, spec.grid.columns - 1))
    let baseline = Band.baseline(
      top: frame.minY + leading * row, height: leading, size: spec.foot.size)
    return PlacedLine(
      line: line, text: text, origin: Point(x: x, y: baseline), size: spec.foot.size,
      ink: Ink(spec.foot.ink))
  }

  /// Sets paragraphs of small type.
  private struct Setter {
    let spec: LayoutSpec
    let shaper: any TextShaper

    func contact(_ contact: LabelledText) -> (SourcedText, [SetLine]) {
      var text = contact.label
      if let last = text.scalars.last, last != "：", last != ":" {
        text.replace(text.count..<text.count, with: ["：" as Unicode.Scalar])
      }
      for value in contact.values { join(value, to: &text) }
      return (text, lines(text, lead: 0))
    }

    func notice(_ notice: Notice) -> [(SourcedText, [SetLine])] {
      guard let title = notice.title, !title.isEmpty else {
        return notice.paragraphs.map { ($0, lines($0, lead: 0)) }
      }
      guard let first = notice.paragraphs.first else { return [(title, lines(title, lead: title.count))] }
      guard first.file.name == title.file.name else {
        return [(title, lines(title, lead: title.count))]
          + notice.paragraphs.map { ($0, lines($0, lead: 0)) }
      }
      var text = title
      text.append(first)
      return [(text, lines(text, lead: title.count))]
        + notice.paragraphs.dropFirst().map { ($0, lines($0, lead: 0)) }
    }

    private func join(_ value: SourcedText, to text: inout SourcedText) {
      guard value.file.name == text.file.name else { return }
      text.append(value)
    }

    private func lines(_ text: SourcedText, lead: Int) -> [SetLine] {
      var style = StoryStyles(spec: spec).body
      style.indent = .zero
      let spans = lead > 0 ? [StyledText.FaceSpan(0..<lead, spec.foot.labelFace)] : []
      let hasText = lead > 0 && lead < text.count
      let styled = StyledText(
        text.scalars, face: spec.foot.nameFace, spans: spans, leadEnd: hasText ? lead : nil)
      let material = ParagraphMaterial(styled, style: style, shaper: shaper)
      guard !material.isEmpty else { return [] }
      let measure = Em.ems(in: spec.grid.columnWidth, at: spec.foot.size)
      let breaks = LineBreaker(material).breaks(in: LineMeasures(measure))
      return LineSetter(material).lines(breaks, in: LineMeasures(measure))
    }
  }
}
