internal import Digest
internal import PageScene
package import PressDiagnostics

/// A page as one side of a comparison has it: the text of its `page.json`, read only when needed.
package struct RecordedPage: Sendable {
  /// The name of the page's file without ending.
  package var name: String
  /// The text of `page.json`.
  package var text: String
  /// For findings about the text.
  package var path: String

  package init(name: String, text: String, path: String) {
    self.name = name
    self.text = text
    self.path = path
  }

  /// SHA-256 of the text.
  package var digest: String { SHA256.hex(of: Array(text.utf8)) }
}

extension ComparedPage {
  /// Compares two recordings of a page: bytes first, then the page's own terms.
  ///
  /// - Throws: What is wrong with one of the two texts.
  package init(
    _ before: RecordedPage, _ after: RecordedPage, tolerance: ComparisonTolerance,
    ignoring ignored: IgnoredParts
  ) throws(DiagnosticsError) {
    if before.text.utf8.elementsEqual(after.text.utf8) {
      self.init(name: after.name, state: .identical)
      return
    }
    let changes = PageComparison(
      try Page(json: before.text, file: before.path), try Page(json: after.text, file: after.path),
      tolerance: tolerance, ignoring: ignored
    ).changes
    self.init(
      name: after.name, state: changes.isEmpty ? .equal : .changed, changes: changes,
      beforeDigest: before.digest, afterDigest: after.digest)
  }
}

extension ComparisonReport {
  /// Compares two sets of pages by their names.
  ///
  /// A single page on both sides is compared whatever the two are called.
  package init(
    _ before: [RecordedPage], _ after: [RecordedPage],
    tolerance: ComparisonTolerance = ComparisonTolerance(),
    ignoring ignored: IgnoredParts = IgnoredParts()
  ) throws(DiagnosticsError) {
    if before.count == 1, after.count == 1 {
      let page = try ComparedPage(before[0], after[0], tolerance: tolerance, ignoring: ignored)
      self.init(pages: [page])
    } else {
      try self.init(named: before, after, tolerance: tolerance, ignoring: ignored)
    }
  }

  /// Compares two sets of pages by their names; a page without a partner is new or gone.
  package init(
    named before: [RecordedPage], _ after: [RecordedPage], tolerance: ComparisonTolerance,
    ignoring ignored: IgnoredParts
  ) throws(DiagnosticsError) {
    var pages: [ComparedPage] = []
    var old: [String: RecordedPage] = [:]
    for page in before { old[page.name] = page }
    for page in after {
      guard let partner = old.removeValue(forKey: page.name) else {
        pages.append(ComparedPage(name: page.name, state: .added, afterDigest: page.digest))
        continue
      }
      pages.append(try ComparedPage(partner, page, tolerance: tolerance, ignoring: ignored))
    }
    for page in before where old[page.name] != nil {
      pages.append(ComparedPage(name: page.name, state: .removed, beforeDigest: page.digest))
    }
    self.init(pages: pages)
  }
}
