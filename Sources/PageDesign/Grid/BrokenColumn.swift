package import PageGeometry

/// Basic columns that are cut anew into another number (破栏): a破b.
package struct BrokenColumn: Hashable, Sendable {
  /// How many basic columns are joined.
  package var joined: Int
  /// Into how many they are cut.
  package var parts: Int
  /// Whole characters in a line of each part.
  package var charactersPerPart: Int
  /// What is left over, in characters.
  package var remainder: Em
}

extension ColumnGrid {
  /// The sum of 破栏: (long(a) − (b−1)·gutter) / b, whole characters and what remains.
  ///
  /// Nil when the parts would hold no character at all.
  package func broken(_ joined: Int, into parts: Int) -> BrokenColumn? {
    guard joined > 0, parts > 0, parts <= longColumn(joined).rawValue / Em.unitsPerEm else {
      return nil
    }
    let text = longColumn(joined) - gutterCharacters * (parts - 1)
    let characters = text.rawValue / (parts * Em.unitsPerEm)
    guard characters > 0 else { return nil }
    return BrokenColumn(
      joined: joined, parts: parts, charactersPerPart: characters,
      remainder: text - .ems(characters * parts))
  }
}
