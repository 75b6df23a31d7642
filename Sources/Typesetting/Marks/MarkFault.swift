package import PageGeometry

/// Why a mark is not drawn as it was asked for (标记未排).
package struct MarkFault: Hashable, Sendable {
  package var annotation: TextAnnotation
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    /// There is nothing under the mark that could carry it, or the ruby is empty.
    case nothingToMark
    /// The mark lies inside or across an interlinear note, or is a note that crosses another.
    case acrossNote
    /// Ruby over ruby.
    case overRuby
    /// The white between the lines, in ems, holds no legible mark.
    case noRoom(Em)
    /// The mark is drawn, but at so many thousandths of its size.
    case reduced(Int)

    /// Whether the mark is drawn all the same.
    package var isDrawn: Bool {
      switch self {
      case .reduced: true
      default: false
      }
    }
  }

  package init(annotation: TextAnnotation, reason: Reason) {
    self.annotation = annotation
    self.reason = reason
  }
}
