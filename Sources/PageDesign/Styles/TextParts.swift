package import PageGeometry
package import Typefaces

/// A heading between paragraphs (插题、小标题).
package struct SubheadStyle: Hashable, Sendable {
  package var face = Face(.hei, .bold)
  package var size = Length.points(10.5)
  package var ink = StyleInk.black
  /// Body lines that one line of the heading takes.
  package var depth = 2
  package var alignment = LineAlignment.centre
  /// Text lines that stand below it in its column at least (背题).
  package var textBelow = 3

  package init() {}
}

/// The words that open a paragraph: a dateline (电头) or a run-in head (段首题).
package struct RunInStyle: Hashable, Sendable {
  package var face = Face(.hei, .bold)
  /// In body sizes.
  package var size = Em.one
  /// The white behind it, in ems.
  package var gap = Em.one

  package init() {}
}

/// The signature at the end of a story (署名).
package struct BylineStyle: Hashable, Sendable {
  package var face = Face(.kai)
  /// In body sizes.
  package var size = Em.one
  package var brackets = BylineBrackets.full
  /// The white between it and the right edge.
  package var inset = Em.one
  /// The white that the last text line must leave before it; else it takes a line of its own.
  package var room = Em.ems(4)

  package init() {}
}

/// Editor's notes and closing remarks (编者按、文末附记).
package struct NoteStyle: Hashable, Sendable {
  package var face = Face(.kai)
  /// In body sizes.
  package var size = Em.one
  package var indent = Em.ems(2)

  package init() {}
}

extension SubheadStyle: LayoutSection {
  static let keys: [LayoutKey<SubheadStyle>] = [
    LayoutKey("face", \.face, "The face of subheads."),
    LayoutKey("size", \.size, "The size of subheads."),
    LayoutKey("ink", \.ink, "The ink of subheads."),
    LayoutKey("depth", \.depth, .count(1...6), "Body lines that one line of a subhead takes."),
    LayoutKey("align", \.alignment, "How a subhead stands in its column."),
    LayoutKey(
      "text_below", \.textBelow, .count(0...20), "Text lines below it in its column, at least."),
  ]
}

extension RunInStyle: LayoutSection {
  static let keys: [LayoutKey<RunInStyle>] = [
    LayoutKey("face", \.face, "The face of run-in leads and datelines."),
    LayoutKey("size", \.size, .ratio(.positive), "Their size, in body sizes."),
    LayoutKey("gap", \.gap, "The white behind them."),
  ]
}

extension BylineStyle: LayoutSection {
  static let keys: [LayoutKey<BylineStyle>] = [
    LayoutKey("face", \.face, "The face of bylines."),
    LayoutKey("size", \.size, .ratio(.positive), "The size of bylines, in body sizes."),
    LayoutKey("brackets", \.brackets, "The brackets round a byline."),
    LayoutKey("inset", \.inset, "The white between a byline and the right edge."),
    LayoutKey("room", \.room, "The white before it that lets it share the last text line."),
  ]
}

extension NoteStyle: LayoutSection {
  static let keys: [LayoutKey<NoteStyle>] = [
    LayoutKey("face", \.face, "The face of editor's notes and closing remarks."),
    LayoutKey("size", \.size, .ratio(.positive), "Their size, in body sizes."),
    LayoutKey("indent", \.indent, "The indent of their first line."),
  ]
}
