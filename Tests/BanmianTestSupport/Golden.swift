import Foundation

/// A result that was looked at and recorded (样张): a promise, not an output.
///
/// `BANMIAN_RECORD=1` writes what was got and fails, so that nobody records by accident.
package struct Golden: Sendable {
  private let path: String

  /// - Parameter name: The file, named from `Tests/`.
  package init(_ name: String) { path = ProjectFolder.path("Tests/" + name) }

  private static var isRecording: Bool {
    ProcessInfo.processInfo.environment["BANMIAN_RECORD"] == "1"
  }

  /// What differs between the text and the recorded one; nil when nothing does.
  package func difference(from got: String) -> String? {
    if Self.isRecording { return record(got) }
    guard let expected = try? String(contentsOfFile: path, encoding: .utf8) else {
      return "\(path) is not there; BANMIAN_RECORD=1 writes it"
    }
    return expected == got ? nil : Self.firstDifference(expected, got)
  }

  private func record(_ got: String) -> String {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try got.write(toFile: path, atomically: true, encoding: .utf8)
      return "recorded \(path)"
    } catch {
      return "cannot record \(path): \(error)"
    }
  }

  /// The first line that differs, with its number and the line before it.
  private static func firstDifference(_ expected: String, _ got: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = got.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let at = index ?? min(old.count, new.count)
    func line(_ lines: [Substring]) -> String { at < lines.count ? String(lines[at]) : "(end)" }
    return """
      line \(at + 1) of \(old.count) differs (\(new.count) lines were got):
        \(at > 0 ? String(old[at - 1]) : "")
      - \(line(old))
      + \(line(new))
      """
  }
}
