/// Ways to fill a box with the beginning of a story that goes on elsewhere, its pictures with it
/// (转版留图): a picture belongs to the head that it illustrates.
extension SpanMeasure {
  /// Each layout of pictures in each depth below its shallowest, with the lines of text that are
  /// left over there.
  func eachJump(_ least: Int, _ take: (_ fit: Int, _ depth: Int, _ cut: Int) -> Void) {
    var last: FigureLayout?
    for number in fits.indices {
      let fit = fits[number]
      guard fit.isPicturedBox, fit.figures != last else { continue }
      last = fit.figures
      for depth in least..<max(least, fit.depth) {
        guard let lines = fit.shape.textLines(depth: depth) else { continue }
        // The line that says where the story goes on takes one itself.
        take(number, depth, leastLines - lines + 1)
      }
    }
  }
}

extension StoryFit {
  /// Whether its text stands over and under pictures of whole columns, and can be cut anywhere.
  fileprivate var isPicturedBox: Bool {
    !figures.isEmpty && shape.cutouts.isEmpty && settings == nil && vertical == nil
      && guests.isEmpty
  }
}

extension StoryShape {
  /// Lines of text under a picture, at least, in a story that goes on.
  private static let leastUnderPicture = 4

  /// The lines that the columns hold in that depth; nil where one shows hardly any text.
  fileprivate func textLines(depth: Int) -> Int? {
    var sum = 0
    for column in 0..<columns {
      let lines = depth - tops[column] - feet[column]
      guard lines >= Self.leastUnderPicture else { return nil }
      sum += lines
    }
    return sum
  }
}
