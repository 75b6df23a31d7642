internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Where the lines of a headline block stand (标题块的高低).
///
/// Heights are of em boxes: kicker lines, gap, main lines, gap, deck lines. Baselines lie 0.88 em
/// under the top of a line's box, as Chinese faces are drawn.
struct HeadlineGeometry {
  let style: HeadlineStyle
  let mainSize: Length

  static let ascent = Em(88, over: 100)

  func height(kicker: [OneLine], main: [OneLine], deck: [OneLine]) -> Length {
    var height =
      stack(kicker, style.partLeading) + stack(main, style.leading)
      + stack(deck, style.partLeading)
    if !kicker.isEmpty, !main.isEmpty { height += gap(style.kickerGap, kicker) }
    if !deck.isEmpty, !(kicker.isEmpty && main.isEmpty) { height += gap(style.deckGap, deck) }
    return height
  }

  private func gap(_ gap: Em, _ part: [OneLine]) -> Length {
    gap.at(part.first?.size ?? mainSize)
  }

  /// The height of lines that follow one another at `leading`.
  private func stack(_ lines: [OneLine], _ leading: Leading) -> Length {
    guard let last = lines.last else { return .zero }
    return lines.dropLast().reduce(last.size) { $0 + leading.pitch(of: $1.size) }
  }

  /// The three parts at their places in a block of that frame, whose type begins at `top`.
  func placed(_ setting: HeadlineSetting, x: Length, width: Length, top: Length) -> Parts {
    var y = top
    var parts = Parts()
    if let column = setting.column {
      parts.column = column.placed(x: x, width: width, top: y)
      y += column.height
    }
    let mainWidth = setting.main.map(\.width).max() ?? width
    let mainX = aligned(mainWidth, x, width)
    parts.kicker = place(setting.kicker, style.partLeading, &y) { line in
      style.kickerAlignment == .flush ? mainX : x + (width - line.width) / 2
    }
    if !setting.kicker.isEmpty, !setting.main.isEmpty { y += gap(style.kickerGap, setting.kicker) }
    parts.main = place(setting.main, style.leading, &y) { aligned($0.width, x, width) }
    if !setting.deck.isEmpty { y += gap(style.deckGap, setting.deck) }
    let dash = dash(before: setting.deck, width)
    var isFirst = true
    parts.deck = place(setting.deck, style.partLeading, &y) { line in
      defer { isFirst = false }
      return aligned(line.width, x, width) + (isFirst ? .zero : dash)
    }
    parts.summary = setting.summary?.placed(x: x, width: width, top: y)
    return parts
  }

  /// Lines of a headline on the page.
  struct Parts {
    var kicker: [PlacedLine] = []
    var main: [PlacedLine] = []
    var deck: [PlacedLine] = []
    var column: PlacedBlock?
    var summary: PlacedBlock?

    /// All of them as one block of the page.
    var block: PlacedBlock {
      let parts: [(PageGroup.Role, [PlacedLine])] = [
        (.kicker, kicker), (.mainHead, main), (.deck, deck),
      ]
      let blocks = parts.filter { !$0.1.isEmpty }.map { role, lines in
        PlacedBlock(role: role, id: "", frame: BlockFrame.of(lines), content: .lines(lines))
      }
      let all = [column].compactMap { $0 } + blocks + [summary].compactMap { $0 }
      let first = all.first?.frame ?? BlockFrame.of([])
      return PlacedBlock(
        role: .headline, id: "", frame: all.dropFirst().reduce(first) { $0.union($1.frame) },
        content: .blocks(all))
    }
  }

  private func place(
    _ lines: [OneLine], _ leading: Leading, _ y: inout Length, _ x: (OneLine) -> Length
  ) -> [PlacedLine] {
    var placed: [PlacedLine] = []
    for (index, line) in lines.enumerated() {
      placed.append(line.placed(x: x(line), baseline: y + Self.ascent.at(line.size)))
      y += index + 1 < lines.count ? leading.pitch(of: line.size) : line.size
    }
    return placed
  }

  /// How far the further lines of a deck stand in, so that its —— stands outside the edge of its
  /// text (破折号悬出); nothing where they find no room for that.
  private func dash(before deck: [OneLine], _ width: Length) -> Length {
    guard style.hangsDeckDash, style.alignment == .left, deck.count > 1,
      let first = deck.first, first.text.scalars.prefix(2).elementsEqual(["—", "—"])
    else { return .zero }
    let dash = first.size * 2
    return deck.dropFirst().allSatisfy { $0.width + dash <= width } ? dash : .zero
  }

  private func aligned(_ lineWidth: Length, _ x: Length, _ width: Length) -> Length {
    switch style.alignment {
    case .left: x
    case .centre: x + (width - lineWidth) / 2
    case .right: x + width - lineWidth
    }
  }
}
