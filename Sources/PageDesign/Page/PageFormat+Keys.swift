internal import PageGeometry
internal import PositionedYAML

extension PageFormat: LayoutSection {
  static let keys: [LayoutKey<PageFormat>] = [
    LayoutKey(
      "paper", \.paper, "The trimmed sheet: 四开 (275 × 390 mm), 对开 (390 × 540 mm) or two lengths."),
    LayoutKey("top", \.top, "From the upper edge of the sheet to the type area, or centred."),
    LayoutKey("left", \.left, "From the left edge of the sheet to the type area, or centred."),
    LayoutKey("bleed", \.bleed, .length(.zeroOrMore), "How far press files print beyond the cut."),
  ]
}

extension PageFormat.Margin: LayoutValue {
  static let shape = ValueShape.anyOf([
    .choice([ValueShape.Word(name: "centred", aliases: ["centered", "居中"])]), .length(.zeroOrMore),
  ])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> PageFormat.Margin? {
    if let text = node.scalar, ["centred", "centered", "居中"].contains(text) { return .centred }
    return Length.read(node, as: .length(.zeroOrMore), by: &reader).map { .length($0) }
  }

  var asWritten: WrittenValue {
    switch self {
    case .centred: .text("centred")
    case .length(let length): length.asWritten
    }
  }
}
