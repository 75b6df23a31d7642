internal import Editorial
internal import PageDesign
internal import PageGeometry

/// Pictures that stand as their editor asks, and what is done where they cannot (图片要求).
extension FigureFitter {
  /// The figures of a picture at those places.
  ///
  /// Where none can stand as the editor asks, or with `asAsked` false, first his place and his width
  /// beside text are given up, for whole columns at `usual`, then his columns and lines.
  func spots(
    _ picture: Picture, _ places: [Picture.Place], _ columns: Int, _ asAsked: Bool,
    else usual: Picture.Place
  ) -> [FigureSpot] {
    let found = spots(picture, places, columns)
    guard picture.isAsked, found.isEmpty || !asAsked else { return found }
    return otherwise(picture, places, columns, else: usual)
  }

  private func otherwise(
    _ picture: Picture, _ places: [Picture.Place], _ columns: Int, else usual: Picture.Place
  ) -> [FigureSpot] {
    var plain = picture
    plain.characters = nil
    var spots: [FigureSpot] = []
    if picture.place != nil || picture.characters != nil {
      spots = self.spots(plain, [usual], columns).map {
        told($0, of: picture, price: Self.otherwisePrice)
      }
    }
    guard picture.columns != nil || picture.lines != nil else { return spots }
    plain.columns = nil
    plain.lines = nil
    let places = places.contains(usual) ? places : places + [usual]
    return spots
      + self.spots(plain, places, columns).map {
        let off = abs((picture.columns ?? $0.figure.columns) - $0.figure.columns)
        return told($0, of: picture, price: Self.otherSizePrice + Self.offPrice * off)
      }
  }

  /// What it costs to set a picture at another place, or in another size, than its editor asks:
  /// more than the white that a larger one fills; and for each column that it is off.
  private static let otherwisePrice = 12_000
  private static let otherSizePrice = 45_000
  private static let offPrice = 4_000

  /// The spot of a picture whose wishes were given up, under the picture as it was asked for.
  private func told(_ spot: FigureSpot, of picture: Picture, price: Int) -> FigureSpot {
    var spot = spot
    spot.figure.picture = picture
    spot.figure.price += price
    return spot
  }

  private func spots(
    _ picture: Picture, _ places: [Picture.Place], _ columns: Int
  ) -> [FigureSpot] {
    let figures = figures(picture, span: columns)
    return places.flatMap { place in
      figures.map { FigureSpot(figure: $0, place: place) }.filter { canStand($0, columns) }
    }
  }

  /// Whether text finds room beside the figure as its place asks.
  private func canStand(_ spot: FigureSpot, _ columns: Int) -> Bool {
    let frame = ColumnFrame(spec.grid, columns: columns)
    guard spot.figure.characters != nil else {
      // In the midst means text at both sides.
      guard spot.place == .middle else { return true }
      return spot.columns(of: columns).map { $0.lowerBound > 0 && $0.upperBound < columns } ?? false
    }
    // In one column a picture stands at an edge: text at both sides of it would be read across it.
    if columns == 1, spot.place == .middle { return false }
    let least = Em.ems(spec.pictures.charactersBeside)
    let taken = spot.cutout(frame).across
    return (0..<columns).allSatisfy { index in
      let column = frame.column(index)
      guard taken.overlaps(column), !spot.cutout(frame).covers(column) else { return true }
      let room = max(taken.lowerBound - column.lowerBound, column.upperBound - taken.upperBound)
      return room >= least
    }
  }
}

extension Picture {
  /// Whether the editor says how it is to stand.
  var isAsked: Bool { place != nil || characters != nil || columns != nil || lines != nil }
}

extension FigureSpot {
  /// Whether it stands elsewhere, or wider, than its editor asks.
  var isMoved: Bool {
    let asked = figure.picture
    return asked.place.map { $0 != place } ?? false
      || (asked.characters != nil && figure.characters == nil)
  }

  /// Whether it has other columns or lines than its editor asks.
  var isResized: Bool {
    let asked = figure.picture
    guard figure.characters == nil else { return false }
    return asked.columns.map { $0 != figure.columns } ?? false
      || asked.lines.map { $0 != figure.pictureLines } ?? false
  }
}
