import BanmianTestSupport
import Foundation
import Testing

/// One case of a `.cases` file: a text, options, and what the documents say about its lines.
///
/// A file holds cases apart by blank lines. The first line of a case is its id and title; the
/// others, indented, are
///
///     from    the sentence it rests on
///     text    the paragraph; ◇ stands for each of `each` or the first word of each `row`
///     set     options of `banmian lines`, apart by commas
///     every   an option and its values: the case is run with each of them
///     columns an option and its values, for `row`: where the last character of line 1 begins
///
/// and expectations, which `AcceptanceCheck` lists. `\u{…}` is a character by its number.
struct AcceptanceCase: Sendable, CustomTestStringConvertible {
  var file: String
  var id: String
  var title: String
  var source = ""
  var text = ""
  var options: [(String, String)] = []
  var variants: [(String, [String])] = []
  var each: [String] = []
  var columns: (String, [String])?
  var rows: [[String]] = []
  var expectations: [Expectation] = []

  /// A directive with its words.
  struct Expectation: Sendable {
    var name: String
    var rest: String
  }

  var testDescription: String { "\(id) \(title) (\(source))" }

  func has(_ name: String) -> Bool { expectations.contains { $0.name == name } }
}

/// One setting of a case: the text as it stands, its options, and the word that ◇ stands for.
struct AcceptanceVariant: Sendable {
  var id: String
  var text: String
  var options: [(String, String)]
  var word: String
  /// Where the last character of line 1 begins, for a `row`.
  var last: Double?

  func option(_ name: String, _ fallback: String) -> String {
    options.last { $0.0 == name }?.1 ?? fallback
  }
}

extension AcceptanceCase {
  var runs: [AcceptanceVariant] {
    if let columns {
      return rows.flatMap { row in
        zip(columns.1, row.dropFirst()).map { value, last in
          variant(row[0], [(columns.0, value)], last: Double(last))
        }
      }
    }
    var choices: [[(String, String)]] = [[]]
    for (name, values) in variants {
      choices = choices.flatMap { chosen in values.map { chosen + [(name, $0)] } }
    }
    return (each.isEmpty ? [""] : each).flatMap { word in choices.map { variant(word, $0) } }
  }

  private func variant(
    _ word: String, _ more: [(String, String)], last: Double? = nil
  ) -> AcceptanceVariant {
    let text = text.unicodeScalars.split(separator: "◇", omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: word)
    let name = ([id, word] + more.map { "\($0.0)=\($0.1)" }).joined(separator: " ")
    return AcceptanceVariant(
      id: name, text: text, options: options + more, word: word, last: last)
  }
}

extension AcceptanceCase {
  /// The cases of all files of the folder.
  static func all() throws -> [AcceptanceCase] {
    try ProjectFolder.files(under: "Tests/CLITests/Acceptance/cases", endings: [".cases"]).flatMap {
      name in
      try read(ProjectFolder.text(name), file: name)
    }
  }

  private static func read(_ text: String, file: String) -> [AcceptanceCase] {
    var cases: [AcceptanceCase] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        guard !cases.isEmpty else { continue }
        cases[cases.count - 1].add(line.dropFirst(2))
      } else {
        let (id, title) = cut(line)
        cases.append(AcceptanceCase(file: file, id: id, title: title))
      }
    }
    return cases
  }

  private mutating func add(_ line: Substring) {
    let (name, rest) = Self.cut(line)
    let words = rest.split(separator: " ").map { Self.unescaped(String($0)) }
    switch name {
    case "from": source = rest
    case "text": text = Self.unescaped(rest)
    case "set": options += rest.split(separator: ",").map { Self.cut($0.trimmingPrefix(" ")) }
    case "every": variants.append((words[0], Array(words.dropFirst())))
    case "each": each = words
    case "columns": columns = (words[0], Array(words.dropFirst()))
    case "row": rows.append(words)
    default: expectations.append(Expectation(name: name, rest: Self.unescaped(rest)))
    }
  }

  private static func cut(_ line: some StringProtocol) -> (String, String) {
    guard let space = line.firstIndex(of: " ") else { return (String(line), "") }
    return (String(line[..<space]), String(line[line.index(after: space)...]))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }
}
