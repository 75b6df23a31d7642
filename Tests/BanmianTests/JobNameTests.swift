import Banmian
import Editorial
import PageDesign
import PressDiagnostics
import Testing

/// What pages are called in the output folder (成品名).
@Suite struct JobNameTests {
  @Test(arguments: [
    (["a", "b"], ["a", "b"]),
    (["a", "a", "a"], ["a", "a-2", "a-3"]),
    (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
    ([], []),
  ])
  func noNameIsUsedTwice(stems: [String], expected: [String]) {
    #expect(jobs(stems).withDistinctStems().map(\.stem) == expected)
  }

  @Test(arguments: [
    (true, 1, "A01", "issue-A01"), (false, 1, "A01", "issue"), (false, 2, "A02", "issue-A02"),
    (true, 1, "../../A01", "issue-..-..-A01"),
  ])
  func nameIsNeverAPath(isFolder: Bool, pages: Int, page: String, expected: String) {
    let pages = (1...pages).map { _ in newPage(page) }
    let edition = Edition(
      masthead: Masthead(), publication: PublicationData(), pages: pages)
    let received = ReceivedEdition(
      edition: edition, diagnostics: [], sources: [], stem: "issue", isFolder: isFolder)
    #expect(received.stem(of: pages[0]) == expected)
  }

  @Test(arguments: [("<stdin>", "page"), ("in/front.txt", "front"), ("story.md", "story")])
  func textNamesItsPage(file: String, expected: String) {
    let source = SourceFile(name: file, text: "桥修好了\n\n新桥今天通车。\n")
    #expect(EditionReader().edition(of: source).stem == expected)
  }

  private func newPage(_ name: String) -> EditionPage {
    EditionPage(name: name, stem: "", isFront: false, articles: [])
  }

  private func jobs(_ stems: [String]) -> [PageJob] {
    let page = newPage("A01")
    let edition = Edition(
      masthead: Masthead(), publication: PublicationData(), pages: [page])
    return stems.map {
      PageJob(
        edition: edition, page: page, layout: LayoutSpec(name: "x"), stem: $0, formats: [.pdf],
        pixelsPerInch: 72)
    }
  }
}
