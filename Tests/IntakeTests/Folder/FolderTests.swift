import Editorial
import PressDiagnostics
import Testing

@testable import Intake

private func folder(_ files: [(String, String)], stem: String = "") -> Diagnosed<Edition> {
  EditionFolder.read(files: files.map { SourceFile(name: $0.0, text: $0.1) }, stem: stem)
}

@Suite("Edition folders")
struct FolderTests {
  static let files = [
    (
      "e/edition.yaml",
      "paper: 城市晚报\ndate: 2026年3月18日\ncn: CN11-0001\npostal: {代号: 1-2}\ncontacts:\n  - 新闻热线: [88886666, 88886667]\nnotices:\n  - title: 声明\n    text: [未经授权不得转载。]\npages: [A01, A02]\n"
    ),
    (
      "e/A01/page.yaml",
      "section: 要闻\neditor:\n  people: 张三\n  stories: [02, 01-lead]\nlayout:\n  people: [李四, 王五]\n  layout: tabloid-4x18\nproof:\n  people: {封面校对: 赵六}\ncredits:\n  - 值班编委: 钱七\n"
    ),
    ("e/A01/01-lead.md", "---\nheadline: 绿道\n---\n\n甲。\n"),
    ("e/A01/02.md", "---\nheadline: 河水\n---\n\n乙。\n"),
    ("e/A01/pictures/a.md", "not a story"), ("e/A02/01.md", "# 树\n\n丙。\n"),
    ("e/A02/00.md", "---\nrank: 1\nheadline: 草\n---\n丁。\n"),
  ]

  @Test func reads() {
    let read = folder(FolderTests.files, stem: "day")
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.en))")
    let pages = read.value.pages
    #expect(pages.map(\.name) == ["A01", "A02"] && pages.map(\.stem) == ["day-A01", "day-A02"])
    #expect(pages.map(\.isFront) == [true, false])
    #expect(pages[0].articles.map(\.id) == ["02", "01-lead"])
    #expect(pages[1].articles.map(\.id) == ["00", "01"])
    #expect(pages[0].layout.layout == "tabloid-4x18" && pages[0].section?.text == "要闻")
    #expect(pages[0].credits.map(\.label.text) == ["值班编委", "责编", "版式", "封面校对"])
    #expect(pages[0].credits.map(\.role) == [.dutyEditor, .editor, .layout, .proof])
    #expect(pages[0].credits[2].names.map(\.text) == ["李四", "王五"])
    #expect(pages[0].notices.map { $0.title?.text } == ["声明"])
    #expect(read.value.publication.postalCode?.label.text == "代号")
    #expect(read.value.publication.contacts[0].values.map(\.text) == ["88886666", "88886667"])
  }

  @Test(
    arguments: [
      ("edition.yaml", "papr: 晚报\npages: [A01]\n", "intake.unknown-key", "edition.yaml:1:1"),
      ("edition.yaml", "paper: [\n", "yaml.syntax", nil),
      ("edition.yaml", "paper: {a: b}\n", "intake.wrong-value", "edition.yaml:1:8"),
      ("A01/page.yaml", "editor:\n  storys: [a]\n", "intake.unknown-key", "A01/page.yaml:2:3"),
      (
        "A01/page.yaml", "editor:\n  stories: [nope]\n", "intake.file-missing", "A01/page.yaml:2:13"
      ),
      ("A01/page.yaml", "front: maybe\n", "intake.wrong-value", "A01/page.yaml:1:8"),
      ("A01/page.yaml", "credits: 张三\n", "intake.wrong-value", "A01/page.yaml:1:10"),
    ] as [(String, String, String, String?)])
  func mistakesHavePlaces(name: String, text: String, id: String, place: String?) {
    let read = folder([(name, text), ("A01/01.md", "# 树\n\n丙。\n")])
    let found = read.findings(id)
    #expect(!found.isEmpty, "\(read.diagnostics.map(\.id))")
    if let place {
      #expect(found.contains { $0.place?.description == place }, "\(found.map(\.place))")
    }
  }

  @Test func nothingAtAll() {
    #expect(
      folder([]).diagnostics.map(\.id) == [EditionFolder.missingID, ManuscriptReader.emptyID])
  }

  @Test func unlistedStory() {
    let files = [
      ("edition.yaml", "pages: [A01]\n"), ("A01/page.yaml", "editor: {stories: [a]}\n"),
      ("A01/a.md", "# 甲\n\n文。\n"),
      ("A01/b.md", "# 乙\n\n文。\n"),
    ]
    #expect(folder(files).findings(EditionFolder.unlistedID).map(\.article) == ["b"])
  }

  @Test func listedTwice() {
    let files = [
      ("edition.yaml", "pages: [A01, A01]\n"), ("A01/page.yaml", "editor: {stories: [a, a]}\n"),
      ("A01/a.md", "# 甲\n\n文。\n"),
    ]
    let read = folder(files)
    #expect(
      read.findings(EditionFolder.twiceID).map { $0.place?.description } == [
        "edition.yaml:1:14", "A01/page.yaml:1:23",
      ])
    #expect(read.value.pages.map { $0.articles.count } == [1])
  }

  @Test(
    "front matter that nothing closes is told of; a rule above text is not",
    arguments: [
      ("---\nheadline: 甲\nbyline: 乙\n\n文。\n", ["a.md:1:1"]), ("---\nheadline: 甲\n---\n文。\n", []),
      ("---\n\n文：一。\n", []), ("---\n他说: 甲\n", []),
    ] as [(String, [String])])
  func openFrontMatter(text: String, places: [String]) {
    let read = Intake.edition(of: SourceFile(name: "a.md", text: text), stem: "a")
    #expect(read.findings(FrontMatter.openID).compactMap { $0.place?.description } == places)
  }

  @Test(
    "lines that end with CR alone have numbers of their own",
    arguments: ["\r", "\n", "\r\n"])
  func lineEnds(end: String) {
    let read = read(["绿道", "", "他说,好。"].joined(separator: end))
    #expect(read.findings(MarkWidth.id).map { $0.place?.description } == ["test.txt:3:3"])
  }

  @Test(
    arguments: [("headlin", "headline"), ("副提", "副题"), ("kiker", "kicker"), ("xyz", nil)]
      as [(String, String?)])
  func nearest(word: String, expected: String?) {
    #expect(NearestWord.nearest(to: word, among: ["kicker", "headline", "deck", "副题"]) == expected)
  }
}

/// Random editions, written and read again.
@Suite("Round trip")
struct RoundTripTests {
  @Test(arguments: 0..<300)
  func writeAndRead(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let edition = random.edition()
    let files = EditionFolderWriter.files(of: edition)
    let again = EditionFolder.read(files: files.map { SourceFile(name: $0.path, text: $0.text) })
    #expect(
      again.diagnostics.filter { $0.id != ManuscriptReader.emptyID }.isEmpty,
      "seed \(seed): \(again.diagnostics)")
    let differences = zip(again.value.spelled, edition.spelled).filter { $0 != $1 }
    #expect(differences.isEmpty, "seed \(seed): \(differences)")
    #expect(again.value.spelled.count == edition.spelled.count, "seed \(seed)")
    let isEqual = again.value.bare == edition.bare
    #expect(isEqual, "seed \(seed)")
  }

  @Test(arguments: [
    "是", "no", "1.0", "a: b", "# x", "- x", "\"", "\\", "a\nb", "\t", "", " ", "'", "~",
    "\u{85}\u{FEFF}\u{2028}\u{0}", "🙂", "%", "甲\u{3000}乙", "{", "@",
  ])
  func yamlStrings(text: String) {
    let read = folder([("edition.yaml", "paper: \(YAMLScalar.quoted(text))\n")])
    #expect(read.value.masthead.name?.text == text)
  }
}

extension SeededGenerator {
  mutating func text(_ range: ClosedRange<Int> = 1...12) -> SourcedText {
    let alphabet = "绿道开放市民看水树，。！“”《》——…… a1*#|-[]{}\\:\"'\u{3000}\u{A0}&@%\n🙂〇._`~<>()!+=;^$/x"
      .scalarArray
    return plain((0..<number(range)).map { _ in pick(alphabet) }.string)
  }

  /// Text that Markdown would take for something else.
  mutating func trap() -> SourcedText {
    let traps = [
      "# 甲", "## 甲 ##", "- 甲", "* 甲", "+ 甲", "1. 甲", "2) 甲", "> 甲", "| 甲 |", "|---|---|", "---",
      "***", "===", "___", "```", "~~~", "    甲", "<!-- 甲 -->", "<div>", "<br>", "&nbsp;", "&#65;",
      "[甲]: http://x.example", "[^1]: 甲", "[^1]", "[甲](乙)", "![甲](乙)", "[甲]{.dots}", "{.caption} 甲",
      "**甲**", "*甲*", "_甲_", "__甲__", "~~甲~~", "`甲`", "<http://x.example>", "甲\\", "\\# 甲", "甲  ",
      "  甲", "甲\n# 乙", "甲\n\n乙", "甲\n- 乙", "甲\n---", "甲\n| a | b |\n|---|---|", "\u{FEFF}甲", "...",
    ]
    return plain(pick(traps))
  }

  mutating func maybe<T>(_ make: (inout SeededGenerator) -> T) -> T? {
    next() % 2 == 0 ? make(&self) : nil
  }
  mutating func list<T>(_ range: ClosedRange<Int>, _ make: (inout SeededGenerator) -> T) -> [T] {
    (0..<number(range)).map { _ in make(&self) }
  }

  mutating func labelled() -> LabelledText {
    LabelledText(label: text(), values: list(0...3) { $0.text() })
  }

  mutating func paragraph() -> Paragraph {
    let text = next() % 4 == 0 ? trap() : text(0...20)
    var marks: [TextMark] = []
    let kinds: [TextMark.Kind] = [
      .strong, .emphasisDots, .properName, .bookTitle, .interlinearNote, .ruby("zhòng}\\{"),
      .underline, .boxedName,
    ]
    var start = 0
    while start < text.count, next() % 2 == 0 {
      let end = number(start...text.count)
      marks.append(TextMark(start..<end, pick(kinds)))
      start = end + 1
    }
    return Paragraph(
      kind: pick(Paragraph.Kind.allCases), lead: maybe { $0.text() }, text: text, marks: marks)
  }

  mutating func article(_ id: String) -> Article {
    let head = Headline(
      kicker: list(0...2) { $0.text() }, main: list(1...3) { $0.text() },
      deck: list(0...2) { $0.text() })
    return Article(
      id: id, headline: head, paragraphs: list(0...4) { $0.paragraph() },
      byline: maybe { $0.text() },
      pictures: list(0...1) { Picture(file: $0.text(), caption: $0.maybe { $0.text() }) })
  }

  mutating func credit() -> RoleCredit {
    let (label, role) = pick([
      ("责编", EditorialRole.editor), ("封面版式", .layout), ("校对", .proof), ("值班编委", .dutyEditor),
      ("统筹", .other),
    ])
    return RoleCredit(role: role, label: plain(label), names: list(1...3) { $0.text() })
  }

  mutating func page(_ name: String) -> EditionPage {
    EditionPage(
      name: name, stem: pick([name, "甲-\(name)"]), isFront: next() % 2 == 0,
      section: maybe { $0.text() },
      articles: (0..<number(0...3)).map { article("0\($0 + 1)") },
      credits: list(0...4) { $0.credit() },
      notices: list(0...2) { random in
        Notice(title: random.maybe { $0.text() }, paragraphs: random.list(0...2) { $0.text() })
      }, layout: LayoutRequest(layout: maybe { _ in "tabloid-4x18" }))
  }

  mutating func edition() -> Edition {
    let head = Masthead(
      name: maybe { $0.text() }, supervisor: maybe { $0.text() }, publisher: maybe { $0.text() },
      date: maybe { $0.text() }, weekday: maybe { $0.text() }, lunarDate: maybe { $0.text() },
      issueNumber: maybe { $0.text() }, pageCount: maybe { $0.text() }, weather: maybe { $0.text() }
    )
    let data = PublicationData(
      serialNumber: maybe { $0.labelled() }, postalCode: maybe { $0.labelled() },
      price: maybe { $0.text() },
      address: maybe { $0.labelled() }, zipCode: maybe { $0.labelled() },
      contacts: list(0...3) { $0.labelled() },
      printer: maybe { $0.labelled() })
    return Edition(
      masthead: head, publication: data, pages: [page("A01")] + list(0...1) { $0.page("A02") })
  }
}

extension Edition {
  /// The parts of the edition, so that a difference can be read.
  var spelled: [String] {
    var lines = dump.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for article in pages.flatMap(\.articles) {
      for paragraph in article.paragraphs {
        lines.append(
          "\(paragraph.kind) <\(paragraph.lead?.text ?? "nil")> <\(paragraph.text.text)> \(paragraph.marks)"
        )
      }
    }
    return lines
  }

  /// The edition without origins: texts that stand in no file.
  var bare: Edition {
    var edition = self
    edition.masthead = Masthead(
      name: masthead.name?.bare, supervisor: masthead.supervisor?.bare,
      publisher: masthead.publisher?.bare,
      date: masthead.date?.bare, weekday: masthead.weekday?.bare,
      lunarDate: masthead.lunarDate?.bare,
      issueNumber: masthead.issueNumber?.bare, pageCount: masthead.pageCount?.bare,
      weather: masthead.weather?.bare)
    let p = publication
    edition.publication = PublicationData(
      serialNumber: p.serialNumber?.bare, postalCode: p.postalCode?.bare, price: p.price?.bare,
      address: p.address?.bare, zipCode: p.zipCode?.bare, contacts: p.contacts.map(\.bare),
      printer: p.printer?.bare)
    for index in pages.indices {
      edition.pages[index].section = pages[index].section?.bare
      edition.pages[index].articles = pages[index].articles.map(\.bare)
      edition.pages[index].credits = pages[index].credits.map {
        RoleCredit(role: $0.role, label: $0.label.bare, names: $0.names.map(\.bare))
      }
      edition.pages[index].notices = pages[index].notices.map {
        Notice(title: $0.title?.bare, paragraphs: $0.paragraphs.map(\.bare))
      }
    }
    return edition
  }
}

extension Article {
  var bare: Article {
    let head = Headline(
      kicker: headline.kicker.map(\.bare), main: headline.main.map(\.bare),
      deck: headline.deck.map(\.bare))
    let paragraphs = paragraphs.map {
      Paragraph(kind: $0.kind, lead: $0.lead?.bare, text: $0.text.bare, marks: $0.marks)
    }
    return Article(id: id, headline: head, paragraphs: paragraphs, byline: byline?.bare)
  }
}

extension LabelledText {
  var bare: LabelledText { LabelledText(label: label.bare, values: values.map(\.bare)) }
}

extension SourcedText {
  var bare: SourcedText { SourcedText(literal: text) }
}
