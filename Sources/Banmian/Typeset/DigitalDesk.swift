internal import CairoBackend
internal import Editorial
internal import PageScene
internal import Prepress
internal import PressDiagnostics

/// Finishes the PDFs that readers get (电子版): language, artifacts, what pictures show, links.
enum DigitalDesk {
  /// The finished file; the one that Cairo wrote, with a finding, where it cannot be finished.
  static func finished(
    _ draft: [UInt8], _ pages: [Page], jumps: JumpTargets
  ) -> Diagnosed<[UInt8]> {
    do {
      let finisher = DigitalFinisher(pages.map(DigitalSheet.init), jumps: jumps)
      return Diagnosed(try finisher.finish(draft))
    } catch {
      let reason =
        switch error {
        case .pdf(.libraryMissing): "qpdf (Debian: libqpdf29)"
        case .pdf(.broken(let reason)), .content(let reason): reason
        default: "\(error)"
        }
      return Diagnosed(
        draft,
        [
          Diagnostic(
            "digital.unfinished", .warning, zh: "PDF 没有链接、语言和图片说明：\(reason)",
            en: "the PDF has no links, language and picture texts: \(reason)", desk: .layout,
            hint: "the page is whole all the same")
        ])
    }
  }

  /// What the file says of itself; it is as old as its issue, for the program asks no clock.
  static func metadata(of page: Page, _ edition: Edition, subject: String = "") -> PDFMetadata {
    var metadata = PDFMetadata(
      title: page.title, author: edition.masthead.publisher?.text ?? "", subject: subject)
    if let day = edition.masthead.date.flatMap({ IssueDay.iso($0.text) }) {
      metadata.date = day + "T00:00:00+08:00"
    }
    return metadata
  }
}

extension PageJob {
  /// The files of the edition's other pages, which jump lines lead to.
  var jumpTargets: JumpTargets {
    guard stem.hasSuffix("-\(page.name)") else { return JumpTargets() }
    let start = stem.dropLast(page.name.count)
    let names = edition.pages.map(\.name).filter { $0 != page.name }
    return JumpTargets(
      files: Dictionary(names.map { ($0, "\(start)\($0).pdf") }) { first, _ in first })
  }
}
