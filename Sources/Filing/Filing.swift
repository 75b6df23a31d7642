package import PressDiagnostics

/// The door to the disk (文件进出): what comes in, what goes out, and what lies in a folder.
///
/// Every failure is a finding with a name, a place and what to do next; nothing here traps.
package enum Filing {
  /// The largest text that is read, in bytes: twenty million 汉字 in UTF-8, far beyond any manuscript.
  package static let textLimit = 64 << 20
  /// The largest file of any kind that is read, in bytes; it keeps `/dev/zero` from taking all
  /// memory.
  package static let byteLimit = 1 << 30
  /// The name under which standard input appears in findings.
  package static let standardInput = "<stdin>"

  /// What stands at a path.
  package enum Kind: String, Hashable, Sendable {
    case file
    case folder
    case missing
  }

  /// The text of a file (来稿文件), whatever usual encoding it came in; `-` is standard input.
  ///
  /// UTF-8, UTF-16, GB 18030 and Big5 are read, with or without a byte-order mark, which is dropped.
  /// Line ends stay as they are, since the manuscript is lossless. A finding tells when the encoding
  /// was recognised by its looks, and how sure that is.
  package static func read(
    _ path: String, encoding: TextEncoding? = nil
  ) throws(DiagnosticsError) -> Diagnosed<SourceFile> {
    let file = InputFile(path)
    return try text(of: file.textBytes(), name: file.name, encoding: encoding)
  }

  /// The text in bytes that are in memory already; `encoding` is what their sender said.
  package static func text(
    of bytes: [UInt8], name: String, encoding: TextEncoding? = nil
  ) throws(DiagnosticsError) -> Diagnosed<SourceFile> {
    try TextDecoder(name: name).decode(bytes, declared: encoding)
  }

  /// The bytes of copy; text is limited as in `read`, a Word file may hold many pictures.
  package static func readCopy(_ path: String) throws(DiagnosticsError) -> [UInt8] {
    let isWord = path.lowercased().hasSuffix(".docx")
    let file = InputFile(path)
    return try isWord ? file.bytes(limit: byteLimit) : file.textBytes()
  }

  /// The name under which a file appears in findings.
  package static func name(of path: String) -> String { InputFile(path).name }

  /// The bytes of a file; `-` is standard input.
  package static func readBytes(_ path: String) throws(DiagnosticsError) -> [UInt8] {
    try InputFile(path).bytes(limit: byteLimit)
  }

  /// Writes a file as a whole or not at all; `-` is standard output.
  ///
  /// Missing folders are made. The bytes go to a hidden file beside the target, which takes the
  /// target's name only when they are safe on the disk, so no reader ever sees a part of them and
  /// of two writers the later one wins. A device or a pipe is written directly.
  package static func write(_ bytes: [UInt8], to path: String) throws(DiagnosticsError) {
    try OutputFile(path).write(bytes)
  }

  /// A file that is to be written, or taken away where there are no bytes.
  package struct FileChange: Hashable, Sendable {
    package var path: String
    package var bytes: [UInt8]?

    package init(path: String, bytes: [UInt8]?) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Writes several files as a whole or not at all, in their order.
  ///
  /// All are written beside their targets before the first takes its name, so a full disk leaves
  /// everything as it was.
  package static func write(_ changes: [FileChange]) throws(DiagnosticsError) {
    var drafts: [OutputFile.Draft] = []
    do throws(DiagnosticsError) {
      for change in changes {
        guard let bytes = change.bytes else { continue }
        drafts.append(try OutputFile(change.path).draft(bytes))
      }
      for draft in drafts { try draft.take() }
    } catch {
      for draft in drafts { draft.drop() }
      throw error
    }
    for change in changes where change.bytes == nil { remove(change.path) }
  }

  /// Takes a file away, if it is there.
  package static func remove(_ path: String) { Posix.remove(path) }

  /// Gives a folder another name; nothing may stand there.
  package static func rename(_ old: String, to new: String) throws(DiagnosticsError) {
    do throws(SystemError) {
      try Posix.rename(old, to: new)
    } catch {
      throw DiagnosticsError(
        Diagnostic(
          FilingRule.cannotCreate, .error, zh: "不能建立“\(new)”：\(error.words.zh)",
          en: "'\(new)' cannot be created: \(error.words.en)", at: .file(new),
          hint: "检查输出文件夹和权限 · check the output folder and its permissions"))
    }
  }

  /// What stands at the path; a link counts as what it leads to.
  package static func kind(_ path: String) -> Kind {
    guard let status = try? Posix.status(path) else { return .missing }
    return status.type == .folder ? .folder : .file
  }

  /// The files in a folder, as paths that begin with the folder's, in the order of their bytes.
  ///
  /// Hidden files and folders are skipped. Linked folders are followed, but no folder is listed
  /// twice, so loops end.
  package static func list(_ folder: String, recursive: Bool) throws(DiagnosticsError) -> [String] {
    try FolderWalk(folder).files(recursive: recursive)
  }

  /// The folders right inside a folder, in the order of their bytes; hidden ones are skipped.
  package static func folders(in folder: String) throws(DiagnosticsError) -> [String] {
    try FolderWalk(folder).folders()
  }
}
