internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// The summary of a story as part of its headline block (提要): some lines of text under the deck,
/// in columns where the head is wide.
struct HeadlineSummary {
  let style: SummaryStyle
  let size: Length
  private var paragraphs: [(text: SourcedText, lines: [SetLine])]
  private let columns: Int
  private let measure: Em
  private let rows: Int

  /// White between the columns of a summary, in its sizes.
  private static let gutter = Em.ems(2)

  /// Sets the summary in a head of that width; nil where the story has none, or a line of it would
  /// be too short to be read.
  init?(_ texts: [SourcedText], spec: LayoutSpec, width: Length, shaper: any TextShaper) {
    let style = spec.summary
    let size = style.size.at(spec.grid.bodySize)
    let room = Em.ems(in: width - Self.inset(style, size) * 2, at: size)
    guard !texts.isEmpty, room >= .ems(Self.leastCharacters) else { return nil }
    self.style = style
    self.size = size
    let most = Em.ems(style.charactersMost)
    var columns = 1
    while Self.measure(room, columns) > most { columns += 1 }
    // Columns of one line each would be read across: fewer, with longer lines, then.
    var set = Self.set(texts, spec, Self.measure(room, columns), shaper)
    while columns > 1, set.reduce(0, { $0 + $1.lines.count }) < columns * 2 {
      columns -= 1
      set = Self.set(texts, spec, Self.measure(room, columns), shaper)
    }
    let lines = set.reduce(0) { $0 + $1.lines.count }
    guard lines > 0 else { return nil }
    self.columns = columns
    measure = Self.measure(room, columns)
    paragraphs = set
    rows = (lines + columns - 1) / columns
  }

  /// The paragraphs in lines of that measure.
  private static func set(
    _ texts: [SourcedText], _ spec: LayoutSpec, _ measure: Em, _ shaper: any TextShaper
  ) -> [(text: SourcedText, lines: [SetLine])] {
    let style = spec.summary
    var setting = StoryStyles(spec: spec).body
    setting.indent = min(style.indent, measure / 2)
    let own = LineMeasures(measure)
    return texts.compactMap { text in
      let material = ParagraphMaterial(
        StyledText(text.scalars, face: style.face), style: setting, shaper: shaper)
      guard !material.isEmpty else { return nil }
      return (text, LineSetter(material).lines(LineBreaker(material).breaks(in: own), in: own))
    }
  }

  /// The same summary with texts of other places.
  func moved(_ move: (SourcedText) -> SourcedText) -> HeadlineSummary {
    var copy = self
    copy.paragraphs = paragraphs.map { (move($0.text), $0.lines) }
    return copy
  }

  private static let leastCharacters = 6

  private static func measure(_ room: Em, _ columns: Int) -> Em {
    Em.ems(max(.zero, (room - gutter * (columns - 1)) / columns).rawValue / Em.unitsPerEm)
  }

  /// White at the left and right of the text.
  private static func inset(_ style: SummaryStyle, _ size: Length) -> Length {
    switch style.frame {
    case .tint: style.inset.at(size)
    case .bar: style.inset.at(size) + size
    case .rules, .none: .zero
    }
  }

  private var pitch: Length { style.leading.pitch(of: size) }
  private var padding: Length { style.frame == .none ? .zero : style.inset.at(size) }
  private var text: Length { pitch * (rows - 1) + size }

  /// Its height with the white above it.
  var height: Length { style.gap.at(size) + padding * 2 + text }

  /// The summary in a head of that width, whose deck ends at `top`.
  func placed(x: Length, width: Length, top: Length) -> PlacedBlock {
    let frame = Rect(
      x: x, y: top + style.gap.at(size), width: width, height: padding * 2 + text)
    let blocks = [rules(frame), lines(frame)].filter { block in
      if case .rules(let rules) = block.content { return !rules.isEmpty }
      return true
    }
    return PlacedBlock(role: .headline, id: "", frame: frame, content: .blocks(blocks))
  }

  private func rules(_ frame: Rect) -> PlacedBlock {
    let ink = Ink(style.ink)
    let rules: [Rule] =
      switch style.frame {
      case .none: []
      case .tint: [Rule(frame: frame, ink: Ink(style.tint))]
      case .bar:
        [
          Rule(
            frame: Rect(x: frame.minX, y: frame.minY, width: size / 3, height: frame.height),
            ink: ink)
        ]
      case .rules:
        [
          RuleMaker.horizontal(
            frame.minX, frame.minY, width: frame.width, thickness: style.rule, ink),
          RuleMaker.horizontal(
            frame.minX, frame.maxY - style.rule, width: frame.width, thickness: style.rule, ink),
        ]
      }
    return PlacedBlock(role: .furniture, id: "", frame: frame, content: .rules(rules))
  }

  private func lines(_ frame: Rect) -> PlacedBlock {
    let room = frame.width - Self.inset(style, size) * 2
    let own = measure.at(size)
    // What whole characters leave over goes into the gutters, or to the right of one column.
    let step = columns > 1 ? (room - own) / (columns - 1) : .zero
    let left =
      frame.minX + (style.frame == .bar ? size + style.inset.at(size) : (frame.width - room) / 2)
    let all = paragraphs.flatMap { paragraph in paragraph.lines.map { (paragraph.text, $0) } }
    let placed = all.enumerated().map { number, line in
      let (column, row) = (number / rows, number % rows)
      let top = frame.minY + padding + pitch * row
      return PlacedLine(
        line: line.1, text: line.0,
        origin: Point(x: left + step * column, y: top + HeadlineGeometry.ascent.at(size)),
        size: size, ink: Ink(style.ink))
    }
    return PlacedBlock(
      role: .summary, id: "", frame: BlockFrame.of(placed), content: .lines(placed))
  }
}
