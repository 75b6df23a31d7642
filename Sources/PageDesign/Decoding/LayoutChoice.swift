internal import PositionedYAML

/// One of several words (选项), also by its Chinese name.
protocol LayoutChoice: LayoutValue, RawRepresentable<String>, CaseIterable {}

extension LayoutChoice {
  static var shape: ValueShape {
    .choice(
      allCases.map {
        ValueShape.Word(name: $0.rawValue, aliases: LayoutWords.aliases(of: $0.rawValue))
      }
    )
  }

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Self? {
    guard let text = reader.scalar(node, as: shape) else { return nil }
    let choice = allCases.first {
      $0.rawValue == text || LayoutWords.aliases(of: $0.rawValue).contains(text)
    }
    guard let choice else {
      let near = nearest(to: text, among: allCases.map(\.rawValue))
      reader.report(
        LayoutRule.wrongType, at: node.place,
        zh: "“\(text)”不在可选之列，应是\(shape.expected.zh)",
        en: "expected \(shape.expected.en), found “\(text)”",
        hint: near.map { "did you mean \($0)?" })
      return nil
    }
    return choice
  }

  var asWritten: WrittenValue { .text(rawValue) }
}
