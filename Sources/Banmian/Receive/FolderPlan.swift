internal import Digest
internal import Filing
package import PressDiagnostics

/// What is to be done to a folder so that it holds an edition (写文件夹的计划).
///
/// A record in the folder holds the digests of what was last written there. A file whose digest is
/// that of the record is ours to replace; any other was edited since, and is never touched unless it
/// is asked for.
package struct FolderPlan: Sendable {
  package static let editedID = "intake.edited"
  package static let staleID = "intake.stale"

  /// The record's name: hidden, so that no one takes it for copy.
  static let recordName = ".banmian-intake"

  package let folder: String
  package private(set) var steps: [Step] = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var record: [(path: String, digest: String)] = []

  /// What happens to a file.
  package struct Step: Hashable, Sendable {
    package var file: EditionFile
    package var action: Action
  }

  package enum Action: String, Hashable, Sendable {
    /// Nothing stands there.
    case create
    /// What stands there was written before, and nobody has edited it.
    case replace
    /// It stands there already, byte for byte.
    case keep
    /// It was edited since it was written; it stays as it is.
    case edited
    /// It was edited and is replaced all the same, because that was asked for.
    case overwrite
    /// It was written before, nobody has edited it, and the edition has it no more.
    case remove
  }

  package init(
    _ files: [EditionFile], into folder: String, isForced: Bool
  ) throws(DiagnosticsError) {
    self.folder = folder
    let old = try Self.readRecord(in: folder)
    for file in files {
      let path = "\(folder)/\(file.path)"
      let digest = SHA256.hex(of: file.bytes)
      record.append((file.path, digest))
      var action = Action.create
      if Filing.kind(path) != .missing {
        let present = SHA256.hex(of: try Filing.readBytes(path))
        let isOurs = old.contains { $0.path == file.path && $0.digest == present }
        action = present == digest ? .keep : isOurs ? .replace : isForced ? .overwrite : .edited
      }
      if action == .edited { diagnostics.append(Self.edited(path)) }
      steps.append(Step(file: file, action: action))
    }
    for entry in old where !files.contains(where: { $0.path == entry.path }) {
      let path = "\(folder)/\(entry.path)"
      guard Self.isInside(entry.path), Filing.kind(path) == .file else { continue }
      let present = SHA256.hex(of: try Filing.readBytes(path))
      if present == entry.digest {
        steps.append(Step(file: EditionFile(path: entry.path, bytes: []), action: .remove))
      } else {
        diagnostics.append(Self.stale(path))
      }
    }
  }

  /// Whether a file stands in the way.
  package var isBlocked: Bool { steps.contains { $0.action == .edited } }

  /// Does what is planned, all of it or, where a file was edited, nothing.
  ///
  /// Each file is written as a whole. The record comes first, so that a run that was cut off can be
  /// repeated; `edition.yaml` comes last, so that until then the folder is no edition.
  package func carryOut() throws(DiagnosticsError) {
    guard !isBlocked, steps.contains(where: { $0.action != .keep }) || recordIsNew else { return }
    let old = try Self.readRecord(in: folder)
    let lines = (record + old.filter { entry in !record.contains { $0 == entry } }).map {
      "\($0.digest)  \($0.path)\n"
    }
    let path = "\(folder)/\(Self.recordName)"
    try Filing.write(Array(lines.joined().utf8), to: path)
    for step in steps.reversed() {
      let target = "\(folder)/\(step.file.path)"
      switch step.action {
      case .create, .replace, .overwrite: try Filing.write(step.file.bytes, to: target)
      case .remove: Filing.remove(target)
      case .keep, .edited: break
      }
    }
    try Filing.write(Array(recordText.utf8), to: path)
  }

  private var recordText: String { record.map { "\($0.digest)  \($0.path)\n" }.joined() }

  /// Whether the record would say something else than it does.
  private var recordIsNew: Bool {
    (try? Filing.readBytes("\(folder)/\(Self.recordName)")) != Array(recordText.utf8)
  }

  /// The record's lines, as `sha256sum` writes them; one path may stand there twice.
  private static func readRecord(
    in folder: String
  ) throws(DiagnosticsError) -> [(path: String, digest: String)] {
    let path = "\(folder)/\(recordName)"
    guard Filing.kind(path) == .file else { return [] }
    let text = String(decoding: try Filing.readBytes(path), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      guard line.utf8.count > 66 else { return nil }
      return (String(line.dropFirst(66)), String(line.prefix(64)))
    }
  }

  /// A record may have been tampered with: it must not lead elsewhere.
  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }

  private static func edited(_ path: String) -> Diagnostic {
    Diagnostic(
      editedID, .error, zh: "“\(path)”写出以后有人改过，不覆盖",
      en: "'\(path)' was edited since it was written",
      at: .file(path), desk: .editor,
      hint: "--force overwrites it; nothing has been written")
  }

  private static func stale(_ path: String) -> Diagnostic {
    Diagnostic(
      staleID, .warning, zh: "“\(path)”不再属于这期，但有人改过，留着",
      en: "'\(path)' is no more in the edition, but was edited, and stays", at: .file(path),
      desk: .editor, hint: "delete it by hand if it is not wanted")
  }
}
