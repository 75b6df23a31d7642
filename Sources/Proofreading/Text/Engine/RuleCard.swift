package import PressDiagnostics

/// What is said of a text rule wherever it is listed (规则卡): its name, its weight, what it rests on.
package struct RuleCard: Hashable, Sendable {
  /// The stable name, such as `check.mark-width`.
  package let id: String
  package let severity: Severity
  /// The rule in a few words, in Chinese and in English.
  package let title: Diagnostic.Message
  /// The clause or the section that the rule rests on, such as `GB/T 15834-2011 5.1.1`.
  package let citation: String
  /// What to do next.
  package let hint: String
  package let cost: Cost

  /// What one error of the kind costs in the official count (差错折算), newspaper-practice.md §1.13.
  package enum Cost: String, Hashable, Sendable, CaseIterable {
    /// Nothing: a form error, counted apart, or a matter for the editor.
    case none
    /// A mark: a tenth of an error.
    case mark
    /// The writing of a number: a tenth, at most one for each page (数字用法).
    case number
    /// Wrong, superfluous or missing characters: one error for one, two for two to five, four for more.
    case character
    /// A word: two.
    case word
    /// An important name or date: double that of a character.
    case fact
  }

  package init(
    _ id: String, _ severity: Severity, zh: String, en: String, citation: String, hint: String,
    cost: Cost
  ) {
    self.id = id
    self.severity = severity
    title = Diagnostic.Message(zh: zh, en: en)
    self.citation = citation
    self.hint = hint
    self.cost = cost
  }
}
