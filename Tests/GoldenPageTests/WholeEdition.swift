import Banmian
import BanmianTestSupport
import CairoBackend
import Editorial
import PageDesign
import PageMakeup
import PageScene
import PressDiagnostics
import Testing

/// All pages of an edition folder, set as the program sets them, jumps settled.
struct WholeEdition {
  struct MadePage {
    var name: String
    var page: Page
    var composed: ComposedPage
    var diagnostics: [Diagnostic]
  }

  let pages: [MadePage]

  init(_ path: String, layout: String = LayoutShelf.usual) throws {
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let shelf = try LayoutShelf(folder: ProjectFolder.path("layouts"))
    let spec = try #require(try shelf.layout(layout).value)
    let edition = try #require(
      try EditionReader().editions(at: ProjectFolder.path(path)).first?.edition)
    let jobs = edition.pages.map { page in
      PageJob(
        edition: edition, page: page, layout: spec, stem: page.name, formats: [],
        pixelsPerInch: 72)
    }
    let worker = PageWorker(fonts: fonts)
    pages = JumpDesk(fonts: fonts).settled(jobs).value.map { job in
      let made = worker.compose(job)
      return MadePage(
        name: job.page.name, page: made.value.page, composed: made.value.composed,
        diagnostics: made.diagnostics)
    }
  }
}
