import BanmianTestSupport
import PageGeometry
import Testing
import Typefaces
import Typesetting

/// How long composition takes; run with `BANMIAN_BENCHMARK=1 swift test -c release`.
@Suite("Speed of composition", .enabled(if: Environment["BANMIAN_BENCHMARK"] != nil))
struct CompositionSpeedTests {
  private static func paragraphs(_ characters: Int, each length: Int) -> [StyledText] {
    var source = RandomParagraph(seed: 13)
    return (0..<max(1, characters / length)).map { _ in
      StyledText(source.text(length), face: Face(.song))
    }
  }

  @Test("nanoseconds a character", arguments: [10.0, 13.0, 20.0])
  func nanoseconds(_ measure: Double) {
    let texts = Self.paragraphs(65_200, each: 250)
    let measures = LineMeasures(Em(measure))
    let shaper = FixedShaper()
    let characters = texts.reduce(0) { $0 + $1.scalars.count }
    var times = (material: Duration.zero, breaking: Duration.zero, setting: Duration.zero)
    var count = 0
    let clock = ContinuousClock()
    for _ in 0..<10 {
      for text in texts {
        let start = clock.now
        let material = ParagraphMaterial(text, style: CompositionStyle(), shaper: shaper)
        let made = clock.now
        let breaks = LineBreaker(material).breaks(in: measures)
        let broken = clock.now
        count += LineSetter(material).lines(breaks, in: measures).count
        times.material += made - start
        times.breaking += broken - made
        times.setting += clock.now - broken
      }
    }
    let show = { (time: Duration) in Int((time / Duration.nanoseconds(10 * characters)).rounded()) }
    print(
      "\(measure) em: material \(show(times.material)), breaking \(show(times.breaking)),",
      "setting \(show(times.setting)) ns a character, \(count / 10) lines")
    #expect(count > 0)
  }

  @Test("linear to a million characters", arguments: [10_000, 100_000, 1_000_000])
  func linear(_ length: Int) {
    let text = Self.paragraphs(length, each: length)[0]
    let clock = ContinuousClock()
    let time = clock.measure {
      let material = ParagraphMaterial(text, style: CompositionStyle(), shaper: FixedShaper())
      let breaks = LineBreaker(material).breaks(in: LineMeasures(Em(13)))
      _ = LineSetter(material).lines(breaks, in: LineMeasures(Em(13)))
    }
    let each = Int((time / Duration.nanoseconds(length)).rounded())
    print("\(length) characters: \(each) ns a character")
    #expect(each < 20_000)
  }
}
