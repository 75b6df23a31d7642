internal import BanmianTestSupport
internal import PageGeometry
internal import Typesetting

/// Sets paragraphs over and over and tells how long that took (排文计时).
///
/// The shaper is the one of the tests, which knows all widths: what is timed is composition alone.
struct CompositionBench {
  private let measures: LineMeasures
  private let shaper = FixedShaper()
  private let style: CompositionStyle

  init(measure: Int) {
    measures = LineMeasures(.ems(measure))
    var style = CompositionStyle()
    style.indent = .ems(2)
    self.style = style
  }

  /// The times of one round, stage by stage.
  private struct Times {
    var material = Duration.zero
    var breaking = Duration.zero
    var setting = Duration.zero
    var lines = 0

    var total: Duration { material + breaking + setting }
  }

  private func round(_ texts: [StyledText]) -> Times {
    let clock = ContinuousClock()
    var times = Times()
    for text in texts {
      let start = clock.now
      let material = ParagraphMaterial(text, style: style, shaper: shaper)
      let made = clock.now
      let breaks = LineBreaker(material).breaks(in: measures)
      let broken = clock.now
      times.lines += LineSetter(material).lines(breaks, in: measures).count
      times.setting += clock.now - broken
      times.material += made - start
      times.breaking += broken - made
    }
    return times
  }

  /// A table of the least and the middle time of all rounds.
  func report(on texts: [StyledText], rounds: Int) -> String {
    let all = (0..<rounds).map { _ in round(texts) }
    let characters = texts.reduce(0) { $0 + $1.scalars.count }
    func row(_ name: String, _ time: (Times) -> Duration) -> String {
      let sorted = all.map(time).sorted()
      let least = sorted[0]
      let middle = sorted[sorted.count / 2]
      let figures = [
        Figure.microseconds(least), Figure.microseconds(middle),
        Figure.nanoseconds(least, each: characters), Figure.nanoseconds(middle, each: characters),
      ]
      return Figure.left(name, 10) + figures.map { Figure.right($0, 10) }.joined()
    }
    return """
      \(characters) characters, \(texts.count) paragraphs, \(all[0].lines) lines, \(rounds) rounds
                  least µs middle µs  least ns  middle ns a character
      \(row("material") { $0.material })
      \(row("breaking") { $0.breaking })
      \(row("setting") { $0.setting })
      \(row("all") { $0.total })
      """
  }

  /// The head of the rows of `growth`.
  static let growthHead =
    "characters  lines  material  breaking  setting  ns/character  peak MB  bytes/character"

  /// One row for one paragraph of so many characters, made of the texts in turn.
  func growth(of texts: [StyledText], to length: Int) -> String {
    let all = texts.flatMap(\.scalars)
    var text = StyledText((0..<length).map { all[$0 % all.count] }, face: texts[0].face)
    text.leadEnd = nil
    let before = PeakMemory.bytes
    let repeats = max(1, min(20, 100_000 / length))
    let times = (0..<repeats).map { _ in round([text]) }
    let best = times.min { $0.total < $1.total } ?? times[0]
    let peak = PeakMemory.bytes
    let figures = [
      Figure.right("\(length)", 10), Figure.right("\(best.lines)", 7),
      Figure.right(Figure.nanoseconds(best.material, each: length), 10),
      Figure.right(Figure.nanoseconds(best.breaking, each: length), 10),
      Figure.right(Figure.nanoseconds(best.setting, each: length), 9),
      Figure.right(Figure.nanoseconds(best.total, each: length), 14),
      Figure.right("\(peak >> 20)", 9), Figure.right("\((peak - before) / length)", 17),
    ]
    return figures.joined()
  }
}
