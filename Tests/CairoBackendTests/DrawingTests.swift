import CairoBackend
import PageGeometry
import PageScene
import Testing
import Typefaces
import Typesetting

/// Tiny pages, each pixel a letter: what is drawn where, as a person could have typed it.
@Suite struct DrawingTests {
  /// The test font's characters are squares whose edges fall on pixels at ten pixels an em.
  private func squares() throws -> FontLibrary {
    let folder = try #require(TestFonts.folder)
    return try FontLibrary(files: [
      FontFile(face: Face(.song), path: folder + "/BanmianSquare.otf")
    ])
  }

  private func art(_ items: [PageItem], _ width: Double, _ height: Double) throws -> [String] {
    let page = TestPages.page(items, width: width, height: height)
    return Self.rows(try Renderer(fonts: try squares()).pixels(page, pixelsPerInch: 72))
  }

  private static func rows(_ pixels: Pixels) -> [String] {
    (0..<pixels.height).map { y in
      String(
        (0..<pixels.width).map { x in
          let place = (y * pixels.width + x) * 3
          switch Array(pixels.rgb[place..<place + 3]) {
          case [0, 0, 0]: return "#"
          case [255, 255, 255]: return "."
          case let color where color[0] > 150 && color[1] < 60: return "r"
          default: return "?"
          }
        })
    }
  }

  @Test func rulesLieWhereTheyAre() throws {
    let art = try art(
      [TestPages.rule(1, 1, 3, 1), TestPages.rule(5, 0, 1, 3, .red), TestPages.rule(2, 2, 0, 9)], 7,
      3
    )
    #expect(
      art == [
        ".....r.",
        ".###.r.",
        ".....r.",
      ])
  }

  /// Two characters on a baseline at 8: their squares reach 7 up and 1 down, inset by 1.
  @Test func lettersStandOnTheBaseline() throws {
    let run = TestPages.run("中。", try squares().shaper(), size: 10, x: 0, y: 8)
    let row = ".########..###......"
    #expect(
      try art([.glyphs(run)], 20, 10) == [String(repeating: ".", count: 20)]
        + Array(repeating: row, count: 8) + [String(repeating: ".", count: 20)])
  }

  /// 长扁字: half as wide, just as high.
  @Test func condensedLettersAreNarrowNotLow() throws {
    var run = TestPages.run("中", try squares().shaper(), size: 20, x: 0, y: 16)
    run.horizontalScale = 500
    let blank = String(repeating: ".", count: 10)
    #expect(
      try art([.glyphs(run)], 10, 20) == [blank, blank]
        + Array(repeating: ".########.", count: 16) + [blank, blank])
  }

  /// A closing mark has its ink at the left foot of its cell; turned clockwise, at the left top.
  @Test func turnedLettersLieOnTheirSide() throws {
    var run = TestPages.run("。", try squares().shaper(), size: 10, x: 2, y: 0)
    run.glyphs[0].turn = .clockwise
    let row = ".########."
    let blank = String(repeating: ".", count: 10)
    #expect(
      try art([.glyphs(run)], 10, 10) == [blank] + Array(repeating: row, count: 3)
        + Array(repeating: blank, count: 6))
  }

  /// The shaper's convention: a glyph is drawn at pen plus offset, the pen at the cell's top, on
  /// its centre line.
  @Test func verticalLettersHangInTheirCells() throws {
    let shaper = try squares().shaper()
    let size = Length.points(10)
    let glyph = try #require(
      shaper.shape(["中"][...], face: Face(.song), direction: .vertical).first)
    let run = GlyphRun(
      face: Face(.song), size: size, ink: .black, origin: Point(x: .points(5), y: .zero),
      glyphs: [
        PlacedGlyph(
          id: glyph.id, offset: Point(x: glyph.xOffset.at(size), y: glyph.yOffset.at(size)),
          scalarCount: 1)
      ], text: "中")
    let blank = String(repeating: ".", count: 10)
    let art = try art([.glyphs(run)], 10, 10)
    #expect(art == [blank] + Array(repeating: ".########.", count: 8) + [blank])
  }

  @Test(
    arguments: [
      (Ink.black, [0, 0, 0]), (.white, [255, 255, 255]), (.registration, [0, 0, 0]),
      (.red, [204, 18, 23]), (.spot(name: "red", tint: 1000), [204, 18, 23]),
      (.tint(200), [204, 204, 204]), (.tint(5_000), [0, 0, 0]), (.tint(-3), [255, 255, 255]),
      (.spot(name: "red", tint: 0), [255, 255, 255]),
    ] as [(Ink, [UInt8])])
  func inksLookLikeNewsprint(_ ink: Ink, _ expected: [UInt8]) throws {
    let page = TestPages.page([TestPages.rule(0, 0, 1, 1, ink)], width: 1, height: 1)
    let pixels = try Renderer(fonts: try squares()).pixels(page, pixelsPerInch: 72)
    for (got, want) in zip(pixels.rgb, expected) {
      #expect(abs(Int(got) - Int(want)) <= 1, "\(pixels.rgb) for \(expected)")
    }
  }

  @Test func markersReplaceTheLookOfTheirInkOnly() throws {
    let marker = ScreenColor(red: 0, green: 65_535, blue: 0)
    let renderer = Renderer(fonts: try squares(), inks: InkColors(markers: [.black: marker]))
    let page = TestPages.page(
      [TestPages.rule(0, 0, 1, 1), TestPages.rule(1, 0, 1, 1, .registration)], width: 2, height: 1)
    #expect(try renderer.pixels(page, pixelsPerInch: 72).rgb == [0, 255, 0, 0, 0, 0])
  }
}
