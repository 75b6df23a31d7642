import Filing
import Glibc
import PressDiagnostics

/// A folder of its own for one test, removed at the end.
final class ScratchFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/filing-tests-XXXXXX".utf8CString)
    path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress, let made = unsafe mkdtemp(base) else { return "" }
      return unsafe String(cString: made)
    }
  }

  deinit { if path.hasPrefix("/tmp/filing-tests-") { Self.remove(path.utf8CString.dropLast()) } }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes bytes under a name, by the C library, so that reading is tested by itself.
  @discardableResult
  func put(_ bytes: [UInt8], _ name: String = "file.txt") -> String {
    let path = self(name)
    guard let file = unsafe fopen(path, "w") else { return "" }
    _ = unsafe fwrite(bytes, 1, bytes.count, file)
    _ = unsafe fclose(file)
    return path
  }

  /// Makes an empty file whose name need not be UTF-8.
  func putRaw(name: [UInt8]) {
    let path = (Array(self("").utf8) + name + [0]).map { CChar(bitPattern: $0) }
    if let file = unsafe fopen(path, "w") { _ = unsafe fclose(file) }
  }

  func makeFolder(_ name: String) { _ = unsafe mkdir(self(name), 0o755) }

  func link(_ target: String, as name: String) { _ = unsafe symlink(target, self(name)) }

  /// Every name in a folder, hidden ones too.
  static func names(in path: String) -> [String] {
    rawNames(in: path.utf8CString.dropLast()).map { name in
      String(decoding: name.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }.sorted()
  }

  private static func rawNames(in path: some Sequence<CChar>) -> [[CChar]] {
    guard let folder = unsafe opendir(path + [0]) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [[CChar]] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe bytes.prefix { $0 != 0 }.map { CChar(bitPattern: $0) }
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  private static func remove(_ path: [CChar]) {
    for name in rawNames(in: path) {
      let inner = path + [0x2F] + name
      if unsafe unlink(inner + [0]) != 0 { remove(inner) }
    }
    _ = unsafe rmdir(path + [0])
  }
}

/// The ids of the findings with which a piece of work fails; empty when it does not.
func failure<Value>(_ work: () throws(DiagnosticsError) -> Value) -> [Diagnostic] {
  do {
    _ = try work()
    return []
  } catch {
    return error.diagnostics
  }
}
