package import PressDiagnostics

/// What was found on a page (校对结果).
package struct CheckedPage: Hashable, Sendable {
  /// The page, such as `A01`; empty for what concerns the edition.
  package var page: String
  package var entries: [CheckEntry]
  /// The official count; nil where no layout gave the page its size.
  package var budget: ErrorBudget?

  package init(page: String, entries: [CheckEntry], budget: ErrorBudget? = nil) {
    self.page = page
    self.entries = entries
    self.budget = budget
  }

  package var diagnostics: [Diagnostic] { entries.map(\.diagnostic) }
}

/// A finding of a check with what a report says beyond it.
package struct CheckEntry: Hashable, Sendable {
  package var diagnostic: Diagnostic
  /// What the rule rests on; nil for findings about the layout.
  package var citation: String?
  package var edits: [TextEdit]
  /// In tenths of an error.
  package var cost: Int

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
    edits = []
    cost = 0
  }

  package init(_ finding: TextFinding) {
    diagnostic = finding.diagnostic
    citation = finding.card.citation
    edits = finding.edits
    cost = finding.cost
  }
}
