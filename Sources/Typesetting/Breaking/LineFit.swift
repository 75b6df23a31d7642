/// How well a stretch of text fills a line (合行结果).
struct LineFit {
  /// What the adjustments cost, in 1/1024 of a `CostPreset` unit, penalties of the break included.
  var badness: Int
  /// How far ideograph gaps open, in classes; neighbouring lines should not differ by two.
  var pitch: PitchClass
  /// What becomes of the mark at the end.
  var end = LineEndSetting.trimmed
  var isOverfull = false

  /// The scale of `badness`.
  static let scale = 1024
}

/// How a line's last mark is set.
enum LineEndSetting: UInt8 {
  case trimmed
  case full
  case hanging
}

/// How far ideograph gaps open in a line (字距级): under .02, 1/16, 1/8 em, or more.
///
/// Verna (DocEng 2025) finds Knuth and Plass's classes too coarse for neighbours; these are finer.
package enum PitchClass: Int, Hashable, Sendable, CaseIterable {
  case trueToPitch = 0
  case slightlyOpen = 1
  case open = 2
  case loose = 3

  /// The class of a gap in 1/65536 em.
  init(gap: Int) {
    if gap < 1311 {
      self = .trueToPitch
    } else if gap < 4096 {
      self = .slightlyOpen
    } else {
      self = gap < 8192 ? .open : .loose
    }
  }
}
