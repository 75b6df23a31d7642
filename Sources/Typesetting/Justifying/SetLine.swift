package import HanText
package import PageGeometry
package import Typefaces

/// A line with everything in its place (排好的行), in ems of the body size.
package struct SetLine: Hashable, Sendable {
  /// The units that stand on the line, as indices into the paragraph's units.
  package var units: Range<Int>
  package var cells: [SetCell]
  /// Where the line's last cell ends after line-end trimming.
  package var right: Em
  /// The measure for which the line was set, its indent included.
  package var measure: Em
  /// What was changed from the natural widths, from left to right.
  package var ledger: [Adjustment]
  /// By how much each ideograph gap was opened.
  package var gap: Em
  package var isFirst: Bool
  package var isLast: Bool
  /// Whether the text is longer than the measure.
  package var isOverfull: Bool
  /// What stands beside the characters: dots, lines, ruby.
  package var marks: [SetMark]
  /// The hyphen at its end, where it ends inside a divided word; it belongs to no scalar.
  package var hyphen: SetHyphen?
  /// What the line end parts that should have stayed whole.
  package var parting = Parting.lawful
  /// What a justified line lacks of its measure because it has no gap to open.
  package var shortfall = Em.zero

  package init(
    units: Range<Int>, cells: [SetCell], right: Em, measure: Em, ledger: [Adjustment], gap: Em,
    isFirst: Bool, isLast: Bool, isOverfull: Bool, marks: [SetMark] = []
  ) {
    self.units = units
    self.cells = cells
    self.right = right
    self.measure = measure
    self.ledger = ledger
    self.gap = gap
    self.isFirst = isFirst
    self.isLast = isLast
    self.isOverfull = isOverfull
    self.marks = marks
  }

  /// Gaps wider than this gape: the tolerance of the first pass (cjk-typography §3 and §4.2).
  package static let widestGoodGap = Em(1, over: 8)

  /// Whether the line's gaps gape, or it ends short for want of a gap.
  package var isLoose: Bool {
    gap > Self.widestGoodGap || (shortfall > Self.widestGoodGap && !parting.isBroken)
  }

  /// At what the line ends: the relaxations of breaking, in their order.
  package enum Parting: String, Hashable, Sendable, CaseIterable {
    /// Where a line may end.
    case lawful
    /// Inside a divided word, with a hyphen.
    case hyphen
    /// Inside an address or a long number that outgrows the measure.
    case address
    /// Before a ！ or ？ that starts the next line.
    case relaxed
    /// Inside a word that outgrows the measure.
    case word
    /// Inside a number that outgrows the measure.
    case figure
    /// Among marks or signs that cling together and outgrow the measure.
    case mark

    /// Whether something was parted that should never be.
    package var isBroken: Bool { self == .word || self == .figure || self == .mark }
  }
}

/// A hyphen that a line shows at its end (行末连字符), in ems.
package struct SetHyphen: Hashable, Sendable {
  package var face: Face
  package var x: Em
  package var width: Em

  package init(face: Face, x: Em, width: Em) {
    self.face = face
    self.x = x
    self.width = width
  }
}

/// One unit, or one typed space, on a line (字位).
package struct SetCell: Hashable, Sendable {
  /// The offset of its first scalar in the paragraph.
  package var start: Int
  package var count: Int
  package var cls: HanClass
  package var face: Face
  /// The start of its own cell, blank included.
  package var x: Em
  /// Its own advance, without justification and automatic space.
  package var width: Em
  /// Where its body begins: behind the blank of an opening mark, else at `x`.
  package var bodyX: Em
  /// The width of its body.
  package var body: Em
  package var isSpace: Bool
  /// How it stands in a vertical line.
  package var stand = VerticalSetting.Orientation.upright
  /// The size of its character, in ems of the line; half in an interlinear note.
  package var size: Em
  /// How far the middle of its em box lies over the line's (夹注的上下行).
  package var rise: Em

  package init(
    start: Int, count: Int, cls: HanClass, face: Face, x: Em, width: Em, bodyX: Em, body: Em,
    isSpace: Bool = false, size: Em = .one, rise: Em = .zero
  ) {
    self.start = start
    self.count = count
    self.cls = cls
    self.face = face
    self.x = x
    self.width = width
    self.bodyX = bodyX
    self.body = body
    self.isSpace = isSpace
    self.size = size
    self.rise = rise
  }

  /// Takes in the next piece of the same word.
  mutating func join(_ next: SetCell) {
    count += next.count
    width += next.width
    body += next.body
  }
}

/// One entry of the ledger (调整账目): a gap that was changed, by how much, by which rule.
package struct Adjustment: Hashable, Sendable {
  /// The offset of the scalar after which the gap stands.
  package var after: Int
  package var amount: Em
  package var rule: Rule

  /// Why a gap was changed, in clreq's order.
  package enum Rule: String, Hashable, Sendable, CaseIterable {
    case lineEndTrim = "line-end-trim"
    case lineStartTrim = "line-start-trim"
    case hanging = "hanging"
    case squeezeWordSpace = "squeeze-word-space"
    case squeezeBracket = "squeeze-bracket"
    case squeezeComma = "squeeze-comma"
    case squeezeHanWestern = "squeeze-han-western"
    case squeezeStop = "squeeze-stop"
    case stretchSpace = "stretch-space"
    case growMark = "grow-mark"
    case openGap = "open-gap"
  }

  package init(after: Int, amount: Em, rule: Rule) {
    self.after = after
    self.amount = amount
    self.rule = rule
  }
}
