import Editorial
internal import FoundationEssentials
import PressDiagnostics
import Testing

@testable import Intake

/// A real front page, kept outside the project: newspaper text of others never goes into it.
private enum FrontPage {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/manuscripts/jiangnan-front.txt").path
  static let isPresent = FileManager.default.fileExists(atPath: path)

  static func file() throws -> SourceFile {
    SourceFile(name: "front.txt", text: try String(contentsOfFile: path, encoding: .utf8))
  }
}

@Suite("A real front page", .enabled(if: FrontPage.isPresent))
struct FrontPageTests {
  let edition: Edition
  let diagnostics: [Diagnostic]
  let file: SourceFile

  init() throws {
    file = try FrontPage.file()
    let read = Intake.edition(of: file, stem: "front")
    edition = read.value
    diagnostics = read.diagnostics
  }

  func count(_ id: String) -> Int { diagnostics.filter { $0.id == id }.count }

  @Test func storiesAndParagraphs() throws {
    let page = try #require(edition.pages.first)
    #expect(edition.pages.count == 1)
    #expect(page.name == "A01" && page.stem == "front" && page.isFront)
    #expect(page.articles.map(\.id) == ["01-lead", "02"])
    #expect(page.articles.map(\.paragraphs.count) == [7, 6])
    #expect(page.articles.allSatisfy { $0.paragraphs.allSatisfy { $0.kind == .body } })
    #expect(page.articles.allSatisfy { $0.paragraphs[0].lead?.text == "本报讯" })
    #expect(page.articles.map(\.byline?.text) == ["（高美梅、惠晓婧）", "（陈菁菁）"])
  }

  @Test func headlines() throws {
    let heads = edition.pages[0].articles.map(\.headline)
    #expect(heads.map { $0.kicker.map(\.count) } == [[25], [20]])
    #expect(heads.map { $0.main.map(\.count) } == [[14, 14], [17]])
    #expect(heads.allSatisfy { $0.deck.isEmpty })
    #expect(heads[0].main.map(\.text) == ["坚持抓好双统筹打赢疫情遭遇战", "持续巩固提升经济稳定向好势头"])
  }

  @Test func runInLeads() {
    let leads = edition.pages[0].articles[0].paragraphs.dropFirst().compactMap { $0.lead?.text }
    #expect(leads == ["分级分类，科学精准！", "管住“家门”，守好“店门”！", "以“数”制“疫”，“智慧”防控！", "高效统筹，双向发力！"])
    #expect(edition.pages[0].articles[1].paragraphs.dropFirst().allSatisfy { $0.lead == nil })
  }

  @Test func columnBreaks() {
    #expect(count(ColumnBreak.id) == 5)
    let former = diagnostics.filter { $0.id == FormerColumns.id }
    #expect(former.count == 2)
    #expect(former.allSatisfy { $0.message.zh.contains("分4栏") })
  }

  @Test func publication() {
    let data = edition.publication
    #expect(edition.masthead.name?.text == "江南晚报")
    #expect(edition.masthead.publisher?.text == "无锡日报报业集团主办")
    #expect(data.serialNumber?.label.text == "国内统一刊号")
    #expect(data.serialNumber?.values.map(\.text) == ["CN32-0092"])
    #expect(data.postalCode?.values.map(\.text) == ["27-92"])
    #expect(data.price?.text == "无锡地区零售价1.5元")
    #expect(data.address?.values.map(\.text) == ["太湖新城金融二街1号"])
    #expect(data.zipCode?.values.map(\.text) == ["214125"])
    #expect(
      data.contacts.map(\.label.text) == [
        "无锡报业新闻热线", "发行热线", "广告热线", "新闻投稿", "图片投稿", "副刊投稿",
      ])
    #expect(data.contacts[1].values.map(\.text) == ["85057666、81856279"])
    #expect(data.contacts[2].values.map(\.text) == ["88300000（白天）", "13771189893（遗失启事）"])
  }

  @Test func credits() {
    let credits = edition.pages[0].credits
    #expect(credits.map(\.role) == [.dutyEditor, .editor, .layout, .proof])
    #expect(credits.map(\.label.text) == ["值班编委", "封面责编", "封面版式", "封面校对"])
    #expect(credits.map { $0.names.map(\.text) } == [["吴军", "于成"], ["薛亮"], ["陈亮"], ["殷澜"]])
  }

  @Test func notices() {
    let notices = edition.pages[0].notices
    #expect(notices.map { $0.title?.text } == ["晚报新媒体矩阵", "联系我们", "版权声明", "版权合作"])
    #expect(notices.map(\.paragraphs.count) == [0, 0, 1, 3])
    #expect(notices[3].paragraphs[1].text == "联系电话：0510-81853620")
  }

  @Test func everyLineIsAccountedFor() {
    let blocks = Intake.manuscript(of: file).value.blocks
    let filled = Set(blocks.filter { $0.kind != .blank }.flatMap { Array($0.lines) })
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let written = lines.indices.filter { lines[$0].contains { !$0.isWhitespace } }.map { $0 + 1 }
    #expect(written.count == 48)
    #expect(written.allSatisfy(filled.contains))
    #expect(blocks.allSatisfy { $0.kind != .unknown && $0.kind != .navigation })
    #expect(blocks.filter(\.continues).count == 5)
  }

  @Test func findings() {
    #expect(count(EditionBuilder.unplacedID) == 0)
    #expect(count(StrayTraditional.id) == 1)
    #expect(count(MarkWidth.id) > 200)
    #expect(diagnostics.allSatisfy { $0.severity != .error })
    #expect(inventory(edition.texts.flatMap(\.scalars)) == inventory(file.scalars))
    let left = edition.texts.flatMap(\.scalars).filter { ",!?;".unicodeScalars.contains($0) }
    #expect(left.isEmpty)
  }

  @Test func roundTrip() {
    let files = EditionFolderWriter.files(of: edition).map {
      SourceFile(name: $0.path, text: $0.text)
    }
    let again = EditionFolder.read(files: files)
    #expect(again.diagnostics.isEmpty)
    #expect(again.value.dump == edition.dump)
  }
}
