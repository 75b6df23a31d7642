import CairoBackend
import PageGeometry
import Testing
import Typefaces
import Typesetting

@Suite struct ShaperTests {
  private func shape(
    _ text: String, _ face: Face = Face(.song), _ direction: TextDirection = .horizontal
  ) throws -> [ShapedGlyph] {
    let shaper = try TestFonts.library().shaper()
    let glyphs = shaper.shape(
      Array(text.unicodeScalars)[...], face: face, direction: direction)
    #expect(shaper.failures.isEmpty)
    return glyphs
  }

  @Test(arguments: ["版", "，", "。", "“", "《", "！"])
  func hanAndMarksAreOneEmWide(_ text: String) throws {
    let glyphs = try shape(text)
    #expect(glyphs.map(\.advance) == [.one])
    #expect(glyphs.map(\.cluster) == [0])
  }

  /// GB/T 15834 5.1.9: the solidus has half an em; its ink stays in there.
  @Test(arguments: [Face(.song), Face(.song, .black), Face(.hei), Face(.kai)])
  func theSolidusStaysInItsHalfEm(_ face: Face) throws {
    let shaper = try TestFonts.library().shaper()
    let material = ParagraphMaterial(
      StyledText("东／河", face: face), style: CompositionStyle(), shaper: shaper)
    let line = LineSetter(material).line(0..<3, number: 0, measure: .ems(5))
    let glyphs = CellGlyphs(material.text.scalars, shaper: shaper).glyphs(of: line)
    let ink = try #require(shaper.inkBox(of: glyphs[1].id, face: glyphs[1].face))
    #expect(glyphs[1].x + ink.left >= .one)
    #expect(glyphs[1].x + ink.right <= .one + .half)
  }

  @Test(arguments: [Face(.song), Face(.song, .bold), Face(.hei), Face(.hei, .black)])
  func twoDashesAreOneGlyphOfTwoEms(_ face: Face) throws {
    let glyphs = try shape("中——国", face)
    #expect(glyphs.map(\.advance) == [.one, .ems(2), .one])
    #expect(glyphs.map(\.cluster) == [0, 1, 3])
  }

  @Test func digitsAreProportional() throws {
    let glyphs = try shape("2026")
    #expect(glyphs.count == 4)
    #expect(glyphs.allSatisfy { $0.advance > .quarter && $0.advance < Em(7, over: 10) })
    #expect(glyphs.map(\.cluster) == [0, 1, 2, 3])
  }

  @Test func aWesternWordKeepsItsClusters() throws {
    let glyphs = try shape("在Banmian上")
    #expect(glyphs.map(\.cluster) == Array(0..<9))
    #expect(glyphs.first?.advance == .one)
    #expect(glyphs[1].advance != .one)
  }

  @Test func clustersCountFromTheSlicesStart() throws {
    let shaper = try TestFonts.library().shaper()
    let scalars = Array("甲乙丙AB".unicodeScalars)
    let glyphs = shaper.shape(scalars[2...], face: Face(.song), direction: .horizontal)
    #expect(glyphs.map(\.cluster) == [0, 1, 2])
  }

  /// Characters of several kinds, so that a neighbour that changes another would show.
  private static let mixed = "第十三版“要闻”：本报讯（记者 甲乙）6月，《新规》试行……“好！”——他说。"

  @Test(arguments: [TextDirection.horizontal, .vertical])
  func shapingPieceByPieceIsShapingAtOnce(_ direction: TextDirection) throws {
    let shaper = try TestFonts.library().shaper()
    let han = Array(Self.mixed.unicodeScalars.filter { $0.value > 0x2000 })
    for face in [Face(.song), Face(.hei, .bold)] {
      let pieces = shaper.shape(han[...], face: face, direction: direction)
      #expect(pieces == shaper.shapeAtOnce(han, face: face, direction: direction))
    }
  }

  @Test func verticalGlyphsHangFromTheCentreOfTheirCellsTop() throws {
    let glyphs = try shape("版，", Face(.song), .vertical)
    #expect(glyphs.map(\.advance) == [.one, .one])
    #expect(glyphs.first?.xOffset == -Em.half)
    #expect(glyphs.first?.yOffset == Em(88, over: 100))
    let horizontal = try shape("版，")
    #expect(glyphs.first?.id == horizontal.first?.id)
    #expect(glyphs.last?.id != horizontal.last?.id, "the comma has a vertical form")
  }

  @Test func coversSaysWhatTheFaceHas() throws {
    let shaper = try TestFonts.library().shaper()
    #expect(shaper.covers("版", face: Face(.song)))
    #expect(shaper.covers("A", face: Face(.hei, .bold)))
    #expect(!shaper.covers("\u{13000}", face: Face(.song)))
    let glyphs = try shape("\u{13000}")
    #expect(glyphs.map(\.id) == [0])
  }

  @Test func theEmBoxIsThatOfTheBaseTable() throws {
    let shaper = try TestFonts.library().shaper()
    let metrics = shaper.metrics(of: Face(.song))
    #expect(metrics.emTop == Em(88, over: 100))
    #expect(metrics.emTop + metrics.emBottom == .one)
    #expect(metrics.capHeight > .half && metrics.capHeight < .one)
  }

  @Test func inkLiesInTheCell() throws {
    let shaper = try TestFonts.library().shaper()
    let glyph = try #require(shape("国").first)
    let box = try #require(shaper.inkBox(of: glyph.id, face: Face(.song)))
    #expect(box.left > .zero && box.right < .one)
    #expect(box.bottom < .zero && box.top > .half)
    let space = try #require(shape(" ").first)
    #expect(shaper.inkBox(of: space.id, face: Face(.song)) == nil)
  }

  @Test func aFaceThatIsNotShippedIsReportedOnce() throws {
    let shaper = try TestFonts.library().shaper()
    let face = Face(.kai, .black)
    let glyphs = shaper.shape(Array("甲乙".unicodeScalars)[...], face: face, direction: .horizontal)
    #expect(glyphs.map(\.id) == [0, 0])
    #expect(!shaper.covers("甲", face: face))
    #expect(shaper.failures == [.notShipped(face: face)])
  }
}
