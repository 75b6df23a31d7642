internal import PageGeometry
internal import PositionedYAML
internal import PressDiagnostics

/// Reads values out of a layout's tree and collects what is wrong with them.
struct LayoutReader {
  /// What characters and lines are worth in this layout.
  var context = Quantity.Context()
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads every key of a section that the tree has; the others keep their values.
  mutating func read<Section: LayoutSection>(_ node: YAMLNode, into section: inout Section) {
    guard !node.isNull else { return }
    guard case .mapping = node.content else {
      return reportWrongType(node, expected: .section(Section.keys.map(\.info)))
    }
    for key in Section.keys {
      if let value = node[key.info.name] { key.read(value, &section, &self) }
    }
  }

  /// Keeps a finding; what was said of one value for several ranks is said once.
  mutating func report(_ diagnostic: Diagnostic) {
    if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
  }

  mutating func report(
    _ id: String, _ severity: Severity = .error, at place: SourceRange?, zh: String, en: String,
    hint: String? = nil
  ) {
    report(Diagnostic(id, severity, zh: zh, en: en, at: place, desk: .layout, hint: hint))
  }

  /// Says what stands here and what should.
  mutating func reportWrongType(_ node: YAMLNode, expected shape: ValueShape) {
    let found = LayoutReader.found(node)
    report(
      LayoutRule.wrongType, at: node.place,
      zh: "这里应是\(shape.expected.zh)，却是\(found.zh)",
      en: "expected \(shape.expected.en), found \(found.en)")
  }

  mutating func reportOutOfRange(_ node: YAMLNode, expected shape: ValueShape) {
    report(
      LayoutRule.outOfRange, at: node.place,
      zh: "“\(node.scalar ?? "")”超出范围，应是\(shape.expected.zh)",
      en: "“\(node.scalar ?? "")” is out of range, expected \(shape.expected.en)")
  }

  /// The text of a scalar, or a report that something else stands here.
  mutating func scalar(_ node: YAMLNode, as shape: ValueShape) -> String? {
    guard let text = node.scalar else {
      reportWrongType(node, expected: shape)
      return nil
    }
    return text
  }

  /// The quantity in a scalar, or a report with the place of the very character.
  mutating func quantity(_ node: YAMLNode, as shape: ValueShape) -> Quantity? {
    guard let text = scalar(node, as: shape) else { return nil }
    do {
      return try Quantity(text, sizes: context.sizes)
    } catch {
      var place = node.place
      place.start.column += error.offset + (node.isQuoted ? 1 : 0)
      place.end = place.start
      report(
        LayoutRule.badQuantity, at: place, zh: error.zh + "；这里应是\(shape.expected.zh)",
        en: error.en + "; expected \(shape.expected.en)", hint: error.hint)
      return nil
    }
  }

  private static func found(_ node: YAMLNode) -> (zh: String, en: String) {
    switch node.content {
    case .null: ("空值", "nothing")
    case .scalar(let text, _): ("“\(text)”", "“\(text)”")
    case .sequence: ("列表", "a list")
    case .mapping: ("一组键", "a group of keys")
    }
  }
}

extension YAMLNode {
  var scalar: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  var isQuoted: Bool {
    guard case .scalar(_, let isQuoted) = content else { return false }
    return isQuoted
  }
}
