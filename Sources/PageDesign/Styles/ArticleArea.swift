/// Where the stories stand (稿区), on page one and on the others.
package struct ArticleArea: Hashable, Sendable {
  package var front = BlockLines.rest
  package var inside = BlockLines.rest
  /// White lines between the block above and the stories, when they take the rest.
  package var whiteAbove = 1
  /// White lines between the stories and the foot, when they take the rest.
  package var whiteBelow = 1

  package init() {}
}

extension ArticleArea: LayoutSection {
  static let keys: [LayoutKey<ArticleArea>] = [
    LayoutKey("front", \.front, "The lines of the stories on page one."),
    LayoutKey("inside", \.inside, "The lines of the stories on other pages."),
    LayoutKey("white_above", \.whiteAbove, .count(0...40), "White lines above them, for `rest`."),
    LayoutKey("white_below", \.whiteBelow, .count(0...40), "White lines below them, for `rest`."),
  ]
}
