internal import Editorial
internal import PressDiagnostics

/// Blocks → paragraphs of a story (成段).
enum MarkdownParagraphs {
  /// One paragraph with its kind, opening and marks; none where it held only a picture.
  static func parsed(
    _ text: SourcedText, _ kind: Paragraph.Kind, labels: Set<String>
  ) -> (paragraph: Paragraph?, parts: MarkdownInline.Parts) {
    let parts = MarkdownInline.parts(of: text, labels: labels)
    let paragraph = Paragraph(kind: kind, lead: parts.lead, text: parts.text, marks: parts.marks)
    // Space round a picture is no text; an empty paragraph that was written as one is.
    let isGone =
      parts.lead == nil && !text.isEmpty && parts.text.scalars.allSatisfy(\.isBlank)
      && (!parts.pictures.isEmpty || !parts.diagnostics.isEmpty)
    return (isGone ? nil : paragraph, parts)
  }
}
