package import PageGeometry

/// A mark with its place beside a line (行间标记定位), in ems of the line's size.
///
/// Along the line from its start; across it from the em box outwards. `under` is below horizontal
/// lines and left of vertical ones, `over` above and right: the line turned by a quarter.
package struct SetMark: Hashable, Sendable {
  /// The scalars of the line that are marked.
  package var range: Range<Int>
  package var shape: Shape
  package var start: Em
  package var end: Em
  package var side: Side
  /// From the em box to the mark's near side.
  package var near: Em
  /// How deep the mark is; of dots their diameter.
  package var depth: Em

  /// What is drawn.
  package enum Shape: Hashable, Sendable {
    /// Dots at these places, their middles.
    case dots([Em])
    /// A straight line; a name's or any text's.
    case line(isName: Bool)
    case wave
    /// A box, open where it goes on from or to another line.
    case frame(opensAtStart: Bool, opensAtEnd: Bool)
    case ruby(SetRuby)
  }

  /// The side of the line on which the mark stands.
  package enum Side: String, Hashable, Sendable {
    case over
    case under
    /// All round.
    case around
  }

  package init(
    range: Range<Int>, shape: Shape, start: Em, end: Em, side: Side, near: Em, depth: Em
  ) {
    self.range = range
    self.shape = shape
    self.start = start
    self.end = end
    self.side = side
    self.near = near
    self.depth = depth
  }

  /// The name of the mark's kind, as in `TextAnnotation.Kind`.
  package var name: String {
    switch shape {
    case .dots: TextAnnotation.Kind.dots.name
    case .line(let isName):
      isName ? TextAnnotation.Kind.nameLine.name : TextAnnotation.Kind.underline.name
    case .wave: TextAnnotation.Kind.waveLine.name
    case .frame: TextAnnotation.Kind.frame.name
    case .ruby: TextAnnotation.Kind.ruby([]).name
    }
  }
}

/// Ruby ready to be drawn (注音): a line of its own, set small.
package struct SetRuby: Hashable, Sendable {
  package var scalars: [Unicode.Scalar]
  /// In ems of the ruby's size.
  package var line: SetLine
  /// The ruby's size in ems of the base.
  package var size: Em

  package init(scalars: [Unicode.Scalar], line: SetLine, size: Em) {
    self.scalars = scalars
    self.line = line
    self.size = size
  }

  package var text: String { String(String.UnicodeScalarView(scalars)) }
}
