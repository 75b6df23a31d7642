internal import Editorial
internal import PressDiagnostics

/// What a press made of an input (一期成品).
public struct PrintedEdition: Hashable, Sendable {
  /// The pages in the order of the edition; one that could not be made is not among them.
  public let pages: [PrintedPage]
  /// All findings: of the text, of the layouts, then page by page.
  public let findings: [Finding]

  init(jobs: [PageJob], results: [Int: Diagnosed<[RenderedPage]>], found: [Diagnostic]) {
    var pages: [PrintedPage] = []
    var diagnostics = found
    for (index, job) in jobs.enumerated() {
      guard let result = results[index] else { continue }
      diagnostics += result.diagnostics
      for file in result.value {
        pages.append(PrintedPage(name: job.stem, page: job.page.name, pdf: file.bytes))
      }
    }
    self.pages = pages
    findings = diagnostics.map(Finding.init)
  }
}

/// A finished page (成品页).
public struct PrintedPage: Hashable, Sendable {
  /// The name for a file, without ending; no two pages of one result have the same.
  public let name: String
  /// The page's number, such as `A01` (版次).
  public let page: String
  /// The bytes of the PDF; equal input gives equal bytes.
  public let pdf: [UInt8]
}
