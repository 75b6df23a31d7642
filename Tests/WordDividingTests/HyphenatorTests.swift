import PressDiagnostics
import Testing
import Typesetting
import WordDividing

/// Where libhyphen's English dictionary divides words (西文断词).
@Suite("Dividing words", .enabled(if: English.isInstalled, "needs hyphen-en-us"))
struct HyphenatorTests {
  @Test(
    "words of the dictionary, two letters before the hyphen and three after it",
    arguments: [
      "in-for-ma-tion", "in-ter-na-tional", "com-mu-ni-ca-tions", "wa-ter", "river", "on",
      "hy-phen-ation",
    ])
  func words(_ marked: String) {
    let word = Array(marked.unicodeScalars.filter { $0 != "-" })
    var divided = String(String.UnicodeScalarView(word))
    let hyphenator = Hyphenator(HyphenDictionary())
    for offset in hyphenator.divisions(of: word).reversed() {
      divided.insert("-", at: divided.index(divided.startIndex, offsetBy: offset))
    }
    #expect(divided == marked)
  }

  @Test(
    "what is no word in small letters stays whole",
    arguments: [
      "", "a", "Information", "naïveté", "h2o", "信息", String(repeating: "information", count: 20),
    ])
  func others(_ text: String) {
    let hyphenator = Hyphenator(HyphenDictionary())
    #expect(hyphenator.divisions(of: Array(text.unicodeScalars)).isEmpty)
    #expect(hyphenator.failure == nil)
  }

  @Test("a missing dictionary is a finding, and words stay whole")
  func missing() {
    let hyphenator = Hyphenator(HyphenDictionary(file: "/nowhere/hyph_en_US.dic"))
    #expect(hyphenator.failure == nil)
    #expect(hyphenator.divisions(of: Array("information".unicodeScalars)).isEmpty)
    #expect(hyphenator.failure?.id == "hyphen.no-dictionary")
    #expect(hyphenator.failure?.severity == .warning)
  }
}

/// Whether Debian's hyphen-en-us is there.
enum English {
  static let isInstalled: Bool = {
    let hyphenator = Hyphenator(HyphenDictionary())
    _ = hyphenator.divisions(of: Array("example".unicodeScalars))
    return hyphenator.failure == nil
  }()
}
