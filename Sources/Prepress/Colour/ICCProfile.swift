internal import Digest
package import PressDiagnostics

/// The profile of a printing condition (输出特性文件): its bytes, and what its head says (ICC.1:2010, 7.2).
package struct ICCProfile: Hashable, Sendable {
  package let bytes: [UInt8]
  /// The version's two figures, such as 2 and 4.
  package let version: (major: Int, minor: Int)
  /// What the profile is of: `prtr` for a printing condition.
  package let deviceClass: String
  /// The colours it is for: `CMYK`.
  package let space: String
  /// The colours that it connects to: `Lab` or `XYZ`.
  package let connection: String
  /// The signatures of its tags, in their order.
  package let tags: [String]
  /// What it calls itself; empty where it says nothing.
  package let title: String
  /// The digest of its bytes, in hexadecimal figures.
  package let digest: String

  /// Reads a profile's head; that of a cut or damaged file, or of no profile at all, is refused.
  package init(_ bytes: [UInt8]) throws(ProfileFault) {
    let reader = ICCReader(bytes)
    guard bytes.count >= 132, reader.signature(at: 36) == "acsp" else { throw .noProfile }
    guard reader.number(at: 0) == bytes.count else { throw .cut }
    self.bytes = bytes
    version = (Int(bytes[8]), Int(bytes[9] >> 4))
    deviceClass = reader.signature(at: 12)
    space = reader.signature(at: 16)
    connection = reader.signature(at: 20)
    let table = try reader.tags()
    tags = table.map(\.signature)
    title = table.first { $0.signature == "desc" }.flatMap(reader.text) ?? ""
    digest = SHA256.hex(of: bytes)
  }

  /// Throws unless the profile may be the output intent of a press file (ISO 15930-4, 6.2.2): of a
  /// CMYK printer, with tables both ways, and of version 2 where the standard is older than 4.
  package func checkForPress(_ standard: PressStandard) throws(ProfileFault) {
    guard deviceClass == "prtr" else { throw .deviceClass(deviceClass) }
    guard space == "CMYK" else { throw .space(space) }
    guard tags.contains("A2B0"), tags.contains("B2A0") else { throw .tables }
    guard version.major <= standard.profileVersion else {
      throw .version("\(version.major).\(version.minor)", standard)
    }
    // Little CMS looks at the tables themselves.
    _ = try ColourTransform(from: .ink(self), to: .lab)
    _ = try ColourTransform(from: .srgb, to: .ink(self))
  }

  package static func == (a: ICCProfile, b: ICCProfile) -> Bool { a.bytes == b.bytes }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }
}

/// Why a profile cannot be used.
package enum ProfileFault: Error, Hashable, Sendable {
  case noProfile
  case cut
  case deviceClass(String)
  case space(String)
  case tables
  case version(String, PressStandard)
  case libraryMissing
  case unusable

  package static let ruleID = "press.profile"

  /// The finding, with the profile's file as it was named.
  package func diagnostic(file: String) -> Diagnostic {
    if self == .libraryMissing {
      return Diagnostic(
        "press.no-color-engine", .error, zh: "没有 Little CMS，不能读特性文件",
        en: "Little CMS is not there, so no profile can be read",
        hint: "install it (Debian: liblcms2-2)")
    }
    let reason = reason
    return Diagnostic(
      Self.ruleID, .error, zh: "特性文件“\(file)”不能用于印刷：\(reason.zh)",
      en: "the profile '\(file)' cannot be used for press: \(reason.en)",
      hint: "a CMYK printer profile with tables both ways; version 2 for X-1a, 2 or 4 for X-4")
  }

  private var reason: (zh: String, en: String) {
    switch self {
    case .noProfile: ("不是 ICC 特性文件", "it is no ICC profile")
    case .cut: ("文件不完整", "it is cut off or damaged")
    case .deviceClass(let name): ("设备类别是“\(name)”", "it is of class '\(name)', not 'prtr'")
    case .space(let name): ("色彩空间是“\(name)”", "it is for \(name), not for CMYK")
    case .tables: ("缺少双向查色表", "it has no tables both ways (A2B0, B2A0)")
    case .version(let version, let standard):
      (
        "版本 \(version) 对 \(standard.title) 太新",
        "version \(version) is too new for \(standard.title)"
      )
    case .libraryMissing, .unusable: ("查色表读不出", "its tables cannot be read")
    }
  }
}
