/// The official error count of a page (差错率), newspaper-practice.md §1.13.
///
/// Characters are the cells of the type area at body size, heads and gutters counted at full area;
/// errors are counted in tenths, an error of one kind and text three times in an issue at most,
/// numbers with one error a page at most. A newspaper passes at three in ten thousand.
package struct ErrorBudget: Hashable, Sendable {
  /// The cells of the page (版面字数).
  package var characters: Int
  /// The errors in tenths (差错数).
  package var tenths: Int
  /// Errors of form, which the rules count apart (出版形式差错).
  package var formErrors: Int

  package init(characters: Int, tenths: Int = 0, formErrors: Int = 0) {
    self.characters = characters
    self.tenths = tenths
    self.formErrors = formErrors
  }

  /// How many in ten thousand are allowed (合格线).
  package static let limit = 3
  /// How often one error counts in an issue.
  package static let mostOfOneKind = 3
  /// What the numbers of a page cost at most, in tenths.
  package static let mostForNumbers = 10

  /// Errors in ten thousand characters, in hundredths, rounded up.
  package var hundredthsOfRate: Int {
    characters > 0 ? (tenths * 100_000 + characters - 1) / characters : 0
  }

  package var isPassed: Bool { hundredthsOfRate <= Self.limit * 100 }

  package static func + (a: ErrorBudget, b: ErrorBudget) -> ErrorBudget {
    ErrorBudget(
      characters: a.characters + b.characters, tenths: a.tenths + b.tenths,
      formErrors: a.formErrors + b.formErrors)
  }
}

/// Counts the errors of an issue page by page (差错计数).
package struct ErrorCounter: Sendable {
  private struct Kind: Hashable, Sendable {
    var id: String
    var words: String
  }

  /// How often each error has been counted in the issue.
  private var counts: [Kind: Int] = [:]

  package init() {}

  /// The budget of the next page.
  package mutating func budget(of findings: [TextFinding], characters: Int) -> ErrorBudget {
    var budget = ErrorBudget(characters: characters)
    var numbers = 0
    for finding in findings {
      budget.formErrors += finding.formErrors
      guard finding.cost > 0 else { continue }
      let kind = Kind(id: finding.card.id, words: finding.words)
      counts[kind, default: 0] += 1
      guard counts[kind, default: 0] <= ErrorBudget.mostOfOneKind else { continue }
      if finding.card.cost == .number {
        numbers += finding.cost
      } else {
        budget.tenths += finding.cost
      }
    }
    budget.tenths += min(numbers, ErrorBudget.mostForNumbers)
    return budget
  }
}
