package import PageGeometry

extension SetLine {
  /// By how much the line grows when it is set to so many 1/1000 of its length.
  private func growth(to permille: Int) -> Em {
    // A line that ends early takes as much a gap as a full one of single characters.
    let whole = isLast ? Em.one * max(0, cells.count - 1) : right
    return Em(rawValue: (whole.rawValue * permille).flooredQuotient(by: 1000) - whole.rawValue)
  }

  /// By how much each gap changes then.
  package func spreadPerGap(to permille: Int) -> Em {
    let gaps = cells.count - 1
    return gaps > 0 ? growth(to: permille) / gaps : .zero
  }

  /// The line with its characters closer or wider by letter space, none of them changed (调字距).
  ///
  /// A full line becomes exactly so many 1/1000 of its length: it was broken for a measure that is
  /// as much longer or shorter than its own. Lines with marks beside their characters stay.
  package func spread(to permille: Int) -> SetLine {
    let gaps = cells.count - 1
    guard permille != 1000, gaps > 0, marks.isEmpty else { return self }
    let growth = growth(to: permille)
    var line = self
    for index in line.cells.indices {
      let shift = Em(rawValue: (growth.rawValue * index).flooredQuotient(by: gaps))
      line.cells[index].x += shift
      line.cells[index].bodyX += shift
    }
    line.right += growth
    line.measure = Em(rawValue: (measure.rawValue * permille).flooredQuotient(by: 1000))
    line.hyphen?.x += growth
    return line
  }
}

extension Int {
  /// The quotient rounded down, below zero too: a line may never end a hair beyond its measure.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    self >= 0 ? self / divisor : -((-self + divisor - 1) / divisor)
  }
}
