/// Two-character names padded to three cells, such as 刘　峰 (姓名空格).
///
/// The pad is layout, not a word space: the three cells stay together (newspaper-practice §1.6).
enum PaddedNames {
  static func join(_ units: inout [TextUnit], _ scalars: [Unicode.Scalar]) {
    guard units.count >= 3 else {
      return
    }
    for index in 1..<units.count - 1 where isPad(units, index) {
      units[index - 1].joint = .paddedName
      units[index].joint = .paddedName
    }
    for index in units.indices.dropLast() where isSpacedPad(units, index, scalars) {
      units[index].joint = .noBreakSpace
    }
  }

  /// One blank cell between two ideographs, with no other blank cell beside it.
  private static func isPad(_ units: [TextUnit], _ index: Int) -> Bool {
    units[index].cls == .blank && units[index - 1].cls == .han && units[index + 1].cls == .han
      && units[index].joint == .plain && units[index - 1].joint == .plain
  }

  /// Two or more typed spaces between two ideographs pad a name as well.
  private static func isSpacedPad(
    _ units: [TextUnit], _ index: Int, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    units[index].joint == .space && units[index].cls == .han && units[index + 1].cls == .han
      && units[index + 1].start - units[index].end >= 2
  }
}
