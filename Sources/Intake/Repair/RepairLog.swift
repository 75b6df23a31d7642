internal import PressDiagnostics

/// The list of what intake changed or noticed (收稿记录).
struct RepairLog {
  private(set) var diagnostics: [Diagnostic] = []

  /// Records that `read` was found at `range` of `text` and `made` was made of it.
  mutating func repaired(
    _ id: String, _ text: SourcedText, _ range: Range<Int>, read: String, made: String,
    zh: String, en: String, certainty: Certainty = .high
  ) {
    let what = made.isEmpty ? "" : " -> '\(made)'"
    let becomes = made.isEmpty ? "" : "，改作“\(made)”"
    add(
      Diagnostic(
        id, .note, zh: "\(zh)：读到“\(read)”\(becomes)", en: "\(en): '\(read)'\(what)",
        at: text.place(of: range), desk: .editor,
        reading: Reading(read: read, made: made, certainty: certainty)))
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func add(_ others: [Diagnostic]) { diagnostics += others }

  /// The findings in the order of the manuscript; those of one place keep their order.
  func sorted() -> [Diagnostic] {
    let keyed = diagnostics.enumerated().map { (index: $0.offset, finding: $0.element) }
    return keyed.sorted { a, b in
      let first = a.finding.place?.start ?? SourcePosition(line: 0, column: 0)
      let second = b.finding.place?.start ?? SourcePosition(line: 0, column: 0)
      return first == second ? a.index < b.index : first < second
    }.map(\.finding)
  }
}
