import CairoBackend
import FoundationEssentials
import PageScene
import PressDiagnostics
import Testing
import Typefaces
import Typesetting

@Suite struct FontLibraryTests {
  private let song = Face(.song)

  @Test func theShippedFacesAreEight() throws {
    let library = try TestFonts.library()
    #expect(library.faces.count == 8)
    #expect(library.files.first?.path.hasSuffix("/BanmianSong-Regular.otf") == true)
    let shaper = library.shaper()
    for face in library.faces {
      #expect(shaper.covers("版", face: face), "\(face.name)")
    }
    #expect(shaper.failures.isEmpty)
  }

  /// Asking for one weight must never give another.
  @Test func everyFaceIsItsOwn() throws {
    let library = try TestFonts.library()
    let shaper = library.shaper()
    let boxes = try [Face(.song), Face(.song, .bold), Face(.song, .black), Face(.hei), Face(.kai)]
      .map { face in
        let glyphs = shaper.shape(["国"][...], face: face, direction: .horizontal)
        let glyph = try #require(glyphs.first)
        return try #require(shaper.inkBox(of: glyph.id, face: face))
      }
    #expect(Set(boxes).count == boxes.count)
  }

  @Test func aFolderThatIsNotThereIsAnError() {
    #expect(throws: FontError.missing(face: song, path: "/no/such/BanmianSong-Regular.otf")) {
      try FontLibrary(folder: "/no/such")
    }
    let error = FontError.missing(face: song, path: "/no/such")
    #expect(error.diagnostic.id == "font.missing")
  }

  /// Files that are cut short or are no fonts at all.
  @Test(arguments: [0, 3, 11, 12, 100, 3_000])
  func aFileThatIsCutShortIsAnError(_ length: Int) throws {
    let folder = try #require(TestFonts.folder)
    let whole = try Data(contentsOf: URL(filePath: folder + "/BanmianSquare.otf"))
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).otf")
    try whole.prefix(length).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: FontError.self) {
      try FontLibrary(files: [FontFile(face: song, path: file.path)])
    }
    #expect(error != .notShipped(face: song))
  }

  /// Damage behind the directory: nothing may crash, whatever comes of it.
  @Test(arguments: [1 as UInt64, 2, 3, 4, 5, 6, 7, 8])
  func aDamagedFileNeverCrashes(_ seed: UInt64) throws {
    let folder = try #require(TestFonts.folder)
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/BanmianSquare.otf")))
    var state = seed
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[220 + Int(state >> 33) % (bytes.count - 220)] = UInt8(truncatingIfNeeded: state >> 24)
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).otf")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let library = try FontLibrary(files: [FontFile(face: song, path: file.path)])
    let shaper = library.shaper()
    let run = TestPages.run("中国——AB", shaper, x: 10, y: 20)
    _ = shaper.metrics(of: song)
    let page = TestPages.page([.glyphs(run)])
    _ = try? Renderer(fonts: library).pdf([page], metadata: PDFMetadata(title: ""))
    _ = try? Renderer(fonts: library).pixels(page, pixelsPerInch: 72)
  }
}
