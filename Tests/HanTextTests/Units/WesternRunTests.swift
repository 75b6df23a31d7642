import HanText
import Testing

@Suite("Western runs")
struct WesternRunTests {
  @Test(
    "words, numbers and codes are whole",
    arguments: [
      "汉|1,234.5|汉", "汉|12:30|汉", "汉|CN32-0092|汉", "汉|S230|汉", "汉|2022-07-04|汉", "汉|1/3|汉",
      "汉|50%|汉", "汉|AT&T|汉", "汉|C++|汉", "汉|$100|汉", "汉|-5|℃", "汉|.5|汉", "汉|1–3|汉", "1|～|3", "don’t",
      "汉|Hello|，", "汉|km/h|汉", "汉|café|汉", "汉|3.14|,|汉",
    ])
  func runs(_ marked: String) {
    #expect(unitsMarked(marked.filter { $0 != "|" }) == marked)
  }

  @Test(
    "addresses have pieces: after /, before . ? & = and never before /",
    arguments: [
      "http://|www|.example|.com/|a/|b|?c|=d", "a|@b|.cn", "www|.example|.com", "example|.com/|a",
    ])
  func addresses(_ marked: String) {
    let text = marked.filter { $0 != "|" }
    #expect(unitsMarked(text) == marked)
    let units = UnitSegmenter.units(of: Array(text.unicodeScalars))
    #expect(units.dropLast().allSatisfy { $0.joint == .insideAddress })
  }

  @Test("a typed hyphen in a word may end a line")
  func hyphen() {
    let units = UnitSegmenter.units(of: Array("well-known".unicodeScalars))
    #expect(units.map(\.joint) == [.afterHyphen, .plain])
  }

  @Test(
    "ASCII marks beside Han keep their prohibitions",
    arguments: [
      ("汉,字", .asciiCloser), ("汉.字", .asciiCloser), ("汉!字", .asciiCloser), ("汉)字", .asciiCloser),
      ("汉(字", .asciiOpener), ("汉[字", .asciiOpener), ("汉-字", .asciiCloser), ("汉/字", .asciiCloser),
      ("汉\"字", .asciiOpener),
    ] as [(String, HanClass)])
  func asciiMarks(_ text: String, _ cls: HanClass) {
    #expect(UnitSegmenter.units(of: Array(text.unicodeScalars))[1].cls == cls)
  }

  @Test("typed quotes open and close in turn")
  func typedQuotes() {
    let units = UnitSegmenter.units(of: Array("说\"好\"说\"好\"5".unicodeScalars))
    let classes = units.filter { $0.cls != .han }.map(\.cls)
    #expect(classes == [.asciiOpener, .asciiCloser, .asciiOpener, .asciiCloser, .western])
  }
}
