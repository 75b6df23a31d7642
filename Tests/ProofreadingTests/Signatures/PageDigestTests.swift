import PageGeometry
import PageScene
import PressDiagnostics
import Proofreading
import Testing
import Typefaces

/// What a signature stands under (版面摘要).
@Suite("The digest of a page")
struct PageDigestTests {
  private func page(_ text: String = "甲乙", x: Double = 10, file: String = "a.md") -> Page {
    let run = GlyphRun(
      face: Face(.song), size: .points(9), ink: .black,
      origin: Point(x: .points(x), y: .points(20)),
      glyphs: [PlacedGlyph(id: 1, offset: .zero, scalarCount: 2)], text: text,
      source: SourceFile(name: file, text: "甲乙").range(0..<2))
    let frame = Rect(x: .zero, y: .zero, width: .points(100), height: .points(100))
    return Page(
      name: "A01", title: "t", sheet: frame.size, typeArea: frame,
      items: [.group(PageGroup(role: .article, id: "01", frame: frame, items: [.glyphs(run)]))])
  }

  @Test("a character and a place change it")
  func changes() {
    #expect(PageDigest.of(page()) == PageDigest.of(page()))
    #expect(PageDigest.of(page()) != PageDigest.of(page("甲丙")))
    #expect(PageDigest.of(page()) != PageDigest.of(page(x: 10.01)))
  }

  @Test("the folder from which the page was made does not")
  func sources() {
    #expect(PageDigest.of(page()) == PageDigest.of(page(file: "elsewhere/a.md")))
  }

  @Test("it is the SHA-256 of the record, which is a page.json")
  func record() {
    let text = String(decoding: PageDigest.record(of: page()), as: UTF8.self)
    #expect(text.contains("\"banmian/page@2\"") && !text.contains("\"source\""))
    #expect(PageDigest.of(page()).utf8.count == 64)
    #expect(PageDigest.short(PageDigest.of(page())).count == 12)
  }
}
