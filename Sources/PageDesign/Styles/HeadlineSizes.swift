package import PageGeometry
internal import PositionedYAML

/// The sizes of main heads, by the columns that they span (标题字号表).
package struct HeadlineSizes: Hashable, Sendable {
  /// For spans that have no ladder of their own.
  package var common: SizeLadder
  /// Ladders of single spans, the narrowest first.
  package var bySpan: [SpanLadder]

  /// A ladder for heads across so many columns.
  package struct SpanLadder: Hashable, Sendable {
    package var columns: Int
    package var ladder: SizeLadder

    package init(_ columns: Int, _ ladder: SizeLadder) {
      self.columns = columns
      self.ladder = ladder
    }
  }

  package init(common: SizeLadder, bySpan: [SpanLadder] = []) {
    self.common = common
    self.bySpan = bySpan
  }

  /// The sizes of heads across `columns` columns: their own, or those of all other spans.
  package func ladder(across columns: Int) -> SizeLadder {
    bySpan.first { $0.columns == columns }?.ladder ?? common
  }

  /// The largest size of any span.
  package var largest: Length { bySpan.map(\.ladder.largest).reduce(common.largest, max) }
}

extension HeadlineSizes: LayoutValue {
  static let shape = ValueShape.anyOf([
    SizeLadder.shape,
    .table(
      keys: ValueShape.Notation(
        zh: "栏数，或 any（其余）", en: "a number of columns, or any", pattern: "^([1-9][0-9]?|any|其余)$",
        examples: ["2", "any"]), SizeLadder.shape),
  ])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> HeadlineSizes? {
    guard case .mapping(let entries) = node.content else {
      return SizeLadder.read(node, as: shape, by: &reader).map { HeadlineSizes(common: $0) }
    }
    var common: SizeLadder?
    var spans: [SpanLadder] = []
    for entry in entries {
      let ladder = SizeLadder.read(entry.value, as: SizeLadder.shape, by: &reader)
      if ["any", "其余"].contains(entry.key) {
        common = ladder
      } else if let columns = entry.key.span, columns.low == columns.high,
        (1...40).contains(columns.low)
      {
        if let ladder { spans.append(SpanLadder(columns.low, ladder)) }
      } else {
        reader.report(
          LayoutRule.unknownKey, at: entry.keyPlace, zh: "“\(entry.key)”不是栏数",
          en: "“\(entry.key)” is no number of columns", hint: "write a number from 1 to 40, or any")
      }
    }
    spans.sort { $0.columns < $1.columns }
    // Without `any` the narrowest ladder serves: it fits everywhere.
    return (common ?? spans.first?.ladder).map { HeadlineSizes(common: $0, bySpan: spans) }
  }

  var asWritten: WrittenValue {
    guard !bySpan.isEmpty else { return common.asWritten }
    return .group(
      bySpan.map { WrittenValue.Entry(key: String($0.columns), value: $0.ladder.asWritten) }
        + [WrittenValue.Entry(key: "any", value: common.asWritten)])
  }
}
