internal import HanText

/// The names and offices of a byline (署名里的姓名、身份), none of which a line's end parts.
///
/// Blanks and marks part them. A blank inside a name pads it: 王　芳, 李　建国, 司徒　岩 are one name
/// each, for no surname and no given name stands alone in a byline.
enum BylineNames {
  /// Characters of a name, or of an office such as 本报特约通讯员.
  private static let longest = 7

  /// Where names stand, in order; what is longer than any is no name.
  static func ranges(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let words = words(in: scalars)
    var names: [Range<Int>] = []
    var index = 0
    while index < words.count {
      var name = words[index]
      index += 1
      if index < words.count, pads(scalars, name, words[index]) {
        name = name.lowerBound..<words[index].upperBound
        index += 1
      }
      if (2...longest).contains(name.count) { names.append(name) }
    }
    return names
  }

  /// The stretches of Han characters.
  private static func words(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for (index, scalar) in scalars.enumerated() where scalar.properties.isIdeographic {
      if let last = words.last, last.upperBound == index {
        words[words.count - 1] = last.lowerBound..<index + 1
      } else {
        words.append(index..<index + 1)
      }
    }
    return words
  }

  /// Whether nothing but a pad stands between a surname and its given name.
  private static func pads(
    _ scalars: [Unicode.Scalar], _ a: Range<Int>, _ b: Range<Int>
  ) -> Bool {
    let between = scalars[a.upperBound..<b.lowerBound]
    guard between.allSatisfy(\.properties.isWhitespace) else { return false }
    return (a.count == 1 && b.count <= 2)
      || (b.count == 1 && CompoundSurnames.contains(scalars[a]))
  }
}
