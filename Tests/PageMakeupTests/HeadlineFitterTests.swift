import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PressDiagnostics
import Testing

@testable import PageMakeup

/// The sizes at which a head fits (标题配字号).
@Suite("Headline sizes")
struct HeadlineFitterTests {
  private let spec = Makeup.house

  private func settings(
    _ main: [String], kicker: [String] = [], deck: [String] = [], rank: StoryRank = .lead,
    columns: Int = 4
  ) -> [HeadlineSetting] {
    HeadlineFitter(spec: spec, shaper: Makeup.shaper).settings(
      of: Headline(
        kicker: kicker.map(Makeup.text), main: main.map(Makeup.text), deck: deck.map(Makeup.text)),
      rank: rank, columns: columns)
  }

  private func texts(_ setting: HeadlineSetting) -> [String] { setting.main.map(\.text.text) }

  @Test("a head that fits in one line has one line")
  func oneLine() throws {
    // 675 pt hold nine characters of 72 pt.
    let first = try #require(settings(["老码头今晨开放"]).first)
    #expect(first.mainSize == .points(72))
    #expect(texts(first) == ["老码头今晨开放"])
    #expect(first.steps == 0)
  }

  @Test("a long head takes two lines, a longer one a smaller size")
  func twoLines() throws {
    let two = try #require(settings(["老码头今晨重新开放迎来第一班船"]).first)
    #expect(two.mainSize == .points(72))
    #expect(texts(two).count == 2)
    #expect(texts(two).joined() == "老码头今晨重新开放迎来第一班船")
    let long = settings([String(repeating: "老码头今晨重新开放", count: 3)])
    #expect(long.allSatisfy { $0.mainSize < .points(72) })
  }

  @Test("lines that the editor broke stay as they are")
  func editorsLines() {
    let all = settings(["十二座码头等来第一班船", "十八公里河岸迎回散步人"])
    #expect(!all.isEmpty)
    for setting in all { #expect(texts(setting) == ["十二座码头等来第一班船", "十八公里河岸迎回散步人"]) }
  }

  @Test("nearly equal lines are made equal by letter space")
  func equalLines() throws {
    // The digit is narrower than a character, by less than letter space may make up.
    for setting in settings(["十二座码头等来第1班船", "十八公里河岸迎回散步人"]) {
      let widths = setting.main.map(\.width)
      let apart = try #require(widths.max()) - #require(widths.min())
      #expect(apart <= .points(0.1), "at \(setting.mainSize)")
    }
    let unequal = try #require(settings(["灯亮了", "十八公里河岸迎回散步人"]).first)
    #expect(unequal.main[0].width < unequal.main[1].width - unequal.mainSize)
  }

  @Test("sizes fall step by step and every line stays in its width", arguments: 1...40)
  func alwaysFits(_ seed: UInt64) {
    var maker = StoryMaker(seed: seed)
    let head = maker.headline()
    let rank = StoryRank.allCases[Int(seed) % StoryRank.allCases.count]
    for columns in 1...4 {
      let settings = HeadlineFitter(spec: spec, shaper: Makeup.shaper)
        .settings(of: head, rank: rank, columns: columns)
      #expect(!settings.isEmpty)
      #expect(zip(settings, settings.dropFirst()).allSatisfy { $0.mainSize > $1.mainSize })
      let width = spec.grid.longColumnWidth(columns)
      for setting in settings {
        let lines = setting.kicker + setting.main + setting.deck
        #expect(lines.allSatisfy { $0.width <= width && $0.size >= spec.grid.bodySize })
        #expect(setting.height <= spec.grid.linePitch * setting.depth)
        let text = lines.map(\.text.text).joined().withoutSpaces
        let whole = (head.kicker + head.main + head.deck).map(\.text).joined().withoutSpaces
        #expect(text == whole)
      }
    }
  }

  @Test("a head without any break is still set, and loses nothing")
  func unbreakable() {
    let word = String(repeating: "Donaudampfschifffahrt", count: 6)
    for columns in 1...4 {
      let all = settings([word], rank: .brief, columns: columns)
      #expect(all.allSatisfy { texts($0).joined() == word })
      #expect(all.flatMap(\.main).allSatisfy { $0.size >= spec.grid.bodySize })
    }
    #expect(settings([]).map(\.depth) == [0])
    #expect(settings([""]).count >= 1)
  }
}
