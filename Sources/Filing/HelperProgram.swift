package import PressDiagnostics

/// A program of the system that does a part of the work (外部程序), such as a rasteriser.
package struct HelperProgram: Hashable, Sendable {
  package let path: String

  /// The program of that name, if the system has it.
  package init?(_ name: String) {
    guard let path = Subprocess.find(name) else { return nil }
    self.path = path
  }

  /// Why it gave nothing.
  package enum Fault: Error, Hashable, Sendable {
    /// It could not be started, or files could not be passed.
    case system(DiagnosticsError)
    /// It failed, and what it said last.
    case failed(String)
    case tooSlow(seconds: Int)
  }

  /// Runs it with a file in a folder that is gone afterwards, and gives the files that it made there.
  ///
  /// `arguments` get the folder's path.
  package func run(
    on input: [UInt8], named name: String, seconds: Int, arguments: (String) -> [String]
  ) throws(Fault) -> [(name: String, bytes: [UInt8])] {
    let folder: String
    do { folder = try Subprocess.makeScratchFolder() } catch { throw fault(error, "TMPDIR") }
    defer { Subprocess.removeScratchFolder(folder) }
    do { try Filing.write(input, to: "\(folder)/\(name)") } catch { throw .system(error) }
    let log = "\(folder)/.log"
    let end: Subprocess.End
    do {
      end = try Subprocess.run(path, arguments(folder), log: log, seconds: seconds)
    } catch {
      throw fault(error, path)
    }
    if end.isTooSlow { throw .tooSlow(seconds: seconds) }
    guard end.status == 0 else { throw .failed(lastWords(log)) }
    do {
      var files: [(name: String, bytes: [UInt8])] = []
      for path in try Filing.list(folder, recursive: false) {
        let file = String(path.dropFirst(folder.count + 1))
        if file != name { files.append((file, try Filing.readBytes(path))) }
      }
      return files
    } catch {
      throw .system(error)
    }
  }

  private func lastWords(_ log: String) -> String {
    let bytes = (try? Filing.readBytes(log)) ?? []
    let lines = String(decoding: bytes.suffix(4000), as: UTF8.self).split(separator: "\n")
    return lines.first.map(String.init) ?? "no reason given"
  }

  private func fault(_ error: SystemError, _ path: String) -> Fault {
    .system(
      DiagnosticsError(
        Diagnostic(
          FilingRule.cannotCreate, .error, zh: "不能运行“\(path)”：\(error.words.zh)",
          en: "'\(path)' cannot be run: \(error.words.en)", at: .file(path))))
  }
}
