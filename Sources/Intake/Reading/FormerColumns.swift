internal import PressDiagnostics

/// What the places of the cuts say about the page the text came from (原版分栏).
///
/// newspaper-practice §4.1: a story set in columns of equal depth is cut at equal steps, so even
/// cuts confirm the rejoining and name the former column count.
enum FormerColumns {
  static let id = "intake.former-columns"

  /// More columns than this no newspaper page has.
  private static let most = 8

  /// The smallest number of equal columns whose ends fall on every cut; nil if there is none.
  ///
  /// A cut may miss by a twentieth of the depth, about one line; one cut alone proves no more
  /// than two columns.
  static func count(cuts: [Int], total: Int) -> Int? {
    guard !cuts.isEmpty, total > 0 else { return nil }
    let fewest = cuts.count + 1
    let last = cuts.count == 1 ? 2 : most
    guard fewest <= last else { return nil }
    return (fewest...last).first { columns in
      let tolerance = max(8, min(24, total / columns / 20))
      return cuts.allSatisfy { cut in
        let column = (2 * cut * columns + total) / (2 * total)
        return column > 0 && column < columns && abs(cut - column * total / columns) <= tolerance
      }
    }
  }

  /// One cut in the middle may be chance; several at equal steps are not.
  static func found(columns: Int, total: Int, cuts: Int, at place: SourceRange?) -> Diagnostic {
    let depth = total / columns
    return Diagnostic(
      id, .note, zh: "断段间距均匀：原稿分\(columns)栏，每栏约\(depth)字",
      en:
        "the cuts are evenly spaced: the story was set in \(columns) columns of about \(depth) characters",
      at: place, desk: .layout,
      reading: Reading(
        read: "\(cuts)处断段", made: "\(columns)栏×\(depth)字", certainty: cuts > 1 ? .high : .medium))
  }
}
