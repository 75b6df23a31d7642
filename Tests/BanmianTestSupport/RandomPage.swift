internal import PageGeometry
package import PageScene
internal import PressDiagnostics
internal import Typefaces

/// Pages with every kind of item in every state that it may be in, from a seed (抽样成版).
///
/// They are no pages that anybody would print: each value is drawn by itself.
package struct RandomPage {
  private var random: SplitMix64

  package init(seed: Int) { random = SplitMix64(seed: UInt64(truncatingIfNeeded: seed)) }

  package mutating func page() -> Page {
    var page = Page(
      name: text(), title: text(), sheet: Size(width: length(), height: length()),
      typeArea: rect(), items: items(depth: 0))
    if flag() { page.boxes = PageBoxes(trim: rect(), bleed: rect()) }
    return page
  }

  private mutating func items(depth: Int) -> [PageItem] {
    (0..<number(0...4)).map { _ in item(depth) }
  }

  private mutating func item(_ depth: Int) -> PageItem {
    switch number(0...5) {
    case 0 where depth < 4, 1 where depth < 4:
      .group(
        PageGroup(
          role: pick(PageGroup.Role.allCases), id: flag() ? "" : text(),
          title: flag() ? nil : text(), frame: rect(), items: items(depth: depth + 1)))
    case 2:
      .rule(Rule(frame: rect(), ink: ink(), opacity: flag() ? 1000 : number(0...999)))
    case 3:
      .path(
        Path(
          pieces: (0..<number(0...4)).map { _ in piece() },
          paint: flag() ? .fill : .stroke(width: length()), ink: ink()))
    case 4: .picture(picture())
    default: .glyphs(run())
    }
  }

  private mutating func run() -> GlyphRun {
    var run = GlyphRun(
      face: Face(pick(FontFamily.allCases), pick(FontWeight.allCases)), size: length(), ink: ink(),
      origin: point(), horizontalScale: flag() ? 1000 : number(1...2000),
      glyphs: (0..<number(0...5)).map { _ in
        PlacedGlyph(
          id: UInt32(number(0...70_000)), offset: point(), scalarCount: number(0...3),
          turn: flag() ? .upright : .clockwise)
      }, text: text(), source: source())
    if flag() { run.vertical = flag() ? .continued : .line(text(), length: length()) }
    return run
  }

  private mutating func picture() -> PlacedPicture {
    PlacedPicture(
      frame: rect(),
      cut: PictureCut(
        digest: text(),
        crop: PixelRect(
          x: number(0...99), y: number(0...99), width: number(1...999), height: number(1...999)),
        width: number(1...999), height: number(1...999)),
      name: text(), alternative: text(), source: source())
  }

  private mutating func piece() -> Path.Piece {
    switch number(0...3) {
    case 0: .move(point())
    case 1: .line(point())
    case 2: .curve(point(), point(), point())
    default: .close
    }
  }

  private mutating func ink() -> Ink {
    switch number(0...2) {
    case 0:
      .process(
        cyan: number(0...1000), magenta: number(0...1000), yellow: number(0...1000),
        black: number(0...1000))
    case 1: .spot(name: text(), tint: number(0...1000))
    default: .registration
    }
  }

  private mutating func source() -> SourceRange? {
    switch number(0...2) {
    case 0: nil
    case 1: .file(pick(["a.md", "稿/甲 一.txt"]))
    default:
      SourceRange(
        file: pick(["a.md", "c:/稿.md", "甲:3"]),
        start: SourcePosition(line: number(1...900), column: number(1...90)),
        end: SourcePosition(line: number(1...900), column: number(1...90)))
    }
  }

  /// Texts that a careless writer or reader of JSON would spoil.
  private mutating func text() -> String {
    pick([
      "", "A01", "灯", "渡口,(新)灯", "say \"ah\" \\ /", "tab\tfeed\n\r\u{1}\u{7F}", "𠮷\u{2028}e\u{301}",
      "\u{FEFF}x", "a:b:c",
    ])
  }

  /// Whole points, neighbours of the smallest unit, and any others, on both sides of zero.
  private mutating func length() -> Length {
    switch number(0...2) {
    case 0: .points(Double(number(-900...900)))
    case 1: Length(rawValue: number(-3...3))
    default: Length(rawValue: number(-90_000_000_000...90_000_000_000))
    }
  }

  private mutating func point() -> Point { Point(x: length(), y: length()) }

  private mutating func rect() -> Rect {
    Rect(x: length(), y: length(), width: length(), height: length())
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func flag() -> Bool { number(0...1) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...values.count - 1)]
  }
}
