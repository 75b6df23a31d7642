package import PressDiagnostics

/// The report of a check as SARIF 2.1.0 (静态分析结果交换格式), for editors and code hosts.
///
/// OASIS, Static Analysis Results Interchange Format 2.1.0; section numbers below are its own.
package struct SARIFReport {
  private let version: String
  private let isChinese: Bool

  package init(version: String, isChinese: Bool) {
    self.version = version
    self.isChinese = isChinese
  }

  package func report(_ pages: [CheckedPage]) -> JSONValue {
    let entries = pages.flatMap(\.entries)
    var ids: [String] = []
    for entry in entries where !ids.contains(entry.diagnostic.id) {
      ids.append(entry.diagnostic.id)
    }
    let run = JSONValue.object([
      .init("tool", .object([.init("driver", driver(ids, entries))])),
      // Columns count characters, not UTF-16 units (§3.14.17).
      .init("columnKind", .string("unicodeCodePoints")),
      .init("results", .array(entries.map { result($0, ids) })),
      .init(
        "properties",
        .object([
          .init(
            "budgets",
            .array(
              pages.compactMap { page in
                page.budget.map {
                  .object([.init("page", .string(page.page)), .init("budget", $0.json)])
                }
              }))
        ])),
    ])
    return .object([
      .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      .init("version", .string("2.1.0")), .init("runs", .array([run])),
    ])
  }

  /// The program and what it says of each rule that it used (§3.18, §3.49).
  private func driver(_ ids: [String], _ entries: [CheckEntry]) -> JSONValue {
    let rules = ids.map { id -> JSONValue in
      var members: [JSONValue.Member] = [.init("id", .string(id))]
      let card = TextCheck.cards.first { $0.id == id }
      if let card {
        members.append(.init("shortDescription", text(words(card.title))))
        members.append(.init("help", text("\(card.hint) (\(card.citation))")))
        members.append(
          .init("defaultConfiguration", .object([.init("level", .string(level(card.severity)))])))
      }
      return .object(members)
    }
    return .object([
      .init("name", .string("banmian")), .init("version", .string(version)),
      .init("rules", .array(rules)),
    ])
  }

  /// One finding (§3.27).
  private func result(_ entry: CheckEntry, _ ids: [String]) -> JSONValue {
    let finding = entry.diagnostic
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.id)),
      .init("ruleIndex", .int(ids.firstIndex(of: finding.id) ?? -1)),
      .init("level", .string(level(finding.severity))),
      .init("message", text(words(finding.message))),
    ]
    if let place = finding.place {
      members.append(
        .init(
          "locations",
          .array([.object([.init("physicalLocation", location(place))])])))
    }
    if !entry.edits.isEmpty {
      members.append(.init("fixes", .array([.object([.init("artifactChanges", changes(entry))])])))
    }
    var properties: [JSONValue.Member] = []
    if let page = finding.page { properties.append(.init("page", .string(page))) }
    if let article = finding.article { properties.append(.init("article", .string(article))) }
    if let desk = finding.desk { properties.append(.init("role", .string(desk.rawValue))) }
    if let area = finding.area { properties.append(.init("area", area.areaJSON)) }
    if !properties.isEmpty { members.append(.init("properties", .object(properties))) }
    return .object(members)
  }

  private func location(_ place: SourceRange) -> JSONValue {
    var members: [JSONValue.Member] = [.init("artifactLocation", artifact(place.file))]
    if place.start.line > 0 { members.append(.init("region", region(place))) }
    return .object(members)
  }

  /// Lines and columns from 1, the end excluded (§3.30).
  private func region(_ place: SourceRange) -> JSONValue {
    .object([
      .init("startLine", .int(place.start.line)), .init("startColumn", .int(place.start.column)),
      .init("endLine", .int(place.end.line)), .init("endColumn", .int(place.end.column)),
    ])
  }

  /// The cure, file by file (§3.55, §3.56).
  private func changes(_ entry: CheckEntry) -> JSONValue {
    var files: [String] = []
    for edit in entry.edits where !files.contains(edit.file) { files.append(edit.file) }
    return .array(
      files.map { file in
        let replacements = entry.edits.filter { $0.file == file }.map { edit in
          JSONValue.object([
            .init("deletedRegion", region(edit.place)),
            .init("insertedContent", text(edit.text)),
          ])
        }
        return .object([
          .init("artifactLocation", artifact(file)), .init("replacements", .array(replacements)),
        ])
      })
  }

  private func artifact(_ file: String) -> JSONValue {
    .object([.init("uri", .string(Self.uri(file)))])
  }

  /// A relative reference with everything escaped that RFC 3986 does not let stand.
  static func uri(_ path: String) -> String {
    var escaped = ""
    for byte in path.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isLetter || scalar.isDigit || scalar.isOne(of: "-._~/") {
        escaped.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
      }
    }
    return path.hasPrefix("/") ? "file://" + escaped : escaped
  }

  private func level(_ severity: Severity) -> String { severity.rawValue }

  private func words(_ message: Diagnostic.Message) -> String {
    isChinese ? message.zh : message.en
  }

  private func text(_ words: String) -> JSONValue { .object([.init("text", .string(words))]) }
}
