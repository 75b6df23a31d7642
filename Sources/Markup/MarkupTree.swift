package import PressDiagnostics

/// What stands in an XML or HTML file (标记文字), as values: elements, text and comments in order.
///
/// The nodes stand in one array in the order of the file, each with the index at which its inside
/// ends, so that no depth of nesting costs a call stack.
package struct MarkupTree: Sendable {
  package let file: SourceFile
  package var nodes: [Node]

  package init(file: SourceFile, nodes: [Node] = []) {
    self.file = file
    self.nodes = nodes
  }

  /// An element, a text or a comment.
  package struct Node: Sendable {
    package var content: Content
    /// The index behind the last node inside this one.
    package var end: Int
    /// The index of the element around it; -1 at the top.
    package var parent: Int

    package init(content: Content, end: Int, parent: Int) {
      self.content = content
      self.end = end
      self.parent = parent
    }
  }

  /// What a node is.
  package enum Content: Sendable {
    /// The local name, in lower case for HTML, and the attributes.
    case element(String, [Attribute])
    case text(SourcedText)
    /// A comment, in which some systems hide the data of a story.
    case comment(SourcedText)
  }

  /// A name with its value.
  package struct Attribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }
}

extension MarkupTree {
  /// The local name of the element at an index; nil for text and comments.
  package func name(_ index: Int) -> String? {
    guard nodes.indices.contains(index), case .element(let name, _) = nodes[index].content else {
      return nil
    }
    return name
  }

  package func attribute(_ name: String, of index: Int) -> String? {
    guard nodes.indices.contains(index), case .element(_, let list) = nodes[index].content else {
      return nil
    }
    return list.first { $0.name == name }?.value
  }

  /// The indices of what stands inside an element, at any depth.
  package func inside(_ index: Int) -> Range<Int> {
    nodes.indices.contains(index) ? index + 1..<max(index + 1, nodes[index].end) : 0..<0
  }

  /// The indices right inside an element.
  package func children(of index: Int) -> [Int] {
    var children: [Int] = []
    let range = index < 0 ? 0..<nodes.count : inside(index)
    var at = range.lowerBound
    while at < range.upperBound {
      children.append(at)
      at = max(at + 1, nodes[at].end)
    }
    return children
  }

  /// The first element of a name inside another; -1 is the whole file.
  package func first(_ name: String, in index: Int = -1) -> Int? {
    (index < 0 ? 0..<nodes.count : inside(index)).first { self.name($0) == name }
  }

  /// Every element of a name inside another, in order; -1 is the whole file.
  package func all(_ name: String, in index: Int = -1) -> [Int] {
    (index < 0 ? 0..<nodes.count : inside(index)).filter { self.name($0) == name }
  }

  /// The text inside a node, all of it joined.
  package func text(of index: Int) -> SourcedText {
    var text = SourcedText(scalars: [], origins: [], file: file)
    guard nodes.indices.contains(index) else { return text }
    for at in index..<max(index + 1, nodes[index].end) {
      if case .text(let more) = nodes[at].content { text.append(more) }
    }
    return text
  }
}
