internal import ArgumentParser
internal import Banmian
internal import BanmianTestSupport
internal import CairoBackend
internal import Editorial
internal import PageDesign
internal import Prepress
internal import PressDiagnostics
internal import Proofreading

/// `banmian-figures press`: what a press file costs, step by step (付印耗时).
///
/// Pictures are separated before, as the picture cache keeps them; makeup is aside, for both files
/// need it.
struct PressBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "press", abstract: "Time the steps of a press file beside the PDF for readers.")

  @Argument(help: "A dump, a story or an edition folder.")
  var input = "samples/hewan-2026-03-18/front.txt"

  @Option(help: "How often each page is made; the middle time is told.")
  var rounds = 15

  @Option(help: "A layout's name; without it what the page asks for, or tabloid-4x18.")
  var layout: String?

  func run() throws {
    let fonts: FontLibrary
    let order: PressOrder
    let received: [ReceivedEdition]
    do {
      fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
      order = PressOrder(
        standard: .x1a,
        condition: try PressProfile.read(
          ProjectFolder.path("profiles/banmian-newsprint.icc"), for: .x1a),
        override: SignatureOverride(name: "bench", reason: "bench"), engine: "Banmian")
      received = try EditionReader().editions(at: input)
    } catch let error as DiagnosticsError {
      throw ValidationError(error.diagnostics.map(\.message.en).joined(separator: "; "))
    }
    for edition in received {
      for page in edition.edition.pages {
        let spec = try HouseLayouts.named(layout ?? page.layout.layout ?? LayoutShelf.usual)[0]
        let job = PressJob(
          page: PageJob(
            edition: edition.edition, page: page, layout: spec, stem: edition.stem(of: page),
            formats: [.pdf], pixelsPerInch: 72), received: edition)
        guard let bench = PressBench(job, fonts: fonts, order: order) else {
          throw ValidationError("\(page.name) does not go to press")
        }
        try report(bench)
      }
    }
  }

  private func report(_ bench: PressBench) throws {
    var passes: [[(name: String, time: Duration)]] = []
    for _ in 0..<max(1, rounds) { passes.append(try bench.times()) }
    print(bench.name)
    for (index, step) in (passes.first ?? []).enumerated() {
      let times = passes.map { $0[index].time }.sorted()
      print(
        "  " + Figure.left(step.name, 40)
          + Figure.right(Figure.milliseconds(times[times.count / 2]), 8) + " ms")
    }
  }
}
