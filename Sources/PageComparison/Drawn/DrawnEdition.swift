package import PageScene

/// The pages of a PDF, or of a folder of them, as one side of a comparison (PDF 一方).
package struct DrawnEdition: Sendable {
  /// Each under the name by which it finds its partner.
  package var pages: [DrawnPage]
  /// The sums of the files, in their order.
  package var digests: [String]

  package init(pages: [DrawnPage], digests: [String]) {
    self.pages = pages
    self.digests = digests
  }
}

extension ComparisonReport {
  /// Compares PDFs of anybody with one another.
  package init(
    drawn before: DrawnEdition, _ after: DrawnEdition, tolerance: ComparisonTolerance,
    ignoring ignored: IgnoredParts
  ) {
    let pairs = PageOrder(before.pages, after.pages).pairs
    self.init(
      pages: pairs.map { pair in
        guard let new = pair.after.map({ after.pages[$0] }) else {
          let name = pair.before.map { before.pages[$0].name } ?? ""
          return ComparedPage(name: name, state: .removed)
        }
        guard let old = pair.before.map({ before.pages[$0] }) else {
          return ComparedPage(name: new.name, state: .added)
        }
        return ComparedPage(
          name: new.name,
          changes: PageComparison(old, new, tolerance: tolerance, ignoring: ignored).changes)
      })
  }

  /// Holds PDFs against the pages that they were made of: by their names, or in their order where
  /// one file holds as many pages.
  package init(
    _ recorded: [Page], named names: [String], drawn: DrawnEdition, looks: ExpectedLooks,
    tolerance: ComparisonTolerance, ignoring ignored: IgnoredParts
  ) {
    var rest = drawn.pages
    let isInOrder =
      recorded.count == rest.count && !Set(rest.map(\.name)).isSuperset(of: names)
    var pages: [ComparedPage] = []
    for (page, name) in zip(recorded, names) {
      let index = isInOrder ? rest.indices.first : rest.firstIndex { $0.name == name }
      guard let index else {
        pages.append(ComparedPage(name: name, state: .removed))
        continue
      }
      let file = rest.remove(at: index)
      let changes = PageComparison(
        page, file, looks: looks, tolerance: tolerance, ignoring: ignored
      ).changes
      pages.append(ComparedPage(name: name, changes: changes))
    }
    pages += rest.map { ComparedPage(name: $0.name, state: .added) }
    self.init(pages: pages)
  }
}

extension ComparedPage {
  init(name: String, changes: [PageChange]) {
    self.init(name: name, state: changes.isEmpty ? .equal : .changed, changes: changes)
  }
}

/// Which page of one file is which of the other (版的对应): by name, else as their texts follow one
/// another.
struct PageOrder {
  struct Pair {
    var before: Int?
    var after: Int?
  }

  /// In the order of the second file; pages that are gone stand where they were.
  private(set) var pairs: [Pair] = []

  init(_ before: [DrawnPage], _ after: [DrawnPage]) {
    if before.count == after.count, before.count <= 1 || before.map(\.name) == after.map(\.name) {
      pairs = before.indices.map { Pair(before: $0, after: $0) }
      return
    }
    let hasNames =
      Set(before.map(\.name)).count == before.count
      && before.contains { page in
        page.name.contains { !$0.isNumber }
      }
    if hasNames {
      byName(before, after)
    } else {
      byText(before, after)
    }
  }

  private mutating func byName(_ before: [DrawnPage], _ after: [DrawnPage]) {
    var left = Set(before.indices)
    for (new, page) in after.enumerated() {
      let old = before.firstIndex { $0.name == page.name }
      if let old { left.remove(old) }
      pairs.append(Pair(before: old, after: new))
    }
    pairs += left.sorted().map { Pair(before: $0, after: nil) }
  }

  /// The order in which as much text as possible finds itself again.
  private mutating func byText(_ before: [DrawnPage], _ after: [DrawnPage]) {
    let texts = [before, after].map { pages in pages.map { StoryMatching.bigrams($0.scalars) } }
    let (rows, columns) = (before.count, after.count)
    var worth = [[Int]](
      repeating: [Int](repeating: 0, count: columns + 1), count: rows + 1)
    func gain(_ i: Int, _ j: Int) -> Int {
      let (a, b) = (texts[0][i], texts[1][j])
      if a.isEmpty, b.isEmpty { return 1 }
      guard StoryMatching.isAlike(a, b) else { return 0 }
      return 1 + a.count { b.contains($0) }
    }
    var gains: [[Int]] = []
    for i in 0..<rows { gains.append((0..<columns).map { gain(i, $0) }) }
    for i in stride(from: rows - 1, through: 0, by: -1) {
      for j in stride(from: columns - 1, through: 0, by: -1) {
        let paired = gains[i][j] > 0 ? gains[i][j] + worth[i + 1][j + 1] : 0
        worth[i][j] = max(paired, worth[i + 1][j], worth[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < rows || j < columns {
      if i < rows, j < columns, gains[i][j] > 0, worth[i][j] == gains[i][j] + worth[i + 1][j + 1] {
        pairs.append(Pair(before: i, after: j))
        (i, j) = (i + 1, j + 1)
      } else if j < columns, i == rows || worth[i][j] == worth[i][j + 1] {
        pairs.append(Pair(before: nil, after: j))
        j += 1
      } else {
        pairs.append(Pair(before: i, after: nil))
        i += 1
      }
    }
  }
}

extension DrawnPage {
  fileprivate var scalars: [Unicode.Scalar] { letters.flatMap(\.text.unicodeScalars) }
}
