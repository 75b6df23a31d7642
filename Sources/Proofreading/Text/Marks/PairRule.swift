internal import PressDiagnostics

/// Quotes, brackets and title marks that do not pair (标点不成对), GB/T 15834-2011 4.8, 4.9, 4.15.
///
/// A quotation of several paragraphs opens each of them and closes the last only, so an opening
/// quote may stay open where the next paragraph opens one, or a later one closes it.
struct PairRule: PageRule {
  let card = RuleCard(
    "check.pair", .error, zh: "成对标点缺一半", en: "half of a pair of marks is missing",
    citation: "GB/T 15834-2011 4.8.3, 4.9.3, 4.15.3", hint: "add the missing half", cost: .mark)

  /// Over how many paragraphs a quotation may run before its end is missed.
  private static let longestQuotation = 8

  func hits(on page: ReadPage) -> [PageHit] {
    let scans = page.passages.map { PairScan($0.scalars) }
    return page.passages.indices.flatMap { index -> [PageHit] in
      let scalars = page.passages[index].scalars
      let unclosed = scans[index].unclosed.filter { place in
        !goesOn(place, index, page, scans)
      }
      let unopened = scans[index].unopened.filter { place in
        !cameFrom(place, index, page, scans)
      }
      return unclosed.map { PageHit(passage: index, hit: missing($0, scalars, isOpen: true)) }
        + unopened.map { PageHit(passage: index, hit: missing($0, scalars, isOpen: false)) }
    }
  }

  private func missing(_ index: Int, _ scalars: [Unicode.Scalar], isOpen: Bool) -> Hit {
    let mark = scalars[index]
    return Hit(
      index..<index + 1, zh: isOpen ? "“\(mark)”没有后一半" : "“\(mark)”没有前一半",
      en: isOpen ? "nothing closes \(mark)" : "nothing opens \(mark)")
  }

  /// Whether an open quote is taken up or closed by a later paragraph of the story.
  private func goesOn(
    _ place: Int, _ index: Int, _ page: ReadPage, _ scans: [PairScan]
  ) -> Bool {
    let passage = page.passages[index]
    let mark = passage.scalars[place]
    guard mark == "“" || mark == "‘", passage.passage.isRunning,
      let article = passage.passage.article
    else { return false }
    let later = page.passages.indices.dropFirst(index + 1).prefix(Self.longestQuotation)
      .prefix { page.passages[$0].passage.article == article }
    guard let next = later.first else { return false }
    let closing: Unicode.Scalar = mark == "“" ? "”" : "’"
    if page.passages[next].scalars.first == mark, !scans[next].unclosed.isEmpty || closes(later) {
      return true
    }
    return closes(later)

    func closes(_ later: some Collection<Int>) -> Bool {
      later.contains { number in
        scans[number].unopened.contains { page.passages[number].scalars[$0] == closing }
          || (page.passages[number].scalars.first == mark
            && scans[number].pairs.first?.open == 0)
      }
    }
  }

  /// Whether a quote that closes was opened by an earlier paragraph of the story.
  private func cameFrom(
    _ place: Int, _ index: Int, _ page: ReadPage, _ scans: [PairScan]
  ) -> Bool {
    let passage = page.passages[index]
    let mark = passage.scalars[place]
    guard mark == "”" || mark == "’", passage.passage.isRunning,
      let article = passage.passage.article
    else { return false }
    let opening: Unicode.Scalar = mark == "”" ? "“" : "‘"
    return page.passages.indices.prefix(index).suffix(Self.longestQuotation).contains { number in
      page.passages[number].passage.article == article
        && scans[number].unclosed.contains { page.passages[number].scalars[$0] == opening }
    }
  }
}
