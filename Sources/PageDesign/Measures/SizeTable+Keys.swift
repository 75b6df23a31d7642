internal import PageGeometry
internal import PositionedYAML

extension SizeTable: LayoutSection {
  static let keys: [LayoutKey<SizeTable>] = [
    LayoutKey("preset", \.preset, "Which table holds: that of word processors or of metal."),
    LayoutKey(
      "house", \.house, "Sizes of the house by name; they win over the preset."),
  ]
}

extension [SizeTable.NamedSize]: LayoutValue {
  static let shape = ValueShape.table(
    keys: ValueShape.Notation(
      zh: "字号名", en: "a name of a size", pattern: "^[^0-9].*$", examples: ["特号"]),
    .length(.positive))

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> [SizeTable.NamedSize]? {
    guard case .mapping(let entries) = node.content else {
      reader.reportWrongType(node, expected: shape)
      return nil
    }
    return entries.compactMap { entry in
      // A name that begins like a number would never be found.
      guard let first = entry.key.first, !first.isNumber, first != "-", first != "." else {
        reader.report(
          LayoutRule.unknownKey, at: entry.keyPlace, zh: "“\(entry.key)”不能作字号名",
          en: "“\(entry.key)” cannot be the name of a size", hint: "begin it with a letter or a 汉字")
        return nil
      }
      return Length.read(entry.value, as: .length(.positive), by: &reader)
        .map { SizeTable.NamedSize(entry.key, $0) }
    }
  }

  var asWritten: WrittenValue {
    .group(map { WrittenValue.Entry(key: $0.name, value: $0.size.asWritten) })
  }
}
