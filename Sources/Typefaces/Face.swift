/// The families that the project ships (字体); no other font is ever seen.
package enum FontFamily: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Song (宋体): text and serious headlines.
  case song
  /// Hei (黑体): kickers, labels, run-in leads.
  case hei
  /// Kai (楷体): bylines, notes, credits of pictures.
  case kai
  /// The complete Song, opened only for a character that the others lack.
  case songComplete

  package static func < (a: FontFamily, b: FontFamily) -> Bool { a.rawValue < b.rawValue }
}

/// The weights that the families come in (字重).
package enum FontWeight: String, Hashable, Sendable, CaseIterable, Comparable {
  case regular
  case bold
  case black

  package static func < (a: FontWeight, b: FontWeight) -> Bool { a.rawValue < b.rawValue }
}

/// One face: a family in a weight (字体字重).
package struct Face: Hashable, Sendable, Comparable {
  package var family: FontFamily
  package var weight: FontWeight

  package init(_ family: FontFamily, _ weight: FontWeight = .regular) {
    self.family = family
    self.weight = weight
  }

  /// The name in layout files and dumps: `song-regular`.
  package var name: String { "\(family.rawValue)-\(weight.rawValue)" }

  package static func < (a: Face, b: Face) -> Bool { a.name < b.name }

  /// The face of that name in layout files and dumps.
  package init?(name: some StringProtocol) {
    let parts = name.split(separator: "-")
    guard parts.count == 2, let family = FontFamily(rawValue: String(parts[0])),
      let weight = FontWeight(rawValue: String(parts[1]))
    else { return nil }
    self.init(family, weight)
  }
}
