import PageGeometry
import PageScene
import Prepress
import Testing
import Typefaces

/// What leads somewhere is found, what only looks like it is not (链接).
@Suite("Links (链接)")
struct LinkFinderTests {
  /// A page of one paragraph with a run for each line, each letter 10 pt wide.
  private func page(_ lines: [String]) -> Page {
    let ten = Length.points(10)
    let groups = lines.enumerated().map { row, text -> PageItem in
      let glyphs = text.unicodeScalars.indices.enumerated().map { column, _ in
        PlacedGlyph(
          id: 1, offset: Point(x: ten * column, y: .zero), scalarCount: 1)
      }
      let run = GlyphRun(
        face: Face(.song), size: ten, ink: .black,
        origin: Point(x: .zero, y: Length.points(20) * (row + 1)), glyphs: Array(glyphs),
        text: text)
      return .group(
        PageGroup(role: .line, id: "", frame: Self.frame, items: [.glyphs(run)]))
    }
    return Page(
      name: "A01", title: "", sheet: Size(width: .points(600), height: .points(800)),
      typeArea: Self.frame,
      items: [.group(PageGroup(role: .paragraph, id: "", frame: Self.frame, items: groups))])
  }

  private static let frame = Rect(x: .zero, y: .zero, width: .points(600), height: .points(800))

  private func targets(_ lines: String...) -> [String] {
    LinkFinder.links(on: page(lines)).map { link in
      switch link.target {
      case .uri(let address): address
      case .page(let name): "page \(name)"
      }
    }
  }

  @Test(
    "addresses, telephones and jumps",
    arguments: [
      ("来信请寄hwwb_tu@hewan.example，或登门", "mailto:hwwb_tu@hewan.example"),
      ("详情见https://www.hewan.example/a?b=1。", "https://www.hewan.example/a?b=1"),
      ("登录www.hewan.example.", "http://www.hewan.example"),
      ("网址：hewan.com.cn", "http://hewan.com.cn"),
      ("手机13812345678接听", "tel:+8613812345678"),
      ("手机138-1234-5678接听", "tel:+8613812345678"),
      ("电话（0731）82345678转3", "tel:+8673182345678"), ("010-62345678", "tel:+861062345678"),
      ("0510—88300000", "tel:+8651088300000"), ("客服400-800-1234", "tel:4008001234"),
      ("新闻热线：88300000", "tel:88300000"), ("热线12345", "tel:12345"), ("电话：8830-0000", "tel:88300000"),
      ("（下转第3版）", "page 3"), ("（上接A01版）", "page A01"), ("下转第十二版", "page 12"), ("详见第二版", "page 2"),
    ])
  func found(_ text: String, _ target: String) {
    #expect(targets(text) == [target])
  }

  @Test(
    "numbers, codes and words that are no address",
    arguments: [
      "国内统一刊号CN99-0018 邮发代号99-18", "身份证430102199003071234", "编号20261381234567890",
      "共投入13812345678元人民币", "2026年3月18日星期三第6021期今日8版", "比分3-1，全长18公里1234.5678米",
      "改版、出版、再版和第3版次", "iPhone 15 Pro与Windows", "请@所有人", "热线很忙88300000",
    ])
  func near(_ text: String) {
    #expect(targets(text).isEmpty)
  }

  @Test("an address over a line's end is one link with a box a line")
  func overLines() throws {
    let links = LinkFinder.links(on: page(["写信到hwwb_tu@he", "wan.example收"]))
    let link = try #require(links.first)
    #expect(links.count == 1 && link.target == .uri("mailto:hwwb_tu@hewan.example"))
    #expect(link.frames.count == 2)
    #expect(link.frames[0].minX == .points(30) && link.frames[1].minX == .zero)
  }
}
