internal import PositionedYAML
internal import Typefaces

extension Face: LayoutValue {
  static let shape = ValueShape.face

  /// The faces that the project ships, with the names of the trade (字体).
  static let shipped: [(face: Face, han: String)] = [
    (Face(.song), "宋体"), (Face(.song, .bold), "粗宋"), (Face(.song, .black), "特粗宋"),
    (Face(.hei), "黑体"), (Face(.hei, .bold), "粗黑"), (Face(.hei, .black), "特粗黑"),
    (Face(.kai), "楷体"),
  ]

  static func read(_ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader) -> Face? {
    guard let text = reader.scalar(node, as: shape) else { return nil }
    let known = shipped.first { $0.face.name == text || $0.han == text }
    // A family alone means its regular weight.
    guard
      let face = known?.face ?? shipped.first(where: { $0.face.name == text + "-regular" })?.face
    else {
      let near = nearest(to: text, among: shipped.map(\.face.name))
      reader.report(
        LayoutRule.wrongType, at: node.place, zh: "没有字体“\(text)”",
        en: "there is no face “\(text)”; expected \(shape.expected.en)",
        hint: near.map { "did you mean \($0)?" }
          ?? "faces are " + shipped.map(\.face.name).joined(separator: ", "))
      return nil
    }
    return face
  }

  var asWritten: WrittenValue { .text(name) }
}
