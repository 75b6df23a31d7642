import Banmian
import BanmianTestSupport
import CairoBackend
import Digest
import Editorial
import Foundation
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// The sample page as it is promised (样张): a change of any place on it shows here.
@Suite("The sample page")
struct SamplePageTests {
  let page: RealPage

  init() throws {
    page = try RealPage(ProjectFolder.path("samples/hewan-2026-03-18/edition"))
  }

  @Test("is the recorded one, line by line")
  func dump() {
    let golden = Golden("GoldenPageTests/Goldens/hewan-front.page.txt")
    let difference = golden.difference(from: page.made.page.dump)
    #expect(difference == nil)
  }

  /// JSON holds every glyph, pixels every shape; digests of both are enough to see a change.
  @Test("has the recorded page.json and pixels")
  func digests() throws {
    let json = page.portable(page.made.page.jsonText)
    let pixels = try Renderer(fonts: page.fonts).pixels(page.made.page, pixelsPerInch: 72)
    let got = """
      page.json \(SHA256.hex(of: Array(json.utf8)))
      pixels \(pixels.width)x\(pixels.height) at 72 ppi \(SHA256.hex(of: pixels.rgb))

      """
    let difference = Golden("GoldenPageTests/Goldens/hewan-front.sums.txt").difference(from: got)
    #expect(difference == nil)
  }

  @Test("has nothing overset, no missing character, no overfull line")
  func clean() {
    #expect(page.made.composed.overset.isEmpty)
    for id in ["text.overset", "font.no-glyph", "line.overfull", "page.underset", "page.empty"] {
      #expect(page.count(id) == 0, "\(id)")
    }
    #expect(page.diagnostics.allSatisfy { $0.severity != .error })
  }

  /// Labels of the furniture follow the folder's keys, so only the stories are compared.
  @Test("has the same stories from the raw dump as from the edition folder")
  func dumpAndFolder() throws {
    let dump = try RealPage(ProjectFolder.path("samples/hewan-2026-03-18/front.txt"))
    let isSame = stories(of: dump.made.page) == stories(of: page.made.page)
    #expect(isSame)
  }

  private func stories(of page: Page) -> String {
    var page = page
    page.items.removeAll { item in
      guard case .group(let group) = item else { return true }
      return group.role != .article
    }
    #expect(page.items.count == 3)
    return page.dump
  }

  @Test("gives its stories back from the PDF, every character in reading order")
  func textOfPDF() throws {
    let tool = "/usr/bin/pdftotext"
    try #require(
      FileManager.default.isExecutableFile(atPath: tool), "poppler-utils are a test package")
    let pdf = try Renderer(fonts: page.fonts).pdf(
      [page.made.page], metadata: PDFMetadata(title: page.made.page.title))
    let scratch = try TemporaryFolder()
    let file = try scratch.put(pdf, "page.pdf")
    let read = try ChildProcess.run(tool, ["-raw", file, "-"])
    #expect(read.status == 0)
    let text = read.output.filter { !$0.isWhitespace }
    for article in page.job.page.articles {
      for paragraph in article.paragraphs {
        let wanted = paragraph.text.text.filter { !$0.isWhitespace }
        #expect(text.contains(wanted), "\(article.id): \(wanted.prefix(12))…")
      }
    }
    #expect(text.contains(page.storyText), "the stories in one piece and in order")
  }
}
