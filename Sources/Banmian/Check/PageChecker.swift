package import CairoBackend
package import Editorial
internal import PageDesign
package import PressDiagnostics
package import Proofreading
internal import WordBreaking

/// Checks pages one after the other: their text, their layout, their error count (校对台).
///
/// The pages of one edition go to one checker, which counts an error of one kind three times in the
/// issue at most, and knows at the end which of the edition's exceptions let nothing stand. Nothing
/// is kept of a page but its findings.
package final class PageChecker {
  /// What form errors of the finished page count (出版形式差错), newspaper-practice §1.10: four for a
  /// name that is not the largest type, one for a page without its number.
  private static let formErrors = ["form.name-not-largest": 4, "form.no-page-number": 1]

  private let worker: PageWorker?
  private var counter = ErrorCounter()
  private var usedExceptions: Set<Int> = []

  /// - Parameter fonts: The fonts for the checks of layout; nil leaves these out.
  package init(fonts: FontLibrary?) { worker = fonts.map { PageWorker(fonts: $0) } }

  /// The findings of text and layout; what makeup says of the form rules is said here in full.
  package func check(_ job: PageJob) -> CheckedPage {
    let made = worker?.compose(job)
    return check(job, made: made?.value, layout: made?.diagnostics ?? [])
  }

  /// The same for a page that has been made, with what was found on the way.
  package func check(
    _ job: PageJob, made: PageWorker.Made?, layout: [Diagnostic]
  ) -> CheckedPage {
    var acceptance = Acceptance(edition: job.edition, page: job.page)
    let text = TextCheck(words: WordFinder()).allFindings(job.page, of: job.edition).filter {
      acceptance.keeps($0.card.id, words: $0.words)
    }
    let shape = made.map { PageShape($0.page, of: job) }
    let lints = layout.filter {
      $0.id != "form.missing" && acceptance.keeps($0.id, words: $0.message.zh)
    }
    let told = text.filter { finding in !lints.contains { Self.areTwins(finding.diagnostic, $0) } }
    usedExceptions.formUnion(acceptance.usedOfEdition)
    let idle = acceptance.idle(layoutIsChecked: made != nil)
    var budget = counter.budget(
      of: told, characters: shape?.characters ?? job.layout.grid.cells)
    budget.formErrors += lints.reduce(0) { $0 + (Self.formErrors[$1.id] ?? 0) }
    return CheckedPage(
      page: job.page.name,
      entries: told.map { CheckEntry($0) } + lints.map { CheckEntry($0) }
        + idle.map { CheckEntry($0) }, budget: budget)
  }

  /// What text and finished page show alike: the lint, which knows the places, is the one to tell.
  private static func areTwins(_ finding: Diagnostic, _ lint: Diagnostic) -> Bool {
    let twins = ["check.caption-place": "caption.place", "check.jump-line": "jump.no-match"]
    return twins[finding.id] == lint.id && finding.article == lint.article
  }

  /// The exceptions of the edition that let nothing stand on the pages that were checked; to be
  /// asked for when all have been.
  package func idleExceptions(of edition: Edition) -> CheckedPage {
    let idle = Acceptance.idle(
      of: edition, used: usedExceptions, layoutIsChecked: worker != nil)
    return CheckedPage(page: "", entries: idle.map { CheckEntry($0) })
  }

  /// What intake says of an edition, without what the text rules say better.
  package static func intake(_ findings: [Diagnostic]) -> CheckedPage {
    let kept = findings.filter {
      !["intake.stray-traditional", "intake.quotes-unpaired"].contains($0.id)
    }
    return CheckedPage(page: "", entries: kept.map { CheckEntry($0) })
  }
}
