internal import Editorial
internal import PressDiagnostics

/// The marks inside a Markdown paragraph (行内标记).
///
/// `**X**` at the start is the bold opening, elsewhere strong text; `[X]{.dots}` and its kin are
/// the other marks; a backslash takes the next character as it is. Anything else is text.
struct MarkdownInline {
  private let source: SourcedText
  private let scalars: [Unicode.Scalar]
  /// For each stroke `**` that has a partner: the partner's place.
  private var strokes: [Int: Int] = [:]
  /// For each bracket that opens a mark: where it closes, where its attribute ends, its kind.
  private var spans: [Int: (close: Int, end: Int, kind: TextMark.Kind)] = [:]

  /// A paragraph's parts.
  struct Parts {
    var lead: SourcedText?
    var text: SourcedText
    var marks: [TextMark] = []
  }

  static func parts(of source: SourcedText) -> Parts {
    var reader = MarkdownInline(source)
    return reader.read()
  }

  private init(_ source: SourcedText) {
    self.source = source
    scalars = source.scalars
    findPairs()
  }

  private mutating func findPairs() {
    var stroke: Int?
    var brackets: [Int] = []
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "*" where index + 1 < scalars.count && scalars[index + 1] == "*":
        if let open = stroke {
          strokes[open] = index
          strokes[index] = open
          stroke = nil
        } else {
          stroke = index
        }
        index += 1
      case "[": brackets.append(index)
      case "]":
        if let open = brackets.popLast(),
          let (kind, end) = MarkdownMark.kind(in: scalars, at: index + 1)
        {
          spans[open] = (index, end, kind)
          index = end - 1
        }
      default: break
      }
      index += 1
    }
  }

  private mutating func read() -> Parts {
    var start = 0
    var lead: SourcedText?
    if let close = strokes[0] {
      var reader = MarkdownInline(source[2..<close])
      lead = reader.readText(from: 0).text
      start = close + 2
      if start < scalars.count, scalars[start] == " " { start += 1 }
    }
    var parts = readText(from: start)
    parts.lead = lead
    return parts
  }

  private mutating func readText(from start: Int) -> Parts {
    var scribe = TextScribe(source)
    var written = 0
    var marks: [TextMark] = []
    var open: [(mark: TextMark.Kind, from: Int, close: Int, end: Int)] = []
    var index = start
    while index < scalars.count {
      if let top = open.last, index == top.close {
        marks.append(TextMark(top.from..<written, top.mark))
        index = top.end
        open.removeLast()
      } else if let partner = strokes[index], partner >= start {
        if partner > index { open.append((.strong, written, partner, partner + 2)) }
        index += 2
      } else if let span = spans[index] {
        open.append((span.kind, written, span.close, span.end))
        index += 1
      } else {
        if scalars[index] == "\\", index + 1 < scalars.count { index += 1 }
        scribe.copy(index)
        written += 1
        index += 1
      }
    }
    for rest in open { marks.append(TextMark(rest.from..<written, rest.mark)) }
    return Parts(text: scribe.finished(), marks: MarkdownMark.inOrder(marks))
  }
}
