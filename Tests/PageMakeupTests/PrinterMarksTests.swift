import BanmianTestSupport
import PageGeometry
import PageMakeup
import PageScene
import Testing
import Typefaces

/// What stands beside the page on a press sheet (印刷标记), prepress design §1.2.
@Suite("Printer's marks")
struct PrinterMarksTests {
  private static let slug = PrinterSlug(
    paper: "河湾晚报", date: "2026年3月18日", page: "A01", engine: "Banmian 1", round: "三校",
    isUnsigned: true, spotLabels: ["BM_TaoHong": "套红"])

  /// A page of 200 × 300 mm with a tint that reaches the left edge.
  private static func page(_ inks: [Ink] = [.black]) -> Page {
    let sheet = Size(width: .millimeters(200), height: .millimeters(300))
    let rules = inks.enumerated().map { number, ink in
      PageItem.rule(
        Rule(
          frame: Rect(
            x: .zero, y: .millimeters(Double(20 * number + 20)), width: .millimeters(50),
            height: .millimeters(10)), ink: ink))
    }
    return Page(
      name: "A01", title: "河湾晚报 A01", sheet: sheet,
      typeArea: Rect(x: .millimeters(20), y: .millimeters(20), width: .zero, height: .zero),
      items: rules)
  }

  private static func marked(_ page: Page, bleed: Double = 0) -> Page {
    PrinterMarks(shaper: FixedShaper()).marked(page, slug: slug, bleed: .millimeters(bleed))
  }

  /// The marks of a sheet, groups opened.
  private static func marks(of sheet: Page) -> [PageItem] {
    for case .group(let group) in sheet.items where group.role == .marks { return group.items }
    return []
  }

  private static func frame(of item: PageItem) -> Rect? {
    switch item {
    case .rule(let rule): rule.frame
    case .path(let path): path.frame
    case .glyphs(let run):
      Rect(x: run.origin.x, y: run.origin.y - run.size, width: run.size, height: run.size)
    case .group, .picture: nil
    }
  }

  @Test("the sheet is larger by 15 mm and the bleed on each side", arguments: [0.0, 3])
  func sheet(_ bleed: Double) throws {
    let sheet = Self.marked(Self.page(), bleed: bleed)
    let boxes = try #require(sheet.boxes)
    let margin = Length.millimeters(15) + Length.millimeters(bleed)
    #expect(boxes.trim.origin == Point(x: margin, y: margin))
    #expect(boxes.trim.size == Self.page().sheet)
    #expect(sheet.sheet.width == Self.page().sheet.width + margin * 2)
    #expect(boxes.trim.minX - boxes.bleed.minX == .millimeters(bleed))
  }

  @Test("every mark stands outside the bleed and on the sheet", arguments: [0.0, 3, 8])
  func outside(_ bleed: Double) throws {
    let sheet = Self.marked(Self.page([.red, .spot(name: "BM_TaoHong", tint: 1000)]), bleed: bleed)
    let boxes = try #require(sheet.boxes)
    let whole = Rect(x: .zero, y: .zero, width: sheet.sheet.width, height: sheet.sheet.height)
    let frames = Self.marks(of: sheet).compactMap(Self.frame)
    #expect(frames.count > 40)
    for frame in frames {
      #expect(!frame.overlaps(boxes.bleed), "\(frame)")
      #expect(whole.contains(frame), "\(frame)")
    }
  }

  @Test("crop and register marks are in registration ink, eight arms and four rings")
  func registration() {
    let marks = Self.marks(of: Self.marked(Self.page()))
    let rings = marks.filter {
      if case .path(let path) = $0 { path.ink == .registration } else { false }
    }
    #expect(rings.count == 4)
    let arms = marks.filter {
      if case .rule(let rule) = $0 { rule.ink == .registration } else { false }
    }
    #expect(arms.count == 8 + 4 * 2)
  }

  @Test("the colour bar has patches of the plates that the page has, and of no other")
  func bar() {
    func inks(_ page: Page) -> Set<Ink> {
      Set(Self.marks(of: Self.marked(page)).inks).subtracting([.registration])
    }
    #expect(inks(Self.page()) == [.black, .tint(400)])
    let two = inks(Self.page([.black, .spot(name: "BM_TaoHong", tint: 300)]))
    #expect(
      two == [
        .black, .tint(400), .spot(name: "BM_TaoHong", tint: 1000),
        .spot(name: "BM_TaoHong", tint: 400),
      ])
    let red = inks(Self.page([.red]))
    #expect(red.contains(.red), "the overprint of magenta and yellow")
    #expect(!red.contains(Plate.cyan.solid))
  }

  @Test("the slug names paper, date, page, round, engine, the missing signature and each ink")
  func slug() {
    let sheet = Self.marked(Self.page([.red, .spot(name: "BM_TaoHong", tint: 1000)]))
    let runs = Self.marks(of: sheet).compactMap { item -> GlyphRun? in
      if case .glyphs(let run) = item { run } else { nil }
    }
    let text = runs.map(\.text)
    for piece in ["河湾晚报", "2026年3月18日", "三校", "【未签付印】", "品红", "黄", "黑", "套红"] {
      #expect(text.joined(separator: "|").contains(piece), "\(piece) in \(text)")
    }
    #expect(!text.contains("青"))
    let magenta = runs.first { $0.text == "品红" }
    #expect(magenta?.ink == Plate.magenta.solid, "an ink is named on its own plate")
  }

  @Test("a signed page has no warning")
  func signed() {
    var slug = Self.slug
    slug.isUnsigned = false
    let sheet = PrinterMarks(shaper: FixedShaper()).marked(Self.page(), slug: slug)
    #expect(!sheet.dump.contains("未签付印"))
  }

  @Test("a tint that ends at the cut is drawn out to the bleed, and to no other side")
  func bleeding() throws {
    let sheet = Self.marked(Self.page(), bleed: 3)
    guard case .rule(let tint) = sheet.items.last else { throw Missing() }
    let boxes = try #require(sheet.boxes)
    #expect(tint.frame.minX == boxes.bleed.minX)
    #expect(tint.frame.maxX == boxes.trim.minX + .millimeters(50))
    #expect(tint.frame.height == .millimeters(10))
  }

  @Test("without marks the sheet is the bleed and nothing else is on it")
  func unmarked() throws {
    let sheet = PrinterMarks(shaper: FixedShaper()).unmarked(Self.page(), bleed: .millimeters(3))
    let boxes = try #require(sheet.boxes)
    #expect(sheet.sheet.width == Self.page().sheet.width + .millimeters(3) * 2)
    #expect(boxes.bleed.origin == .zero)
    #expect(sheet.items.count == 1)
    #expect(sheet.dump.contains("trim 8.5"))
  }

  @Test("the long slug of a narrow page goes on in further lines and never leaves the sheet")
  func narrow() throws {
    var page = Self.page([.red])
    page.sheet.width = .millimeters(70)
    let sheet = Self.marked(page)
    let runs = Self.marks(of: sheet).compactMap(Self.frame)
    let whole = Rect(x: .zero, y: .zero, width: sheet.sheet.width, height: sheet.sheet.height)
    for frame in runs { #expect(whole.contains(frame), "\(frame)") }
  }

  private struct Missing: Error {}
}
