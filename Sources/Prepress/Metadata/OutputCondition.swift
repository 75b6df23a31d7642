/// How a press file will be printed (输出条件): the profile, and the name that the trade knows it by.
package struct OutputCondition: Hashable, Sendable {
  package let profile: ICCProfile
  /// The name in the registry, or the profile's own.
  package let identifier: String
  /// Where the name is registered; nil for a plant's own condition.
  package let registry: String?
  /// What it is, in words.
  package let info: String

  /// Conditions of the ICC's registry that newspapers name, by a part of the titles of their usual
  /// profiles.
  private static let registered: [(part: String, identifier: String)] = [
    ("CGATS TR 002", "CGATS TR 002"), ("SNAP2007", "CGATS TR 002"),
    ("WAN-IFRAnewspaper26v5", "IFRA26"), ("ISOnewspaper26v4", "IFRA26"),
    ("JapanColor2002Newspaper", "JCN2002"),
  ]

  package init(_ profile: ICCProfile) {
    self.profile = profile
    let known = Self.registered.first { profile.title.contains($0.part) }
    let title = profile.title.isEmpty ? "Custom" : profile.title
    identifier = known?.identifier ?? title
    registry = known == nil ? nil : "http://www.color.org"
    info = title
  }

  /// The output intent's dictionary (ISO 15930-4, 6.2; ISO 19005-1, 6.2.2); `profile` is the profile's stream.
  func intent(_ standard: PressStandard, profile: PDFReference) -> PDFValue {
    var entries: [PDFValue.Entry] = [
      .init("Type", .name("OutputIntent")), .init("S", .name(standard.intentName)),
      .init("OutputConditionIdentifier", .text(identifier)), .init("Info", .text(info)),
    ]
    if let registry { entries.append(.init("RegistryName", .text(registry))) }
    entries.append(.init("DestOutputProfile", .reference(profile)))
    return .dictionary(entries)
  }
}
