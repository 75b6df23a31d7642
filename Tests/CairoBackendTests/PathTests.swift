import CairoBackend
import Foundation
import PageGeometry
import PageScene
import Testing
import Typesetting

/// Curves and strokes on every surface (曲线图形), and notes as a PDF's reader finds them.
@Suite struct PathTests {
  private static func point(_ x: Double, _ y: Double) -> Point {
    Point(x: .points(x), y: .points(y))
  }

  private static func dark(_ pixels: Pixels, _ x: Int, _ y: Int) -> Bool {
    pixels.rgb[(y * pixels.width + x) * 3] < 80
  }

  @Test func aCircleIsFilledRound() throws {
    let circle = Path(
      pieces: Path.circle(Self.point(10, 10), diameter: .points(12)), paint: .fill, ink: .black)
    #expect(
      circle.frame == Rect(x: .points(4), y: .points(4), width: .points(12), height: .points(12)))
    let page = TestPages.page([.path(circle)], width: 20, height: 20)
    let pixels = try Renderer(fonts: try TestFonts.library()).pixels(page, pixelsPerInch: 72)
    #expect(Self.dark(pixels, 10, 10) && Self.dark(pixels, 5, 10) && Self.dark(pixels, 10, 14))
    #expect(!Self.dark(pixels, 5, 5) && !Self.dark(pixels, 14, 14) && !Self.dark(pixels, 2, 10))
  }

  @Test func aStrokeHasItsWidth() throws {
    let stroke = Path(
      pieces: [.move(Self.point(2, 10)), .line(Self.point(18, 10))],
      paint: .stroke(width: .points(4)),
      ink: .black)
    let page = TestPages.page([.path(stroke)], width: 20, height: 20)
    let pixels = try Renderer(fonts: try TestFonts.library()).pixels(page, pixelsPerInch: 72)
    #expect((8...11).allSatisfy { Self.dark(pixels, 10, $0) })
    #expect(!Self.dark(pixels, 10, 6) && !Self.dark(pixels, 10, 13))
  }

  @Test func pathsStandInSVGAndPDF() throws {
    let circle = Path(
      pieces: Path.circle(Self.point(10, 10), diameter: .points(12)), paint: .fill, ink: .black)
    let page = TestPages.page([.path(circle)], width: 20, height: 20)
    let renderer = Renderer(fonts: try TestFonts.library())
    let svg = String(decoding: try renderer.svg(page), as: UTF8.self)
    #expect(svg.contains(" C "))
    #expect(try renderer.pdf([page], metadata: PDFMetadata(title: "圆")).count > 400)
  }

  /// 夹注: both small lines are read between what stands before and behind them.
  @Test(.enabled(if: Poppler.isInstalled)) func aNoteIsReadInItsPlace() throws {
    let library = try TestFonts.library()
    let shaper = library.shaper()
    let before = TestPages.run("河湾（", shaper, x: 20, y: 50)
    let after = TestPages.run("）志", shaper, x: 20 + 27 + 22.5, y: 50)
    var note = TestPages.run("旧名汀渡，今属城东", shaper, size: 4.5, x: 20 + 27, y: 46)
    for index in 5..<note.glyphs.count {
      note.glyphs[index].offset.x -= .points(22.5)
      note.glyphs[index].offset.y += .points(4.5)
    }
    let page = TestPages.page([.glyphs(before), .glyphs(note), .glyphs(after)])
    let pdf = try Renderer(fonts: library).pdf([page], metadata: PDFMetadata(title: "试样"))
    for options in [["-raw"], []] {
      let read = try Poppler.run("pdftotext", on: pdf, options)
      #expect(read.hasPrefix("河湾（旧名汀渡，今属城东）志"), "\(options) \(read)")
    }
  }
}
