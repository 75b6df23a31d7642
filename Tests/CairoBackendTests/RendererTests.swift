import CairoBackend
import PageGeometry
import PageScene
import Testing
import Typefaces

@Suite struct RendererTests {
  private func sample(_ shaper: PangoShaper) -> Page {
    page([
      .group(
        PageGroup(
          role: .article, id: "a", title: "城东新桥通车",
          frame: Rect(x: .points(20), y: .points(20), width: .points(200), height: .points(90)),
          items: [
            .group(
              PageGroup(
                role: .mainHead, id: "a.head", frame: Rect(x: .zero, y: .zero, width: .zero, height: .zero),
                items: [.glyphs(run("城东新桥通车", shaper, face: Face(.hei, .bold), size: 26, x: 20, y: 50))])),
            .glyphs(run("本报讯——昨日，Banmian 2026 试印……“好！”", shaper, x: 20, y: 80)),
          ])),
      .rule(
        Rule(
          frame: Rect(x: .points(20), y: .points(100), width: .points(200), height: .points(0.5)),
          ink: .black)),
    ])
  }

  @Test func trial() throws {
    let library = try TestFonts.library()
    let shaper = library.shaper()
    let renderer = Renderer(fonts: library)
    let pdf = try renderer.pdf([sample(shaper)], metadata: PDFMetadata(title: "试样"))
    #expect(pdf.starts(with: Array("%PDF-1.".utf8)))
    let png = try renderer.png(sample(shaper), pixelsPerInch: 100)
    let svg = try renderer.svg(sample(shaper))
    try write(pdf, "/tmp/hc/t.pdf")
    try write(png, "/tmp/hc/t.png")
    try write(svg, "/tmp/hc/t.svg")
    print(EngineInfo.current)
  }
}
import FoundationEssentials
func write(_ b: [UInt8], _ p: String) throws { try Data(b).write(to: URL(filePath: p)) }
