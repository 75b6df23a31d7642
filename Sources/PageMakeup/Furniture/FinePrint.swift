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
  /// Contacts alone that go in one line: they are spread from edge to edge.
  private let strip: [InlineItem]

  init(
    _ notices: [Notice], contacts: [LabelledText], spec: LayoutSpec, shaper: any TextShaper,
    western: WesternKnowledge = .none
  ) {
    self.spec = spec
    let setter = Setter(spec: spec, shaper: shaper, western: western)
    strip = notices.isEmpty ? Self.strip(of: contacts, spec, shaper) : []
    paragraphs =
      !strip.isEmpty
      ? []
      : contacts.map(setter.contact) + NoticeText.joined(notices).map { setter.set($0) }
  }

  /// The contacts as items of one line; none where the line is too short for two or all of them.
  private static func strip(
    of contacts: [LabelledText], _ spec: LayoutSpec, _ shaper: any TextShaper
  ) -> [InlineItem] {
    let style = spec.foot
    let items = contacts.map(
      ItemMaker(
        size: style.size, labelFace: style.labelFace, valueFace: style.nameFace,
        ink: Ink(style.ink), shaper: shaper
      ).labelled)
    let needed = items.reduce(Length.zero) { $0 + $1.width + style.size * 2 }
    return items.count > 1 && needed <= spec.typeArea.width ? items : []
  }

  private var leading: Length { spec.foot.leading.pitch(of: spec.foot.size) }
  private var lineCount: Int { paragraphs.reduce(0) { $0 + $1.lines.count } }

  /// Characters that a line of fine print should hold at least.
  private static let leastMeasure = 20

  /// Basic columns to a column of fine print: enough for a readable measure.
  private static func span(of spec: LayoutSpec) -> Int {
    (1...max(1, spec.grid.columns)).first {
      spec.grid.capacity(ofSize: spec.foot.size, across: $0) >= leastMeasure
    } ?? max(1, spec.grid.columns)
  }

  private static func columns(of spec: LayoutSpec) -> Int {
    max(1, spec.grid.columns / span(of: spec))
  }

  /// How many lines each column takes: they differ by one at most.
  private var columnDepths: [Int] {
    let columns = Self.columns(of: spec)
    return (0..<columns).map { lineCount / columns + ($0 < lineCount % columns ? 1 : 0) }
  }

  /// How many lines of the grid the fine print needs, its white above included.
  var depth: Int {
    if !strip.isEmpty { return spec.grid.lines(covering: leading) + 1 }
    guard let longest = columnDepths.first, longest > 0 else { return 0 }
    return spec.grid.lines(covering: leading * longest) + 1
  }

  /// The lines in balanced columns, from the top of `frame`.
  func blocks(frame: Rect) -> [PlacedBlock] {
    if !strip.isEmpty { return [stripBlock(frame)] }
    var slots = slots(frame)[...]
    return paragraphs.enumerated().compactMap { index, paragraph in
      let lines = zip(paragraph.lines, slots).map { line, origin in
        PlacedLine(
          line: line, text: paragraph.text, origin: origin, size: spec.foot.size,
          ink: Ink(spec.foot.ink))
      }
      slots = slots.dropFirst(lines.count)
      guard !lines.isEmpty else { return nil }
      return PlacedBlock(
        role: .notice, id: "notice-\(index + 1)", frame: BlockFrame.of(lines),
        content: .lines(lines))
    }
  }

  /// One line from edge to edge, with equal white between the contacts.
  private func stripBlock(_ frame: Rect) -> PlacedBlock {
    let used = strip.reduce(Length.zero) { $0 + $1.width }
    let gap = (frame.width - used) / max(1, strip.count - 1)
    let baseline = Band.baseline(top: frame.minY, height: leading, size: spec.foot.size)
    var x = frame.minX
    let lines = strip.flatMap { item -> [PlacedLine] in
      defer { x += item.width + gap }
      return item.placed(x: x, baseline: baseline)
    }
    return PlacedBlock(
      role: .notice, id: "notice-1", frame: BlockFrame.of(lines), content: .lines(lines))
  }

  /// The baselines of all lines, column by column.
  private func slots(_ frame: Rect) -> [Point] {
    columnDepths.enumerated().flatMap { column, depth in
      (0..<depth).map { row in
        Point(
          x: frame.minX + spec.grid.x(ofColumn: column * Self.span(of: spec)),
          y: Band.baseline(
            top: frame.minY + leading * row, height: leading, size: spec.foot.size))
      }
    }
  }

  /// Sets paragraphs of small type.
  private struct Setter {
    let spec: LayoutSpec
    let shaper: any TextShaper
    let western: WesternKnowledge

    func contact(_ contact: LabelledText) -> (SourcedText, [SetLine]) {
      var text = contact.label
      if let last = text.scalars.last, last != "：", last != ":" {
        text.replace(text.count..<text.count, with: ["：" as Unicode.Scalar])
      }
      for value in contact.values { join(value, to: &text) }
      return (text, lines(text, lead: 0))
    }

    func set(_ notice: NoticeText) -> (SourcedText, [SetLine]) {
      (notice.text, lines(notice.text, lead: notice.titleCount))
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
      let width = spec.grid.longColumnWidth(FinePrint.span(of: spec))
      let measure = Em.ems(in: width, at: spec.foot.size)
      let material = ParagraphMaterial(
        styled, style: style, shaper: shaper, western: western, narrowest: measure)
      guard !material.isEmpty else { return [] }
      let breaks = LineBreaker(material).breaks(in: LineMeasures(measure))
      return LineSetter(material).lines(breaks, in: LineMeasures(measure))
    }
  }
}
