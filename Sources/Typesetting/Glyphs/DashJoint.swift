internal import PageGeometry
internal import Typefaces

/// Joins the two halves of a dash that a face draws apart (破折号相接).
///
/// —— is one line over two cells (GB/T 15834 5.1.4). Faces without a glyph of their own for the
/// pair leave a hair of white between its halves, Kai above all.
struct DashJoint {
  let shaper: any TextShaper

  /// How far the halves reach into each other, so that no white shows at any size.
  private static let overlap = Em(3, over: 100)
  /// A gap from which the glyphs are no halves of one line: the dots of an ellipsis.
  private static let widest = Em(15, over: 100)

  func joined(_ glyphs: [ShapedGlyph], face: Face) -> [ShapedGlyph] {
    guard glyphs.count > 1 else { return glyphs }
    var glyphs = glyphs
    for index in glyphs.indices.dropLast() {
      guard let ink = shaper.inkBox(of: glyphs[index].id, face: face),
        let next = shaper.inkBox(of: glyphs[index + 1].id, face: face)
      else { continue }
      let gap = glyphs[index].advance - ink.right + next.left
      guard gap > -Self.overlap, gap < Self.widest else { continue }
      glyphs[index].advance = glyphs[index].advance - gap - Self.overlap
    }
    return glyphs
  }
}
