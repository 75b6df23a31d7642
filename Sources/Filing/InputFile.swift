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
    do {
      guard let path else { return try read(0, limit) }
      let file = try Posix.openToRead(path)
      // Nothing was written, so an error on closing means nothing.
      defer { try? Posix.close(file) }
      return try read(file, limit)
    } catch {
      throw DiagnosticsError(finding(error, limit))
    }
  }

  /// Why a file could not be read.
  private enum Refusal: Error {
    case folder
    case tooLarge
  }

  /// Reads to the end, whatever size the file said it had: files of /proc say 0, pipes nothing.
  private func read(_ file: Int32, _ limit: Int) throws -> [UInt8] {
    let status = try Posix.status(of: file)
    if status.type == .folder { throw Refusal.folder }
    if status.size > limit { throw Refusal.tooLarge }
    var bytes = [UInt8](repeating: 0, count: max(status.size + 1, 1 << 16))
    var count = 0
    while true {
      let more = try Posix.read(file, into: &bytes, from: count)
      if more == 0 { break }
      count += more
      if count > limit { throw Refusal.tooLarge }
      if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  private func finding(_ error: any Error, _ limit: Int) -> Diagnostic {
    switch error {
    case Refusal.folder:
      Diagnostic(
        FilingRule.directory, .error, zh: "“\(name)”是文件夹，这里要的是一个文件",
        en: "'\(name)' is a folder where a file is wanted", at: .file(name),
        hint: "写出文件夹里的文件名 · name a file in the folder")
    case Refusal.tooLarge:
      Diagnostic(
        FilingRule.tooLarge, .error, zh: "“\(name)”超过 \(limit >> 20) MB，不读",
        en: "'\(name)' is larger than \(limit >> 20) MB and is not read", at: .file(name),
        hint: "请确认给的是文稿 · make sure that it is the manuscript")
    case let error as SystemError: finding(error)
    default: finding(SystemError(0))
    }
  }

  private func finding(_ error: SystemError) -> Diagnostic {
    let words = error.words
    return error.isMissing
      ? Diagnostic(
        FilingRule.missing, .error, zh: "找不到“\(name)”：\(words.zh)",
        en: "'\(name)' is not there: \(words.en)", at: .file(name),
        hint: "检查路径的写法 · check how the path is written")
      : Diagnostic(
        FilingRule.unreadable, .error, zh: "“\(name)”读不了：\(words.zh)",
        en: "'\(name)' cannot be read: \(words.en)", at: .file(name),
        hint: "检查文件的权限 · check the permissions of the file")
  }
}
