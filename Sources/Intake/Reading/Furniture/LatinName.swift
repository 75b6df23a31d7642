/// The paper's name in Latin letters (报名的外文或拼音): HEWAN EVENING NEWS, HEWAN RIBAO.
///
/// It stands under the name in the masthead and above inside pages. Only words that papers are
/// called by make one, so that a headline in English is none.
enum LatinName {
  private static let mostWords = 5
  private static let longest = 40

  /// Whether a line or the words of a line are such a name.
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = text.split(whereSeparator: \.isBlank)
    guard (2...mostWords).contains(words.count), text.count <= longest,
      text.allSatisfy({ $0.isASCIILetter || $0.isBlank || $0 == "&" || $0 == "'" }),
      words.allSatisfy({ $0.first.map { $0.properties.isUppercase } ?? false }),
      let last = words.last
    else { return false }
    return endings.contains(last.string.uppercased())
  }

  /// The end of the name that the words of a line begin with.
  static func end(in scalars: [Unicode.Scalar], words: [Range<Int>], at index: Int) -> Int? {
    words[index...].prefix(mostWords).indices.reversed().first {
      matches(scalars[words[index].lowerBound..<words[$0].upperBound])
    }
  }

  private static let endings: Set<String> = [
    "NEWS", "DAILY", "POST", "TIMES", "HERALD", "JOURNAL", "GAZETTE", "WEEKLY", "EXPRESS",
    "TRIBUNE", "TELEGRAPH", "OBSERVER", "NEWSPAPER", "BAO", "RIBAO", "WANBAO", "CHENBAO", "ZAOBAO",
    "SHANGBAO", "ZHOUBAO", "KUAIBAO",
  ]
}
