/// The names behind a credit's label (责任署名的人名).
///
/// newspaper-practice §1.6 and §4.3: names are parted by spaces, 、 or /; a two-character name may
/// be padded to three with a space inside, which is layout and stays.
enum NameList {
  /// The ranges of the names in `scalars[range]`.
  static func names(in scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where isSeparator(scalars[index]) {
      if index > start { pieces.append(start..<index) }
      start = index + 1
    }
    if range.upperBound > start { pieces.append(start..<range.upperBound) }
    return paddedNamesJoined(pieces, scalars)
  }

  /// Whether every name could be one: short, and without a mark of running text.
  static func arePlausible(_ names: [Range<Int>], _ scalars: [Unicode.Scalar], longest: Int) -> Bool
  {
    names.count <= 12
      && names.allSatisfy { name in
        name.count <= longest
          && name.allSatisfy { index in
            let scalar = scalars[index]
            return scalar.isHan || scalar.isASCIIWord || scalar.isBlank
              || "·（）().-&".unicodeScalars.contains(scalar)
              || (!scalar.isHanMark && scalar.value > 0x7F)
          }
      }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || "、/／∕⁄，,；;|｜│丨＋+".unicodeScalars.contains(scalar)
  }

  /// Two single characters with only white space between them are one padded name.
  private static func paddedNamesJoined(
    _ pieces: [Range<Int>], _ scalars: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for piece in pieces {
      if let last = names.last, last.count == 1, piece.count == 1,
        scalars[last.lowerBound].isHan, scalars[piece.lowerBound].isHan,
        (last.upperBound..<piece.lowerBound).allSatisfy({ scalars[$0].isBlank })
      {
        names[names.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        names.append(piece)
      }
    }
    return names
  }
}
