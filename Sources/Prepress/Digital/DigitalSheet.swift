package import PageGeometry
package import PageScene

/// What the finisher of a PDF for screens has to know of a page (电子版版面), besides its drawing.
package struct DigitalSheet: Hashable, Sendable {
  package var name: String
  package var size: Size
  /// What pictures show, in the order in which they are drawn, and where they stand.
  package var figures: [Figure]
  package var links: [PageLink]

  /// A picture to readers who cannot see it.
  package struct Figure: Hashable, Sendable {
    package var alternative: String
    package var frame: Rect
  }

  package init(_ page: Page) {
    name = page.name
    size = page.sheet
    figures = page.items.pictures.map { Figure(alternative: $0.alternative, frame: $0.frame) }
    links = LinkFinder.links(on: page)
  }

  func box(_ rect: Rect) -> PDFValue {
    let edges = [rect.minX, size.height - rect.maxY, rect.maxX, size.height - rect.minY]
    return .array(
      edges.map { .fixed($0.scaled(by: 1000, over: Length.unitsPerPoint).rawValue, decimals: 3) })
  }
}

/// Where jump lines can lead (转版去处): to a page of the same file, or to another page's file.
package struct JumpTargets: Hashable, Sendable {
  /// The pages of the edition that are in files of their own: the file's name by the page's.
  package var files: [String: String]

  package init(files: [String: String] = [:]) { self.files = files }

  /// Whether a jump line that says `words` means the page: A03 is 3 where no page is called 3.
  static func names(_ words: String, _ page: String) -> Bool {
    page == words || Int(words) != nil && number(of: page) == Int(words)
  }

  /// The number at the end of a page's name.
  private static func number(of page: String) -> Int? {
    var figures = ""
    for character in page.reversed() {
      guard ("0"..."9").contains(character) else { break }
      figures = String(character) + figures
    }
    return Int(figures)
  }

  /// The one file of a page of that name; nil where none or several could be meant.
  func file(for words: String) -> String? {
    if let file = files[words] { return file }
    let names = files.keys.filter { Self.names(words, $0) }.sorted()
    return names.count == 1 ? names.first.flatMap { files[$0] } : nil
  }

  /// The one page of that name in the same file.
  static func index(of words: String, in pages: [String]) -> Int? {
    if let index = pages.firstIndex(of: words) { return index }
    let found = pages.indices.filter { names(words, pages[$0]) }
    return found.count == 1 ? found.first : nil
  }
}
