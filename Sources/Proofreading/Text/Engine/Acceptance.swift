internal import Editorial
internal import PressDiagnostics

/// The findings that a desk has let stand (认可).
struct Acceptance {
  static let unused = RuleCard(
    "check.exception-unused", .warning, zh: "认可项已无对应", en: "an accepted finding no longer occurs",
    citation: "edition.yaml, page.yaml: proof", hint: "strike the entry", cost: .none)

  private let edition: [AcceptedFinding]
  private let own: [AcceptedFinding]
  private let page: String

  init(edition: Edition, page: EditionPage) {
    // What the edition accepts is looked after on its first page.
    self.edition = edition.proof.accepted
    own = page.proof.accepted
    self.page = page.name
  }

  /// What remains, and the page's own entries that silenced nothing.
  func filtered(_ findings: [TextFinding], texts: PageText) -> [TextFinding] {
    let kept = findings.filter { finding in
      !(edition + own).contains { matches($0, finding) }
    }
    let idle = own.filter { entry in !findings.contains { matches(entry, $0) } }
    return kept + idle.map(finding)
  }

  private func matches(_ entry: AcceptedFinding, _ finding: TextFinding) -> Bool {
    if let rule = entry.rule?.text, rule != finding.card.id { return false }
    guard let text = entry.text?.scalars else { return true }
    let words = Array(finding.words.unicodeScalars)
    guard !words.isEmpty else { return false }
    return !text.places(of: finding.words).isEmpty || !words.places(of: text.string).isEmpty
  }

  private func finding(_ entry: AcceptedFinding) -> TextFinding {
    let what = [entry.rule?.text, entry.text?.text].compactMap { $0 }.joined(separator: " ")
    return TextFinding(
      card: Self.unused,
      diagnostic: Diagnostic(
        Self.unused.id, Self.unused.severity, zh: "认可项“\(what)”已无对应的发现",
        en: "nothing is left of the accepted finding '\(what)'",
        at: entry.text?.place ?? entry.rule?.place ?? entry.reason.place, desk: .proof,
        hint: Self.unused.hint, page: page), words: what, edits: [], cost: 0, formErrors: 0)
  }
}
