internal import ArgumentParser
internal import BanmianTestSupport
internal import CairoBackend
internal import PageComparison
internal import PageScene
internal import Prepress

/// `banmian-figures comparison`: how long comparing takes (对照用时), each level by itself, on one core.
struct ComparisonSpeedCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comparison",
    abstract: "Measures each level of comparing pages (对照用时), medians on one core.")

  @Option(help: "How often each is measured.")
  var runs = 9

  func run() async throws {
    let shelf = try await SampleShelf.open()
    guard let page = shelf.pages.first,
      let mutation = Mutation.all.first(where: { $0.name == "a break one character earlier" }),
      let jitter = Noise.all.first(where: { $0.name == "letters jittered by 0.002 pt" })
    else { return }
    var random = SplitMix64(seed: 1)
    var (changed, jittered) = (page, page)
    _ = mutation.apply(&changed, &random)
    jitter.apply(&jittered, &random)
    let records = [page, page, changed, jittered].map {
      RecordedPage(name: "p", text: $0.jsonText, path: "p.page.json")
    }
    try tell("level 0, equal page.json") { try Self.compare(records[0], records[1]) }
    try tell("levels 0 and 1, a line broken anew") { try Self.compare(records[0], records[2]) }
    try tell("levels 0 and 1, every letter jittered") { try Self.compare(records[0], records[3]) }
    try tellPDF(shelf, page, changed)
    try tellPixels(shelf, page, changed, jittered)
  }

  private static func compare(_ before: RecordedPage, _ after: RecordedPage) throws {
    _ = try ComparisonReport([before], [after])
  }

  private func tellPDF(_ shelf: SampleShelf, _ page: Page, _ changed: Page) throws {
    var artist = SampleArtist(shelf.fonts)
    let files = [try artist.pdf(page), try artist.pdf(changed)]
    try tell("level 1b, two PDFs read and compared") {
      let pages = try files.map { try PDFReading.pages(of: $0, file: "p") }
      _ = PageComparison(pages[0][0], pages[1][0])
    }
  }

  private func tellPixels(
    _ shelf: SampleShelf, _ page: Page, _ changed: Page, _ jittered: Page
  ) throws {
    try tell("drawing a page, outlines at 150 ppi") { _ = try shelf.raster(page, 150) }
    let rasters = try [page, page, changed, jittered].map { try shelf.raster($0, 300) }
    let size = "\(rasters[0].width * rasters[0].height / 100_000)"
    let megapixels = size.dropLast() + "." + size.suffix(1)
    print("300 ppi: \(rasters[0].width) × \(rasters[0].height), \(megapixels) megapixels")
    let limits = RasterComparison.Limits(pixelsPerInch: 300)
    for (name, other) in [("equal", 1), ("a line broken anew", 2), ("every letter jittered", 3)] {
      try tell("level 2, 300 ppi, \(name)") {
        _ = RasterComparison(rasters[0], rasters[other], limits: limits)
      }
      try tell("pixelmatch's metric, 300 ppi, \(name)") {
        _ = PerceivedComparison(rasters[0], rasters[other])
      }
    }
  }

  private func tell(_ name: String, _ work: () throws -> Void) throws {
    var times: [Duration] = []
    for _ in 0..<max(1, runs) {
      let start = ContinuousClock.now
      try work()
      times.append(ContinuousClock.now - start)
    }
    times.sort()
    print(
      Figure.left(name, 52) + Figure.right(Figure.milliseconds(times[times.count / 2]), 10) + " ms")
  }
}
