import CairoBackend
import PageGeometry
import PageScene
import Testing
import Typefaces

@Suite struct RendererTests {
  private let metadata = PDFMetadata(title: "试样")

  private func sample(_ library: FontLibrary) -> Page { TestPages.sample(library.shaper()) }

  @Test func everyFormatBeginsAsItShould() throws {
    let library = try TestFonts.library()
    let renderer = Renderer(fonts: library)
    let page = sample(library)
    #expect(try renderer.pdf([page], metadata: metadata).starts(with: Array("%PDF-1.".utf8)))
    #expect(try renderer.svg(page).starts(with: Array("<?xml".utf8)))
    let png = try renderer.png(page, pixelsPerInch: 72)
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // Width and height of IHDR: 300 by 400 points at 72 pixels an inch.
    #expect(Array(png[16..<24]) == [0, 0, 1, 44, 0, 0, 1, 144])
  }

  @Test func theSamePageGivesTheSameBytes() throws {
    let library = try TestFonts.library()
    let renderer = Renderer(fonts: library)
    let page = sample(library)
    #expect(
      try renderer.pdf([page, page], metadata: metadata)
        == renderer.pdf([page, page], metadata: metadata))
    #expect(try renderer.svg(page) == renderer.svg(page))
    #expect(
      try renderer.png(page, pixelsPerInch: 90) == renderer.png(page, pixelsPerInch: 90))
  }

  @Test func tasksSideBySideGiveTheSameBytes() async throws {
    let library = try TestFonts.library()
    let renderer = Renderer(fonts: library)
    let page = sample(library)
    let alone = try renderer.pdf([page], metadata: metadata)
    let metadata = metadata
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask { try renderer.pdf([sample(library)], metadata: metadata) }
      }
      for try await bytes in group { #expect(bytes == alone) }
    }
  }

  @Test func theTasksShaperMayLendItsFonts() throws {
    let library = try TestFonts.library()
    let renderer = Renderer(fonts: library)
    let shaper = library.shaper()
    let page = TestPages.sample(shaper)
    #expect(
      try renderer.pdf([page], metadata: metadata, using: shaper)
        == renderer.pdf([page], metadata: metadata))
  }

  @Test(arguments: [0, -1, 100_000, Int.max, Int.min])
  func anImpossibleResolutionIsAnError(_ ppi: Int) throws {
    let library = try TestFonts.library()
    #expect(throws: RenderError.resolution(pixelsPerInch: ppi)) {
      try Renderer(fonts: library).png(sample(library), pixelsPerInch: ppi)
    }
  }

  @Test(arguments: [0.0, -3, 20_000])
  func anImpossibleSheetIsAnError(_ width: Double) throws {
    let renderer = Renderer(fonts: try TestFonts.library())
    let page = TestPages.page([], width: width)
    #expect(throws: RenderError.sheet(page: "A01")) {
      try renderer.pdf([page], metadata: metadata)
    }
    #expect(throws: RenderError.sheet(page: "A01")) { try renderer.svg(page) }
    #expect(throws: RenderError.sheet(page: "A01")) { try renderer.png(page, pixelsPerInch: 1) }
  }

  @Test func aDocumentNeedsAPage() throws {
    let renderer = Renderer(fonts: try TestFonts.library())
    #expect(throws: RenderError.noPages) { try renderer.pdf([], metadata: metadata) }
  }

  @Test(arguments: ["", "today", "2000-01-01", "2000-01-01T00:00:00", "2000-01-01T00:00:00Zz"])
  func aDateThatIsNoneIsAnError(_ date: String) throws {
    let library = try TestFonts.library()
    #expect(throws: RenderError.date(date)) {
      try Renderer(fonts: library).pdf(
        [sample(library)], metadata: PDFMetadata(title: "", date: date))
    }
  }

  @Test func aGlyphThatTheFaceLacksIsAnError() throws {
    let library = try TestFonts.library()
    var run = TestPages.run("版", library.shaper(), x: 10, y: 20)
    run.glyphs[0].id = 70_000
    #expect(throws: RenderError.glyph(id: 70_000, face: "song-regular")) {
      try Renderer(fonts: library).svg(TestPages.page([.glyphs(run)]))
    }
  }

  @Test func aFaceThatIsNotShippedIsAnError() throws {
    let library = try TestFonts.library()
    var run = TestPages.run("版", library.shaper(), x: 10, y: 20)
    run.face = Face(.kai, .black)
    #expect(throws: RenderError.font(.notShipped(face: Face(.kai, .black)))) {
      try Renderer(fonts: library).pdf([TestPages.page([.glyphs(run)])], metadata: metadata)
    }
  }

  @Test func theEngineNamesItsLibraries() {
    let info = EngineInfo.current
    #expect(
      info.libraries.map(\.name)
        == ["cairo", "pango", "harfbuzz", "freetype", "fontconfig", "zlib"])
    #expect(info.libraries.allSatisfy { $0.version.split(separator: ".").count >= 2 })
  }
}
