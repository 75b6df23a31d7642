package import PageGeometry

/// The trimmed sheet (纸张、开本).
package struct PaperSize: Hashable, Sendable {
  package var width: Length
  package var height: Length

  package init(width: Length, height: Length) {
    self.width = width
    self.height = height
  }

  /// 四开, the size of evening papers (小报).
  package static let tabloid = PaperSize(width: .millimeters(275), height: .millimeters(390))
  /// 对开, the size of party dailies (大报); 390 × 550 is as common.
  package static let broadsheet = PaperSize(width: .millimeters(390), height: .millimeters(540))

  /// The sheets that have a name (newspaper-practice §1.1).
  static let named: [(names: [String], size: PaperSize)] = [
    (["四开", "tabloid"], .tabloid), (["对开", "broadsheet"], .broadsheet),
  ]
}
