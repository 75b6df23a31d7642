package import PressDiagnostics

/// Reads ZIP archives from memory with libzip (读压缩包); the only door to it.
///
/// An archive is never unpacked to disk: parts are asked for by name and come as bytes, so a name
/// such as `../../etc/passwd` leads nowhere. Sizes are checked before and while unpacking.
package struct ArchiveReader {
  package static let damagedID = "archive.damaged"
  package static let bombID = "archive.bomb"
  package static let encryptedID = "archive.encrypted"
  package static let libraryID = "archive.no-library"

  /// What an archive may hold at most; a year's supplement in DOCX is far below.
  package enum Limit {
    package static let entries = 10_000
    /// All parts unpacked, in bytes.
    package static let total = 512 << 20
    /// Unpacked size by packed size, of parts above the free size.
    ///
    /// Word's own XML packs to a tenth or,
    /// in large tables, a sixtieth.
    package static let ratio = 200
    /// Below this a part may pack as well as it likes, in bytes.
    package static let freeSize = 1 << 20
  }

  private let name: String
  private let handle: ArchiveHandle
  /// The entries by index.
  private let entries: [Entry]

  private struct Entry {
    var name: String
    var size: Int
    var isEncrypted: Bool
  }

  /// Opens an archive; `name` is the file's, for findings.
  package init(_ content: [UInt8], name: String) throws(DiagnosticsError) {
    self.name = name
    handle = ArchiveHandle(content)
    guard handle.isOpen else {
      throw DiagnosticsError(
        handle.isLibraryMissing ? Self.noLibrary(name) : Self.damaged(name, part: nil))
    }
    entries = try Self.entries(of: handle, name)
  }

  /// The names of the parts, in the order of the archive.
  package var names: [String] { entries.map(\.name) }

  /// The bytes of a part; nil where there is none of that name.
  package func bytes(of part: String) throws(DiagnosticsError) -> [UInt8]? {
    guard let index = entries.firstIndex(where: { $0.name == part }) else { return nil }
    let entry = entries[index]
    if entry.isEncrypted { throw DiagnosticsError(Self.encrypted(name, part)) }
    var content = [UInt8](repeating: 0, count: entry.size)
    let count = handle.read(index, into: &content)
    if count > entry.size { throw DiagnosticsError(Self.bomb(name, part, "解开后比目录说的大")) }
    guard count >= 0 else { throw DiagnosticsError(Self.damaged(name, part: part)) }
    content.removeLast(entry.size - Int(count))
    return content
  }

  private static func entries(
    of handle: ArchiveHandle, _ name: String
  ) throws(DiagnosticsError) -> [Entry] {
    let count = handle.count
    guard count <= Limit.entries else {
      throw DiagnosticsError(bomb(name, nil, "文件有 \(count) 个"))
    }
    var entries: [Entry] = []
    var total = 0
    for index in 0..<max(0, count) {
      guard let record = handle.record(index) else {
        throw DiagnosticsError(damaged(name, part: nil))
      }
      let part = record.name
      guard let size = Int(exactly: record.size), size <= Limit.total,
        let packed = Int(exactly: record.packed)
      else { throw DiagnosticsError(bomb(name, part, "解开后过大")) }
      total += size
      if total > Limit.total { throw DiagnosticsError(bomb(name, part, "解开后过大")) }
      if size > Limit.freeSize, size / Limit.ratio > packed {
        throw DiagnosticsError(bomb(name, part, "压缩比 \(size / max(1, packed))"))
      }
      entries.append(Entry(name: part, size: size, isEncrypted: record.isEncrypted))
    }
    return entries
  }
}

extension ArchiveReader {
  private static func damaged(_ name: String, part: String?) -> Diagnostic {
    let what = part.map { "“\(name)”里的 \($0)" } ?? "“\(name)”"
    return Diagnostic(
      damagedID, .error, zh: "\(what)损坏，解不开",
      en: "\(part.map { "'\($0)' in " } ?? "")'\(name)' is damaged and cannot be unpacked",
      at: .file(name), hint: "save the document again, or as plain text")
  }

  private static func bomb(_ name: String, _ part: String?, _ why: String) -> Diagnostic {
    Diagnostic(
      bombID, .error, zh: "“\(name)”像是压缩炸弹，不解：\(part.map { $0 + " " } ?? "")\(why)",
      en: "'\(name)' looks like a decompression bomb and is not unpacked"
        + (part.map { ": '\($0)'" } ?? ""), at: .file(name),
      hint: "at most \(Limit.entries) parts, \(Limit.total >> 20) MB, ratio \(Limit.ratio)")
  }

  private static func encrypted(_ name: String, _ part: String) -> Diagnostic {
    Diagnostic(
      encryptedID, .error, zh: "“\(name)”加了密码，读不了", en: "'\(name)' is encrypted",
      at: .file(name), hint: "save it without a password")
  }

  private static func noLibrary(_ name: String) -> Diagnostic {
    Diagnostic(
      libraryID, .error, zh: "读“\(name)”要用的 libzip 不在本机",
      en: "libzip, which reads '\(name)', is not on this machine", at: .file(name),
      hint: "apt-get install libzip4")
  }
}
