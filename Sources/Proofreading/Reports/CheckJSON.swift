package import PressDiagnostics

/// The report of a check for programs (校对报告 JSON), ecosystem.md §5.2.
package enum CheckJSON {
  package static func report(_ pages: [CheckedPage]) -> JSONValue {
    let budgets = pages.compactMap(\.budget)
    let whole = budgets.reduce(ErrorBudget(characters: 0), +)
    return .object([
      .init("schema", .string("banmian/check@1")),
      .init("pages", .array(pages.map(page))),
      .init("budget", budgets.isEmpty ? .null : whole.json),
    ])
  }

  private static func page(_ page: CheckedPage) -> JSONValue {
    .object([
      .init("page", .string(page.page)), .init("budget", page.budget?.json ?? .null),
      .init("findings", .array(page.entries.map(entry))),
    ])
  }

  private static func entry(_ entry: CheckEntry) -> JSONValue {
    guard case .object(var members) = entry.diagnostic.json else { return .null }
    if let citation = entry.citation { members.append(.init("citation", .string(citation))) }
    if entry.cost > 0 {
      members.append(.init("cost", .number(Double(entry.cost) / 10, decimals: 1)))
    }
    if !entry.edits.isEmpty {
      let edits = entry.edits.map { edit in
        JSONValue.object([
          .init("kind", .string("replace")), .init("source", edit.place.json),
          .init("text", .string(edit.text)),
        ])
      }
      members.append(.init("fix", .array(edits)))
    }
    return .object(members)
  }
}
