import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// Marks of a story on the finished page (文中标记上版).
@Suite("Marks in a story")
struct StoryMarksTests {
  private static func paragraph(
    _ text: String, _ marks: [TextMark], kind: Paragraph.Kind = .body, lead: String? = nil
  ) -> Paragraph {
    let file = SourceFile(name: "story.md", text: (lead ?? "") + text)
    let end = lead?.unicodeScalars.count ?? 0
    return Paragraph(
      kind: kind, lead: lead == nil ? nil : SourcedText(file, 0..<end),
      text: SourcedText(file, end..<file.scalars.count), marks: marks)
  }

  // MARK: Brackets

  private static func bracketed(_ text: String, _ marks: [TextMark]) -> (String, [Range<Int>]) {
    let marked = MarkedParagraph(paragraph(text, marks))
    return (marked.text.text, marked.marks.map(\.range))
  }

  @Test("a note without brackets gets them, and other marks keep their text")
  func brackets() {
    let note = TextMark(2..<4, .interlinearNote)
    #expect(Self.bracketed("汉字甲乙汉字", [note]) == ("汉字（甲乙）汉字", [3..<5]))
    let around = TextMark(0..<6, .emphasisDots)
    #expect(Self.bracketed("汉字甲乙汉字", [around, note]).1 == [0..<8, 3..<5])
    let before = TextMark(0..<2, .properName)
    let after = TextMark(4..<6, .properName)
    #expect(Self.bracketed("汉字甲乙汉字", [before, note, after]).1 == [0..<2, 3..<5, 6..<8])
  }

  @Test("typed brackets serve, inside the note or beside it")
  func typed() {
    #expect(
      Self.bracketed("汉（甲乙）字", [TextMark(1..<5, .interlinearNote)]) == ("汉（甲乙）字", [2..<4]))
    #expect(
      Self.bracketed("汉〔甲乙〕字", [TextMark(2..<4, .interlinearNote)]) == ("汉〔甲乙〕字", [2..<4]))
  }

  @Test("marks count from behind the lead")
  func lead() {
    let marked = MarkedParagraph(
      Self.paragraph("汉字汉", [TextMark(1..<2, .emphasisDots)], lead: "本报讯"))
    #expect(marked.annotations == [TextAnnotation(4..<5, .dots)])
  }

  // MARK: The page

  private static func page(_ paragraphs: [Paragraph], pitch: Double = 18) -> (Page, [Diagnostic]) {
    var spec = Makeup.small
    spec.grid.linePitch = .points(pitch)
    spec.grid.lines = Int(384 / pitch)
    let article = Article(
      id: "story", headline: Headline(main: [SourcedText(literal: "题目")]), paragraphs: paragraphs)
    let made = Makeup.compose(Makeup.page([article]), spec)
    return (PageFinisher(shaper: Makeup.shaper).finish(made.value), made.diagnostics)
  }

  private static func items(_ items: [PageItem]) -> [PageItem] {
    items.flatMap { item -> [PageItem] in
      if case .group(let group) = item { return self.items(group.items) }
      return [item]
    }
  }

  /// The paths of a page's story, as their dumps say it.
  private static func paths(_ page: Page) -> [Path] {
    items(page.items).compactMap { item in
      if case .path(let path) = item { return path }
      return nil
    }
  }

  private static func runs(_ page: Page) -> [GlyphRun] {
    items(page.items).compactMap { item in
      if case .glyphs(let run) = item { return run }
      return nil
    }
  }

  @Test("dots are circles under the middles of their characters, below the em box")
  func dots() throws {
    let (page, findings) = Self.page([Self.paragraph("汉字汉字", [TextMark(1..<3, .emphasisDots)])])
    #expect(!findings.contains { $0.id.hasPrefix("text.mark") })
    let path = try #require(Self.paths(page).first)
    let run = try #require(Self.runs(page).first { $0.text == "汉字汉字" })
    #expect(path.paint == .fill && path.pieces.count == 12)
    for number in 0..<2 {
      let circle = Path(
        pieces: Array(path.pieces[number * 6..<number * 6 + 6]), paint: .fill, ink: .black
      ).frame
      let middle = run.origin.x + run.glyphs[number + 1].offset.x + run.size / 2
      #expect(abs((circle.minX + circle.width / 2 - middle).points) < 0.01)
      #expect(abs(circle.width.points - 1.4) < 0.01 && abs(circle.height.points - 1.4) < 0.01)
      #expect(circle.minY > run.origin.y + Length.points(1.2))
    }
  }

  @Test("a name has a rule, a title a wave, a dead man a box")
  func lines() {
    let (page, _) = Self.page([
      Self.paragraph(
        "汉字汉字岳",
        [TextMark(0..<2, .properName), TextMark(2..<4, .bookTitle), TextMark(4..<5, .boxedName)])
    ])
    let dump = page.dump
    #expect(dump.contains("stroke 0.4 1 parts 15 curves"))
    #expect(dump.contains("stroke 0.5 1 parts 0 curves"))
    let rules = Self.items(page.items).compactMap { item -> Rule? in
      if case .rule(let rule) = item { return rule }
      return nil
    }
    #expect(rules.contains { abs($0.frame.height.points - 0.45) < 0.01 })
    #expect(page.json.text().contains("\"kind\":\"path\""))
  }

  @Test("ruby is a small run of its own behind the line's text")
  func ruby() throws {
    let (page, _) = Self.page([
      Self.paragraph("汉涪陵汉", [TextMark(1..<3, .ruby("fu ling"))])
    ])
    let texts = Self.runs(page).map(\.text)
    let base = try #require(texts.firstIndex(of: "汉涪陵汉"))
    #expect(Array(texts[base + 1..<base + 3]) == ["fu", "ling"])
    let small = Self.runs(page)[base + 1]
    #expect(small.size == .points(5))
    #expect(small.origin.y < Self.runs(page)[base].origin.y - Length.points(8))
    #expect(small.source != nil)
  }

  @Test("a note is one run in two lines, with all of its text")
  func note() throws {
    let (page, _) = Self.page([
      Self.paragraph("汉字甲乙丙丁汉字", [TextMark(2..<6, .interlinearNote)])
    ])
    #expect(Self.runs(page).map(\.text).contains("甲乙丙丁"))
    let run = try #require(Self.runs(page).first { $0.text == "甲乙丙丁" })
    #expect(run.size == .points(5))
    #expect(run.glyphs[2].offset.y - run.glyphs[0].offset.y == .points(5))
    #expect(run.glyphs[2].offset.x == run.glyphs[0].offset.x)
  }

  @Test("verse and subheads carry marks too", arguments: [Paragraph.Kind.line, .subhead])
  func kinds(_ kind: Paragraph.Kind) {
    let marks = [TextMark(1..<3, .emphasisDots)]
    let (page, findings) = Self.page([
      Self.paragraph("汉字汉字", marks, kind: kind), Self.paragraph("汉字汉字，汉字汉字。", []),
      Self.paragraph("汉字汉字，汉字汉字。", []),
    ])
    #expect(Self.paths(page).count == 1)
    #expect(!findings.contains { $0.id.hasPrefix("text.mark") })
  }

  @Test("what cannot be drawn is said once for each mark, what is smaller once a story")
  func findings() {
    let marks = [
      TextMark(0..<1, .ruby("yi")), TextMark(1..<2, .ruby("er")), TextMark(2..<3, .emphasisDots),
    ]
    let (_, solid) = Self.page([Self.paragraph("一二，四五", marks)], pitch: 12.5)
    #expect(
      solid.map(\.id).filter { $0.hasPrefix("text.mark") }
        == ["text.mark-reduced", "text.mark-not-drawn"])
  }

  @Test("ruby that reaches into the head above is reported")
  func touches() {
    let line = OneLine(
      Makeup.text("汉字"), face: Makeup.small.body.face, size: .points(10), ink: .black,
      shaper: Makeup.shaper)
    var low = line.placed(x: .zero, baseline: .points(40))
    low.line.marks = [
      SetMark(
        range: 0..<1, shape: .wave, start: .zero, end: .one, side: .over, near: .zero,
        depth: .half)
    ]
    let near = line.placed(x: .zero, baseline: .points(27))
    let far = line.placed(x: .zero, baseline: .points(20))
    let findings = MarkFindings(page: "A01")
    #expect(findings.collisions([near, low]).map(\.id) == ["text.mark-touches"])
    #expect(findings.collisions([far, low]).isEmpty)
  }
}
