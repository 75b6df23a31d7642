package import PageGeometry
internal import PositionedYAML

/// The sizes that a house allows for one purpose, the largest first (字号阶梯); never empty.
package struct SizeLadder: Hashable, Sendable {
  package let sizes: [Length]

  /// - Parameters:
  ///   - largest: The first choice.
  ///   - others: What to step down to.
  package init(_ largest: Length, _ others: [Length] = []) { sizes = [largest] + others }

  /// A ladder of sizes in points.
  init(points largest: Double, _ others: Double...) {
    self.init(.points(largest), others.map { .points($0) })
  }

  package var largest: Length { sizes[0] }
  package var smallest: Length { sizes[sizes.count - 1] }

  /// The largest size at which `count` full-width characters fit into `width`, or nil.
  package func largest(fitting count: Int, into width: Length) -> Length? {
    sizes.first { count <= width.roundedDown(in: $0) }
  }
}

extension SizeLadder: LayoutValue {
  static let shape = ValueShape.anyOf([.list(.length(.positive)), .length(.positive)])

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> SizeLadder? {
    guard case .sequence(let items) = node.content, !items.isEmpty else {
      guard node.scalar != nil else {
        reader.reportWrongType(node, expected: shape)
        return nil
      }
      return Length.read(node, as: .length(.positive), by: &reader).map { SizeLadder($0) }
    }
    var sizes: [Length] = []
    for item in items {
      guard let size = Length.read(item, as: .length(.positive), by: &reader) else { return nil }
      guard size < sizes.last ?? Length(rawValue: .max) else {
        reader.report(
          LayoutRule.sizeOrder, at: item.place, zh: "字号须由大到小，不得重复",
          en: "sizes must fall from one to the next", hint: "put the largest size first")
        return nil
      }
      sizes.append(size)
    }
    return sizes.first.map { SizeLadder($0, Array(sizes.dropFirst())) }
  }

  var asWritten: WrittenValue { .list(sizes.map(\.asWritten)) }
}
