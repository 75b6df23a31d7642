internal import PageGeometry
internal import PageScene

/// Where things stand round the page on its proof (校样尺寸), measured from the page's own corner.
struct SheetMeasure {
  let page: Size
  /// The type area and whatever stands outside it.
  let matter: Rect

  static let edge = Length.millimeters(6)
  static let noteWidth = Length.millimeters(56)
  /// Between the page and the notes, where leaders slant.
  static let slant = Length.millimeters(13)
  static let head = Length.millimeters(16)
  /// The strip of a ruler or of line numbers beside the matter.
  static let strip = Length.millimeters(8)
  static let noteSize = Length.points(7)
  static let noteLeading = Length.points(9)
  static let noteGap = Length.points(4)
  static let numberWidth = Length.points(15)

  init(_ page: Page) {
    self.page = page.sheet
    let words = page.items.wordFrames + page.items.pictures.map(\.frame)
    matter = words.reduce(page.typeArea) { $0.union($1) }
  }

  /// Where leaders leave the page.
  var exits: (left: Length, right: Length) {
    (min(matter.minX - Self.strip, .zero), max(matter.maxX + Self.strip, page.width))
  }

  /// The notes of a side.
  func notes(_ side: LeaderSide) -> Rect {
    let x =
      side == .left
      ? exits.left - Self.slant - Self.noteWidth : exits.right + Self.slant
    return Rect(x: x, y: .zero, width: Self.noteWidth, height: bandTop - Self.edge)
  }

  /// Where the report under the page begins.
  var bandTop: Length { max(page.height, matter.maxY + Self.strip) + Self.edge }

  /// What stands on the sheet but the slug and the report, from the sheet's left edge to its right.
  var across: (left: Length, right: Length) {
    (notes(.left).minX - Self.edge, notes(.right).maxX + Self.edge)
  }
}
