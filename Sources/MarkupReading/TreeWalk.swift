internal import CXML
internal import Markup
internal import PressDiagnostics

/// Copies libxml2's tree into values, node by node and without recursion (抄出标记树).
struct TreeWalk {
  private(set) var tree: MarkupTree
  private let isHTML: Bool
  private var aligner: SourceAligner
  /// The elements that are open, the outermost first.
  private var open: [Int] = []

  init(file: SourceFile, isHTML: Bool) {
    tree = MarkupTree(file: file)
    self.isHTML = isHTML
    aligner = SourceAligner(file)
  }

  mutating func read(_ markup: banmian_markup) {
    let reader = unsafe markup.reader
    while unsafe markup.read(reader) == 1 {
      let depth = unsafe Int(markup.depth(reader))
      let content: MarkupTree.Content?
      switch unsafe NodeType(rawValue: markup.type(reader)) {
      case .element:
        let name = unsafe name(markup.name(reader))
        content = unsafe .element(name, attributes(markup))
      case .text, .characterData, .space, .significantSpace:
        let text = unsafe string(markup.value(reader))
        content = text.isEmpty ? nil : .text(aligner.sourced(Array(text.unicodeScalars)))
      case .entityReference:
        let text = unsafe EntityNames.text(of: string(markup.name(reader)))
        content = .text(aligner.sourced(Array(text.unicodeScalars)))
      case .comment:
        let text = unsafe string(markup.value(reader))
        content = .comment(aligner.sourcedComment(Array(text.unicodeScalars)))
      case nil: content = nil
      }
      if let content { add(content, depth: depth) }
    }
    close(to: 0)
  }

  /// The kinds of nodes that stand in stories, by libxml2's numbers (xmlReaderTypes).
  private enum NodeType: Int32 {
    case element = 1
    case text = 3
    case characterData = 4
    case entityReference = 5
    case comment = 8
    case space = 13
    case significantSpace = 14
  }

  private mutating func add(_ content: MarkupTree.Content, depth: Int) {
    close(to: depth)
    let index = tree.nodes.count
    tree.nodes.append(MarkupTree.Node(content: content, end: index + 1, parent: open.last ?? -1))
    if case .element = content { open.append(index) }
  }

  private mutating func close(to depth: Int) {
    while open.count > max(0, depth), let index = open.popLast() {
      tree.nodes[index].end = tree.nodes.count
    }
  }

  private func attributes(_ markup: banmian_markup) -> [MarkupTree.Attribute] {
    var list: [MarkupTree.Attribute] = []
    while unsafe markup.next_attribute(markup.reader) == 1 {
      let name = unsafe name(markup.name(markup.reader))
      unsafe list.append(
        MarkupTree.Attribute(name: name, value: string(markup.value(markup.reader))))
    }
    return list
  }

  private func name(_ name: UnsafePointer<UInt8>?) -> String {
    let name = unsafe string(name)
    return isHTML ? name.lowercased() : name
  }

  private func string(_ text: UnsafePointer<UInt8>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }
}

/// The names of HTML that agencies use in XML without declaring them (实体名).
enum EntityNames {
  static func text(of name: String) -> String {
    known.first { $0.name == name }?.text ?? "&\(name);"
  }

  private static let known: [(name: String, text: String)] = [
    ("nbsp", "\u{A0}"), ("ensp", "\u{2002}"), ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"),
    ("mdash", "—"), ("ndash", "–"), ("hellip", "…"), ("middot", "·"), ("bull", "•"),
    ("lsquo", "‘"), ("rsquo", "’"), ("ldquo", "“"), ("rdquo", "”"), ("laquo", "«"),
    ("raquo", "»"), ("times", "×"), ("deg", "°"), ("permil", "‰"), ("copy", "©"), ("reg", "®"),
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
  ]
}
