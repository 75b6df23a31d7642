/// A copy of a file in which black text is there and shows nothing (隐去黑字): its plates beside the
/// file's own show what black text does to the other inks.
struct BlackTextHider {
  private var shows = 0
  private var done: Set<PDFReference> = []

  private static let deepest = 8

  /// The copy; nil where there is no black text.
  static func hidden(_ bytes: [UInt8]) throws(PDFError) -> [UInt8]? {
    let file = try PDFFile(bytes)
    var hider = BlackTextHider()
    for page in file.pages {
      let content = try file.content(of: page)
      let resources = page.inherited("Resources")
      page["Contents"] = file.addStream(hider.hidden(content, resources, Pen(), depth: 0))
    }
    guard hider.shows > 0 else { return nil }
    return try file.written(version: file.version)
  }

  /// What text is filled with, and how.
  private struct Pen {
    var color = SetColor.blackAtStart
    var space = ColorSpace.gray
    var mode = 0
  }

  private mutating func hidden(
    _ content: [UInt8], _ resources: PDFObject?, _ pen: Pen, depth: Int
  ) -> [UInt8] {
    var pen = pen
    var saved: [Pen] = []
    var output: [UInt8] = []
    var copied = 0
    var scanner = ContentScanner(content)
    // What cannot be read stays as it is; another check tells of it.
    while let step = try? scanner.next() {
      let numbers = step.operands.compactMap(\.number)
      switch step.name {
      case "q": saved.append(pen)
      case "Q": if let last = saved.popLast() { pen = last }
      case "g": pen.color = SetColor(family: .gray, values: numbers)
      case "rg": pen.color = SetColor(family: .rgb, values: numbers)
      case "k": pen.color = SetColor(family: .cmyk, values: numbers)
      case "cs":
        pen.space = ColorSpace.named(step.operands.first?.name ?? "", in: resources)
        pen.color = pen.space.initial
      case "sc", "scn":
        pen.color = SetColor(family: pen.space.family, values: numbers, names: pen.space.names)
      case "Tr": pen.mode = Int(numbers.first ?? 0)
      case "Do":
        hide(resources?["XObject"]?[step.operands.first?.name ?? ""], resources, pen, depth)
      case "Tj", "TJ", "'", "\"":
        guard pen.color.looksBlack, pen.mode == 0 || pen.mode == 2 else { break }
        shows += 1
        output += content[copied..<step.range.lowerBound]
        output += " 3 Tr ".utf8
        output += content[step.range]
        output += " \(pen.mode) Tr ".utf8
        copied = step.range.upperBound
      default: break
      }
    }
    output += content[copied...]
    return output
  }

  private mutating func hide(
    _ object: PDFObject?, _ resources: PDFObject?, _ pen: Pen, _ depth: Int
  ) {
    guard let object, object["Subtype"]?.name == "Form", depth < Self.deepest,
      let reference = object.reference, done.insert(reference).inserted,
      let content = try? object.decodedData()
    else { return }
    object.replaceData(hidden(content, object["Resources"] ?? resources, pen, depth: depth + 1))
  }
}
