internal import HanText
internal import PageGeometry
internal import Typefaces

/// Where marks have their ink in vertical lines (直排标点位置).
package struct VerticalMarks {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  /// The part of its cell in which a mark's ink stands.
  package enum Quadrant: String, Hashable, Sendable {
    case upperRight = "upper-right"
    case upperLeft = "upper-left"
    case lowerRight = "lower-right"
    case lowerLeft = "lower-left"
    case center
  }

  /// How far from the middle of its cell ink still counts as central.
  private static let central = Em(13, over: 100)

  /// The quadrant of a cell's mark, measured on the ink as it is drawn.
  package func quadrant(of cell: SetCell, _ scalars: [Unicode.Scalar]) -> Quadrant? {
    switch cell.cls {
    // They stand in the middle of the line, and the ink of a pair is in two glyphs.
    case .doubledStop, .dash, .ellipsis, .connector, .shortConnector, .solidus, .middleDot:
      return .center
    default: break
    }
    let composer = VerticalCellGlyphs(scalars, shaper: shaper)
    guard let ink = composer.ink(of: composer.glyphs(of: cell)) else { return nil }
    let x = (ink.left + ink.right) / 2
    let y = (ink.top + ink.bottom) / 2 - middle(of: cell)
    if abs(x) < Self.central && abs(y) < Self.central { return .center }
    if x >= .zero { return y < .zero ? .upperRight : .lowerRight }
    return y < .zero ? .upperLeft : .lowerLeft
  }

  /// The middle of the em in which the mark was drawn: the blank side of a half-em body counts.
  private func middle(of cell: SetCell) -> Em {
    switch cell.cls {
    case .closing, .pause, .stop: cell.bodyX + .half
    case .opening: cell.bodyX + cell.body - .half
    default: cell.bodyX + cell.body / 2
    }
  }

  private func abs(_ em: Em) -> Em { em < .zero ? -em : em }
}

/// Curly quotes become corner brackets in vertical lines (直排引号), double ones first.
///
/// GB/T 15834 5.2.3. Quotes round Western text alone keep their form and are turned with it.
package enum VerticalQuotes {
  package static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "『"
    case "”": "』"
    case "‘": "「"
    case "’": "」"
    default: nil
    }
  }

  /// The longest quotation that is looked through.
  private static let farthest = 200

  /// Whether the quote at that offset encloses nothing but Western text that is turned.
  static func enclosesWestern(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let inner = content(at: index, scalars) else { return false }
    let letters = inner.filter(\.isWesternLetterOrDigit)
    guard letters.count > 1, !inner.contains(where: isHan) else { return false }
    return inner.count > 3 || !inner.allSatisfy(\.isASCIIDigit)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    guard let cls = CharacterTable.baseClass(of: scalar) else { return false }
    return !cls.isMark || cls == .pause || cls == .stop
  }

  /// What stands between the quote and its partner; nil where it has none near.
  private static func content(
    at index: Int, _ scalars: [Unicode.Scalar]
  ) -> ArraySlice<Unicode.Scalar>? {
    let quote = scalars[index]
    switch quote {
    case "“", "‘":
      let partner: Unicode.Scalar = quote == "“" ? "”" : "’"
      let after = scalars[(index + 1)...].prefix(farthest)
      return after.firstIndex(of: partner).map { scalars[index + 1..<$0] }
    case "”", "’":
      let partner: Unicode.Scalar = quote == "”" ? "“" : "‘"
      let before = scalars[..<index].suffix(farthest)
      return before.lastIndex(of: partner).map { scalars[$0 + 1..<index] }
    default: return nil
    }
  }
}
