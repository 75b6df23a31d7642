internal import Glibc
internal import PressDiagnostics

/// A file to be read, or standard input.
struct InputFile: Sendable {
  /// The name for findings.
  let name: String
  private let path: String?

  init(_ path: String) {
    self.path = path == "-" ? nil : path
    name = path == "-" ? Filing.standardInput : path
  }

  func bytes(limit: Int) throws(DiagnosticsError) -> [UInt8] {
    do throws(SystemError) {
      guard let path else { return try Self.read(0, limit) }
      let file = try Posix.openToRead(path)
      // Nothing was written, so an error on closing means nothing.
      defer { try? Posix.close(file) }
      return try Self.read(file, limit)
    } catch {
      throw DiagnosticsError(finding(error, limit))
    }
  }

  /// The bytes of what should be text; a film or a program is named for what it is, however large.
  func textBytes() throws(DiagnosticsError) -> [UInt8] {
    do {
      return try bytes(limit: Filing.textLimit)
    } catch {
      guard error.diagnostics.map(\.id) == [FilingRule.tooLarge], let head = head() else {
        throw error
      }
      try TextDecoder(name: name).refuseBinary(head)
      throw error
    }
  }

  /// The first bytes, enough to tell a format by; nil where they cannot be had again.
  private func head() -> [UInt8]? {
    guard let path, let file = try? Posix.openToRead(path) else { return nil }
    defer { try? Posix.close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    guard let count = try? Posix.read(file, into: &bytes, from: 0) else { return nil }
    return Array(bytes.prefix(count))
  }

  /// Reads to the end, whatever size the file said it had: files of /proc say 0, pipes nothing.
  private static func read(_ file: Int32, _ limit: Int) throws(SystemError) -> [UInt8] {
    let status = try Posix.status(of: file)
    if status.type == .folder { throw SystemError(EISDIR) }
    if status.size > limit { throw SystemError(EFBIG) }
    // One byte more than the size, so that the end shows without another buffer.
    var bytes = [UInt8](repeating: 0, count: max(status.size + 1, 1 << 16))
    var count = 0
    while true {
      let more = try Posix.read(file, into: &bytes, from: count)
      if more == 0 { break }
      count += more
      if count > limit { throw SystemError(EFBIG) }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func finding(_ failure: SystemError, _ limit: Int) -> Diagnostic {
    let words = failure.words
    return switch failure.code {
    case EISDIR:
      error(
        FilingRule.directory, zh: "“\(name)”是文件夹，这里要的是一个文件",
        en: "'\(name)' is a folder where a file is wanted",
        hint: "写出文件夹里的文件名 · name a file in the folder")
    case EFBIG, EOVERFLOW:
      error(
        FilingRule.tooLarge, zh: "“\(name)”超过 \(limit >> 20) MB，不读",
        en: "'\(name)' is larger than \(limit >> 20) MB and is not read",
        hint: "请确认给的是文稿 · make sure that it is the manuscript")
    case _ where failure.isMissing:
      error(
        FilingRule.missing, zh: "找不到“\(name)”：\(words.zh)",
        en: "'\(name)' is not there: \(words.en)", hint: "检查路径的写法 · check how the path is written")
    default:
      error(
        FilingRule.unreadable, zh: "“\(name)”读不了：\(words.zh)",
        en: "'\(name)' cannot be read: \(words.en)",
        hint: "检查文件的权限 · check the permissions of the file")
    }
  }

  private func error(_ id: String, zh: String, en: String, hint: String) -> Diagnostic {
    Diagnostic(id, .error, zh: zh, en: en, at: .file(name), hint: hint)
  }
}
