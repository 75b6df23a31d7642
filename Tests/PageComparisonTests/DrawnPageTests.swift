import Banmian
import BanmianTestSupport
import CairoBackend
import PageComparison
import PageGeometry
import PageScene
import Prepress
import PressDiagnostics
import Testing
import Typefaces

/// PDFs as everybody can have them: our own ones read back, changed, and written otherwise.
@Suite("PDFs without their pages (一级之二)")
struct DrawnPageTests {
  private static let looks = ExpectedLooks(
    font: { $0.postScriptName },
    light: { ink in
      let color = InkColors.screen.color(of: ink)
      return [color.red, color.green, color.blue].map { (Int($0) * 1000 + 32_767) / 65_535 }
    })

  private static func pdf(_ page: Page, title: String = "t") throws -> [UInt8] {
    var page = page
    page.items = page.items.keepingPictures { _ in false }
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    return try Renderer(fonts: fonts).pdf([page], metadata: PDFMetadata(title: title))
  }

  private static func read(_ bytes: [UInt8]) throws -> DrawnPage {
    try #require(PDFReading.pages(of: bytes, file: "a.pdf").first)
  }

  private static func images(in resources: PDFObject?) -> [PDFObject] {
    guard let shelf = resources?["XObject"] else { return [] }
    return shelf.keys.compactMap { shelf[$0] }.flatMap { object in
      object["Subtype"]?.name == "Image" ? [object] : images(in: object["Resources"])
    }
  }

  /// A sample page without its picture, whose pixels nobody has.
  private static func pages() async throws -> [Page] {
    try await SamplePages.all().map { page in
      var page = page
      page.items = page.items.keepingPictures { _ in false }
      return page
    }
  }

  @Test("the PDF of each sample page says what the page says")
  func faithful() async throws {
    for page in try await Self.pages() {
      let changes = PageComparison(page, try Self.read(Self.pdf(page)), looks: Self.looks).changes
      #expect(changes.isEmpty, "\(page.name): \(changes.first.map { "\($0)" } ?? "")")
    }
  }

  @Test("a PDF that is drawn right and read wrong is found")
  func wrongToUnicode() async throws {
    let page = try #require(try await Self.pages().first)
    let file = try PDFFile(Self.pdf(page))
    var count = 0
    for pdfPage in file.pages {
      let fonts = pdfPage["Resources"]?["Font"]
      for key in fonts?.keys ?? [] {
        guard let map = fonts?[key]?["ToUnicode"] else { continue }
        let decoded = try map.decodedData()
        // 河 (6CB3) is read as 何 (4F55).
        let text = String(decoding: decoded, as: UTF8.self)
        let wrong = text.replacing("<6cb3>", with: "<4f55>").replacing("<6CB3>", with: "<4F55>")
        if wrong != text { count += 1 }
        map.replaceData(Array(wrong.utf8))
      }
    }
    try #require(count > 0)
    let drawn = try Self.read(file.written(version: "1.5"))
    let changes = PageComparison(page, drawn, looks: Self.looks).changes
    #expect(!changes.isEmpty)
    for change in changes {
      #expect(change.kind == .text && change.old == "河" && change.new == "何", "\(change)")
    }
    #expect(changes.contains { $0.source != nil })
  }

  @Test(
    "each mutation that a PDF can show is found in two PDFs",
    arguments: Mutation.all.filter { $0.isSeen && !$0.name.contains("picture") })
  func found(_ mutation: Mutation) async throws {
    let pages = try await Self.pages()
    let start = mutation.name.unicodeScalars.reduce(0) { $0 + Int($1.value) }
    for number in pages.indices {
      let page = pages[(start + number) % pages.count]
      var random = SplitMix64(seed: UInt64(number))
      var mutated = page
      guard let spot = mutation.apply(&mutated, &random) else { continue }
      let changes = PageComparison(
        try Self.read(Self.pdf(page)), try Self.read(Self.pdf(mutated))
      ).changes
      // The same text by another glyph looks the same to who reads a file.
      if mutation.kinds == [.glyphs] { return }
      #expect(!changes.isEmpty, "\(page.name)")
      if let frame = spot.frame {
        #expect(
          changes.contains { $0.extent?.overlaps(frame.grown(by: .points(12))) == true },
          "\(page.name): \(changes)")
      }
      return
    }
  }

  @Test(
    "what nobody sees is no change of a PDF, whatever its writer rounds",
    arguments: Noise.all.filter { noise in
      ["jittered", "rounded", "whole page", "cut in two"].contains { noise.name.contains($0) }
    })
  func silent(_ noise: Noise) async throws {
    let page = try #require(try await Self.pages().first)
    var random = SplitMix64(seed: 7)
    var other = page
    noise.apply(&other, &random)
    let changes = PageComparison(
      try Self.read(Self.pdf(page)), try Self.read(Self.pdf(other))
    ).changes
    #expect(changes.isEmpty, "\(changes.first.map { "\($0)" } ?? "")")
  }

  @Test("the least letter-spacing of the plan, 5/1000 em, is more than what a writer rounds")
  func spaced() async throws {
    let page = try #require(try await Self.pages().first)
    let mutation = try #require(Mutation.all.first { $0.name.contains("5/1000 em") })
    var random = SplitMix64(seed: 2)
    var other = page
    _ = try #require(mutation.apply(&other, &random))
    let changes = PageComparison(
      try Self.read(Self.pdf(page)), try Self.read(Self.pdf(other))
    ).changes
    #expect(changes.map(\.kind) == [.respaced], "\(changes)")
  }

  @Test("a picture is its samples, however they are packed")
  func packed() async throws {
    let page = try #require(
      try await SamplePages.all().first { $0.items.pictures.count == 1 })
    var pictures = DevelopedPictures()
    for placed in page.items.pictures {
      pictures[placed.cut] = DevelopedPicture(
        width: 30, height: 20, rgb: (0..<1800).map { UInt8(truncatingIfNeeded: $0 / 7) })
    }
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let bytes = try Renderer(fonts: fonts).pdf(
      [page], metadata: PDFMetadata(title: "t"), pictures: pictures)
    func repacked(_ change: (inout [UInt8]) -> Void) throws -> DrawnPage {
      let file = try PDFFile(bytes)
      let image = try #require(Self.images(in: file.pages[0]["Resources"]).first)
      var samples = try image.decodedData()
      change(&samples)
      let digits = Array("0123456789abcdef".utf8)
      image.replaceData(
        samples.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] } + [0x3E],
        filter: .name("ASCIIHexDecode"))
      return try Self.read(file.written(version: "1.5"))
    }
    let before = try Self.read(bytes)
    #expect(PageComparison(before, try repacked { _ in }).changes.isEmpty)
    let other = try repacked { $0[500] ^= 1 }
    #expect(PageComparison(before, other).changes.map(\.kind) == [.pictureReplaced])
  }

  @Test("another title, other dates, objects and filters, another order of drawing are no changes")
  func noise() async throws {
    let page = try #require(try await Self.pages().first)
    let bytes = try Self.pdf(page)
    let drawn = try Self.read(bytes)
    let retitled = try Self.read(Self.pdf(page, title: "other"))
    #expect(PageComparison(drawn, retitled).changes.isEmpty)
    // Written anew by qpdf: other numbers of objects, other streams, another producer and /ID.
    let file = try PDFFile(bytes)
    file.trailer.member("Info").set("Producer", .text("another program 1.0"))
    file.trailer.member("Info").set("CreationDate", .text("D:20300101000000Z"))
    let rewritten = try Self.read(file.written(version: "1.7"))
    #expect(PageComparison(drawn, rewritten).changes.isEmpty)
    var random = SplitMix64(seed: 3)
    for _ in 0..<3 {
      var shuffled = page
      shuffled.items.shuffle(using: &random)
      let reordered = try Self.read(Self.pdf(shuffled))
      #expect(PageComparison(drawn, reordered).changes.isEmpty)
    }
  }
}
