internal import CairoBackend
internal import Digest
internal import Filing
internal import PageComparison
internal import PressDiagnostics

/// A recorded page in a file (成版文件): `page.json` as it is, or packed by gzip.
enum PageFile {
  static let ending = ".page.json"
  static let packedEnding = ".page.json.gz"

  /// Whether the file's name is that of a recorded page.
  static func isPage(_ path: String) -> Bool {
    path.hasSuffix(ending) || path.hasSuffix(packedEnding)
  }

  /// The name without any of the endings.
  static func name(of file: some StringProtocol) -> String {
    for ending in [packedEnding, ending, ".json.gz", ".json"] where file.hasSuffix(ending) {
      return String(file.dropLast(ending.count))
    }
    return String(file)
  }

  /// The text of a `page.json`, which is UTF-8 and not decoded further.
  static func text(of path: String) throws(DiagnosticsError) -> String {
    let bytes = try Filing.readBytes(path)
    guard path.hasSuffix(".gz") else {
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      return try Filing.read(path).value.text
    }
    guard let unpacked = Gzip.unpacked(bytes, limit: Filing.byteLimit),
      let text = String(validating: unpacked, as: UTF8.self)
    else {
      throw DiagnosticsError(
        Diagnostic(
          "page.packed", .error, zh: "“\(path)”不是完整的 gzip 文件，解不开",
          en: "'\(path)' is no whole file of gzip and cannot be unpacked", at: .file(path),
          hint: "restore the file, or write the page anew"))
    }
    return text
  }
}
