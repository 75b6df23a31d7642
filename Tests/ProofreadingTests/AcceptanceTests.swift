import Editorial
import Intake
import PressDiagnostics
import Proofreading
import Testing
import WordBreaking

/// The house dictionary and the accepted findings of edition.yaml and page.yaml.
@Suite("Exceptions with a reason")
struct AcceptanceTests {
  private func findings(
    page: String, edition: String = "", story: String = "村里都叫它⟦老閘⟧。"
  ) -> (ids: [String], read: [Diagnostic]) {
    let files = [
      SourceFile(name: "edition.yaml", text: "pages: [A01]\n" + edition),
      SourceFile(name: "A01/page.yaml", text: page),
      SourceFile(
        name: "A01/01.md",
        text: "---\nheadline: 老闸重修\n---\n\n" + story.filter { $0 != "⟦" && $0 != "⟧" } + "\n"),
    ]
    let read = Intake.edition(ofFolder: files, stem: "t")
    let check = TextCheck(words: WordFinder())
    let found = read.value.pages.flatMap { check.findings($0, of: read.value) }
    return (found.map(\.card.id), read.diagnostics)
  }

  @Test("without an exception the finding stands")
  func none() { #expect(findings(page: "front: false\n").ids == ["check.traditional"]) }

  @Test("an accepted finding is silent, in the page and in the edition")
  func accepted() {
    let entry = "proof:\n  accepted:\n    - {rule: check.traditional, text: 閘, reason: 碑文原字}\n"
    #expect(findings(page: entry).ids == [])
    #expect(findings(page: "front: false\n", edition: entry).ids == [])
  }

  @Test("a word of the dictionary is right, in its own words only")
  func dictionary() {
    #expect(findings(page: "proof:\n  dictionary: [老閘]\n").ids == [])
    #expect(findings(page: "proof:\n  dictionary: [新閘]\n").ids == ["check.traditional"])
  }

  @Test("an exception that matches nothing is reported")
  func unused() {
    let entry = "proof:\n  accepted:\n    - {rule: check.confusion, text: 老闸, reason: 方言}\n"
    let found = findings(page: entry, story: "村里都叫它老闸。")
    #expect(found.ids == ["check.exception-unused"])
  }

  @Test("an exception of the edition that no page needs is reported when all have been read")
  func unusedOfEdition() {
    let files = [
      SourceFile(
        name: "edition.yaml",
        text: """
          pages: [A01]
          proof:
            accepted:
              - {rule: check.traditional, text: 閘, reason: 碑文原字}
              - {rule: check.confusion, text: 老渣, reason: 方言}
              - {rule: lint.gap, reason: 留白}
          """),
      SourceFile(name: "A01/page.yaml", text: "front: false\n"),
      SourceFile(name: "A01/01.md", text: "---\nheadline: 老闸重修\n---\n\n村里都叫它老閘。\n"),
    ]
    let read = Intake.edition(ofFolder: files, stem: "t").value
    var used: Set<Int> = []
    for page in read.pages {
      var acceptance = Acceptance(edition: read, page: page)
      for finding in TextCheck(words: WordFinder()).allFindings(page, of: read) {
        _ = acceptance.keeps(finding.card.id, words: finding.words)
      }
      used.formUnion(acceptance.usedOfEdition)
    }
    let text = Acceptance.idle(of: read, used: used, layoutIsChecked: false)
    #expect(text.map(\.words) == ["check.confusion 老渣"])
    let all = Acceptance.idle(of: read, used: used, layoutIsChecked: true)
    #expect(all.map(\.words) == ["check.confusion 老渣", "lint.gap"])
  }

  @Test("an exception without a reason is refused")
  func reasonless() {
    let found = findings(page: "proof:\n  accepted:\n    - {rule: check.traditional}\n")
    #expect(found.read.contains { $0.id == "intake.wrong-value" })
    #expect(found.ids == ["check.traditional"])
  }

  @Test("the house adds its own confusions")
  func confusions() {
    let found = findings(
      page: "proof:\n  confusions:\n    - 老渣: 老闸\n", story: "村里都叫它老渣。")
    #expect(found.ids == ["check.confusion"])
  }
}
