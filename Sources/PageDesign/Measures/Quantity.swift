package import PageGeometry

/// A number with its unit, as written in a layout file (数量): `9pt`, `12mm`, `2字`, `1.5行`, `小五`.
package struct Quantity: Hashable, Sendable {
  package var number: ExactNumber
  package var unit: Unit

  package init(_ number: ExactNumber, _ unit: Unit) {
    self.number = number
    self.unit = unit
  }

  /// What a number counts (单位).
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    /// PostScript points (点、磅).
    case points = "pt"
    /// Millimetres (毫米).
    case millimeters = "mm"
    /// Centimetres (厘米).
    case centimeters = "cm"
    /// Characters of the body, or ems of the type in question (字).
    case ems = "em"
    /// Lines of the body (行).
    case lines = "lines"
    /// Hundredths.
    case percent = "%"
    /// A bare number.
    case none = ""

    /// Every spelling; the longest first, so that `lines` is not read as `l`.
    static let spellings: [(String, Unit)] = [
      ("lines", .lines), ("line", .lines), ("毫米", .millimeters), ("厘米", .centimeters),
      ("公分", .centimeters), ("pt", .points), ("mm", .millimeters), ("cm", .centimeters),
      ("em", .ems), ("点", .points), ("磅", .points), ("字", .ems), ("行", .lines), ("%", .percent),
    ]
  }

  /// What the desk may suppose about a unit that depends on the page (量度所据).
  package struct Context: Hashable, Sendable {
    package var sizes: SizeTable
    package var bodySize: Length
    package var linePitch: Length

    package init(
      sizes: SizeTable = SizeTable(.word), bodySize: Length = .points(9),
      linePitch: Length = .points(11.25)
    ) {
      self.sizes = sizes
      self.bodySize = bodySize
      self.linePitch = linePitch
    }
  }
}

extension Quantity {
  /// Why a text is no quantity, and at which character of it.
  package struct Failure: Error, Hashable, Sendable {
    package var offset: Int
    package var zh: String
    package var en: String
    package var hint: String
  }

  /// Reads a quantity; names of sizes (字号) come as their points.
  package init(_ text: String, sizes: SizeTable = SizeTable(.word)) throws(Failure) {
    let plain = Quantity.halfWidth(text)
    if let size = sizes.size(named: plain) {
      self.init(ExactNumber(size.rawValue, over: Length.unitsPerPoint), .points)
      return
    }
    var rest = plain[...]
    guard let number = ExactNumber.take(from: &rest) else {
      throw Quantity.noNumber(plain, sizes: sizes)
    }
    let offset = plain.count - rest.count
    let name = String(rest.drop { $0 == " " })
    guard let unit = Unit.spellings.first(where: { $0.0 == name.lowercased() })?.1 else {
      guard name.isEmpty else { throw Quantity.unknownUnit(name, at: offset) }
      self.init(number, .none)
      return
    }
    self.init(number, unit)
  }

  /// The quantity as a length, or nil when it has no unit of length.
  package func length(in context: Context) -> Length? {
    switch unit {
    case .points: Length(rawValue: number.times(Length.unitsPerPoint))
    // 72 pt are 25.4 mm, so a millimetre is 360/127 pt.
    case .millimeters: Length(rawValue: number.times(Length.unitsPerPoint * 360, over: 127))
    case .centimeters: Length(rawValue: number.times(Length.unitsPerPoint * 3600, over: 127))
    case .ems: Length(rawValue: number.times(context.bodySize.rawValue))
    case .lines: Length(rawValue: number.times(context.linePitch.rawValue))
    case .percent, .none: nil
    }
  }

  /// The quantity as a share of the type size, or nil when it is a length.
  package var em: Em? {
    switch unit {
    case .ems, .none: Em(rawValue: number.times(Em.unitsPerEm))
    case .percent: Em(rawValue: number.times(Em.unitsPerEm, over: 100))
    case .points, .millimeters, .centimeters, .lines: nil
    }
  }

  /// Full-width letters, digits and signs as their half-width twins, outer blanks dropped.
  private static func halfWidth(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    let plain = String(String.UnicodeScalarView(scalars))
    let front = plain.drop { $0 == " " }
    return String(front.prefix(front.count - front.reversed().prefix { $0 == " " }.count))
  }

  private static func noNumber(_ text: String, sizes: SizeTable) -> Failure {
    let near = nearest(to: text, among: sizes.names)
    let hint = near.map { "did you mean \($0)?" } ?? "write it like 9pt, 12mm, 2字, 3行 or 小五"
    return Failure(
      offset: 0, zh: "“\(text)”不是带单位的数，也不是字号", en: "“\(text)” is no number with a unit",
      hint: hint)
  }

  private static func unknownUnit(_ name: String, at offset: Int) -> Failure {
    let near = nearest(to: name, among: Unit.spellings.map(\.0))
    return Failure(
      offset: offset, zh: "不认识单位“\(name)”", en: "“\(name)” is no unit",
      hint: near.map { "did you mean \($0)?" } ?? "units are pt, mm, cm, 字 (em), 行 (lines) and %")
  }
}
