import Editorial
import PressDiagnostics
import Testing

@testable import Intake

/// What stories are for, and what the layout desk asks of overfull and short pages (用途、备稿、补白、转版页).
@Suite("Spares, overflow, chains of jumps, heads")
struct SpareTests {
  private func edition(_ page: String, _ files: [(String, String)] = []) -> Diagnosed<Edition> {
    let stories = ["01", "02", "03"].map {
      ("ed/A01/\($0).md", "---\nheadline: 稿\($0)\n---\n\n正文。")
    }
    let all = stories.filter { story in !files.contains { $0.0 == story.0 } } + files
    return EditionFolder.read(
      files: ([("ed/edition.yaml", "pages: [A01, A02]"), ("ed/A01/page.yaml", page)] + all)
        .map { SourceFile(name: $0.0, text: $0.1) })
  }

  @Test("the page's lists and the front matter say what a story is for; spares come last")
  func uses() {
    let read = edition(
      "责编: {补白: [01], 备稿: ['02.md']}", [("ed/A01/03.md", "---\n主题: 稿\n用途: 可撤\n---\n\n正文。")])
    #expect(read.diagnostics.filter { $0.severity == .error && $0.page == nil }.count <= 1)
    let articles = read.value.pages[0].articles
    #expect(articles.map(\.id) == ["03", "02", "01"])
    #expect(articles.map(\.use) == [.optional, .reserve, .filler])
  }

  @Test("spares that a list names need not be named among the stories")
  func listed() {
    let read = edition("editor: {stories: [02], fillers: [01], reserve: [03]}")
    #expect(read.value.pages[0].articles.map(\.id) == ["02", "03", "01"])
    #expect(!read.diagnostics.contains { $0.id == EditionFolder.unlistedID })
  }

  @Test("a spare without a file and a use that nobody knows are errors")
  func wrong() {
    #expect(
      edition("editor: {fillers: [09]}").diagnostics.contains { $0.id == EditionFolder.missingID })
    let read = edition("{}", [("ed/A01/01.md", "---\nuse: ornament\n---\n\n正文。")])
    #expect(read.diagnostics.contains { $0.id == YAMLForm.wrongValueID })
  }

  @Test("jumps may go on over several pages, frames be rules or tints")
  func layout() {
    let read = edition(
      "layout: {overflow: A02, stories: {01: {jump: [A02, A03], box: tint}, 02: {box: 线框}}}")
    let layout = read.value.pages[0].layout
    #expect(layout.overflow?.text == "A02" && layout.mayJump)
    #expect(layout.stories[0].jump?.text == "A02")
    #expect(layout.stories[0].jumpOn.map(\.text) == ["A03"])
    #expect(layout.stories.map(\.frame) == [.tint, .rule])
    #expect(layout.stories.allSatisfy { $0.isBoxed == true })
  }

  @Test("summary, use and a head on a picture are written so that they read the same")
  func again() throws {
    let text = """
      ---
      headline: 一盏台灯照亮书桌
      提要: [全镇灯具出口增长。, "订单排到秋天: 三家小厂买下生产线。"]
      use: filler
      pictures: [{file: a.jpg, 压题: 反白}]
      ---

      正文。
      """
    let article = try #require(edition("{}", [("ed/A01/01.md", text)]).value.pages[0].articles.last)
    #expect(article.headline.summary.map(\.text) == ["全镇灯具出口增长。", "订单排到秋天: 三家小厂买下生产线。"])
    #expect(article.pictures.map(\.head) == [.white])
    let written = MarkdownWriter.text(of: article)
    let again = try #require(
      edition("{}", [("ed/A01/01.md", written)]).value.pages[0].articles.last)
    #expect(again.use == .filler)
    #expect(again.headline.summary.map(\.text) == article.headline.summary.map(\.text))
    #expect(again.pictures.map(\.head) == [.white])
    #expect(again.headline.main.map(\.text) == article.headline.main.map(\.text))
  }
}
