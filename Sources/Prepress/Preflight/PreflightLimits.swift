package import PressDiagnostics

/// What a plant asks of press files (印厂要求); the defaults are newspapers' (prepress design §1.2).
///
/// Sizes are in thousandths of a point, so that a file's figures are kept as they were written.
package struct PreflightLimits: Hashable, Sendable {
  /// The most ink in one place, in percent (总墨量), and the area that may hold more, in mm².
  package var totalInk = 220
  package var totalInkArea = 15
  /// The least size of any text, and of text in more than one ink.
  package var leastText = 4500
  package var leastTextManyInks = 9000
  /// The least width of lines, of lines in several inks, and below which black ones overprint.
  package var leastLine = 200
  package var leastLineManyInks = 500
  package var overprintBelow = 2000
  /// Pixels an inch: refused below, doubted below, and doubted above.
  package var leastResolution = 150
  package var goodResolution = 200
  package var mostResolution = 450
  package var leastBitmapResolution = 550
  /// The spot inks that the plant has, by their names in the file; nil allows any.
  package var spots: [String]?
  /// The OutputConditionIdentifier that files have to name; nil takes any.
  package var outputCondition: String?
  /// What a check weighs if not as usual, and the checks that are not made.
  package var severities: [PreflightCheck: Severity] = [:]
  package var unasked: Set<PreflightCheck> = []

  package init() {}

  /// What a failure of the check weighs here; nil where nobody asks.
  package func severity(of check: PreflightCheck) -> Severity? {
    unasked.contains(check) ? nil : severities[check] ?? check.usualSeverity
  }
}

/// What the caller knows of the file it made (应有的样子); nil asks nothing.
package struct PreflightExpectation: Hashable, Sendable {
  package var standard: PressStandard
  /// Width and height of the trim and the width of the bleed, in thousandths of a millimetre.
  package var trim: [Int]?
  package var bleed: Int?
  /// Whether text was turned into outlines on purpose.
  package var isOutlined = false

  package init(
    _ standard: PressStandard, trim: [Int]? = nil, bleed: Int? = nil, isOutlined: Bool = false
  ) {
    self.standard = standard
    self.trim = trim
    self.bleed = bleed
    self.isOutlined = isOutlined
  }
}
