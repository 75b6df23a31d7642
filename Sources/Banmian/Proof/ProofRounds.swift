internal import Digest
internal import Filing
package import PageScene
package import PressDiagnostics
internal import Proofreading

/// The rounds of proofs that an edition went through (校次存档): each keeps its pages and their digests.
///
/// Of an edition folder in `proof/round-1/A01.page.json`, of loose copy `front.txt` in
/// `front.proof/round-1/`. The sum beside a page is written last, so that a round without it was
/// never finished and counts as none; `sha256sum -c` reads it.
package struct ProofRounds: Sendable {
  static let keptID = "proof.round-kept"
  static let damagedID = "proof.round-damaged"
  static let noPlaceID = "proof.no-place"

  private let folder: ProofFolder?
  /// As many rounds as a page may have; nobody reads so many.
  package static let most = 99

  package init(_ received: ReceivedEdition) { folder = ProofFolder(received) }

  /// A round of one page, as it was printed.
  package struct Kept: Sendable {
    package var round: Int
    package var digest: String
    package var page: Page
  }

  /// The last round of a page before `limit`; beside it what is wrong with records that were passed
  /// over.
  package func last(of page: String, before limit: Int = most + 1) -> Diagnosed<Kept?> {
    guard let folder else { return Diagnosed(nil) }
    var faults: [Diagnostic] = []
    for round in (1..<max(1, min(limit, Self.most + 1))).reversed()
    where Filing.kind(folder.record(of: page, round: round)) == .file {
      do {
        if let kept = try kept(page, round: round) { return Diagnosed(kept, faults) }
      } catch {
        faults += error.diagnostics
      }
    }
    return Diagnosed(nil, faults)
  }

  /// The last round in which the page was printed as it is; nil where it never was.
  package func round(of page: String, digest: String) -> Int? {
    guard let folder else { return nil }
    return (1...Self.most).reversed().first { round in
      guard Filing.kind(folder.record(of: page, round: round)) == .file else { return false }
      return (try? kept(page, round: round))?.digest == digest
    }
  }

  /// A round of a page; nil where it was never kept.
  package func kept(_ page: String, round: Int) throws(DiagnosticsError) -> Kept? {
    guard let folder else { return nil }
    let path = folder.record(of: page, round: round)
    let sum = folder.sum(of: page, round: round)
    guard Filing.kind(path) == .file, Filing.kind(sum) == .file else { return nil }
    let bytes = try Filing.readBytes(path)
    let digest = SHA256.hex(of: bytes)
    let line = try Filing.read(sum, encoding: .utf8).value.text
    guard line.hasPrefix(digest) else { throw DiagnosticsError(Self.damaged(path)) }
    let text = try Filing.text(of: bytes, name: path, encoding: .utf8).value.text
    return Kept(round: round, digest: digest, page: try Page(json: text, file: path))
  }

  /// Keeps a page as a round saw it.
  ///
  /// - Returns: The path of the record; nil where it was kept already.
  /// - Throws: If the round holds another state of the page and may not be replaced, or the copy
  ///   stands in no file.
  package func keep(
    _ page: Page, round: Int, replacing: Bool
  ) throws(DiagnosticsError) -> String? {
    guard let folder else { throw DiagnosticsError(Self.noPlace) }
    let path = folder.record(of: page.name, round: round)
    let record = PageDigest.record(of: page)
    let digest = SHA256.hex(of: record)
    if !replacing, let old = try kept(page.name, round: round) {
      guard old.digest == digest else { throw DiagnosticsError(Self.other(page.name, round, path)) }
      return nil
    }
    let sum = folder.sum(of: page.name, round: round)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    try Filing.write(record, to: path)
    try Filing.write(Array("\(digest)  \(name)\n".utf8), to: sum)
    return path
  }

  /// Whether a round may be kept: it is new, or the page is as it was.
  package func check(
    _ page: Page, round: Int
  ) throws(DiagnosticsError) {
    guard let folder else { throw DiagnosticsError(Self.noPlace) }
    guard let old = try kept(page.name, round: round), old.digest != PageDigest.of(page) else {
      return
    }
    throw DiagnosticsError(
      Self.other(page.name, round, folder.record(of: page.name, round: round)))
  }

  // MARK: Findings

  private static func other(_ page: String, _ round: Int, _ path: String) -> Diagnostic {
    Diagnostic(
      keptID, .error, zh: "第 \(round) 校次的校样已经存档，版面后来改过",
      en: "round \(round) was proofed already, and the page was changed since", at: .file(path),
      desk: .proof,
      hint: "make the next round with --round \(round + 1), or replace this one with --replace",
      page: page)
  }

  private static func damaged(_ path: String) -> Diagnostic {
    Diagnostic(
      damagedID, .warning, zh: "校次存档与其摘要不符，不作数",
      en: "the record of a round does not match its sum and does not count", at: .file(path),
      desk: .proof, hint: "take it out of the folder, or restore both files from a backup")
  }

  private static let noPlace = Diagnostic(
    noPlaceID, .error, zh: "标准输入里的稿件没有地方存放校次",
    en: "copy from standard input has no place for rounds of proofs", desk: .proof,
    hint: "save the copy as a file, or print the proof with --no-record")
}
