package import ArgumentParser
internal import Filing
package import PressDiagnostics

/// What the program's exit status tells a scheduler (退出码), design README §4.
package enum ExitStatus {
  package static let findings = ExitCode(1)
  /// Signatures or preflight refuse.
  package static let refused = ExitCode(4)
  package static let badInput = ExitCode(65)
  package static let fontMissing = ExitCode(69)
  /// A bug of ours.
  package static let fault = ExitCode(70)
  /// Pages are other than those that they were compared with.
  package static let different = ExitCode(3)
  /// Something needed is not there, such as the fonts of a baseline.
  package static let unavailable = ExitCode(69)

  /// The status for findings that left no result.
  package static func of(_ diagnostics: [Diagnostic]) -> ExitCode {
    for diagnostic in diagnostics where diagnostic.severity == .error {
      if let code = Filing.exitCode(for: diagnostic.id) { return ExitCode(code) }
      if let code = pressStatus(of: diagnostic.id) { return code }
      if diagnostic.id.hasPrefix("font.") { return fontMissing }
      if diagnostic.id == "baseline.environment" { return unavailable }
    }
    return badInput
  }

  /// The status for what keeps a page from press.
  private static func pressStatus(of id: String) -> ExitCode? {
    switch id {
    case "press.engine-missing", "press.no-color-engine", "press.no-rasteriser",
      "picture.engine-missing", "compare.engine-missing":
      fontMissing
    case "press.unknown-color", "press.content", "press.pdf-broken": fault
    case "press.profile", "preflight.limits", "signature.form", "signature.no-place": badInput
    default:
      ["press.", "preflight.", "signature."].contains { id.hasPrefix($0) } ? refused : nil
    }
  }

  /// The graver of two statuses: a failure to write outweighs bad input, which outweighs findings.
  package static func graver(_ a: ExitCode?, _ b: ExitCode?) -> ExitCode? {
    guard let a else { return b }
    guard let b else { return a }
    return a.rawValue >= b.rawValue ? a : b
  }
}
