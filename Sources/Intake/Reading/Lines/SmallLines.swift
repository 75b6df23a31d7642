/// A line of nothing but strokes and stars (分隔线).
enum SeparatorLine {
  static func matches(_ scalars: [Unicode.Scalar]) -> Bool {
    let marks = scalars.filter { !$0.isBlank }
    guard marks.count >= 3, let first = marks.first else { return false }
    // Letters only as a row of one: oooo.
    if first.isASCIIWord { return marks.count >= 4 && marks.allSatisfy { $0 == first } }
    return marks.allSatisfy { strokes.contains($0) && !$0.isASCIIWord }
  }

  private static let strokes = Set("-=*_—─━·~～#＊※★☆◆◇●○■□…+.×oO0".scalarArray)
}
