import BanmianTestSupport
import HanText
import PageGeometry
import Testing

@testable import Typesetting

/// A divider that knows the words of these tests: `in-for-ma-tion`.
private struct KnownWords: WordDivider {
  static let words = ["in-for-ma-tion", "com-mu-ni-ca-tion", "app-le", "ed-it-ion", "w-ater-y"]

  func divisions(of word: [Unicode.Scalar]) -> [Int] {
    let plain = String(String.UnicodeScalarView(word))
    guard let marked = Self.words.first(where: { $0.filter { $0 != "-" } == plain }) else {
      return []
    }
    var offset = 0
    var offsets: [Int] = []
    for character in marked {
      if character == "-" { offsets.append(offset) } else { offset += 1 }
    }
    return offsets
  }
}

/// Western words are divided with a hyphen (西文断词), if the style wants it.
@Suite("Hyphenation")
struct HyphenationTests {
  private func set(
    _ text: String, _ measure: Double, hyphenates: Bool = true
  ) -> SetParagraph {
    var style = CompositionStyle()
    style.hyphenates = hyphenates
    return SetParagraph(
      text, LineMeasures(Em(measure)), style, western: WesternKnowledge(divider: KnownWords()))
  }

  @Test("a word is divided with a hyphen, which is inside the measure and no cell")
  func divided() throws {
    let text = "汉字汉information汉字汉字"
    let set = set(text, 7.25)
    let line = try #require(set.lines.first { $0.hyphen != nil }, "\(set.marked)")
    #expect(line.parting == .hyphen)
    #expect(line.right == line.measure)
    #expect(line.hyphen.map { $0.x + $0.width } == line.measure)
    let cells = set.lines.flatMap(\.cells)
    #expect(cells.reduce(0) { $0 + $1.count } == text.unicodeScalars.count)
  }

  @Test("off by default: the word stays whole")
  func off() {
    let set = set("汉字汉information汉字", 7, hyphenates: false)
    #expect(set.lines.allSatisfy { $0.hyphen == nil && $0.parting == .lawful })
  }

  @Test(
    "acronyms, codes, addresses, compounds and short words stay whole",
    arguments: [
      "INFORMATION", "inForMation", "information2", "a@information.cn", "apple",
      "www.information.cn", "anti-information", "watery",
    ])
  func whole(_ word: String) {
    for before in 0..<9 {
      let set = set(String(repeating: "汉", count: before) + word + "汉字汉字汉字", 10)
      #expect(set.lines.allSatisfy { $0.hyphen == nil }, "\(set.marked)")
    }
  }

  @Test("a word that is not divided at a line's end is one cell")
  func cells() {
    #expect(set("汉information字", 20).lines[0].cells.count == 3)
  }

  @Test("a hyphen under a hyphen costs four times as much again")
  func repeated() throws {
    let material = set("information", 20).material
    let evaluator = LineEvaluator(material)
    #expect(!evaluator.repeatsHyphen(0..<2))
    #expect(evaluator.repeatsHyphen(1..<3))
    #expect(!evaluator.repeatsHyphen(1..<4))
    let limits = LineEvaluator.Limits(widestGap: BreakingPass.unlimited)
    func cost(_ units: Range<Int>) throws -> Int {
      let width = evaluator.naturalWidth(units)
      return try #require(evaluator.fit(units, measure: width, limits: limits)).badness
    }
    let more = try cost(1..<3) - cost(0..<2)
    #expect(more == Penalty.hyphenUnderHyphen * LineFit.scale)
  }

  @Test("nothing is lost or set too long at any measure", arguments: 3...16)
  func sound(_ measure: Int) {
    let text = "见information与communication，以及edition（information）等"
    let set = set(text, Double(measure))
    #expect(set.marked.filter { $0 != "|" } == text)
    #expect(set.lines.allSatisfy { $0.right <= $0.measure }, "\(set.marked)")
  }
}
