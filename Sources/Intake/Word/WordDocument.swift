package import Markup

/// The parts of a Word file that hold copy (Word 文档的部件), already parsed.
package struct WordDocument: Sendable {
  /// The file's name.
  package var name: String
  /// `word/document.xml`.
  package var body: MarkupTree
  package var styles: MarkupTree?
  package var numbering: MarkupTree?
  /// `word/_rels/document.xml.rels`: what the ids of pictures mean.
  package var relations: MarkupTree?
  package var footnotes: MarkupTree?

  package init(
    name: String, body: MarkupTree, styles: MarkupTree? = nil, numbering: MarkupTree? = nil,
    relations: MarkupTree? = nil, footnotes: MarkupTree? = nil
  ) {
    self.name = name
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.relations = relations
    self.footnotes = footnotes
  }

  /// Where the parts stand in the archive.
  package enum Part {
    package static let body = "word/document.xml"
    package static let styles = "word/styles.xml"
    package static let numbering = "word/numbering.xml"
    package static let relations = "word/_rels/document.xml.rels"
    package static let footnotes = "word/footnotes.xml"
  }
}
