/// A font of a file, as far as text is read by it (读文字用的字体): codes, texts, widths.
struct ReadFont {
  /// The name without the mark of a subset.
  let name: String
  let isVertical: Bool
  private let isSubset: Bool
  private let isComposite: Bool
  private let texts: CharacterMap?
  /// The texts of one-byte codes by the encoding's names.
  private var named: [UInt32: String] = [:]
  private var encoding: String?
  private let codes: CharacterMap?
  private var predefined = ""
  private var widths: [UInt32: Double] = [:]
  private var usualWidth = 1000.0
  private var drops: [UInt32: Double] = [:]
  private var usualDrop = -1000.0

  /// A code of a string: what it stands for and how far it moves the pen, in 1/1000 of the size.
  struct Letter {
    var code: UInt32
    /// 0 in a subset.
    var glyph: UInt32
    var text: String
    var advance: Double
    /// Whether word spacing applies: a code of one byte that is 32 (ISO 32000-1, 9.3.3).
    var isSpace: Bool
  }

  init(_ font: PDFObject) {
    let subtype = font["Subtype"]?.name ?? ""
    isComposite = subtype == "Type0"
    let base = font["BaseFont"]?.name ?? font["Name"]?.name ?? subtype
    (name, isSubset) = Self.plain(base, subtype)
    texts = Self.map(font["ToUnicode"])
    let ordered = isComposite ? font["Encoding"] : nil
    predefined = ordered?.name ?? ""
    codes = ordered?.name == nil ? Self.map(ordered) : nil
    isVertical = isComposite && (predefined.hasSuffix("V") || codes?.isVertical == true)
    if isComposite {
      readComposite(font["DescendantFonts"]?.items.first)
    } else {
      readSimple(font, subtype)
    }
  }

  /// `ABCDEF+Name` is a subset of Name; a drawn font (Type 3) is always one.
  private static func plain(_ name: String, _ subtype: String) -> (String, Bool) {
    let mark = name.utf8.prefix(7)
    guard mark.count == 7, mark.last == UInt8(ascii: "+"),
      mark.dropLast().allSatisfy({ (65...90).contains($0) })
    else { return (name, subtype == "Type3") }
    return (String(name.dropFirst(7)), true)
  }

  private static func map(_ stream: PDFObject?) -> CharacterMap? {
    guard let stream, stream.kind == .stream, let bytes = try? stream.decodedData() else {
      return nil
    }
    return CharacterMap(bytes)
  }

  // MARK: Fonts of two bytes

  private mutating func readComposite(_ descendant: PDFObject?) {
    usualWidth = descendant?["DW"]?.number ?? 1000
    Self.read(descendant?["W"]?.items ?? [], 1) { widths[$0] = $1[0] }
    usualDrop = descendant?["DW2"]?.items.dropFirst().first?.number ?? -1000
    Self.read(descendant?["W2"]?.items ?? [], 3) { drops[$0] = $1[0] }
  }

  /// Reads a W array: `c [w …]` and `c c w`, each entry of so many numbers.
  private static func read(
    _ items: [PDFObject], _ size: Int, _ keep: (UInt32, [Double]) -> Void
  ) {
    var index = 0
    while index + 1 < items.count, let first = items[index].integer, (0...65_535).contains(first) {
      if items[index + 1].kind == .array {
        let values = items[index + 1].items.map { $0.number ?? 0 }
        for entry in 0..<values.count / size {
          keep(UInt32(first + entry), Array(values[entry * size..<(entry + 1) * size]))
        }
        index += 2
      } else {
        guard let last = items[index + 1].integer, index + 1 + size < items.count,
          (first...65_535).contains(last)
        else { return }
        let values = items[index + 2..<index + 2 + size].map { $0.number ?? 0 }
        for code in first...last { keep(UInt32(code), Array(values)) }
        index += 2 + size
      }
    }
  }

  // MARK: Fonts of one byte

  private mutating func readSimple(_ font: PDFObject, _ subtype: String) {
    let descriptor = font["FontDescriptor"]
    var unit = 1.0
    if subtype == "Type3" {
      unit = abs(font["FontMatrix"]?.items.first?.number ?? 0.001) * 1000
    }
    let first = font["FirstChar"]?.integer ?? 0
    for (offset, width) in (font["Widths"]?.items ?? []).prefix(256).enumerated() {
      guard let code = UInt32(exactly: first + offset) else { continue }
      widths[code] = (width.number ?? 0) * unit
    }
    // The standard fonts may come without widths; a mean is near enough to tell lines apart.
    let mean = name.hasPrefix("Courier") ? 600.0 : 500.0
    usualWidth = widths.isEmpty ? mean : (descriptor?["MissingWidth"]?.number ?? 0) * unit
    let coding = font["Encoding"]
    encoding = coding?.name ?? coding?["BaseEncoding"]?.name
    if coding == nil || coding?["BaseEncoding"] == nil, encoding == nil {
      readBuiltIn(descriptor?["FontFile"])
    }
    var code: UInt32 = 0
    for item in coding?["Differences"]?.items ?? [] {
      if let number = item.integer {
        code = UInt32(exactly: number) ?? 0
      } else if let glyph = item.name {
        named[code] = GlyphNames.text(of: glyph)
        code = min(code + 1, 255)
      }
    }
  }

  /// The encoding that a Type 1 font brings along, in its clear part: `dup 65 /A put`.
  private mutating func readBuiltIn(_ file: PDFObject?) {
    guard let file, let bytes = try? file.decodedData() else { return }
    let clear = min(file["Length1"]?.integer ?? 0, bytes.count)
    guard clear > 0 else { return }
    let words = bytes[..<clear].split { $0 <= 32 }
    for index in words.indices.dropLast(3) where words[index].elementsEqual("dup".utf8) {
      let glyph = words[index + 2]
      guard glyph.first == UInt8(ascii: "/"), words[index + 3].elementsEqual("put".utf8),
        let code = UInt32(String(decoding: words[index + 1], as: UTF8.self)), code < 256
      else { continue }
      named[code] = GlyphNames.text(of: String(decoding: glyph.dropFirst(), as: UTF8.self))
    }
  }

  // MARK: Strings

  /// The letters of a string.
  func letters(of bytes: [UInt8]) -> [Letter] {
    var letters: [Letter] = []
    var place = 0
    while place < bytes.count {
      let (code, count) = next(in: bytes, at: place)
      place += count
      let glyph = isComposite ? codes?.glyph(of: code) ?? code : code
      let advance = isVertical ? drops[glyph] ?? usualDrop : widths[glyph] ?? usualWidth
      letters.append(
        Letter(
          code: code, glyph: isSubset ? 0 : glyph, text: text(of: code), advance: advance,
          isSpace: count == 1 && code == 32))
    }
    return letters
  }

  private func next(in bytes: [UInt8], at place: Int) -> (code: UInt32, count: Int) {
    let first = UInt32(bytes[place])
    guard isComposite else { return (first, 1) }
    if let found = codes?.code(in: bytes, at: place) { return found }
    let isMixed = ["EUC", "GBK", "GBpc", "B5", "ETen", "RKSJ", "KSC", "HKscs"].contains {
      predefined.contains($0)
    }
    let isSingle =
      isMixed && (first < 0x80 || predefined.contains("RKSJ") && (0xA0...0xDF) ~= first)
    guard !isSingle, place + 1 < bytes.count else { return (first, 1) }
    return (first << 8 | UInt32(bytes[place + 1]), 2)
  }

  /// What a code stands for; a code without any meaning gets a character of its own from a private
  /// area, so that two pages can be compared all the same.
  private func text(of code: UInt32) -> String {
    if let text = texts?.text(of: code) { return text }
    if isComposite {
      let isUnicode = predefined.contains("UCS2") || predefined.contains("UTF16")
      if isUnicode, let scalar = Unicode.Scalar(code) { return String(Character(scalar)) }
    } else {
      if let text = named[code] { return text }
      if let text = GlyphNames.text(of: UInt8(truncatingIfNeeded: code), in: encoding) {
        return text
      }
    }
    return Unicode.Scalar(0xF_0000 + (code & 0xFFFF)).map { String(Character($0)) } ?? "\u{FFFD}"
  }
}
