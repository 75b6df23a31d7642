/// The standard that a press file is made to (印刷文件标准).
package enum PressStandard: String, Hashable, Sendable, CaseIterable {
  /// PDF/X-1a:2003 (ISO 15930-4): CMYK and spots, nothing transparent; what every plate room takes.
  case x1a
  /// PDF/X-4 (ISO 15930-7).
  case x4

  /// The name that the file states.
  package var title: String {
    switch self {
    case .x1a: "PDF/X-1a:2003"
    case .x4: "PDF/X-4"
    }
  }

  /// The version of PDF that it is built on.
  package var pdfVersion: String {
    switch self {
    case .x1a: "1.4"
    case .x4: "1.6"
    }
  }

  /// The newest ICC version that the output profile may have.
  package var profileVersion: Int {
    switch self {
    case .x1a: 2
    case .x4: 4
    }
  }
}
