package import Editorial
package import PressDiagnostics

/// Copy that came with a structure of its own, as a Word file or a page of markup has it
/// (带格式的来稿): line by line, each with what its format says of it.
///
/// A format seldom says all. Whoever wrote the file made the head bold and the rest plain, so the
/// lines go through the reader of raw text, and what the format says outweighs what it guesses.
package struct CopySheet: Sendable {
  /// The file in which the lines stand.
  package let file: SourceFile
  package var lines: [CopyLine] = []
  package var pictures: [CopyPicture] = []

  package init(file: SourceFile) { self.file = file }
}

/// A line of copy (来稿的一行): a paragraph, a line of a headline, a row of a table.
package struct CopyLine: Sendable {
  package var text: SourcedText
  package var role: CopyRole
  /// Marks over stretches of `text`, as scalar ranges.
  package var marks: [TextMark]
  /// How many characters at the start are the paragraph's opening, such as a dateline (电头).
  package var opening: Int

  package init(
    text: SourcedText, role: CopyRole, marks: [TextMark] = [], opening: Int = 0
  ) {
    self.text = text
    self.role = role
    self.marks = marks
    self.opening = opening
  }
}

/// A picture in copy (来稿中的图片).
package struct CopyPicture: Hashable, Sendable {
  /// Where it is in the container: a part of the archive, an address.
  package var source: String
  /// The name that it gets beside the story.
  package var name: String
  /// The index of the line behind which it stands.
  package var line: Int
  package var caption: SourcedText?

  package init(source: String, name: String, line: Int, caption: SourcedText? = nil) {
    self.source = source
    self.name = name
    self.line = line
    self.caption = caption
  }
}

/// What a format says of a line (行的角色).
package enum CopyRole: Hashable, Sendable {
  /// Nothing: the reader of raw text decides.
  case plain
  /// A line of a headline whose part is not said.
  case headline
  case kicker
  case mainHead
  case deck
  case subhead
  /// A paragraph of a story: no headline and no furniture, whatever it looks like.
  case paragraph
  case line
  case caption
  case endnote
  case byline

  /// Whether the line stands above a story.
  package var isHead: Bool {
    switch self {
    case .headline, .kicker, .mainHead, .deck: true
    default: false
    }
  }
}
