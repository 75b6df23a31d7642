internal import ArgumentParser
internal import Banmian
internal import Editorial
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// `banmian-figures speed`: how long composition takes, shaping aside.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Time the composition of a page's stories, and of one paragraph of any length.")

  @Argument(help: "A dump, a story or an edition folder.")
  var input = "samples/hewan-2026-03-18/front.txt"

  @Option(help: "The measure in em.")
  var measure = 13

  @Option(help: "How often the stories are set; the least and the middle time are told.")
  var rounds = 200

  @Option(
    help: "Also set one paragraph of so many characters, such as 3000,10000; ascending.",
    transform: { $0.split(separator: ",").compactMap { Int($0) } })
  var lengths: [Int] = []

  func run() throws {
    let paragraphs = try paragraphs()
    guard !paragraphs.isEmpty else { throw ValidationError("\(input) holds no story") }
    let bench = CompositionBench(measure: measure)
    print(bench.report(on: paragraphs, rounds: max(1, rounds)))
    guard !lengths.isEmpty else { return }
    print("\n" + CompositionBench.growthHead)
    for length in lengths where length > 0 {
      print(bench.growth(of: paragraphs, to: length))
    }
  }

  /// The running text of all stories, lead and text in one.
  private func paragraphs() throws -> [StyledText] {
    let editions: [ReceivedEdition]
    do {
      editions = try EditionReader().editions(at: input)
    } catch {
      throw ValidationError(error.diagnostics.map(\.message.en).joined(separator: "; "))
    }
    let stories = editions.flatMap(\.edition.pages).flatMap(\.articles)
    return stories.flatMap(\.paragraphs).filter { $0.kind == .body }.map { paragraph in
      let lead = paragraph.lead?.scalars ?? []
      var text = StyledText(lead + paragraph.text.scalars, face: Face(.song))
      text.leadEnd = lead.isEmpty ? nil : lead.count
      return text
    }
  }
}
