internal import Digest
internal import Filing
package import PageComparison
package import PressDiagnostics

/// A folder of accepted pages (基准): each page's `page.json`, their sums, what made them, and who
/// accepted what.
package struct PageBaseline: Sendable {
  private let folder: String

  package init(folder: String) { self.folder = folder }

  private static let sums = "pages.sha256"
  private static let log = "accepted.jsonl"
  private static let lock = "environment.json"

  /// The accepted pages; none where there is no baseline yet.
  ///
  /// - Throws: `baseline.sum` for a page that was changed by hand, and what keeps files from being
  ///   read.
  package func pages() throws(DiagnosticsError) -> [RecordedPage] {
    guard Filing.kind(folder) == .folder else { return [] }
    let sums = try recordedSums()
    var pages: [RecordedPage] = []
    for path in try Filing.list(folder, recursive: true)
    where path.hasSuffix(PageCollection.ending) {
      let file = String(path.dropFirst(folder.count).drop { $0 == "/" })
      let page = RecordedPage(
        name: String(file.dropLast(PageCollection.ending.count)),
        text: try PageCollection.text(of: path), path: path)
      if let sum = sums[file], sum != page.digest { throw DiagnosticsError(Self.wrongSum(path)) }
      pages.append(page)
    }
    return pages
  }

  private static func wrongSum(_ path: String) -> Diagnostic {
    Diagnostic(
      "baseline.sum", .error, zh: "基准“\(path)”与记录的摘要不符",
      en: "the baseline '\(path)' is not the one that was accepted", at: .file(path),
      hint: "restore the file, or accept the page anew with --accept")
  }

  private func recordedSums() throws(DiagnosticsError) -> [String: String] {
    let path = "\(folder)/\(Self.sums)"
    guard Filing.kind(path) == .file else { return [:] }
    var sums: [String: String] = [:]
    for line in try Filing.read(path).value.text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      sums[String(parts[1].drop { $0 == " " || $0 == "*" })] = String(parts[0])
    }
    return sums
  }

  // MARK: Environment

  /// What decides how pages look, by name: versions of libraries, sums of fonts.
  package typealias Environment = [(name: String, value: String)]

  /// What is another one than when the baseline was accepted; nothing where none is recorded.
  package func differences(from environment: Environment) throws(DiagnosticsError) -> [String] {
    let path = "\(folder)/\(Self.lock)"
    guard Filing.kind(path) == .file else { return [] }
    let root = try JSONDocument(try Filing.read(path).value.text, file: path).root
    let recorded = root.members.first { $0.key == "environment" }?.value.members ?? []
    var differences: [String] = []
    for entry in environment {
      let old = recorded.first { $0.key == entry.name }?.value.string ?? "-"
      if old != entry.value {
        differences.append("\(entry.name) \(old.prefix(12)) → \(entry.value.prefix(12))")
      }
    }
    return differences
  }

  // MARK: Accepting

  /// Who accepts, when and why; written as given, for the program has no clock.
  package struct Approval: Sendable {
    package var by: String?
    package var at: String?
    package var reason: String?

    package init(by: String?, at: String?, reason: String?) {
      self.by = by
      self.at = at
      self.reason = reason
    }
  }

  /// Takes the pages of a report over into the baseline, and those that are gone out of it.
  ///
  /// `wanted` holds the names of pages, or their ends such as `A01`; every page is meant if it is
  /// empty. The names of the accepted pages come back.
  package func accept(
    _ report: ComparisonReport, _ pages: [RecordedPage], only wanted: [String],
    _ approval: Approval, _ environment: Environment?
  ) throws(DiagnosticsError) -> [String] {
    var accepted: [String] = []
    var entries: [String] = []
    for compared in report.pages where compared.state != .identical {
      guard wanted.isEmpty || wanted.contains(where: { Self.names(compared.name, $0) }) else {
        continue
      }
      let path = "\(folder)/\(compared.name)\(PageCollection.ending)"
      let page = pages.first { $0.name == compared.name }
      if let page {
        try Filing.write(Array(page.text.utf8), to: path)
      } else {
        Filing.remove(path)
      }
      accepted.append(compared.name)
      entries.append(Self.entry(compared, page?.digest, approval))
    }
    if !accepted.isEmpty { try write(entries) }
    if let environment, !accepted.isEmpty || Filing.kind("\(folder)/\(Self.lock)") == .missing {
      try write(environment)
    }
    return accepted
  }

  private static func names(_ page: String, _ wanted: String) -> Bool {
    page == wanted || page.hasSuffix("-" + wanted) || page.hasSuffix("/" + wanted)
  }

  private static func entry(
    _ page: ComparedPage, _ digest: String?, _ approval: Approval
  ) -> String {
    var members: [JSONValue.Member] = [
      .init("schema", .string("banmian/approval@1")), .init("page", .string(page.name)),
      .init("state", .string(page.state.rawValue)), .init("sha256", .optional(digest)),
      .init("verdict", .string(page.verdict.en)), .init("by", .optional(approval.by)),
      .init("at", .optional(approval.at)), .init("reason", .optional(approval.reason)),
    ]
    members.removeAll { $0.value == .null }
    return JSONValue.object(members).text()
  }

  private func write(_ entries: [String]) throws(DiagnosticsError) {
    let log = "\(folder)/\(Self.log)"
    let old = Filing.kind(log) == .file ? try Filing.read(log).value.text : ""
    let lines = old + entries.map { $0 + "\n" }.joined()
    try Filing.write(Array(lines.utf8), to: log)
    var sums = ""
    for path in try Filing.list(folder, recursive: true)
    where path.hasSuffix(PageCollection.ending) {
      let file = path.dropFirst(folder.count).drop { $0 == "/" }
      sums += "\(SHA256.hex(of: try Filing.readBytes(path)))  \(file)\n"
    }
    try Filing.write(Array(sums.utf8), to: "\(folder)/\(Self.sums)")
  }

  private func write(_ environment: Environment) throws(DiagnosticsError) {
    let object = JSONValue.object([
      .init("schema", .string("banmian/environment@1")),
      .init(
        "environment",
        .object(environment.map { JSONValue.Member($0.name, .string($0.value)) })),
    ])
    let text = object.text(.indented(depth: 2)) + "\n"
    try Filing.write(Array(text.utf8), to: "\(folder)/\(Self.lock)")
  }
}
