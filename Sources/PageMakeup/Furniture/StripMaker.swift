internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// The strips across the page (横条): publication line, folio, foot.
struct StripMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper

  // MARK: Publication line

  /// A double rule, the particulars spread by equal gaps, a thin rule (出版信息行).
  func publicationLine(_ items: [PublicationItem], frame: Rect) -> [PlacedBlock] {
    let style = spec.publicationLine
    let ink = Ink(style.ink)
    guard !items.isEmpty else {
      // Without particulars the double rule still closes the masthead.
      let rules = doubleRule(style.ruleAbove, bottom: frame.minY, frame, ink)
      return [
        PlacedBlock(
          role: .furniture, id: "publication-rules", frame: frame, content: .rules(rules))
      ]
    }
    let maker = ItemMaker(
      size: style.size, labelFace: style.face, valueFace: style.face, ink: ink, shaper: shaper)
    let pieces = items.map { item in
      switch item {
      case .plain(let text): maker.plain(text)
      case .labelled(let text): maker.labelled(text)
      }
    }
    let baseline = Band.baseline(top: frame.minY, height: frame.height, size: style.size)
    let lines = spread(pieces, frame, baseline, least: style.gapLeast.at(style.size))
    var rules = doubleRule(style.ruleAbove, bottom: frame.minY, frame, ink)
    if style.ruleBelow > .zero {
      rules.append(
        RuleMaker.horizontal(
          frame.minX, frame.maxY, width: frame.width, thickness: style.ruleBelow, ink))
    }
    return [
      PlacedBlock(
        role: .furniture, id: "publication-rules", frame: frame, content: .rules(rules)),
      PlacedBlock(
        role: .furniture, id: "publication", frame: BlockFrame.of(lines), content: .lines(lines)),
    ]
  }

  /// 文武线 above `bottom`, with half its height of white below it.
  private func doubleRule(
    _ rule: DoubleRule, bottom: Length, _ frame: Rect, _ ink: Ink
  ) -> [Rule] {
    let top = bottom - rule.height - rule.apart
    return [
      RuleMaker.horizontal(frame.minX, top, width: frame.width, thickness: rule.thick, ink),
      RuleMaker.horizontal(
        frame.minX, top + rule.thick + rule.apart, width: frame.width, thickness: rule.thin, ink),
    ]
  }

  /// Items from edge to edge with equal white between them; one item alone stands at the left.
  private func spread(
    _ items: [InlineItem], _ frame: Rect, _ baseline: Length, least: Length
  ) -> [PlacedLine] {
    let used = items.reduce(Length.zero) { $0 + $1.width }
    let gap = items.count > 1 ? (frame.width - used) / (items.count - 1) : .zero
    var x = frame.minX
    return items.flatMap { item -> [PlacedLine] in
      defer { x += item.width + max(gap, least) }
      return item.placed(x: x, baseline: baseline)
    }
  }

  // MARK: Foot

  /// A rule, the credits at the left, address and zip code at the right (报脚).
  func foot(_ credits: [RoleCredit], _ address: [LabelledText], frame: Rect) -> [PlacedBlock] {
    let style = spec.foot
    let ink = Ink(style.ink)
    let maker = ItemMaker(
      size: style.size, labelFace: style.labelFace, valueFace: style.nameFace, ink: ink,
      shaper: shaper)
    let left = withSeparators(credits.map(maker.credit), style.separator, maker)
    let contacts = ItemMaker(
      size: style.size, labelFace: style.labelFace, valueFace: style.contactFace, ink: ink,
      shaper: shaper)
    let right = address.map(contacts.labelled)
    guard !left.isEmpty || !right.isEmpty else { return [] }
    let lines = footLines(left, right, frame)
    let rule = RuleMaker.horizontal(
      frame.minX, frame.minY, width: frame.width, thickness: style.rule, ink)
    return [
      PlacedBlock(role: .furniture, id: "foot-rule", frame: frame, content: .rules([rule])),
      PlacedBlock(
        role: .credits, id: "credits", frame: BlockFrame.of(lines), content: .lines(lines)),
    ]
  }

  private func withSeparators(
    _ items: [InlineItem], _ separator: String, _ maker: ItemMaker
  ) -> [InlineItem] {
    guard items.count > 1 else { return items }
    let dot = maker.plain(SourcedText(literal: separator))
    return items.enumerated().flatMap { index, item in index > 0 ? [dot, item] : [item] }
  }

  /// One line when both sides fit, else one below the other.
  private func footLines(
    _ left: [InlineItem], _ right: [InlineItem], _ frame: Rect
  ) -> [PlacedLine] {
    let size = spec.foot.size
    let leftWidth = left.reduce(Length.zero) { $0 + $1.width + size / 2 }
    let rightWidth = right.reduce(Length.zero) { $0 + $1.width + size }
    let rows = leftWidth + rightWidth <= frame.width || left.isEmpty || right.isEmpty ? 1 : 2
    let leading = spec.foot.leading.pitch(of: size)
    let top = frame.minY + (frame.height - leading * rows) / 2
    let first = Band.baseline(top: top, height: leading, size: size)
    var x = frame.minX
    var lines = left.flatMap { item -> [PlacedLine] in
      defer { x += item.width + size / 2 }
      return item.placed(x: x, baseline: first)
    }
    x = rows == 1 ? frame.maxX - rightWidth + size : frame.minX
    let second = first + leading * (rows - 1)
    lines += right.flatMap { item -> [PlacedLine] in
      defer { x += item.width + size }
      return item.placed(x: x, baseline: second)
    }
    return lines
  }
}

/// An item of the publication line.
enum PublicationItem {
  case plain(SourcedText)
  case labelled(LabelledText)
}
