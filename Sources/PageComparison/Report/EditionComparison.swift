internal import Digest
package import PageScene
package import PressDiagnostics

/// A page as one side of a comparison has it: the text of its `page.json`, read only when needed.
package struct RecordedPage: Sendable {
  /// The name of the page's file without ending.
  package var name: String
  /// For findings about the text.
  package var path: String
  private let content: Content

  private enum Content: Sendable {
    case text(String)
    /// Kept packed: the sum of its text is known without unpacking it.
    case kept(digest: String, @Sendable () throws(DiagnosticsError) -> String)
  }

  package init(name: String, text: String, path: String) {
    self.name = name
    self.path = path
    content = .text(text)
  }

  /// A page whose text is fetched when something other than its sum is asked.
  package init(
    name: String, digest: String, path: String,
    reading text: @escaping @Sendable () throws(DiagnosticsError) -> String
  ) {
    self.name = name
    self.path = path
    content = .kept(digest: digest, text)
  }

  /// The text of `page.json`.
  package func text() throws(DiagnosticsError) -> String {
    switch content {
    case .text(let text): text
    case .kept(_, let read): try read()
    }
  }

  package func page() throws(DiagnosticsError) -> Page { try Page(json: try text(), file: path) }

  /// SHA-256 of the text.
  package var digest: String {
    switch content {
    case .text(let text): SHA256.hex(of: Array(text.utf8))
    case .kept(let digest, _): digest
    }
  }

  /// Whether both are the same bytes (零级); two texts need no sums.
  package func isSame(as other: RecordedPage) -> Bool {
    if case .text(let mine) = content, case .text(let theirs) = other.content {
      return mine.utf8.elementsEqual(theirs.utf8)
    }
    return digest == other.digest
  }
}

extension ComparedPage {
  /// Compares two recordings of a page: bytes first, then the page's own terms.
  ///
  /// - Throws: What is wrong with one of the two texts.
  package init(
    _ before: RecordedPage, _ after: RecordedPage, tolerance: ComparisonTolerance,
    ignoring ignored: IgnoredParts
  ) throws(DiagnosticsError) {
    if before.isSame(as: after) {
      self.init(name: after.name, state: .identical)
      return
    }
    let changes = PageComparison(
      try before.page(), try after.page(), tolerance: tolerance, ignoring: ignored
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
