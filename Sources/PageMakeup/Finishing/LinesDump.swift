internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

extension ComposedPage {
  /// Every line of the page with its ledger, as text (行与调整账目).
  package var linesDump: String {
    var rows: [String] = []
    for block in blocks { Self.append(block, article: block.id, to: &rows) }
    return rows.joined(separator: "\n") + "\n"
  }

  private static func append(_ block: PlacedBlock, article: String, to rows: inout [String]) {
    switch block.content {
    case .blocks(let inner):
      rows.append("\(block.role.rawValue) \(block.id)")
      for block in inner { append(block, article: article, to: &rows) }
    case .lines(let lines):
      rows.append("  \(block.role.rawValue)")
      rows += lines.map { "    " + $0.dump }
    case .rules, .picture: break
    }
  }

  /// The same as JSON: one object a line of the page.
  package var linesJSON: String {
    var lines: [JSONValue] = []
    for block in blocks { Self.append(block, article: block.id, to: &lines) }
    return JSONValue.array(lines).text(.indented(depth: 1))
  }

  private static func append(_ block: PlacedBlock, article: String, to lines: inout [JSONValue]) {
    switch block.content {
    case .blocks(let inner): for block in inner { append(block, article: article, to: &lines) }
    case .lines(let own): lines += own.map { $0.json(article, block.role.rawValue) }
    case .rules, .picture: break
    }
  }
}

extension PlacedLine {
  /// The characters that stand on the line.
  package var characters: String {
    guard let first = line.cells.first, let last = line.cells.last else { return "" }
    return text[first.start..<last.start + last.count].text
  }

  fileprivate var dump: String {
    let x = JSONValue.number(origin.x.points, decimals: 2).text()
    let y = JSONValue.number(origin.y.points, decimals: 2).text()
    let gap = line.gap > .zero ? " gap=\(JSONValue.number(line.gap.value, decimals: 4).text())" : ""
    let ledger = line.ledger.map { entry in
      "\(entry.rule.rawValue)@\(entry.after)\(entry.amount > .zero ? "+" : "")"
        + JSONValue.number(entry.amount.value, decimals: 4).text()
    }
    let account = ledger.isEmpty ? "" : "  {" + ledger.joined(separator: " ") + "}"
    return "\(x),\(y)\(gap) \(characters)\(account)"
  }

  fileprivate func json(_ article: String, _ role: String) -> JSONValue {
    .object([
      .init("article", .string(article)), .init("role", .string(role)),
      .init("x", .number(origin.x.points, decimals: 4)),
      .init("y", .number(origin.y.points, decimals: 4)),
      .init("size", .number(size.points, decimals: 4)),
      .init("measure", .number(line.measure.value, decimals: 5)),
      .init("right", .number(line.right.value, decimals: 5)),
      .init("gap", .number(line.gap.value, decimals: 5)),
      .init("last", .bool(line.isLast)),
      .init("text", .string(characters)),
      .init(
        "ledger",
        .array(
          line.ledger.map { entry in
            .object([
              .init("after", .int(entry.after)),
              .init("amount", .number(entry.amount.value, decimals: 5)),
              .init("rule", .string(entry.rule.rawValue)),
            ])
          })),
    ])
  }
}
