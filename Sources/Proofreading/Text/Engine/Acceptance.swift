package import Editorial
internal import PressDiagnostics

/// The findings that a desk has let stand (认可), and what became of each entry.
///
/// Text rules and lints of the layout are let stand in the same way. An entry of a page that lets
/// nothing stand is told of with the page; one of the edition when all its pages have been read.
package struct Acceptance: Sendable {
  static let unused = RuleCard(
    "check.exception-unused", .warning, zh: "认可项已无对应", en: "an accepted finding no longer occurs",
    citation: "edition.yaml, page.yaml: proof", hint: "strike the entry", cost: .none)

  private let edition: [AcceptedFinding]
  private let own: [AcceptedFinding]
  private let page: String
  private var idleOwn: Set<Int>
  /// The numbers of the edition's entries that let something stand.
  package private(set) var usedOfEdition: Set<Int> = []

  package init(edition: Edition, page: EditionPage) {
    self.edition = edition.proof.accepted
    own = page.proof.accepted
    self.page = page.name
    idleOwn = Set(own.indices)
  }

  /// Whether a finding remains, by its name and the characters that it is about.
  package mutating func keeps(_ id: String, words: String) -> Bool {
    var keeps = true
    for (number, entry) in own.enumerated() where Self.matches(entry, id, words) {
      idleOwn.remove(number)
      keeps = false
    }
    for (number, entry) in edition.enumerated() where Self.matches(entry, id, words) {
      usedOfEdition.insert(number)
      keeps = false
    }
    return keeps
  }

  /// The page's entries that let nothing stand; those about the layout only where it was checked.
  package func idle(layoutIsChecked: Bool) -> [TextFinding] {
    own.indices.filter { idleOwn.contains($0) }.map { own[$0] }
      .filter { layoutIsChecked || Self.isAboutText($0) }
      .map { Self.finding($0, page: page) }
  }

  /// The edition's entries that let nothing stand on any of its pages.
  package static func idle(
    of edition: Edition, used: Set<Int>, layoutIsChecked: Bool
  ) -> [TextFinding] {
    edition.proof.accepted.enumerated()
      .filter { !used.contains($0.offset) && (layoutIsChecked || isAboutText($0.element)) }
      .map { finding($0.element, page: nil) }
  }

  private static func isAboutText(_ entry: AcceptedFinding) -> Bool {
    entry.rule?.text.hasPrefix("check.") ?? true
  }

  private static func matches(_ entry: AcceptedFinding, _ id: String, _ words: String) -> Bool {
    if let rule = entry.rule?.text, rule != id { return false }
    guard let text = entry.text?.scalars else { return true }
    let words = Array(words.unicodeScalars)
    guard !words.isEmpty else { return false }
    return !text.places(of: words.string).isEmpty || !words.places(of: text.string).isEmpty
  }

  private static func finding(_ entry: AcceptedFinding, page: String?) -> TextFinding {
    let what = [entry.rule?.text, entry.text?.text].compactMap { $0 }.joined(separator: " ")
    return TextFinding(
      card: unused,
      diagnostic: Diagnostic(
        unused.id, unused.severity, zh: "认可项“\(what)”已无对应的发现",
        en: "nothing is left of the accepted finding '\(what)'",
        at: entry.text?.place ?? entry.rule?.place ?? entry.reason.place, desk: .proof,
        hint: unused.hint, page: page), words: what, edits: [], cost: 0, formErrors: 0)
  }
}
