package import PressDiagnostics

/// What a comparison found (对照报告): a plain value, from which every form of report is made.
package struct ComparisonReport: Hashable, Sendable {
  /// In the order of the second edition, pages that are gone last.
  package var pages: [ComparedPage]

  package init(pages: [ComparedPage]) { self.pages = pages }

  package var isDifferent: Bool { pages.contains { $0.isDifferent } }

  /// One sentence for the whole edition.
  package var verdict: Diagnostic.Message {
    let different = pages.filter(\.isDifferent)
    guard let first = different.first else {
      return Diagnostic.Message(
        zh: "\(pages.count) 个版都没有变", en: "\(pages.count) pages, nothing changed")
    }
    if pages.count == 1 { return first.verdict }
    return Diagnostic.Message(
      zh:
        "\(pages.count) 个版中 \(different.count) 个变了：\(different.map(\.name).joined(separator: "、"))",
      en: "\(different.count) of \(pages.count) pages changed: "
        + different.map(\.name).joined(separator: ", "))
  }
}

/// A page that was compared with what it was before (一个版的对照).
package struct ComparedPage: Hashable, Sendable {
  /// The name of the page's file without ending.
  package var name: String
  package var state: State
  package var changes: [PageChange]
  /// SHA-256 of the `page.json` on both sides.
  package var beforeDigest: String?
  package var afterDigest: String?

  /// How a page turned out.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// The same bytes: nothing was looked at (零级).
    case identical
    /// Other bytes, but nothing that anybody could see or read.
    case equal
    case changed
    /// There is no such page on the first side.
    case added
    /// There is no such page on the second side.
    case removed
  }

  package init(
    name: String, state: State, changes: [PageChange] = [], beforeDigest: String? = nil,
    afterDigest: String? = nil
  ) {
    self.name = name
    self.state = state
    self.changes = changes
    self.beforeDigest = beforeDigest
    self.afterDigest = afterDigest
  }

  package var isDifferent: Bool { state != .identical && state != .equal }

  /// `2 stories reflowed from line 14 of 'lead'; nothing else moved`.
  package var verdict: Diagnostic.Message { PageVerdict(self).message }
}
