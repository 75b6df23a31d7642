internal import PageGeometry
internal import PageScene

/// Where printer's marks stand round a trimmed page (标记尺寸); all outside the bleed.
///
/// The measures are those of prepress design §1.2 ("all outside BleedBox"): 15 mm of paper round the
/// bleed, lines of 0.25 pt, which every plate holds.
struct MarkMeasure {
  /// The trim on the sheet.
  let trim: Rect
  /// The bleed on the sheet.
  let bleed: Rect
  let sheet: Size

  static let margin = Length.millimeters(15)
  static let line = Length.points(0.25)
  /// The arm of a crop mark (角线).
  static let arm = Length.millimeters(6)
  /// The radius of a register mark's ring, and half of its cross (套准十字).
  static let ring = Length.millimeters(2)
  static let cross = Length.millimeters(3.5)
  /// The side of a patch of the colour bar, where there is room (色标).
  static let patch = Length.millimeters(5)

  init(trimmed page: Size, bleed: Length) {
    let bleed = max(.zero, bleed)
    let margin = Self.margin + bleed
    trim = Rect(x: margin, y: margin, width: page.width, height: page.height)
    self.bleed = trim.grown(by: bleed)
    sheet = Size(width: page.width + margin * 2, height: page.height + margin * 2)
  }

  /// From the trim to where marks begin: 3 mm, and always a millimetre beyond the bleed.
  var offset: Length {
    max(.millimeters(3), trim.minX - bleed.minX + .millimeters(1))
  }

  /// The middle of the marks of one side, from the trim.
  var axis: Length { offset + Self.cross }

  var middleX: Length { trim.minX + trim.width / 2 }
  var middleY: Length { trim.minY + trim.height / 2 }
}
