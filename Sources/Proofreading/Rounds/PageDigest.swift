internal import Digest
package import PageScene

/// What a signature stands under (版面摘要): the SHA-256 of the page's `page.json`.
///
/// The places in the manuscript are left out of it: they are printed nowhere, and would change
/// with the folder from which the page is made. What remains is what is on paper.
package enum PageDigest {
  /// The page as a proof round keeps it; its file has the digest that `sha256sum` prints.
  package static func record(of page: Page) -> [UInt8] {
    var page = page
    page.items = page.items.map(withoutSource)
    return Array(page.jsonText.utf8)
  }

  /// 64 hexadecimal digits.
  package static func of(_ page: Page) -> String { SHA256.hex(of: record(of: page)) }

  /// The first digits, for people: enough to tell two pages apart.
  package static func short(_ digest: String) -> String { String(digest.prefix(12)) }

  private static func withoutSource(_ item: PageItem) -> PageItem {
    switch item {
    case .group(var group):
      group.items = group.items.map(withoutSource)
      return .group(group)
    case .glyphs(var run):
      run.source = nil
      return .glyphs(run)
    case .picture(var picture):
      picture.source = nil
      return .picture(picture)
    case .rule, .path: return item
    }
  }
}
