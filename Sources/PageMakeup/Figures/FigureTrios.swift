internal import Editorial
internal import PageDesign

/// Three pictures of one story (三图并用).
extension FigureFitter {
  /// The layouts with a third picture in one of the corners that the first two leave free.
  ///
  /// Each picture brings its few cheapest sizes only: three with all of theirs would be thousands
  /// of boxes to measure, for the same few pages.
  func trios(
    _ heads: [FigureSpot], _ feet: [FigureSpot], _ third: Picture, _ columns: Int, _ asAsked: Bool
  ) -> [FigureLayout] {
    let places = third.place.map { [$0] } ?? [.footRight, .headLeft]
    let thirds = places.flatMap { spots(third, [$0], columns, asAsked, else: $0) }
    return cheapest(heads, Self.mostSizes).flatMap { head in
      cheapest(feet, Self.mostSizes).flatMap { foot in
        cheapest(thirds, Self.mostSizes * places.count).map { spot in
          FigureLayout(spots: [head, foot, spot])
        }
      }
    }
  }

  /// Sizes that each of three pictures is tried in.
  private static let mostSizes = 4

  /// The cheapest figures; of equal ones the smaller stays first.
  private func cheapest(_ spots: [FigureSpot], _ count: Int) -> [FigureSpot] {
    Array(
      spots.enumerated().sorted {
        ($0.element.figure.price, $0.offset) < ($1.element.figure.price, $1.offset)
      }.prefix(count).map(\.element))
  }
}
