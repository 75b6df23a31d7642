internal import HanText
package import PageGeometry
package import Typefaces

/// A paragraph's text with its faces (带样式文字).
package struct StyledText: Hashable, Sendable {
  package var scalars: [Unicode.Scalar]
  /// The face of the text outside all spans.
  package var face: Face
  /// Stretches in another face, in order, not overlapping.
  package var spans: [FaceSpan]
  /// After how many scalars the run-in lead ends (段首引题), if there is one.
  package var leadEnd: Int?
  /// The blank between a run-in lead and the text.
  package var leadGap = Em.one
  /// Stretches that are names: a break inside them costs (专名).
  package var names: [Range<Int>] = []
  /// Stretches that a line's end parts only where they outgrow the measure (不拆).
  package var wholes: [Range<Int>] = []
  /// Marks over stretches: dots, lines, ruby, notes (行间标记).
  package var annotations: [TextAnnotation] = []

  /// A stretch of text in a face of its own.
  package struct FaceSpan: Hashable, Sendable {
    package var range: Range<Int>
    package var face: Face

    package init(_ range: Range<Int>, _ face: Face) {
      self.range = range
      self.face = face
    }
  }

  package init(
    _ scalars: [Unicode.Scalar], face: Face, spans: [FaceSpan] = [], leadEnd: Int? = nil
  ) {
    self.scalars = scalars
    self.face = face
    self.spans = spans
    self.leadEnd = leadEnd
  }

  package init(_ text: String, face: Face) {
    self.init(Array(text.unicodeScalars), face: face)
  }

  /// The face of each unit, found by walking units and spans together.
  func faces(of units: [TextUnit]) -> [Face] {
    guard !spans.isEmpty else { return Array(repeating: face, count: units.count) }
    var result: [Face] = []
    result.reserveCapacity(units.count)
    var next = 0
    for unit in units {
      while next < spans.count, spans[next].range.upperBound <= unit.start { next += 1 }
      let isInside = next < spans.count && spans[next].range.contains(unit.start)
      result.append(isInside ? spans[next].face : face)
    }
    return result
  }
}
