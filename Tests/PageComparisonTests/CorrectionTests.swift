import PageComparison
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typefaces

/// Which signs two texts of a story make (校对符号).
@Suite("corrections between two proofs")
struct CorrectionTests {
  /// Paragraphs parted by |.
  struct Case: CustomTestStringConvertible, Sendable {
    var before: String
    var after: String
    var signs: [ProofSign]

    init(_ before: String, _ after: String, _ signs: ProofSign...) {
      self.before = before
      self.after = after
      self.signs = signs
    }

    var testDescription: String { "\(before) → \(after)" }
  }

  static let cases = [
    Case("昨晚七点，渡口亮起一盏灯。", "昨晚七点，渡口亮起一盏灯。"),
    Case("昨晚七点，渡口亮起一盏灯。", "昨晚八点，渡口亮起一盏灯。", .replace),
    Case("昨晚七点，渡口亮起一盏灯。", "昨晚七点，渡口亮起一盏新灯。", .insert),
    Case("昨晚七点，老渡口亮起一盏灯。", "昨晚七点，渡口亮起一盏灯。", .delete),
    Case("经验和水声帮他靠岸。", "水声和经验帮他靠岸。", .transpose),
    Case("他靠岸全凭经验水声。", "他靠岸全凭水声经验。", .transpose),
    Case("灯亮了。船回来了。孩子们笑了。", "船回来了。灯亮了。孩子们笑了。", .transpose),
    Case("灯亮了。|船回来了。", "灯亮了。船回来了。", .join),
    Case("灯亮了。船回来了。", "灯亮了。|船回来了。", .newParagraph),
    Case("灯亮了。|船回来了。", "灯亮了。|茶馆开到十点。|船回来了。", .insert),
    Case("灯亮了。|茶馆开到十点。|船回来了。", "灯亮了。|船回来了。", .delete),
    Case(
      "船票三元，座位很满。河水比从前清得多了，鱼也回来了。|老厂和湿地连成一片，步道一直通到石榴湾。",
      "河水比从前清得多了，鱼也回来了。|老厂和湿地连成一片，步道一直通到石榴湾。船票三元，座位很满。",
      .move, .move),
    Case("水面120m2。", "水面120m²。", .corner),
    Case("水面120m²。", "水面120m2。", .corner),
    Case("去open air市集", "去openair市集", .closeSpace),
    Case("去openair市集", "去open air市集", .part),
    Case(
      "温如序说好。温如序又说好。最后温如序还是说好。", "温如许说好。温如许又说好。最后温如许还是说好。",
      .replace, .same, .same),
    Case("夜归的人看得见岸。", "夜归的船工看得见岸了。", .replace, .insert),
  ]

  @Test("each edit bears its sign, and nothing else does", arguments: cases)
  func signs(_ one: Case) {
    for measure in [6, 11, 18] {
      let found = PageCorrections(
        page(one.before, measure: measure), page(one.after, measure: measure)
      ).corrections
      #expect(
        found.map(\.sign) == one.signs, "\(measure): \(found.map { "\($0.sign) \($0.message.zh)" })"
      )
      #expect(found.allSatisfy { !$0.spots.isEmpty && $0.story == "01" })
    }
  }

  @Test("lines that are only broken otherwise are no corrections")
  func reflow() {
    let text = "昨晚七点，渡口亮起一盏灯。灯是船工自己做的，杆子用旧桅杆改成。"
    let found = PageCorrections(page(text, measure: 9), page(text, measure: 10)).corrections
    #expect(found.allSatisfy { $0.sign != .replace && $0.sign != .insert && $0.sign != .delete })
  }

  @Test("a gap of a character is a correction, a hair is none")
  func spaces() {
    let plain = page("岳棠在渡口。", measure: 18)
    for (gap, signs) in [(9.0, [ProofSign.openSpace]), (1.5, [])] {
      let padded = page("岳棠在渡口。", measure: 18, gapBehindFirst: .points(gap))
      #expect(PageCorrections(plain, padded).corrections.map(\.sign) == signs)
    }
    let padded = page("岳棠在渡口。", measure: 18, gapBehindFirst: .points(9))
    #expect(PageCorrections(padded, plain).corrections.map(\.sign) == [.closeSpace])
  }

  @Test("a sign stands at the characters that it is about")
  func places() throws {
    let after = page("昨晚八点，渡口亮起一盏灯。", measure: 18)
    let found = PageCorrections(page("昨晚七点，渡口亮起一盏灯。", measure: 18), after).corrections
    let spot = try #require(found.first?.spots.first)
    // The third character behind an indent of two.
    #expect(spot.minX == .points(20 + 9 * 4) && spot.width == .points(9))
    let gone = PageCorrections(page("昨晚七点，渡口。", measure: 18), page("昨晚，渡口。", measure: 18))
    let gap = try #require(gone.corrections.first?.spots.first)
    #expect(gap.width == .zero && gap.minX == .points(20 + 9 * 4))
  }

  // MARK: Pages

  /// A story in lines of so many characters, each as wide as it is high.
  private func page(
    _ text: String, measure: Int, gapBehindFirst gap: Length = .zero
  ) -> Page {
    let size = Length.points(9)
    var y = Length.points(40)
    var groups: [PageItem] = []
    for paragraph in text.split(separator: "|") {
      var scalars = Array(paragraph.unicodeScalars)
      var items: [PageItem] = []
      var indent = 2
      while !scalars.isEmpty {
        let own = Array(scalars.prefix(measure - indent))
        scalars.removeFirst(own.count)
        let glyphs = own.enumerated().map { index, scalar in
          PlacedGlyph(
            id: scalar.value & 0xFFFF,
            offset: Point(x: size * index + (index > 0 ? gap : .zero), y: .zero), scalarCount: 1)
        }
        items.append(
          .glyphs(
            GlyphRun(
              face: Face(.song), size: size, ink: .black,
              origin: Point(x: .points(20) + size * indent, y: y), glyphs: glyphs,
              text: String(String.UnicodeScalarView(own)))))
        y += .points(11.25)
        indent = 0
      }
      groups.append(.group(PageGroup(role: .paragraph, id: "", frame: frame, items: items)))
    }
    return Page(
      name: "A01", title: "A01", sheet: frame.size, typeArea: frame,
      items: [.group(PageGroup(role: .article, id: "01", frame: frame, items: groups))])
  }

  private var frame: Rect {
    Rect(x: .zero, y: .zero, width: .points(400), height: .points(600))
  }
}
