package import ArgumentParser
internal import Filing
package import PressDiagnostics

/// What the program's exit status tells a scheduler (退出码), design README §4.
package enum ExitStatus {
  package static let findings = ExitCode(1)
  /// Pages are other than those that they were compared with.
  package static let different = ExitCode(3)
  package static let badInput = ExitCode(65)
  package static let fontMissing = ExitCode(69)
  /// Something needed is not there, such as the fonts of a baseline.
  package static let unavailable = ExitCode(69)

  /// The status for findings that left no result.
  package static func of(_ diagnostics: [Diagnostic]) -> ExitCode {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      if let code = Filing.exitCode(for: diagnostic.id) { return ExitCode(code) }
      if diagnostic.id.hasPrefix("font.") { return fontMissing }
    }
    return badInput
  }

  /// The graver of two statuses: a failure to write outweighs bad input, which outweighs findings.
  package static func graver(_ a: ExitCode?, _ b: ExitCode?) -> ExitCode? {
    guard let a else { return b }
    guard let b else { return a }
    return a.rawValue >= b.rawValue ? a : b
  }
}
