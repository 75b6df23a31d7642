package import PageGeometry
package import PressDiagnostics
package import Typefaces
package import Typesetting

/// A loose paragraph to be set by itself (单段排文), as `banmian lines` reads it.
package struct LineCase: Hashable, Sendable {
  package var id: String
  package var text: String
  package var measure: Em
  package var style: CompositionStyle
  package var face: Face
  /// Marks over stretches of the text.
  package var annotations: [TextAnnotation]
  package var place: SourceRange

  package init(
    id: String, text: String, measure: Em, style: CompositionStyle, face: Face,
    annotations: [TextAnnotation] = [], place: SourceRange
  ) {
    self.id = id
    self.text = text
    self.measure = measure
    self.style = style
    self.face = face
    self.annotations = annotations
    self.place = place
  }
}
