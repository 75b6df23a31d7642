internal import PressDiagnostics

/// Why a press could make nothing at all.
public struct PressError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reasons, the gravest of them first found.
  public let findings: [Finding]

  init(_ diagnostics: [Diagnostic]) { findings = diagnostics.map(Finding.init) }

  /// The reasons, one a line.
  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
