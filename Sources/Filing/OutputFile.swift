internal import Glibc
internal import PressDiagnostics
internal import Synchronization

/// A file to be written as a whole or not at all (成品文件).
struct OutputFile: Sendable {
  private let path: String

  init(_ path: String) { self.path = path }

  func write(_ bytes: [UInt8]) throws(DiagnosticsError) {
    if path == "-" {
      return try at(.sending, "<stdout>") { () throws(SystemError) in
        try Self.put(bytes, into: 1)
      }
    }
    if path.hasSuffix("/") { throw DiagnosticsError(finding(.creating, path, SystemError(EISDIR))) }
    // A link keeps its place: what it leads to is replaced.
    let target = Posix.isLink(path) ? Posix.resolved(path) ?? path : path
    let old = try? Posix.status(target)
    switch old?.type {
    case .folder: throw DiagnosticsError(finding(.creating, path, SystemError(EISDIR)))
    case .special: try writeDirectly(bytes, to: target)
    case .regular, nil: try replace(target, old, with: bytes)
    }
  }

  /// A device cannot be replaced: a rename over `/dev/null` would do harm to the whole machine.
  private func writeDirectly(_ bytes: [UInt8], to target: String) throws(DiagnosticsError) {
    let file = try at(.creating, path) { () throws(SystemError) in try Posix.openToWrite(target) }
    try at(.sending, path) { () throws(SystemError) in
      do throws(SystemError) {
        try Self.put(bytes, into: file)
      } catch {
        try? Posix.close(file)
        throw error
      }
      try Posix.close(file)
    }
  }

  private func replace(
    _ target: String, _ old: Posix.Status?, with bytes: [UInt8]
  ) throws(DiagnosticsError) {
    let draft = try self.draft(bytes, for: target, old)
    do throws(DiagnosticsError) {
      try draft.take()
    } catch {
      draft.drop()
      throw error
    }
  }

  /// The bytes in a hidden file beside the target, which must be a regular file or none.
  func draft(_ bytes: [UInt8]) throws(DiagnosticsError) -> Draft {
    let target = Posix.isLink(path) ? Posix.resolved(path) ?? path : path
    let old = try? Posix.status(target)
    guard old == nil || old?.type == .regular else {
      throw DiagnosticsError(finding(.creating, path, SystemError(EISDIR)))
    }
    return try draft(bytes, for: target, old)
  }

  private func draft(
    _ bytes: [UInt8], for target: String, _ old: Posix.Status?
  ) throws(DiagnosticsError) -> Draft {
    if old != nil {
      try at(.creating, path) { () throws(SystemError) in try Posix.mayWrite(target) }
    }
    let folder = Self.folder(of: target)
    try makeFolders(folder)
    let (file, name) = try at(.creating, path) { () throws(SystemError) in
      try Self.makeDraft(in: folder)
    }
    let draft = Draft(output: self, path: name, target: target)
    do throws(DiagnosticsError) {
      try at(.drafting, path) { () throws(SystemError) in try Self.fill(file, bytes, like: old) }
    } catch {
      draft.drop()
      throw error
    }
    return draft
  }

  /// A file that is written and has not taken its name yet (草稿).
  struct Draft {
    fileprivate let output: OutputFile
    fileprivate let path: String
    fileprivate let target: String

    func take() throws(DiagnosticsError) {
      try output.at(.creating, output.path) { () throws(SystemError) in
        try Posix.rename(path, to: target)
      }
    }

    func drop() { Posix.remove(path) }
  }
}

extension OutputFile {
  /// Numbers the drafts of this process, so that no two writers in it take the same name.
  private static let draftCount = Atomic<Int>(0)

  /// Makes an empty hidden file in the folder.
  ///
  /// The name does not hold the target's, which may already be as long as a name may be. Another
  /// machine on the same shared folder may have our process number, so a name that is taken means
  /// only that the next is tried.
  private static func makeDraft(
    in folder: String
  ) throws(SystemError) -> (file: Int32, path: String) {
    for _ in 0..<1000 {
      let number = draftCount.wrappingAdd(1, ordering: .relaxed).newValue
      let path = "\(folder)/.banmian-\(getpid())-\(number).tmp"
      do {
        return (try Posix.create(path), path)
      } catch  where error.code == EEXIST {
        continue
      }
    }
    throw SystemError(EEXIST)
  }

  /// Writes, brings to the disk and closes; the descriptor is closed in any case.
  private static func fill(
    _ file: Int32, _ bytes: [UInt8], like old: Posix.Status?
  ) throws(SystemError) {
    do throws(SystemError) {
      try put(bytes, into: file)
      if let old { Posix.dress(file, like: old) }
      // No fsync: the rename already hides half a file from every reader, and waiting for the disk
      // took four fifths of an archive run. After a power cut a page is made anew, byte for byte.
    } catch {
      try? Posix.close(file)
      throw error
    }
    try Posix.close(file)
  }

  private static func put(_ bytes: [UInt8], into file: Int32) throws(SystemError) {
    var start = 0
    while start < bytes.count {
      start += try Posix.write(file, bytes, from: start)
    }
  }
}

extension OutputFile {
  /// The folder of a path: `.` for a bare name.
  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Makes the folder and those above it; others may be making them at the same time.
  private func makeFolders(_ folder: String) throws(DiagnosticsError) {
    if let status = try? Posix.status(folder), status.type == .folder { return }
    var missing = [folder]
    while let last = missing.last {
      let parent = Self.folder(of: last)
      if parent == last || Filing.kind(parent) != .missing { break }
      missing.append(parent)
    }
    for folder in missing.reversed() {
      try at(.creating, folder) { () throws(SystemError) in try Self.makeFolder(folder) }
    }
  }

  private static func makeFolder(_ folder: String) throws(SystemError) {
    do {
      try Posix.makeFolder(folder)
    } catch  where error.code == EEXIST {
      if try Posix.status(folder).type != .folder { throw SystemError(ENOTDIR) }
    }
  }
}

extension OutputFile {
  /// What was being done when something failed.
  private enum Act {
    case creating
    /// Writing to a device or a pipe.
    case sending
    /// Writing a draft, while the target stays as it was.
    case drafting
  }

  /// Does a thing and gives its failure a name.
  private func at<Value>(
    _ act: Act, _ name: String, _ body: () throws(SystemError) -> Value
  ) throws(DiagnosticsError) -> Value {
    do {
      return try body()
    } catch {
      throw DiagnosticsError(finding(act, name, error))
    }
  }

  private func finding(_ act: Act, _ name: String, _ error: SystemError) -> Diagnostic {
    let words = error.words
    if act != .creating || error.isOfTheDevice {
      let kept = act == .drafting ? ("；原有的内容没有动", "; what was there is untouched") : ("", "")
      return Diagnostic(
        FilingRule.cannotWrite, .error, zh: "“\(name)”没有写成：\(words.zh)\(kept.0)",
        en: "'\(name)' could not be written: \(words.en)\(kept.1)", at: .file(name),
        hint: "检查磁盘空间后再试 · check the disk's space and try again")
    }
    return Diagnostic(
      FilingRule.cannotCreate, .error, zh: "不能建立“\(name)”：\(words.zh)",
      en: "'\(name)' cannot be created: \(words.en)", at: .file(name),
      hint: "检查输出文件夹和权限 · check the output folder and its permissions")
  }
}
