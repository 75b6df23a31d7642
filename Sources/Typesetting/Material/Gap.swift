internal import HanText
internal import PageGeometry

/// The space between two units that stand on one line (字距): glue with its classes.
struct Gap {
  /// Natural width, in 1/65536 em.
  var natural = 0
  /// How much of the natural width is room for ruby or a frame.
  var pad = 0
  /// How much it may shrink.
  var shrink = 0
  var shrinkClass = ShrinkClass.none
  /// How much a word space or a Han–Western space may stretch.
  var spaceStretch = 0
  /// How much the blank of a mark may grow back.
  var growth = 0
  /// Whether an ideograph gap may open here as the last resort.
  var opens = true
  /// Whether the natural width belongs to the cell of the unit before (a closing mark's blank).
  var belongsToPrevious = false
  /// Whether it belongs to the cell of the unit after (an opening mark's blank).
  var belongsToNext = false

  /// The blank that belongs to a mark's own cell.
  var blank: Int { natural - pad }

  /// A word space gives way before Han–Western space.
  var isWordSpace: Bool { shrinkClass == .word }

  /// Whether the gap is a space between words, which stretches first and last of all gaps.
  var isSpace: Bool { shrinkClass == .word || shrinkClass == .hanWestern }

  /// What may shrink, in the order of clreq's line adjustment (行内调整).
  enum ShrinkClass: UInt8, CaseIterable {
    case word
    case bracket
    case comma
    case hanWestern
    case stop
    case none
  }
}
