internal import PressDiagnostics

/// One field of a line of page furniture (报头、版权线上的一项).
struct FurniturePart {
  var kind: BlockKind
  /// The label in the line's text, without its separator.
  var label: Range<Int>?
  var value: Range<Int>
  /// Where the part begins in the line's text, its label included.
  var start: Int
}
