/// What the codes of a font stand for (字符映射): a ToUnicode CMap, or a CMap that gives CIDs
/// (ISO 32000-1, 9.7.5 and 9.10.3).
struct CharacterMap {
  private var texts: [UInt32: String] = [:]
  private var textRanges: [(codes: ClosedRange<UInt32>, start: [UInt16])] = []
  private var glyphs: [UInt32: UInt32] = [:]
  private var glyphRanges: [(codes: ClosedRange<UInt32>, start: UInt32)] = []
  /// Which codes there are, by their number of bytes.
  private var spaces: [CodeSpace] = []
  var isVertical = false

  private struct CodeSpace {
    var bytes: Int
    var codes: ClosedRange<UInt32>
  }

  /// Ranges past these are damage.
  private static let most = 100_000

  /// Reads a CMap as far as it can be read; damage ends it, and what came before counts.
  init(_ bytes: [UInt8]) {
    var scanner = ContentScanner(bytes)
    while let step = try? scanner.next() {
      take(step)
      if texts.count + textRanges.count + glyphs.count + glyphRanges.count > Self.most { return }
    }
  }

  private mutating func take(_ step: ContentScanner.Instruction) {
    let operands = step.operands
    switch step.name {
    case "endcodespacerange":
      for pair in stride(from: 0, to: operands.count - 1, by: 2) {
        guard let (low, count) = Self.code(operands[pair]),
          let (high, _) = Self.code(operands[pair + 1]), low <= high
        else { continue }
        spaces.append(CodeSpace(bytes: count, codes: low...high))
      }
    case "endbfchar":
      for pair in stride(from: 0, to: operands.count - 1, by: 2) {
        guard let (code, _) = Self.code(operands[pair]) else { continue }
        texts[code] = Self.text(Self.units(operands[pair + 1]))
      }
    case "endbfrange":
      for part in stride(from: 0, to: operands.count - 2, by: 3) { takeTexts(operands, part) }
    case "endcidchar":
      for pair in stride(from: 0, to: operands.count - 1, by: 2) {
        guard let (code, _) = Self.code(operands[pair]) else { continue }
        glyphs[code] = Self.number(operands[pair + 1])
      }
    case "endcidrange":
      for part in stride(from: 0, to: operands.count - 2, by: 3) {
        guard let (low, _) = Self.code(operands[part]),
          let (high, _) = Self.code(operands[part + 1]), low <= high
        else { continue }
        glyphRanges.append((low...high, Self.number(operands[part + 2]) ?? 0))
      }
    case "def":
      if operands.count == 2, operands[0].name == "WMode" {
        isVertical = operands[1].number == 1
      }
    default: break
    }
  }

  private mutating func takeTexts(_ operands: [ContentOperand], _ part: Int) {
    guard let (low, _) = Self.code(operands[part]), let (high, _) = Self.code(operands[part + 1]),
      low <= high
    else { return }
    if case .array(let list) = operands[part + 2] {
      for (offset, item) in list.enumerated() where low + UInt32(offset) <= high {
        texts[low + UInt32(offset)] = Self.text(Self.units(item))
      }
    } else {
      textRanges.append((low...high, Self.units(operands[part + 2])))
    }
  }

  // MARK: Answers

  /// The text of a code; nil where the map has none.
  func text(of code: UInt32) -> String? {
    if let text = texts[code] { return text }
    for range in textRanges where range.codes.contains(code) {
      guard var units = Optional(range.start), let last = units.popLast() else { return nil }
      // Only the last unit counts on; past it the range is damaged.
      let step = code - range.codes.lowerBound
      guard UInt32(last) + step <= 0xFFFF else { return nil }
      units.append(UInt16(UInt32(last) + step))
      return Self.text(units)
    }
    return nil
  }

  /// The CID of a code.
  func glyph(of code: UInt32) -> UInt32? {
    if let glyph = glyphs[code] { return glyph }
    for range in glyphRanges where range.codes.contains(code) {
      return range.start &+ (code - range.codes.lowerBound)
    }
    return nil
  }

  /// The code that begins at a byte, and how many bytes it has; nil where the map has no codes.
  func code(in bytes: [UInt8], at place: Int) -> (code: UInt32, count: Int)? {
    guard !spaces.isEmpty else { return nil }
    var code: UInt32 = 0
    for count in 1...4 where place + count <= bytes.count {
      code = code << 8 | UInt32(bytes[place + count - 1])
      let isThere = spaces.contains { $0.bytes == count && Self.holds($0.codes, code, count) }
      if isThere { return (code, count) }
    }
    return nil
  }

  /// Each byte lies in the range of its own place (9.7.6.2).
  private static func holds(_ codes: ClosedRange<UInt32>, _ code: UInt32, _ count: Int) -> Bool {
    (0..<count).allSatisfy { index in
      let shift = UInt32(index * 8)
      let byte = code >> shift & 0xFF
      return byte >= codes.lowerBound >> shift & 0xFF && byte <= codes.upperBound >> shift & 0xFF
    }
  }

  // MARK: Operands

  private static func code(_ operand: ContentOperand) -> (UInt32, Int)? {
    guard case .string(let bytes) = operand, (1...4).contains(bytes.count) else { return nil }
    return (bytes.reduce(0) { $0 << 8 | UInt32($1) }, bytes.count)
  }

  private static func number(_ operand: ContentOperand) -> UInt32? {
    operand.number.flatMap { UInt32(exactly: $0) }
  }

  private static func units(_ operand: ContentOperand) -> [UInt16] {
    guard case .string(let bytes) = operand else { return [] }
    if bytes.count == 1 { return [UInt16(bytes[0])] }
    return stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
  }

  private static func text(_ units: [UInt16]) -> String { String(decoding: units, as: UTF16.self) }
}
