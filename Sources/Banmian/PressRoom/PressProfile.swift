internal import Filing
package import Prepress
package import PressDiagnostics

/// Fetches the profile of a printing condition (取输出特性文件).
package enum PressProfile {
  /// The condition that a file describes.
  ///
  /// - Throws: A finding if it cannot be read, or is no profile of a CMYK printer that the standard
  ///   allows.
  package static func read(
    _ path: String, for standard: PressStandard
  ) throws(DiagnosticsError) -> OutputCondition {
    let bytes = try Filing.readBytes(path)
    do {
      let profile = try ICCProfile(bytes)
      try profile.checkForPress(standard)
      return OutputCondition(profile)
    } catch {
      throw DiagnosticsError(error.diagnostic(file: path))
    }
  }
}
