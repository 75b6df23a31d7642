package import HanText

/// How units stand in vertical lines (直排), clreq and cjk-typography §1.7.
package enum VerticalSetting {
  /// How a unit stands.
  package enum Orientation: String, Hashable, Sendable {
    /// Upright, as in horizontal lines (直立).
    case upright = "U"
    /// A vertical form of its own, or turned by a quarter (竖排字形、侧转).
    case turned = "R"
    /// Set across in one cell (纵中横).
    case across = "T"

    var isOneCell: Bool { self == .across || self == .upright }
  }

  /// ： ； ？ ！ keep one em in vertical lines.
  package static func isFixedMark(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Bool {
    guard unit.cls == .pause || unit.cls == .stop else { return false }
    return "：；？！".unicodeScalars.contains(scalars[unit.start])
  }

  package static func orientation(
    of unit: TextUnit, _ scalars: [Unicode.Scalar]
  ) -> Orientation {
    switch unit.cls {
    case .han, .blank, .pause, .stop, .middleDot, .suffix, .prefix: return .upright
    case .doubledStop: return .across
    case .opening, .closing, .dash, .ellipsis, .connector, .shortConnector, .solidus, .asciiCloser,
      .asciiOpener:
      return .turned
    case .western: return western(unit, scalars)
    }
  }

  /// The last piece of an address is turned like the pieces before it.
  private static func followsRun(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Bool {
    guard unit.start > 0 else { return false }
    let before = scalars[unit.start - 1]
    return before.isWesternLetterOrDigit || before == "/"
  }

  /// One letter or figure stands upright, two or three figures go across, the rest is turned.
  private static func western(_ unit: TextUnit, _ scalars: [Unicode.Scalar]) -> Orientation {
    let run = scalars[unit.start..<unit.end]
    guard !unit.isContinued, !followsRun(unit, scalars) else { return .turned }
    if run.count == 1, run.allSatisfy(\.isWesternLetterOrDigit) { return .upright }
    return run.count <= 3 && run.allSatisfy(\.isASCIIDigit) ? .across : .turned
  }
}
