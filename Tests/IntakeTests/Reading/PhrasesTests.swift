import Testing

@testable import Intake

@Suite("Words looked for in lines")
struct PhrasesTests {
  /// The masks hold six bits of a character, so other characters share them.
  private let words: Phrases = ["日报", "晚报", "本报", "本报记者", "级"]

  @Test(arguments: [
    ("本报记者李明", true, false, true), ("河湾日报", false, true, true), ("见日报称", false, false, true),
    ("晚", false, false, false), ("报", false, false, false), ("", false, false, false),
    ("级", true, true, true), ("告示", false, false, false),
  ])
  func findsItsWords(text: String, begins: Bool, ends: Bool, stands: Bool) {
    let scalars = text.scalarArray
    #expect(words.begin(scalars) == begins)
    #expect(words.end(scalars) == ends)
    #expect(words.stand(in: scalars) == stands)
  }

  @Test func takesTheFirstOfTheList() {
    #expect(words.opening(of: "本报记者李明".scalarArray[...])?.string == "本报")
  }

  @Test func holdsWholeWordsOnly() {
    #expect(words.hold("晚报".scalarArray))
    #expect(!words.hold("晚报社".scalarArray))
    #expect(!words.hold([]))
  }

  /// Lists of words agree with the tests of `String` on any line of their own characters.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func agreesWithStrings(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let list = ["日报", "晚报", "本报", "本报记者", "级"]
    let characters = "日晚报本记者级，。A".scalarArray
    for _ in 0..<500 {
      let scalars = (0..<random.number(0...8)).map { _ in random.pick(characters) }
      let text = scalars.string
      #expect(words.begin(scalars) == list.contains(where: text.hasPrefix))
      #expect(words.end(scalars) == list.contains(where: text.hasSuffix))
      #expect(words.stand(in: scalars) == list.contains { text.contains($0) })
      #expect(words.hold(scalars) == list.contains(text))
    }
  }

  @Test func tableHoldsCharactersOfTheBasicPlane() {
    let table = ScalarTable("王\u{FFFD}\u{20000}".unicodeScalars)
    #expect(table.contains("王") && table.contains("\u{FFFD}"))
    #expect(!table.contains("玉") && !table.contains("\u{20000}") && !table.contains("\u{0}"))
  }
}
