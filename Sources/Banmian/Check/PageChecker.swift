package import CairoBackend
internal import Editorial
internal import PageDesign
package import PressDiagnostics
package import Proofreading
internal import WordBreaking

/// Checks pages one after the other: their text, their layout, their error count (校对台).
///
/// The pages of one edition go to one checker, which counts an error of one kind three times in the
/// issue at most. Nothing is kept of a page but its findings.
package final class PageChecker {
  private let worker: PageWorker?
  private var counter = ErrorCounter()

  /// - Parameter fonts: The fonts for the checks of layout; nil leaves these out.
  package init(fonts: FontLibrary?) { worker = fonts.map { PageWorker(fonts: $0) } }

  /// The findings of text and layout; what makeup says of the form rules is said here in full.
  package func check(_ job: PageJob) -> CheckedPage {
    let text = TextCheck(words: WordFinder()).findings(job.page, of: job.edition)
    let layout = worker?.compose(job).diagnostics ?? []
    // A caption that points nowhere is told once, where its text says so already.
    let pointed = text.map(\.diagnostic).filter { $0.id == "check.caption-place" }
    let kept = layout.filter { finding in
      finding.id != "form.missing"
        && !(finding.id == "caption.place" && pointed.contains { $0.article == finding.article })
    }
    let entries = text.map { CheckEntry($0) } + kept.map { CheckEntry($0) }
    return CheckedPage(
      page: job.page.name, entries: entries,
      budget: counter.budget(of: text, characters: job.layout.grid.cells))
  }

  /// What intake says of an edition, without what the text rules say better.
  package static func intake(_ findings: [Diagnostic]) -> CheckedPage {
    let kept = findings.filter {
      !["intake.stray-traditional", "intake.quotes-unpaired"].contains($0.id)
    }
    return CheckedPage(page: "", entries: kept.map { CheckEntry($0) })
  }
}
