package import PageGeometry

extension CellGlyphs {
  /// The glyphs of a horizontal line whose cells may be of two sizes (夹注字形), in logical order.
  ///
  /// The two lines of a note are set as lines of their own, then made small and moved into place.
  package func allGlyphs(of line: SetLine) -> [LineGlyph] {
    guard line.cells.contains(where: { $0.size != .one }) else { return glyphs(of: line) }
    var all: [LineGlyph] = []
    var first = 0
    while first < line.cells.count {
      let row = line.cells[first]
      var end = first + 1
      while end < line.cells.count, line.cells[end].size == row.size,
        line.cells[end].rise == row.rise
      {
        end += 1
      }
      all += glyphs(ofRow: line.cells[first..<end], in: line)
      first = end
    }
    return all
  }

  /// The glyphs of cells that have one size and stand at one height.
  private func glyphs(ofRow cells: ArraySlice<SetCell>, in line: SetLine) -> [LineGlyph] {
    guard let first = cells.first else { return [] }
    var own = line
    own.cells = Array(cells)
    guard first.size != .one else { return glyphs(of: own) }
    for index in own.cells.indices { own.cells[index].enlarge(from: first.x) }
    return glyphs(of: own).map { glyph in
      var small = glyph
      small.x = first.x + glyph.x.times(first.size)
      small.y = glyph.y.times(first.size) + first.baseline
      small.size = first.size
      return small
    }
  }
}

extension SetCell {
  /// Expresses the cell's places in ems of its own character, counted from `origin`.
  fileprivate mutating func enlarge(from origin: Em) {
    x = (x - origin).divided(by: size)
    width = width.divided(by: size)
    bodyX = (bodyX - origin).divided(by: size)
    body = body.divided(by: size)
  }

  /// How far under the line's baseline the character's own lies.
  package var baseline: Em {
    MarkMeasures.emBoxMiddle.times(size) - MarkMeasures.emBoxMiddle - rise
  }
}

extension Em {
  fileprivate func divided(by size: Em) -> Em {
    Em(rawValue: rawValue * Em.unitsPerEm / size.rawValue)
  }
}
