package import PressDiagnostics
internal import Yams

/// A YAML value that knows its place in the file (带位置的配置节点).
///
/// Everything that people write by hand (layouts, editions, front matter) is decoded from this
/// tree, so each complaint names file, line and column.
package struct YAMLNode: Hashable, Sendable {
  package var content: Content
  package var place: SourceRange

  /// What a node holds.
  package indirect enum Content: Hashable, Sendable {
    case null
    /// A scalar as written, quotes removed; `isQuoted` when it can only be a string.
    case scalar(String, isQuoted: Bool)
    case sequence([YAMLNode])
    /// Keys in the order of the file.
    case mapping([Entry])
  }

  /// A key with its value.
  package struct Entry: Hashable, Sendable {
    package var key: String
    package var keyPlace: SourceRange
    package var value: YAMLNode

    package init(key: String, keyPlace: SourceRange, value: YAMLNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  package init(content: Content, place: SourceRange) {
    self.content = content
    self.place = place
  }

  package var isNull: Bool { content == .null }

  /// The value under `key` of a mapping.
  package subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}

extension YAMLNode {
  /// Parses the YAML text in `file`.
  ///
  /// `lineOffset` is added to every line, for YAML that begins further down a file.
  package static func parse(
    _ text: String, file: String, lineOffset: Int = 0
  ) throws(DiagnosticsError) -> YAMLNode {
    let reader = YAMLReader(file: file, lineOffset: lineOffset)
    do {
      // The basic resolver: every scalar stays text, and Yams builds none of its regular expressions.
      guard let node = try Yams.compose(yaml: text, .basic) else {
        return YAMLNode(content: .null, place: reader.place(line: 1, column: 1))
      }
      return try reader.node(node)
    } catch let error as DiagnosticsError {
      throw error
    } catch let error as YamlError {
      throw DiagnosticsError(reader.diagnostic(error))
    } catch {
      throw DiagnosticsError(reader.diagnostic(message: "\(error)", line: 1, column: 1))
    }
  }
}

/// Turns Yams's tree and errors into ours.
private struct YAMLReader {
  let file: String
  let lineOffset: Int

  func place(line: Int, column: Int) -> SourceRange {
    let start = SourcePosition(line: line + lineOffset, column: column)
    return SourceRange(file: file, start: start, end: start)
  }

  func place(_ mark: Mark?) -> SourceRange {
    place(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  func node(_ node: Node) throws(DiagnosticsError) -> YAMLNode {
    let here = place(node.mark)
    switch node {
    case .scalar(let scalar):
      return YAMLNode(content: content(of: scalar), place: here)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return YAMLNode(content: .sequence(items), place: here)
    case .mapping(let mapping):
      var entries: [YAMLNode.Entry] = []
      for (key, value) in mapping {
        guard case .scalar(let name) = key else {
          throw DiagnosticsError(
            diagnostic(message: "a key must be a plain word", at: place(key.mark)))
        }
        entries.append(
          YAMLNode.Entry(key: name.string, keyPlace: place(key.mark), value: try self.node(value)))
      }
      return YAMLNode(content: .mapping(entries), place: here)
    case .alias:
      throw DiagnosticsError(diagnostic(message: "aliases are not read here", at: here))
    }
  }

  private func content(of scalar: Node.Scalar) -> YAMLNode.Content {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    if !isQuoted, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .null }
    return .scalar(scalar.string, isQuoted: isQuoted)
  }

  func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let text = context.map { "\(problem) \($0.text)" } ?? problem
      return diagnostic(message: text, at: place(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.joined(separator: ", ")
      return diagnostic(message: "the key \(keys) stands here twice", at: place(context.mark))
    default:
      return diagnostic(message: "\(error)", line: 1, column: 1)
    }
  }

  func diagnostic(message: String, line: Int, column: Int) -> Diagnostic {
    diagnostic(message: message, at: place(line: line, column: column))
  }

  func diagnostic(message: String, at place: SourceRange) -> Diagnostic {
    Diagnostic(
      "yaml.syntax", .error, zh: "YAML 写法有误：\(message)", en: "this is not valid YAML: \(message)",
      at: place, hint: "check indentation, colons and quotes near this place")
  }
}
