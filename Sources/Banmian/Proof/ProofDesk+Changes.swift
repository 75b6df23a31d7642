internal import Editorial
internal import PageScene
package import PressDiagnostics
package import ProofSheets
internal import Proofreading

extension ProofDesk {
  static let noEarlierID = "proof.no-earlier-round"

  /// The sheet of what was changed since an earlier round (核红样).
  package struct ChangesSheet {
    package var proof: ProofSheet.Proof
    package var changes: RoundChanges
    /// For each correction its number in the margin.
    package var numbers: [Int?]
    package var slug: [String]

    package func text(isChinese: Bool) -> String {
      slug.joined(separator: "　") + "\n" + changes.text(isChinese: isChinese, numbers: numbers)
    }

    /// The document of a page's changes (`banmian/proof-changes@1`).
    package func json(page: String, digest: String, round: Int) -> JSONValue {
      .object([
        .init("schema", .string("banmian/proof-changes@1")), .init("page", .string(page)),
        .init("round", .int(round)), .init("sha256", .string(digest)),
        .init("changes", changes.json(numbers: numbers)),
      ])
    }
  }

  /// The new page with a sign for each correction; nil where no earlier round was kept.
  package func changes(_ item: Item, round: Int) -> Diagnosed<ChangesSheet?> {
    let last = ProofRounds(item.received).last(of: item.job.page.name, before: round)
    guard let kept = last.value else {
      return Diagnosed(nil, last.diagnostics + [Self.noEarlier(item.job.page.name)])
    }
    let page = item.made.page
    let changes = RoundChanges(since: kept, page)
    var content = content(item, nil)
    content.slug.insert("核红：第 \(kept.round) 校次以来的改动", at: 0)
    content.remarks = [isChinese ? changes.verdict.zh : changes.verdict.en] + content.remarks
    for (key, correction) in changes.corrections.enumerated() {
      let words = RoundChanges.words(correction, isChinese: isChinese)
      if correction.spots.isEmpty {
        content.remarks.append("· " + words)
      } else {
        content.notes.append(
          ProofNote(spots: correction.spots, text: words, mark: .sign(correction), key: key))
      }
    }
    let proof = sheet(page, content)
    var numbers = [Int?](repeating: nil, count: changes.corrections.count)
    for note in proof.notes { numbers[note.note.key] = note.number }
    return Diagnosed(
      ChangesSheet(proof: proof, changes: changes, numbers: numbers, slug: content.slug),
      last.diagnostics)
  }

  private static func noEarlier(_ page: String) -> Diagnostic {
    Diagnostic(
      noEarlierID, .warning, zh: "没有更早校次的存档，无从核红",
      en: "no earlier round was kept, so there is nothing to compare with", desk: .proof,
      hint: "print a proof with --round before the page is corrected", page: page)
  }
}
