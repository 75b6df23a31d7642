import BanmianTestSupport
import Testing

/// Every finding that the program can make is documented (诊断目录).
@Suite("docs/diagnostics.md")
struct DiagnosticsTests {
  /// An id is a string such as `text.overset`; names of files are none, nor are the elements of NITF
  /// that begin with `body`.
  private static let fileEndings: Set<String> = [
    "json", "jsonl", "yaml", "md", "txt", "otf", "tmp", "svg",
  ]

  static let used: Set<String> = {
    var ids: Set<String> = []
    for source in SwiftSource.all {
      for match in source.code.matches(of: /"([a-z]+)\.([a-z]+(?:-[a-z]+)*)"/)
      where !fileEndings.contains(String(match.2)) && match.1 != "body" {
        ids.insert("\(match.1).\(match.2)")
      }
    }
    return ids
  }()

  /// The rows of the table: `| id | severity | meaning | what to do |`.
  private func rows() throws -> [[String]] {
    try ProjectFolder.text("docs/diagnostics.md").split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { row in
        row.split(separator: "|").map { $0.trimming(" ") }
      }
  }

  @Test("names every id that the sources use, and none that they do not")
  func complete() throws {
    let documented = try rows().compactMap { $0.first?.trimming("`") }
    #expect(Self.used.count > 60)
    let missing = Self.used.subtracting(documented).sorted()
    #expect(missing.isEmpty, "not documented")
    let dead = Set(documented).subtracting(Self.used).sorted()
    #expect(dead.isEmpty, "documented, but not in the sources")
    #expect(Set(documented).count == documented.count, "documented twice")
  }

  @Test("says of each its severity, its meaning and what to do")
  func rowsAreWhole() throws {
    for row in try rows() {
      #expect(row.count == 4, "\(row)")
      #expect(
        row.dropFirst().first?.split(separator: "/").allSatisfy {
          ["note", "warning", "error"].contains($0.trimming(" "))
        } == true, "\(row)")
      #expect(row.dropFirst(2).allSatisfy { $0.count > 10 }, "\(row)")
    }
  }
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    var text = Substring(self)
    while text.first == character { text.removeFirst() }
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
