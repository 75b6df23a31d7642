internal import Filing
internal import PressDiagnostics

/// What decided how accepted pages look (环境锁定), `environment.json`: versions of the engine and
/// its libraries, sums of its fonts.
enum BaselineLock {
  static let file = "environment.json"

  /// What is another one than when the baseline was accepted; nothing where none is recorded.
  static func differences(
    _ text: String, file: String, from environment: PageBaseline.Environment
  ) throws(DiagnosticsError) -> [String] {
    let root = try JSONDocument(text, file: file).root
    let recorded = root.members.first { $0.key == "environment" }?.value.members ?? []
    var differences: [String] = []
    for entry in environment {
      let old = recorded.first { $0.key == entry.name }?.value.string ?? "-"
      if old != entry.value {
        differences.append("\(entry.name) \(old.prefix(16)) → \(entry.value.prefix(16))")
      }
    }
    return differences
  }

  static func text(of environment: PageBaseline.Environment) -> String {
    JSONValue.object([
      .init("schema", .string("banmian/environment@1")),
      .init(
        "environment",
        .object(environment.map { JSONValue.Member($0.name, .string($0.value)) })),
    ]).text(.indented(depth: 2)) + "\n"
  }
}
