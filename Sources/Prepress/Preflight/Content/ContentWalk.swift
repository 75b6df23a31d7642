/// Walks through what pages show (走读内容): pages, forms, patterns and drawn glyphs alike.
struct ContentWalk {
  private(set) var facts = PrintFacts()
  /// The page in hand, from 0.
  private var page = 0
  private var fontNumbers: [PDFReference: Int] = [:]
  /// Patterns and drawn fonts that were walked already.
  private var seen: Set<PDFReference> = []

  /// Forms in forms; deeper ones go round in circles.
  private static let deepest = 12

  /// Everything that the pages of a file show.
  static func facts(of file: PDFFile) -> PrintFacts {
    var walk = ContentWalk()
    for (number, page) in file.pages.enumerated() { walk.walk(page, number, in: file) }
    return walk.facts
  }

  private mutating func walk(_ page: PDFObject, _ number: Int, in file: PDFFile) {
    self.page = number
    if page["Group"]?["S"]?.name == "Transparency" {
      let space = ColorSpace.read(page["Group"]?["CS"], in: page["Resources"])
      note(\.transparency, "page group \(space.family.name)", nil)
    }
    do {
      let content = try file.content(of: page)
      walk(content, page.inherited("Resources"), ContentState(), depth: 0)
    } catch {
      note(\.faults, "\(error)", nil)
    }
  }

  private mutating func note(
    _ list: WritableKeyPath<PrintFacts, [PrintFacts.PlacedNote]>, _ text: String, _ box: PrintBox?
  ) {
    facts[keyPath: list].append(
      PrintFacts.PlacedNote(text: text, place: PrintFacts.Place(page: page, box: box)))
  }

  private func place(_ box: PrintBox?) -> PrintFacts.Place {
    PrintFacts.Place(page: page, box: box)
  }

  /// One stream, from a state of its own.
  private mutating func walk(
    _ content: [UInt8], _ resources: PDFObject?, _ state: ContentState, depth: Int
  ) {
    var stream = StreamWalk(state: state, resources: resources, depth: depth)
    var scanner = ContentScanner(content)
    do {
      while let instruction = try scanner.next() { take(instruction, &stream) }
    } catch {
      note(\.faults, "\(error.reason) (byte \(error.place))", nil)
    }
  }

  /// What one stream carries along.
  private struct StreamWalk {
    var state: ContentState
    var resources: PDFObject?
    var depth: Int
    var saved: [ContentState] = []
    var path = OpenPath()
  }

  private mutating func take(_ step: ContentScanner.Instruction, _ stream: inout StreamWalk) {
    let numbers = step.operands.compactMap(\.number)
    switch step.name {
    case "q": stream.saved.append(stream.state)
    case "Q": if let last = stream.saved.popLast() { stream.state = last }
    case "cm":
      if let matrix = PrintMatrix(numbers) {
        stream.state.matrix = matrix.then(stream.state.matrix)
      }
    case "w": stream.state.lineWidth = numbers.first ?? stream.state.lineWidth
    case "gs": apply(step.operands.first?.name, &stream)
    case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN":
      takeColor(step, numbers, &stream)
    case "m", "l", "c", "v", "y", "re": build(step.name, numbers, &stream)
    case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n": paint(step.name, &stream)
    case "sh": shade(stream.resources?["Shading"]?[step.operands.first?.name ?? ""], stream)
    case "Do": show(stream.resources?["XObject"]?[step.operands.first?.name ?? ""], stream)
    case "BI": showInline(step.operands.first, stream)
    default: takeText(step, numbers, &stream)
    }
  }

  // MARK: State

  private mutating func apply(_ name: String?, _ stream: inout StreamWalk) {
    guard let name, let change = stream.resources?["ExtGState"]?[name] else { return }
    if let strokes = change["OP"]?.boolean {
      stream.state.overprint.strokes = strokes
      if change["op"] == nil { stream.state.overprint.fills = strokes }
    }
    if let fills = change["op"]?.boolean { stream.state.overprint.fills = fills }
    if let mode = change["OPM"]?.integer { stream.state.overprint.mode = mode }
    if let width = change["LW"]?.number { stream.state.lineWidth = width }
    for key in ["ca", "CA"] {
      if let alpha = change[key]?.number, alpha < 1 { note(\.transparency, "alpha \(key)", nil) }
    }
    let blend = change["BM"].map { $0.name ?? $0.items.first?.name ?? "?" }
    if let blend, blend != "Normal", blend != "Compatible" {
      note(\.transparency, "blend mode \(blend)", nil)
    }
    if let mask = change["SMask"], mask.name == nil { note(\.transparency, "soft mask", nil) }
    if change["TR"] != nil { note(\.forbidden, "transfer function", nil) }
    if let curve = change["TR2"], curve.name != "Default" {
      note(\.forbidden, "transfer function", nil)
    }
    if change["HTP"] != nil { note(\.forbidden, "halftone phase", nil) }
    if let halftone = change["HT"], halftone.name == nil { note(\.forbidden, "halftone", nil) }
  }

  private mutating func takeColor(
    _ step: ContentScanner.Instruction, _ numbers: [Double], _ stream: inout StreamWalk
  ) {
    let strokes = step.name.first?.isUppercase ?? false
    switch step.name.lowercased() {
    case "g": set(.gray, numbers, strokes, &stream)
    case "rg": set(.rgb, numbers, strokes, &stream)
    case "k": set(.cmyk, numbers, strokes, &stream)
    case "cs":
      let space = ColorSpace.named(step.operands.first?.name ?? "", in: stream.resources)
      if space.family != .pattern { facts.note(space, "content", place(nil)) }
      stream.state.setColor(space.initial, in: space, stroking: strokes)
    default:
      let space = strokes ? stream.state.strokeSpace : stream.state.fillSpace
      if let name = step.operands.last?.name {
        paintPattern(name, numbers, space, strokes, &stream)
      } else {
        let color = SetColor(family: space.family, values: numbers, names: space.names)
        stream.state.setColor(color, in: space, stroking: strokes)
      }
    }
  }

  private mutating func set(
    _ family: ColorFamily, _ numbers: [Double], _ strokes: Bool, _ stream: inout StreamWalk
  ) {
    let space = ColorSpace(family: family)
    facts.note(space, "content", place(nil))
    stream.state.setColor(
      SetColor(family: family, values: numbers), in: space, stroking: strokes)
  }

  private mutating func paintPattern(
    _ name: String, _ numbers: [Double], _ space: ColorSpace, _ strokes: Bool,
    _ stream: inout StreamWalk
  ) {
    stream.state.setColor(
      SetColor(family: .pattern, values: []), in: space, stroking: strokes)
    guard let pattern = stream.resources?["Pattern"]?[name] else { return }
    if pattern["PatternType"]?.integer == 2 {
      shade(pattern["Shading"], stream)
    } else if let reference = pattern.reference, seen.insert(reference).inserted,
      stream.depth < Self.deepest
    {
      var state = ContentState()
      if let matrix = PrintMatrix(pattern["Matrix"]?.items.compactMap(\.number) ?? []) {
        state.matrix = matrix
      }
      if let under = space.under.first, !numbers.isEmpty {
        let color = SetColor(family: under.family, values: numbers, names: under.names)
        (state.fill, state.stroke) = (color, color)
        facts.note(under, "pattern", place(nil))
      }
      walkStream(pattern, pattern["Resources"], state, depth: stream.depth + 1)
    }
  }

  private mutating func walkStream(
    _ stream: PDFObject, _ resources: PDFObject?, _ state: ContentState, depth: Int
  ) {
    do {
      walk(try stream.decodedData(), resources, state, depth: depth)
    } catch {
      note(\.faults, "\(error)", nil)
    }
  }

  private mutating func shade(_ shading: PDFObject?, _ stream: StreamWalk) {
    guard let shading else { return }
    facts.note(
      ColorSpace.read(shading["ColorSpace"], in: stream.resources), "shading", place(nil))
  }

  // MARK: Paths

  private func build(_ name: String, _ numbers: [Double], _ stream: inout StreamWalk) {
    let matrix = stream.state.matrix
    if name == "re" {
      guard numbers.count == 4 else { return }
      stream.path.addBox(numbers[0], numbers[1], numbers[2], numbers[3], matrix)
      return
    }
    if name == "c" || name == "v" || name == "y" { stream.path.isCurved = true }
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      stream.path.points.append(matrix.apply(numbers[index], numbers[index + 1]))
    }
  }

  private mutating func paint(_ name: String, _ stream: inout StreamWalk) {
    let path = stream.path
    stream.path = OpenPath()
    guard name != "n", let box = PrintBox(path.points) else { return }
    let state = stream.state
    if name != "f", name != "F", name != "f*" {
      facts.lines.append(
        StrokedPath(
          place: place(box), color: state.stroke, overprint: state.overprint,
          width: state.lineWidth * state.matrix.scale))
    }
    if name != "S", name != "s" {
      facts.areas.append(
        FilledPath(
          place: place(box), color: state.fill, overprint: state.overprint,
          thinnest: path.thickness))
    }
  }

  // MARK: Text

  private mutating func takeText(
    _ step: ContentScanner.Instruction, _ numbers: [Double], _ stream: inout StreamWalk
  ) {
    switch step.name {
    case "BT":
      (stream.state.textMatrix, stream.state.lineMatrix) = (.identity, .identity)
    case "Tf":
      stream.state.fontSize = numbers.first ?? 0
      let name = step.operands.first?.name ?? ""
      stream.state.font = font(stream.resources?["Font"]?[name], stream)
    case "Tr": stream.state.textMode = Int(numbers.first ?? 0)
    case "TL": stream.state.leading = numbers.first ?? 0
    case "Tm":
      if let matrix = PrintMatrix(numbers) {
        (stream.state.textMatrix, stream.state.lineMatrix) = (matrix, matrix)
      }
    case "Td", "TD":
      guard numbers.count == 2 else { return }
      if step.name == "TD" { stream.state.leading = -numbers[1] }
      stream.state.moveLine(numbers[0], numbers[1])
    case "T*": stream.state.moveLine(0, -stream.state.leading)
    case "'", "\"":
      stream.state.moveLine(0, -stream.state.leading)
      show(step.operands.last, stream.state)
    case "Tj", "TJ": show(step.operands.last, stream.state)
    default: break
    }
  }

  private mutating func show(_ text: ContentOperand?, _ state: ContentState) {
    let bytes = text?.shownBytes ?? []
    guard !bytes.isEmpty else { return }
    let isComposite = state.font.map { facts.fonts[$0].isComposite } ?? false
    if isComposite, let font = state.font {
      let hasNone = stride(from: 0, to: bytes.count - 1, by: 2).contains {
        bytes[$0] == 0 && bytes[$0 + 1] == 0
      }
      if hasNone { facts.fonts[font].missingGlyphs += 1 }
    }
    let whole = state.textMatrix.then(state.matrix)
    facts.texts.append(
      ShownText(
        place: place(PrintBox(whole.apply(0, 0))), color: state.fill, overprint: state.overprint,
        size: abs(state.fontSize) * whole.up, glyphs: isComposite ? bytes.count / 2 : bytes.count,
        mode: state.textMode, font: state.font))
  }

  private mutating func font(_ font: PDFObject?, _ stream: StreamWalk) -> Int? {
    guard let font else { return nil }
    if let reference = font.reference, let known = fontNumbers[reference] { return known }
    facts.fonts.append(FontFact(font, place: place(nil)))
    let number = facts.fonts.count - 1
    guard let reference = font.reference else { return number }
    fontNumbers[reference] = number
    if facts.fonts[number].subtype == "Type3", stream.depth < Self.deepest {
      let glyphs = font["CharProcs"]
      for key in glyphs?.keys ?? [] {
        guard let glyph = glyphs?[key] else { continue }
        walkStream(
          glyph, font["Resources"] ?? stream.resources, stream.state, depth: stream.depth + 1)
      }
    }
    return number
  }

  // MARK: Images and forms

  private mutating func show(_ object: PDFObject?, _ stream: StreamWalk) {
    guard let object else { return }
    switch object["Subtype"]?.name {
    case "Image": showImage(object, stream)
    case "Form": walkForm(object, stream)
    case "PS": note(\.forbidden, "PostScript", nil)
    default: break
    }
  }

  private mutating func walkForm(_ form: PDFObject, _ stream: StreamWalk) {
    guard stream.depth < Self.deepest else {
      note(\.faults, "forms in forms without end", nil)
      return
    }
    if form["Group"]?["S"]?.name == "Transparency" { note(\.transparency, "form group", nil) }
    if form["OPI"] != nil { note(\.forbidden, "OPI", nil) }
    var state = stream.state
    if let matrix = PrintMatrix(form["Matrix"]?.items.compactMap(\.number) ?? []) {
      state.matrix = matrix.then(state.matrix)
    }
    walkStream(form, form["Resources"] ?? stream.resources, state, depth: stream.depth + 1)
  }

  private mutating func showImage(_ image: PDFObject, _ stream: StreamWalk) {
    let isStencil = image["ImageMask"]?.boolean ?? false
    var space = ColorSpace(family: .gray)
    if !isStencil, let named = image["ColorSpace"] {
      space = ColorSpace.read(named, in: stream.resources)
      facts.note(space, "image", place(Self.unitBox(stream.state.matrix)))
    }
    let filter = image["Filter"]
    let filters = filter?.name.map { [$0] } ?? filter?.items.compactMap(\.name) ?? []
    if image["SMask"] != nil || (image["SMaskInData"]?.integer ?? 0) != 0 {
      note(\.transparency, "image soft mask", Self.unitBox(stream.state.matrix))
    }
    let isInverted = (image["Decode"]?.items.first?.number ?? 0) == 1
    let isOpen =
      [.cmyk, .icc(4)].contains(space.family) && filters.contains("DCTDecode") && !isInverted
      && Self.hasAdobeMarker(image)
    add(
      ShownImage(
        place: place(nil), width: image["Width"]?.integer ?? 0,
        height: image["Height"]?.integer ?? 0,
        bits: isStencil ? 1 : image["BitsPerComponent"]?.integer ?? 8, isStencil: isStencil,
        family: space.family, filters: filters, resolution: 0, isPolarityOpen: isOpen,
        hasAlternates: image["Alternates"] != nil || image["OPI"] != nil,
        isInterpolated: image["Interpolate"]?.boolean ?? false), stream.state)
  }

  private mutating func showInline(_ dictionary: ContentOperand?, _ stream: StreamWalk) {
    guard case .dictionary(let members) = dictionary else { return }
    func member(_ short: String, _ long: String) -> ContentOperand? {
      members[short] ?? members[long]
    }
    let isStencil = member("IM", "ImageMask") == .bool(true)
    var space = ColorSpace(family: .gray)
    if !isStencil, let name = member("CS", "ColorSpace")?.name {
      space = ColorSpace.named(name, in: stream.resources)
      facts.note(space, "image", place(Self.unitBox(stream.state.matrix)))
    }
    let bits = Int(member("BPC", "BitsPerComponent")?.number ?? 8)
    add(
      ShownImage(
        place: place(nil), width: Int(member("W", "Width")?.number ?? 0),
        height: Int(member("H", "Height")?.number ?? 0), bits: isStencil ? 1 : bits,
        isStencil: isStencil, family: space.family,
        filters: [member("F", "Filter")?.name].compactMap { $0 }, resolution: 0,
        isPolarityOpen: false, hasAlternates: false), stream.state)
  }

  private mutating func add(_ image: ShownImage, _ state: ContentState) {
    var image = image
    let box = Self.unitBox(state.matrix)
    image.place = place(box)
    let across =
      state.matrix.across > 0 ? Double(image.width) * 72 / state.matrix.across : .infinity
    let up = state.matrix.up > 0 ? Double(image.height) * 72 / state.matrix.up : .infinity
    image.resolution = min(across, up)
    facts.images.append(image)
    guard image.isStencil else { return }
    facts.areas.append(
      FilledPath(
        place: image.place, color: state.fill, overprint: state.overprint, thinnest: nil))
  }

  /// Where the unit square comes to lie.
  private static func unitBox(_ matrix: PrintMatrix) -> PrintBox? {
    PrintBox([
      matrix.apply(0, 0), matrix.apply(1, 0), matrix.apply(0, 1), matrix.apply(1, 1),
    ])
  }

  /// Whether a JPEG's first segments hold Adobe's.
  private static func hasAdobeMarker(_ image: PDFObject) -> Bool {
    guard let head = try? image.rawData().prefix(4096) else { return false }
    return Array(head).hold("Adobe\0")
  }
}

extension PDFObject {
  /// A member of a page, or of the nodes of the page tree above it (ISO 32000-1, 7.7.3.4).
  func inherited(_ key: String) -> PDFObject? {
    var node: PDFObject? = self
    for _ in 0..<32 {
      if let member = node?[key] { return member }
      node = node?["Parent"]
    }
    return nil
  }
}
