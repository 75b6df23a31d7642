internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Fills the ear beside the paper's name (报眼): date, weekday, number, pages, weather; then as
/// many of the contacts as there is room for.
struct EarMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper

  /// The ear's blocks and the contacts that found no room.
  struct Result {
    var blocks: [PlacedBlock] = []
    var rest: [LabelledText] = []
  }

  private struct Row {
    var items: [InlineItem]
    var size: Length
    /// The height of the row's band.
    var height: Length
  }

  func fill(_ masthead: Masthead, contacts: [LabelledText], frame: Rect) -> Result {
    let inset = spec.masthead.earInset.at(spec.grid.bodySize)
    let inner = Rect(
      x: frame.minX + inset, y: frame.minY + inset / 2, width: frame.width - inset * 2,
      height: frame.height - inset)
    let facts = factRows(masthead, width: inner.width)
    let factHeight = facts.reduce(Length.zero) { $0 + $1.height }
    let (rows, rest) = contactRows(contacts, width: inner.width, room: inner.height - factHeight)
    guard !facts.isEmpty || !rows.isEmpty else { return Result(rest: rest) }
    let lines = place(facts, rows, in: inner)
    var blocks = rules(frame)
    blocks.append(
      PlacedBlock(
        role: .furniture, id: "ear", frame: BlockFrame.of(lines), content: .lines(lines)))
    return Result(blocks: blocks, rest: rest)
  }

  // MARK: Facts

  private func factRows(_ masthead: Masthead, width: Length) -> [Row] {
    let style = spec.masthead
    var rows: [Row] = []
    if let date = masthead.date {
      rows.append(
        row([date], style.dateFace, style.dateSize, style.dateSize.scaled(by: 3, over: 2)))
    }
    let pairs = [
      [masthead.weekday, masthead.lunarDate], [masthead.issueNumber, masthead.pageCount],
    ]
    for pair in pairs + [[masthead.weather]] {
      let items = pair.compactMap { $0 }
      guard !items.isEmpty else { continue }
      let leading = style.earLeading.pitch(of: style.earSize)
      let joined = row(items, style.earFace, style.earSize, leading)
      let total = joined.items.reduce(Length.zero) { $0 + $1.width + style.earSize }
      if total <= width + style.earSize {
        rows.append(joined)
      } else {
        rows += items.map { row([$0], style.earFace, style.earSize, leading) }
      }
    }
    return rows
  }

  private func row(_ texts: [SourcedText], _ face: Face, _ size: Length, _ height: Length) -> Row {
    let maker = ItemMaker(
      size: size, labelFace: face, valueFace: face, ink: Ink(spec.masthead.ink), shaper: shaper)
    return Row(items: texts.map { maker.plain(spaced($0)) }, size: size, height: height)
  }

  /// The facts in one text, such as 多云转晴 9至17℃, parted by a cell: a typed space between Han and
  /// figures is no wider than none.
  private func spaced(_ text: SourcedText) -> SourcedText {
    var text = text
    for index in text.scalars.indices where text.scalars[index] == " " {
      text.replace(at: index, with: "\u{3000}")
    }
    return text
  }

  // MARK: Contacts

  /// Contacts at the largest size at which all fit, in one column or two.
  private func contactRows(
    _ contacts: [LabelledText], width: Length, room: Length
  ) -> ([Row], [LabelledText]) {
    guard !contacts.isEmpty else { return ([], []) }
    let sizes = [spec.masthead.earSize, .points(8.5), .points(8), .points(7.5), .points(7)]
    for size in sizes where size <= spec.masthead.earSize {
      for columns in [1, 2] {
        let items = contacts.map(maker(size).labelled)
        let each = (width - size * (columns - 1)) / columns
        let height = size.scaled(by: 3, over: 2)
        let count = (items.count + columns - 1) / columns
        guard items.allSatisfy({ $0.width <= each }), height * count <= room else {
          continue
        }
        return (rows(items, columns, size, height), [])
      }
    }
    return ([], contacts)
  }

  private func maker(_ size: Length) -> ItemMaker {
    ItemMaker(
      size: size, labelFace: spec.foot.labelFace, valueFace: spec.foot.nameFace,
      ink: Ink(spec.masthead.ink), shaper: shaper)
  }

  private func rows(
    _ items: [InlineItem], _ columns: Int, _ size: Length, _ height: Length
  ) -> [Row] {
    stride(from: 0, to: items.count, by: columns).map {
      Row(items: Array(items[$0..<min(items.count, $0 + columns)]), size: size, height: height)
    }
  }

  // MARK: Placing

  /// Facts at the head, contacts at the foot of the ear, the white shared between them.
  private func place(_ facts: [Row], _ contacts: [Row], in frame: Rect) -> [PlacedLine] {
    let used = (facts + contacts).reduce(Length.zero) { $0 + $1.height }
    let count = facts.count + contacts.count
    let groups = facts.isEmpty || contacts.isEmpty ? 0 : 2
    let white = max(.zero, frame.height - used) / (count + 1 + groups)
    var y = frame.minY + white
    var lines: [PlacedLine] = []
    for row in facts {
      lines += place(row, &y, frame, isSpread: false)
      y += white
    }
    if groups > 0 { y += white * groups }
    for row in contacts {
      lines += place(row, &y, frame, isSpread: true)
      y += white
    }
    return lines
  }

  private func place(
    _ row: Row, _ y: inout Length, _ frame: Rect, isSpread: Bool
  ) -> [PlacedLine] {
    let baseline = Band.baseline(top: y, height: row.height, size: row.size)
    y += row.height
    var x = frame.minX
    return row.items.enumerated().flatMap { index, item -> [PlacedLine] in
      if isSpread, index > 0 { x = frame.minX + (frame.width + row.size) / 2 }
      defer { x += item.width + row.size }
      return item.placed(x: x, baseline: baseline)
    }
  }

  private func rules(_ frame: Rect) -> [PlacedBlock] {
    guard spec.masthead.earFrame == .rule, spec.masthead.earRule > .zero else { return [] }
    let rules = RuleMaker.frame(frame, spec.masthead.earRule, Ink(spec.masthead.ink))
    return [PlacedBlock(role: .furniture, id: "ear-frame", frame: frame, content: .rules(rules))]
  }
}

/// Rules as filled boxes (线).
enum RuleMaker {
  static func horizontal(
    _ x: Length, _ y: Length, width: Length, thickness: Length, _ ink: Ink
  ) -> Rule {
    Rule(frame: Rect(x: x, y: y, width: width, height: thickness), ink: ink)
  }

  /// Four rules inside the edges of a frame.
  static func frame(_ frame: Rect, _ thickness: Length, _ ink: Ink) -> [Rule] {
    let right = frame.maxX - thickness
    let bottom = frame.maxY - thickness
    return [
      horizontal(frame.minX, frame.minY, width: frame.width, thickness: thickness, ink),
      horizontal(frame.minX, bottom, width: frame.width, thickness: thickness, ink),
      Rule(
        frame: Rect(x: frame.minX, y: frame.minY, width: thickness, height: frame.height), ink: ink),
      Rule(
        frame: Rect(x: right, y: frame.minY, width: thickness, height: frame.height), ink: ink),
    ]
  }
}
