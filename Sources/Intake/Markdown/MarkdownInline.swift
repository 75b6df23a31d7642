internal import Editorial
internal import PressDiagnostics

/// The marks inside a Markdown paragraph (行内标记), after CommonMark and with the house's own.
///
/// `**X**` at the start is the bold opening, elsewhere strong text; `*X*` and `_X_` are emphasis, in
/// Chinese dots under the text (着重号, clreq 4.2); `[X]{.dots}` and its kin are the other marks; of a
/// link the words stay, of code the text; a picture goes to the story's pictures; tags of HTML and
/// footnote signs go, with a finding. A backslash takes the next character as it is.
///
/// Different on purpose: CommonMark lets `**` close only beside white space or a mark, so that it
/// prints the signs of `**注意：**请带伞`. Here any two of them are a pair.
struct MarkdownInline {
  private let source: SourcedText
  private var tokens: [Int: MarkdownScan.Token] = [:]

  /// A paragraph's parts.
  struct Parts {
    var lead: SourcedText?
    var text: SourcedText
    var marks: [TextMark] = []
    var pictures: [Picture] = []
    var diagnostics: [Diagnostic] = []
  }

  /// The parts of a paragraph; `labels` are those of links that are defined apart.
  static func parts(of source: SourcedText, labels: Set<String> = []) -> Parts {
    var scan = MarkdownScan(source, labels: labels)
    scan.scan()
    let reader = MarkdownInline(source: source, tokens: scan.tokens)
    var parts = reader.read()
    parts.pictures = scan.pictures
    parts.diagnostics = scan.diagnostics
    return parts
  }

  private func read() -> Parts {
    guard source.scalars.first == "*",
      case .open(.strong, let inside, let close)? = tokens[0],
      case .close(let end)? = tokens[close]
    else { return text(in: 0..<source.count) }
    let lead = text(in: inside..<close).text
    var start = end
    if start < source.count, source.scalars[start] == " " { start += 1 }
    var parts = text(in: start..<source.count)
    parts.lead = lead
    return parts
  }

  /// Writes what a stretch says, and remembers the marks over it.
  private func text(in range: Range<Int>) -> Parts {
    var scribe = TextScribe(source)
    var written = 0
    var marks: [TextMark] = []
    var open: [(kind: TextMark.Kind, from: Int, close: Int)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      switch tokens[index] {
      case .open(let kind, let next, let close)? where close < range.upperBound:
        open.append((kind, written, close))
        index = next
      case .close(let next)?:
        if let at = open.lastIndex(where: { $0.close == index }) {
          let mark = open.remove(at: at)
          marks.append(TextMark(mark.from..<written, mark.kind))
        }
        index = next
      case .skip(let next)?: index = next
      case .text(let scalars, let next)?:
        for scalar in scalars { scribe.write(scalar, from: index) }
        written += scalars.count
        index = next
      default:
        scribe.copy(index)
        written += 1
        index += 1
      }
    }
    for rest in open { marks.append(TextMark(rest.from..<written, rest.kind)) }
    return Parts(text: scribe.finished(), marks: MarkdownMark.inOrder(marks))
  }
}
