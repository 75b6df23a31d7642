internal import PageGeometry
internal import PageScene
internal import Prepress

extension PressOrder {
  /// What preflight should find in the file of these sheets: the standard that was asked for, and
  /// the trim and the bleed that the pages have.
  func expectation(of sheets: [PressSheet]) -> PreflightExpectation {
    guard let boxes = sheets.first?.page.pressBoxes else { return PreflightExpectation(standard) }
    let isOneSize = sheets.allSatisfy { $0.page.pressBoxes.trim.size == boxes.trim.size }
    let trim = [boxes.trim.width, boxes.trim.height].map(Self.micrometers)
    return PreflightExpectation(
      standard, trim: isOneSize ? trim : nil,
      bleed: isOneSize ? Self.micrometers(boxes.trim.minX - boxes.bleed.minX) : nil,
      isOutlined: isOutlined)
  }

  private static func micrometers(_ length: Length) -> Int {
    length.scaled(by: 25_400, over: 72 * Length.unitsPerPoint).rawValue
  }
}
