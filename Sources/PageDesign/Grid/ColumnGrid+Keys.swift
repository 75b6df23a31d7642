internal import PageGeometry
internal import PositionedYAML

extension ColumnGrid: LayoutSection {
  // Size and pitch come first: characters and lines are worth nothing before they are known.
  static let keys: [LayoutKey<ColumnGrid>] = [
    LayoutKey("size", \.bodySize, "The body size: 小五 or 9pt."),
    LayoutKey(
      "line_pitch", \.linePitch,
      "From one baseline to the next; 1.25 of the body size when not given (行距四分之一)."),
    LayoutKey("columns", \.columns, .count(1...40), "The number of basic columns."),
    LayoutKey(
      "characters", \.charactersPerColumn, .count(1...200), "Characters in a line of a column."),
    LayoutKey(
      "gutter", \.gutter, "The white between columns, in characters (1, 1.5字) or as a length (6mm)."
    ),
    LayoutKey(lines: "Lines from head to foot of the type area; or the height that they may fill."),
  ]
}

extension LayoutKey<ColumnGrid> {
  private static let most = 1...1000

  /// The number of lines, which may also be given as a height.
  fileprivate init(lines note: String) {
    let shape = ValueShape.anyOf([.count(LayoutKey.most), .length(.positive)])
    info = KeyInfo(
      name: "lines", aliases: LayoutWords.aliases(of: "lines"), note: note, shape: shape)
    read = { node, grid, reader in
      if let lines = LayoutKey.lines(node, pitch: grid.linePitch, shape, &reader) {
        grid.lines = lines
      }
    }
    write = { $0.lines.asWritten }
  }

  private static func lines(
    _ node: YAMLNode, pitch: Length, _ shape: ValueShape, _ reader: inout LayoutReader
  ) -> Int? {
    guard let text = node.scalar, let quantity = try? Quantity(text),
      [.points, .millimeters, .centimeters].contains(quantity.unit)
    else { return Int.read(node, as: .count(most), by: &reader) }
    guard let height = Length.read(node, as: .length(.positive), by: &reader) else { return nil }
    let lines = height.roundedDown(in: pitch)
    guard most.contains(lines) else {
      reader.reportOutOfRange(node, expected: shape)
      return nil
    }
    return lines
  }
}

extension Gutter: LayoutValue {
  static let shape = ValueShape.anyOf([.ratio(.zeroOrMore), .length(.zeroOrMore)])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> Gutter? {
    guard let quantity = reader.quantity(node, as: shape) else { return nil }
    guard quantity.unit == .none || quantity.unit == .ems else {
      return Length.read(node, as: .length(.zeroOrMore), by: &reader).map { .length($0) }
    }
    guard let em = Em.read(node, as: .ratio(.zeroOrMore), by: &reader) else { return nil }
    return .characters(em)
  }

  var asWritten: WrittenValue {
    switch self {
    case .characters(let em): em.asWritten
    case .length(let length): length.asWritten
    }
  }
}
