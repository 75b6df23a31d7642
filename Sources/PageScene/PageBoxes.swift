package import PageGeometry

/// Where a press sheet is cut, and how far ink runs beyond the cut (成品框、出血框).
///
/// PDF/X wants trim inside bleed inside media (ISO 15930-4, 6.14; prepress design §1.1).
package struct PageBoxes: Hashable, Sendable {
  /// The page as the reader holds it (成品).
  package var trim: Rect
  /// The trim and what is cut off round it (出血).
  package var bleed: Rect

  package init(trim: Rect, bleed: Rect) {
    self.trim = trim
    self.bleed = bleed
  }
}

extension Page {
  /// The boxes of the sheet; a page without marks is its own trim and bleeds nowhere.
  package var pressBoxes: PageBoxes {
    let whole = Rect(x: .zero, y: .zero, width: sheet.width, height: sheet.height)
    return boxes ?? PageBoxes(trim: whole, bleed: whole)
  }
}
