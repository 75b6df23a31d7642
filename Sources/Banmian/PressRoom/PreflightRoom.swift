internal import Filing
package import PressDiagnostics
package import Prepress

/// Checks press files that lie on the disk (印前检查室).
package struct PreflightRoom: Sendable {
  private let preflight: Preflight
  /// Makes plates for the checks that need them; nil skips these.
  private let plates: PlateRoom?

  /// With the limits of a plant's file, or the usual ones.
  package init(limits path: String?, plates: PlateRoom? = nil) throws(DiagnosticsError) {
    preflight = Preflight(try Self.limits(at: path))
    self.plates = plates
  }

  /// The limits of a plant's file, or the usual ones.
  package static func limits(at path: String?) throws(DiagnosticsError) -> PreflightLimits {
    guard let path else { return PreflightLimits() }
    let text = try Filing.text(of: try Filing.readBytes(path), name: path, encoding: nil)
    return try LimitFile.read(text.value.text, file: path)
  }

  /// What speaks against a file.
  package func report(
    on path: String, as standard: PressStandard
  ) throws(DiagnosticsError) -> CheckedFile {
    let bytes = try Filing.readBytes(path)
    do {
      let shelf = plates.map { PlateShelf($0, of: bytes) }
      let report = try preflight.report(
        on: bytes, as: PreflightExpectation(standard), making: shelf?.plates)
      return CheckedFile(name: path, report: report)
    } catch {
      throw DiagnosticsError(error.diagnostic)
    }
  }
}

/// A press file with what speaks against it.
package struct CheckedFile: Sendable {
  let name: String
  let report: PreflightReport

  package var isPassed: Bool { report.isPassed }

  package var json: JSONValue { report.json(file: name) }

  /// The findings, each naming the file where it has no place in a manuscript.
  package var diagnostics: [Diagnostic] {
    report.findings.map { finding in
      var diagnostic = finding.diagnostic
      if diagnostic.place == nil { diagnostic.place = .file(name) }
      return diagnostic
    }
  }

  /// One line for people: how many checks were made, and how many failed.
  package var summary: String {
    let made = PreflightCheck.allCases.count - report.skipped.count
    let failed = Set(report.findings.filter { $0.severity == .error }.map(\.check)).count
    let doubted = Set(report.findings.filter { $0.severity == .warning }.map(\.check)).count
    return "\(made) checks, \(failed) failed, \(doubted) doubtful, \(report.skipped.count) skipped"
  }
}
