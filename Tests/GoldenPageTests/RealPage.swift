import Banmian
import BanmianTestSupport
import CairoBackend
import Editorial
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// A page set with the real fonts and the shipped layouts, as the program sets it.
struct RealPage {
  let received: ReceivedEdition
  let job: PageJob
  let made: PageWorker.Made
  let diagnostics: [Diagnostic]
  let fonts: FontLibrary

  /// Typesets what a user would name by its absolute path.
  ///
  /// Of several pages it is the one of that name, or the first.
  init(_ path: String, layout: String = LayoutShelf.usual, page name: String? = nil) throws {
    fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let shelf = try LayoutShelf(folder: ProjectFolder.path("layouts"))
    let spec = try shelf.layout(layout)
    received = try #require(try EditionReader().editions(at: path).first)
    job = PageJob(
      edition: received.edition,
      page: try #require(received.edition.pages.first { name == nil || $0.name == name }),
      layout: try #require(spec.value), stem: "front", formats: [], pixelsPerInch: 72)
    let composed = PageWorker(fonts: fonts).compose(job)
    made = composed.value
    diagnostics = received.diagnostics + spec.diagnostics + composed.diagnostics
  }

  func count(_ id: String) -> Int { diagnostics.count { $0.id == id } }

  /// The stories' characters in reading order, white space aside.
  var storyText: String {
    job.page.articles.map { article in
      var texts = article.headline.kicker + article.headline.main + article.headline.deck
      for paragraph in article.paragraphs {
        texts += [paragraph.lead, paragraph.text].compactMap { $0 }
      }
      texts += [article.byline].compactMap { $0 }
      return texts.map(\.text).joined()
    }.joined().filter { !$0.isWhitespace }
  }

  /// The page with each source named from the project's root, whatever the checkout is called.
  func portable(_ text: String) -> String { text.replacing(ProjectFolder.path + "/", with: "") }
}
