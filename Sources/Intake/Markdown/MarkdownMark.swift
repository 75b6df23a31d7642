internal import Editorial

/// How marks are written behind a bracket: `[X]{.dots}`, `[X]{ruby=pīn yīn}` (标记的写法).
enum MarkdownMark {
  /// The mark that `{…}` at `index` names, and where it ends.
  static func kind(in scalars: [Unicode.Scalar], at index: Int) -> (TextMark.Kind, Int)? {
    guard index < scalars.count, scalars[index] == "{" else { return nil }
    var value: [Unicode.Scalar] = []
    var end = index + 1
    while end < scalars.count, scalars[end] != "}", value.count <= 200 {
      if scalars[end] == "\\", end + 1 < scalars.count { end += 1 }
      value.append(scalars[end])
      end += 1
    }
    guard end < scalars.count, scalars[end] == "}" else { return nil }
    if value.starts(with: rubyKey.unicodeScalars) {
      return (.ruby(value.dropFirst(rubyKey.unicodeScalars.count).string), end + 1)
    }
    return names.first { ".\($0.name)" == value.string }.map { ($0.kind, end + 1) }
  }

  /// The attribute of a mark.
  static func attribute(of kind: TextMark.Kind) -> String {
    if case .ruby(let text) = kind {
      let escaped = text.unicodeScalars.map {
        "\\}".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)"
      }
      return "{\(rubyKey)\(escaped.joined())}"
    }
    return names.first { $0.kind == kind }.map { "{.\($0.name)}" } ?? "{.strong}"
  }

  /// Marks by where they begin, the longer first.
  static func inOrder(_ marks: [TextMark]) -> [TextMark] {
    let keyed = marks.enumerated().map { (index: $0.offset, mark: $0.element) }
    return keyed.sorted { a, b in
      if a.mark.range.lowerBound != b.mark.range.lowerBound {
        return a.mark.range.lowerBound < b.mark.range.lowerBound
      }
      if a.mark.range.upperBound != b.mark.range.upperBound {
        return a.mark.range.upperBound > b.mark.range.upperBound
      }
      // Of two marks over one stretch the inner one was closed first.
      return a.index > b.index
    }.map(\.mark)
  }

  private static let rubyKey = "ruby="

  private static let names: [(name: String, kind: TextMark.Kind)] = [
    ("strong", .strong), ("dots", .emphasisDots), ("underline", .underline),
    ("name", .properName), ("book", .bookTitle), ("boxed", .boxedName),
    ("note", .interlinearNote),
  ]
}
