import CairoBackend
import PageGeometry
import PageScene
import Typefaces
import Typesetting

/// Small pages made by hand.
enum TestPages {
  /// Sets a text on one line, as wide as it is.
  static func run(
    _ text: String, _ shaper: PangoShaper, face: Face = Face(.song), size: Double = 9,
    x: Double, y: Double, ink: Ink = .black
  ) -> GlyphRun {
    let scalars = Array(text.unicodeScalars)
    let size = Length.points(size)
    let glyphs = shaper.shape(scalars[...], face: face, direction: .horizontal)
    var pen = Em.zero
    var placed: [PlacedGlyph] = []
    for (index, glyph) in glyphs.enumerated() {
      let next = index + 1 < glyphs.count ? glyphs[index + 1].cluster : scalars.count
      let offset = Point(x: (pen + glyph.xOffset).at(size), y: glyph.yOffset.at(size))
      placed.append(
        PlacedGlyph(id: glyph.id, offset: offset, scalarCount: next - glyph.cluster))
      pen += glyph.advance
    }
    return GlyphRun(
      face: face, size: size, ink: ink, origin: Point(x: .points(x), y: .points(y)),
      glyphs: placed, text: text)
  }

  static func page(_ items: [PageItem], width: Double = 300, height: Double = 400) -> Page {
    let sheet = Size(width: .points(width), height: .points(height))
    let area = Rect(x: .zero, y: .zero, width: sheet.width, height: sheet.height)
    return Page(name: "A01", title: "试样 A01", sheet: sheet, typeArea: area, items: items)
  }

  static func group(
    _ role: PageGroup.Role, title: String? = nil, _ items: [PageItem]
  ) -> PageItem {
    let frame = Rect(x: .points(20), y: .points(20), width: .points(200), height: .points(90))
    return .group(
      PageGroup(role: role, id: role.rawValue, title: title, frame: frame, items: items))
  }

  static func rule(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ ink: Ink = .black
  ) -> PageItem {
    let frame = Rect(x: .points(x), y: .points(y), width: .points(width), height: .points(height))
    return .rule(Rule(frame: frame, ink: ink))
  }

  /// An article of two paragraphs under a headline.
  static func sample(_ shaper: PangoShaper) -> Page {
    let head = run("城东新桥通车", shaper, face: Face(.hei, .bold), size: 26, x: 20, y: 50)
    let first = run("本报讯——昨日，Banmian 2026 试印……“好！”", shaper, x: 20, y: 80)
    let second = run("记者 甲乙", shaper, face: Face(.kai), x: 20, y: 96, ink: .red)
    return page([
      group(
        .article, title: "城东新桥通车",
        [
          group(.mainHead, [.glyphs(head)]), group(.paragraph, [.glyphs(first)]),
          group(.byline, [.glyphs(second)]),
        ]),
      rule(20, 100, 200, 0.5),
    ])
  }
}
