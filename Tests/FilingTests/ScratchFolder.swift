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

  deinit { Self.remove(path) }

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
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    guard path.hasPrefix("/tmp/filing-tests-") else { return }
    for name in names(in: path) {
      let inner = path + "/" + name
      if unsafe unlink(inner) != 0 { remove(inner) }
    }
    _ = unsafe rmdir(path)
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
