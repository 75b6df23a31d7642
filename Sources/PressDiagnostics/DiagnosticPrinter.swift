package import PageGeometry

/// Prints findings for people and for programs (诊断输出).
package struct DiagnosticPrinter: Sendable {
  /// The language of messages in text.
  package enum Language: String, Sendable, CaseIterable {
    case zh
    case en
  }

  private let language: Language
  /// The files whose lines are shown under the message, by name.
  private let sources: [String: SourceFile]

  package init(language: Language = .zh, sources: [SourceFile] = []) {
    self.language = language
    self.sources = Dictionary(
      sources.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The finding as text: place, severity, message, id; the source line with a caret; the hint.
  package func text(_ diagnostic: Diagnostic) -> String {
    var lines = [head(diagnostic)]
    lines += excerpt(diagnostic)
    if let hint = diagnostic.hint { lines.append("  hint: \(hint)") }
    return lines.joined(separator: "\n")
  }

  private func head(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place.map { "\($0): " } ?? ""
    let page = diagnostic.page.map { "\($0): " } ?? ""
    let message = language == .zh ? diagnostic.message.zh : diagnostic.message.en
    return "\(place)\(diagnostic.severity.rawValue): \(page)\(message) [\(diagnostic.id)]"
  }

  /// The source line, cut to a readable window, and a caret under the place.
  private func excerpt(_ diagnostic: Diagnostic) -> [String] {
    guard let place = diagnostic.place, place.start.line > 0, let file = sources[place.file],
      place.start.line <= file.lineStarts.count
    else { return [] }
    let start = file.lineStarts[place.start.line - 1]
    let at = min(start + place.start.column - 1, file.scalars.count)
    let low = max(start, at - 20)
    var high = at
    while high < file.scalars.count, high < at + 20, file.scalars[high] != "\n" { high += 1 }
    let window = file.scalars[low..<high].map { $0.properties.isWhitespace ? " " : $0 }
    let width = file.scalars[low..<at].reduce(0) { $0 + Self.columns(of: $1) }
    return [
      "  \(String(String.UnicodeScalarView(window)))",
      "  \(String(repeating: " ", count: width))^",
    ]
  }

  /// How many terminal columns a character takes.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension Diagnostic {
  /// The finding for programs (ecosystem.md §5.2).
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string("banmian/diagnostic@1")),
      .init("code", .string(id)),
      .init("severity", .string(severity.rawValue)),
      .init("role", .optional(desk?.rawValue)),
      .init(
        "message", .object([.init("zh", .string(message.zh)), .init("en", .string(message.en))])),
      .init("source", place?.json ?? .null),
      .init("page", .optional(page)),
      .init("article", .optional(article)),
      .init("area", area?.areaJSON ?? .null),
      .init("hint", .optional(hint)),
      .init("reading", reading?.json ?? .null),
    ]
    members.removeAll { $0.value == .null }
    return .object(members)
  }
}

extension Rect {
  /// A place on the page in points, for findings.
  package var areaJSON: JSONValue {
    .object([
      .init("x", .number(minX.points, decimals: 2)), .init("y", .number(minY.points, decimals: 2)),
      .init("width", .number(width.points, decimals: 2)),
      .init("height", .number(height.points, decimals: 2)),
    ])
  }
}

extension Reading {
  /// What was read, what was made of it, how sure it is.
  package var json: JSONValue {
    .object([
      .init("read", .string(read)), .init("made", .string(made)),
      .init("certainty", .string(certainty.rawValue)),
    ])
  }
}

extension SourceRange {
  /// File, line and column; the end only where it differs.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [.init("file", .string(file))]
    if start.line > 0 {
      members.append(.init("line", .int(start.line)))
      members.append(.init("column", .int(start.column)))
    }
    if end != start {
      members.append(.init("end_line", .int(end.line)))
      members.append(.init("end_column", .int(end.column)))
    }
    return .object(members)
  }
}
