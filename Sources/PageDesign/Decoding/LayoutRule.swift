/// The stable names of the findings about layout files.
package enum LayoutRule {
  /// The layout that was asked for is in none of the files.
  package static let unknownLayout = "layout.unknown"
  /// `extends` leads back to the layout itself.
  package static let extendsCycle = "layout.extends-cycle"
  /// Two files have the same layout name.
  package static let duplicateLayout = "layout.duplicate"
  /// A key that no section of that kind has.
  package static let unknownKey = "layout.unknown-key"
  /// The same key twice, once by its Chinese name.
  package static let duplicateKey = "layout.duplicate-key"
  /// Something else than what the key takes.
  package static let wrongType = "layout.wrong-type"
  /// A number that makes no page: zero, negative, or beyond any paper.
  package static let outOfRange = "layout.out-of-range"
  /// A number without a unit, an unknown unit, an unknown name of a size.
  package static let badQuantity = "layout.bad-quantity"
  /// A list of sizes that does not fall from one to the next.
  package static let sizeOrder = "layout.size-order"
  /// The line pitch is smaller than the type that stands on it.
  package static let pitchTooSmall = "layout.pitch-too-small"
  /// The columns are wider than the paper.
  package static let tooWide = "layout.too-wide"
  /// The lines are higher than the paper.
  package static let tooManyLines = "layout.too-many-lines"
  /// The type area fits, but not with this margin.
  package static let marginTooLarge = "layout.margin-too-large"
  /// A block lies outside the type area.
  package static let blockOutside = "layout.block-outside"
  /// Two blocks share lines.
  package static let blockOverlap = "layout.block-overlap"
  /// The blocks leave no line for articles.
  package static let noRoom = "layout.no-room"
  /// Type or rules are higher than the block that holds them.
  package static let blockTooLow = "layout.block-too-low"
  /// Parts of the masthead are together wider than the page.
  package static let sharesTooWide = "layout.shares-too-wide"
  /// A rank may span more columns than the page has.
  package static let spanTooWide = "layout.span-too-wide"
  /// A head may be as big as the paper's name.
  package static let nameNotBiggest = "layout.name-not-biggest"
  /// The smallest natural space is larger than the largest.
  package static let spaceOrder = "layout.space-order"

  /// Every name above, for the list of findings in the handbook.
  package static let all = [
    unknownLayout, extendsCycle, duplicateLayout, unknownKey, duplicateKey, wrongType, outOfRange,
    badQuantity, sizeOrder, pitchTooSmall, tooWide, tooManyLines, marginTooLarge, blockOutside,
    blockOverlap, noRoom, blockTooLow, sharesTooWide, spanTooWide, nameNotBiggest, spaceOrder,
  ]
}
