internal import Digest
internal import PageGeometry
internal import PageScene

/// Walks through what a page shows and puts it down (描页): letters, lines, areas, pictures.
struct PageTracer {
  private var page: DrawnPage
  private var fonts: FontShelf
  private var order = 0

  /// Forms in forms; deeper ones go round in circles.
  private static let deepest = 12
  /// More than any page shows; damage or an attack ends here, and the page says so.
  private static let most = 2_000_000

  static func trace(
    _ object: PDFObject, number: Int, of file: PDFFile, _ fonts: inout FontShelf
  ) -> DrawnPage {
    let sheet = SheetOfPage(object)
    var tracer = PageTracer(
      page: DrawnPage(
        name: "\(number)", sheet: sheet.size, trim: sheet.trim, bleed: sheet.bleed), fonts: fonts)
    var state = TracingState()
    state.base.matrix = sheet.matrix
    do {
      let content = try file.content(of: object)
      tracer.walk(content, object.inherited("Resources"), state, depth: 0)
    } catch {
      tracer.note("\(error)")
    }
    fonts = tracer.fonts
    return tracer.page
  }

  /// The graphics state and what text needs beyond it (ISO 32000-1, 9.3).
  struct TracingState {
    var base = ContentState()
    var font: ReadFont?
    var characterSpace = 0.0
    var wordSpace = 0.0
    var stretch = 1.0
    var rise = 0.0
    var fillOpacity = 1000
    var strokeOpacity = 1000
  }

  /// What one stream carries along.
  private struct Stream {
    var state: TracingState
    var resources: PDFObject?
    var depth: Int
    var saved: [TracingState] = []
    var path = TracedPath()
    /// The marked contents that are open, each with the text that stands for its glyphs.
    var spans: [Span] = []

    struct Span {
      var text: String?
      /// The number of the first letter that the text was given to.
      var isUsed = false
    }
  }

  private mutating func note(_ fault: String) {
    if page.faults.count < 8 { page.faults.append(fault) }
  }

  private mutating func walk(
    _ content: [UInt8], _ resources: PDFObject?, _ state: TracingState, depth: Int
  ) {
    var stream = Stream(state: state, resources: resources, depth: depth)
    var scanner = ContentScanner(content)
    do {
      while let step = try scanner.next() {
        guard order < Self.most else { return note("more than \(Self.most) things are drawn") }
        take(step, &stream)
      }
    } catch {
      note("\(error.reason) (byte \(error.place))")
    }
  }

  private mutating func take(_ step: ContentScanner.Instruction, _ stream: inout Stream) {
    let numbers = step.operands.compactMap(\.number)
    switch step.name {
    case "q": stream.saved.append(stream.state)
    case "Q": if let last = stream.saved.popLast() { stream.state = last }
    case "cm":
      if let matrix = PrintMatrix(numbers) {
        stream.state.base.matrix = matrix.then(stream.state.base.matrix)
      }
    case "w": stream.state.base.lineWidth = numbers.first ?? stream.state.base.lineWidth
    case "gs": apply(step.operands.first?.name, &stream)
    case "g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN":
      takeColor(step, numbers, &stream)
    case "m", "l", "c", "v", "y", "re", "h":
      stream.path.take(step.name, numbers, stream.state.base.matrix)
    case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n": paint(step.name, &stream)
    case "sh": shade(stream)
    case "Do": show(stream.resources?["XObject"]?[step.operands.first?.name ?? ""], stream)
    case "BI": showInline(step.operands.first, stream.state)
    case "BMC": stream.spans.append(Stream.Span())
    case "BDC": stream.spans.append(Stream.Span(text: Self.text(of: step, stream.resources)))
    case "EMC": _ = stream.spans.popLast()
    default: takeText(step, numbers, &stream)
    }
  }

  // MARK: State

  private func apply(_ name: String?, _ stream: inout Stream) {
    guard let name, let change = stream.resources?["ExtGState"]?[name] else { return }
    if let width = change["LW"]?.number { stream.state.base.lineWidth = width }
    if let alpha = change["ca"]?.number { stream.state.fillOpacity = Self.thousandths(alpha) }
    if let alpha = change["CA"]?.number { stream.state.strokeOpacity = Self.thousandths(alpha) }
  }

  static func thousandths(_ share: Double) -> Int {
    share.isFinite ? Int((min(max(share, -100), 100) * 1000).rounded()) : 0
  }

  private func takeColor(
    _ step: ContentScanner.Instruction, _ numbers: [Double], _ stream: inout Stream
  ) {
    let strokes = step.name.first?.isUppercase ?? false
    let color: SetColor
    var space = strokes ? stream.state.base.strokeSpace : stream.state.base.fillSpace
    switch step.name.lowercased() {
    case "g": (space, color) = Self.device(.gray, numbers)
    case "rg": (space, color) = Self.device(.rgb, numbers)
    case "k": (space, color) = Self.device(.cmyk, numbers)
    case "cs":
      space = ColorSpace.named(step.operands.first?.name ?? "", in: stream.resources)
      color = space.initial
    default:
      if let name = step.operands.last?.name {
        color = SetColor(family: .pattern, values: [], names: [name])
      } else {
        color = SetColor(family: space.family, values: numbers, names: space.names)
      }
    }
    stream.state.base.setColor(color, in: space, stroking: strokes)
  }

  private static func device(
    _ family: ColorFamily, _ numbers: [Double]
  ) -> (ColorSpace, SetColor) {
    (ColorSpace(family: family), SetColor(family: family, values: numbers))
  }

  // MARK: Paths

  private mutating func paint(_ name: String, _ stream: inout Stream) {
    var path = stream.path
    stream.path = TracedPath()
    guard name != "n" else { return }
    if name == "s" || name.hasPrefix("b") { path.close() }
    let state = stream.state
    if name != "S", name != "s" {
      for shape in path.fills { add(shape, state.base.fill, state.fillOpacity) }
    }
    guard !name.hasPrefix("f"), name != "F" else { return }
    let width = TracedPath.length(state.base.lineWidth * state.base.matrix.scale)
    for shape in path.strokes(width: width) { add(shape, state.base.stroke, state.strokeOpacity) }
  }

  private mutating func add(_ shape: DrawnMark.Shape, _ color: SetColor, _ opacity: Int) {
    page.marks.append(
      DrawnMark(shape: shape, ink: color.inkName, opacity: opacity, order: order))
    order += 1
  }

  private mutating func shade(_ stream: Stream) {
    add(
      .rule(Rect(x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height)),
      SetColor(family: .pattern, values: [], names: ["shading"]), stream.state.fillOpacity)
  }

  // MARK: Pictures and forms

  private mutating func show(_ object: PDFObject?, _ stream: Stream) {
    guard let object else { return }
    switch object["Subtype"]?.name {
    case "Image":
      let digest = fonts.sum(of: object) { SHA256.hex(of: $0) }
      picture(
        digest: digest, width: object["Width"]?.integer ?? 0,
        height: object["Height"]?.integer ?? 0,
        isStencil: object["ImageMask"]?.boolean ?? false, stream.state)
    case "Form":
      guard stream.depth < Self.deepest else { return note("forms in forms without end") }
      var state = stream.state
      if let matrix = PrintMatrix(object["Matrix"]?.items.compactMap(\.number) ?? []) {
        state.base.matrix = matrix.then(state.base.matrix)
      }
      do {
        walk(
          try object.decodedData(), object["Resources"] ?? stream.resources, state,
          depth: stream.depth + 1)
      } catch {
        note("\(error)")
      }
    default: break
    }
  }

  private mutating func showInline(_ operand: ContentOperand?, _ state: TracingState) {
    guard case .dictionary(let members) = operand else { return }
    var digest = ""
    if case .string(let data) = members[ContentScanner.inlineData] { digest = SHA256.hex(of: data) }
    func size(_ short: String, _ long: String) -> Int {
      (members[short] ?? members[long])?.number.flatMap { Int(exactly: $0.rounded()) } ?? 0
    }
    picture(
      digest: digest, width: size("W", "Width"), height: size("H", "Height"),
      isStencil: (members["IM"] ?? members["ImageMask"]) == .bool(true), state)
  }

  private mutating func picture(
    digest: String, width: Int, height: Int, isStencil: Bool, _ state: TracingState
  ) {
    let corners = [(0.0, 0.0), (1, 0), (0, 1), (1, 1)].map {
      TracedPath.point(PrintPoint(x: $0.0, y: $0.1), state.base.matrix)
    }
    let (xs, ys) = (corners.map(\.x), corners.map(\.y))
    guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let foot = ys.max() else {
      return
    }
    page.marks.append(
      DrawnMark(
        shape: .picture(
          Rect(x: left, y: top, width: right - left, height: foot - top), digest: digest,
          width: width, height: height),
        ink: isStencil ? state.base.fill.inkName : "", opacity: state.fillOpacity, order: order))
    order += 1
  }

  // MARK: Text

  private mutating func takeText(
    _ step: ContentScanner.Instruction, _ numbers: [Double], _ stream: inout Stream
  ) {
    let first = numbers.first ?? 0
    switch step.name {
    case "BT":
      (stream.state.base.textMatrix, stream.state.base.lineMatrix) = (.identity, .identity)
    case "Tf":
      stream.state.base.fontSize = first
      let font = stream.resources?["Font"]?[step.operands.first?.name ?? ""]
      stream.state.font = font.map { fonts.font($0) }
    case "Tr": stream.state.base.textMode = Int(min(max(first, 0), 7))
    case "TL": stream.state.base.leading = first
    case "Tc": stream.state.characterSpace = first
    case "Tw": stream.state.wordSpace = first
    case "Tz": stream.state.stretch = first / 100
    case "Ts": stream.state.rise = first
    case "Tm":
      if let matrix = PrintMatrix(numbers) {
        (stream.state.base.textMatrix, stream.state.base.lineMatrix) = (matrix, matrix)
      }
    case "Td", "TD":
      guard numbers.count == 2 else { return }
      if step.name == "TD" { stream.state.base.leading = -numbers[1] }
      stream.state.base.moveLine(numbers[0], numbers[1])
    case "T*": stream.state.base.moveLine(0, -stream.state.base.leading)
    case "'", "\"":
      if step.name == "\"", numbers.count == 2 {
        (stream.state.wordSpace, stream.state.characterSpace) = (numbers[0], numbers[1])
      }
      stream.state.base.moveLine(0, -stream.state.base.leading)
      write(step.operands.last, &stream)
    case "Tj", "TJ": write(step.operands.last, &stream)
    default: break
    }
  }

  private mutating func write(_ operand: ContentOperand?, _ stream: inout Stream) {
    switch operand {
    case .string(let bytes): write(bytes, &stream)
    case .array(let parts):
      for part in parts {
        if case .string(let bytes) = part { write(bytes, &stream) }
        guard let kern = part.number else { continue }
        let step = -kern / 1000 * stream.state.base.fontSize
        let isVertical = stream.state.font?.isVertical ?? false
        stream.state.movePen(isVertical ? 0 : step * stream.state.stretch, isVertical ? step : 0)
      }
    default: break
    }
  }

  private mutating func write(_ bytes: [UInt8], _ stream: inout Stream) {
    guard let font = stream.state.font else { return }
    for letter in font.letters(of: bytes) {
      let text = Self.spoken(letter.text, &stream.spans)
      let state = stream.state
      let size = state.base.fontSize
      let space = state.characterSpace + (letter.isSpace ? state.wordSpace : 0)
      let advance = letter.advance / 1000 * size
      let start = state.pen
      if font.isVertical {
        stream.state.movePen(0, advance)
      } else {
        stream.state.movePen(advance * state.stretch, 0)
      }
      add(letter, text, font, start: start, end: stream.state.pen, state)
      stream.state.movePen(
        font.isVertical ? 0 : space * state.stretch, font.isVertical ? space : 0)
    }
  }

  private mutating func add(
    _ letter: ReadFont.Letter, _ text: String, _ font: ReadFont, start: PrintPoint,
    end: PrintPoint, _ state: TracingState
  ) {
    let whole = state.base.textMatrix.then(state.base.matrix)
    let up = abs(state.base.fontSize) * whole.up
    let across = abs(state.base.fontSize * state.stretch) * whole.across
    func place(_ point: PrintPoint) -> Point {
      Point(x: TracedPath.length(point.x), y: TracedPath.length(point.y))
    }
    let isStroked = state.base.textMode % 4 == 1
    let isSeen = state.base.textMode % 4 != 3
    page.letters.append(
      DrawnLetter(
        text: text, place: place(start), end: place(end), size: TracedPath.length(up),
        scale: up > 0 ? Self.thousandths(across / up) : 1000,
        turn: whole.turn(isMirrored: state.base.fontSize * state.stretch < 0), font: font.name,
        ink: isSeen ? (isStroked ? state.base.stroke : state.base.fill).inkName : "invisible",
        code: letter.glyph, isVertical: font.isVertical, order: order))
    order += 1
  }

  /// What a glyph stands for inside of the marked contents that are open: the outermost text that
  /// stands for several glyphs is given to the first of them.
  private static func spoken(_ text: String, _ spans: inout [Stream.Span]) -> String {
    guard let index = spans.firstIndex(where: { $0.text != nil }) else { return text }
    defer { spans[index].isUsed = true }
    return spans[index].isUsed ? "" : spans[index].text ?? ""
  }

  /// The text that a marked content gives instead of its glyphs' own (14.9.4).
  private static func text(
    of step: ContentScanner.Instruction, _ resources: PDFObject?
  ) -> String? {
    switch step.operands.last {
    case .dictionary(let members):
      if case .string(let bytes) = members["ActualText"] { return text(bytes) }
      return nil
    case .name(let name): return resources?["Properties"]?[name]?["ActualText"]?.text
    default: return nil
    }
  }

  /// A text string: UTF-16, UTF-8 or Latin-1.
  private static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return String(decoding: bytes.dropFirst(3), as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
