internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// The name of a column above a head, with its device (栏目题).
struct ColumnTitle {
  let style: ColumnTitleStyle
  private(set) var line: OneLine

  /// Nil where the name does not fit the width, or is set like a kicker.
  init?(_ name: SourcedText, _ style: ColumnTitleStyle, width: Length, shaper: any TextShaper) {
    guard style.device != .kicker, !name.isEmpty else { return nil }
    let ink = style.device == .reversed ? Ink(.white) : Ink(style.ink)
    let line = OneLine(
      name, face: style.face, size: style.size, ink: ink, tracking: style.spacing, shaper: shaper)
    self.style = style
    self.line = line.width + style.size * 2 <= width ? line : line.tracked(by: .zero)
    guard self.line.width + style.size * 2 <= width else { return nil }
  }

  /// The same title with another line of equal letters.
  func with(_ line: OneLine) -> ColumnTitle {
    var copy = self
    copy.line = line
    return copy
  }

  /// The height of the device.
  private var bar: Length { style.size.scaled(by: 3, over: 2) }
  /// The white at both sides of the letters within the device.
  private var inset: Length {
    switch style.device {
    case .reversed, .framed: style.size.scaled(by: 3, over: 5)
    case .bar: style.size.scaled(by: 3, over: 5)
    case .kicker: .zero
    }
  }
  private static let barWidth = Em(3, over: 10)

  /// Its height with the white below it.
  var height: Length { bar + style.gap.at(style.size) }

  /// The device and the name in a head of that width, from `top` on.
  func placed(x: Length, width: Length, top: Length) -> PlacedBlock {
    let ink = Ink(style.ink)
    let frame = Rect(x: x, y: top, width: line.width + inset * 2, height: bar)
    var rules: [Rule] = []
    switch style.device {
    case .reversed: rules = [Rule(frame: frame, ink: ink)]
    case .framed: rules = RuleMaker.frame(frame, max(style.rule, .points(0.3)), ink)
    case .bar:
      let thick = Self.barWidth.at(style.size)
      rules = [Rule(frame: Rect(x: x, y: top, width: thick, height: bar), ink: ink)]
    case .kicker: break
    }
    if style.rule > .zero, width > frame.width {
      rules.append(
        RuleMaker.horizontal(
          frame.maxX, frame.maxY - style.rule, width: width - frame.width, thickness: style.rule,
          ink))
    }
    let placed = line.placed(
      x: x + inset, baseline: Band.baseline(top: top, height: bar, size: style.size))
    let whole = Rect(x: x, y: top, width: width, height: bar)
    return PlacedBlock(
      role: .headline, id: "", frame: whole,
      content: .blocks([
        PlacedBlock(role: .furniture, id: "", frame: whole, content: .rules(rules)),
        PlacedBlock(
          role: .kicker, id: "", frame: BlockFrame.of([placed]), content: .lines([placed])),
      ]))
  }
}
