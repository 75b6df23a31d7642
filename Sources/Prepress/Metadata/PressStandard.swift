/// The standard that a press file is made to (印刷文件标准).
package enum PressStandard: String, Hashable, Sendable, CaseIterable {
  /// PDF/X-1a:2003 (ISO 15930-4): CMYK and spots, nothing transparent; what every plate room takes.
  case x1a
  /// PDF/X-4 (ISO 15930-7).
  case x4
  /// PDF/A-1b (ISO 19005-1): the same page in the same inks for the archive, without marks (存档).
  case a1b

  /// Whether the file is kept and not printed.
  package var isArchive: Bool { self == .a1b }

  /// What its output intent is called.
  var intentName: String { isArchive ? "GTS_PDFA1" : "GTS_PDFX" }

  /// The name that the file states.
  package var title: String {
    switch self {
    case .x1a: "PDF/X-1a:2003"
    case .x4: "PDF/X-4"
    case .a1b: "PDF/A-1b"
    }
  }

  /// The version of PDF that it is built on.
  package var pdfVersion: String {
    switch self {
    case .x1a, .a1b: "1.4"
    case .x4: "1.6"
    }
  }

  /// The newest ICC version that the output profile may have.
  package var profileVersion: Int {
    switch self {
    case .x1a, .a1b: 2
    case .x4: 4
    }
  }
}
