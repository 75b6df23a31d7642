/// A colour space of a file, as far as printing asks (色彩空间).
struct ColorSpace: Hashable {
  var family: ColorFamily
  var names: [String] = []
  /// What a spot ink is made of where its plate is missing, as text; two inks of one name whose
  /// texts differ are ambiguous.
  var alternate: String = ""
  var alternateFamily: ColorFamily?
  /// The space under an uncoloured pattern.
  var under: [ColorSpace] = []

  /// The colour that is set as soon as the space is chosen (ISO 32000-1, 8.6.3).
  var initial: SetColor {
    switch family {
    case .cmyk: SetColor(family: family, values: [0, 0, 0, 1])
    case .rgb, .calRGB, .lab, .icc(3): SetColor(family: family, values: [0, 0, 0])
    case .icc(4): SetColor(family: family, values: [0, 0, 0, 1])
    case .gray, .calGray, .icc: SetColor(family: family, values: [0])
    case .separation, .deviceN:
      SetColor(family: family, values: names.map { _ in 1 }, names: names)
    case .pattern, .unknown: SetColor(family: family, values: [])
    }
  }

  static let gray = ColorSpace(family: .gray)

  private static let deepest = 6

  /// The space that a name or an array stands for; `resources` resolve names.
  static func read(_ object: PDFObject?, in resources: PDFObject?, depth: Int = 0) -> ColorSpace {
    guard let object, depth < deepest else { return ColorSpace(family: .unknown) }
    if let name = object.name { return named(name, in: resources, depth: depth) }
    let items = object.items
    guard let kind = items.first?.name else { return ColorSpace(family: .unknown) }
    switch kind {
    case "ICCBased":
      return ColorSpace(family: .icc(items.dropFirst().first?["N"]?.integer ?? 0))
    case "CalGray": return ColorSpace(family: .calGray)
    case "CalRGB": return ColorSpace(family: .calRGB)
    case "Lab": return ColorSpace(family: .lab)
    case "Separation", "DeviceN": return spot(items, in: resources, depth: depth)
    case "Indexed", "I":
      return read(items.dropFirst().first, in: resources, depth: depth + 1)
    case "Pattern":
      let base = items.dropFirst().first
      let under = base.map { [read($0, in: resources, depth: depth + 1)] } ?? []
      return ColorSpace(family: .pattern, under: under)
    default: return named(kind, in: resources, depth: depth)
    }
  }

  /// The space of a name as it stands in a content stream.
  static func named(_ name: String, in resources: PDFObject?, depth: Int = 0) -> ColorSpace {
    switch name {
    case "DeviceGray", "G": ColorSpace(family: .gray)
    case "DeviceRGB", "RGB": ColorSpace(family: .rgb)
    case "DeviceCMYK", "CMYK": ColorSpace(family: .cmyk)
    case "Pattern": ColorSpace(family: .pattern)
    default: read(resources?["ColorSpace"]?[name], in: resources, depth: depth + 1)
    }
  }

  private static func spot(
    _ items: [PDFObject], in resources: PDFObject?, depth: Int
  ) -> ColorSpace {
    guard items.count > 3 else { return ColorSpace(family: .unknown) }
    let isOne = items[0].name == "Separation"
    let names = isOne ? [items[1].name ?? ""] : items[1].items.map { $0.name ?? "" }
    let alternate = read(items[2], in: resources, depth: depth + 1)
    let transform = items[3]
    let end = transform["C1"]?.items.compactMap(\.number) ?? []
    let recipe =
      end.isEmpty
      ? "function \(transform["FunctionType"]?.integer ?? -1)"
      : end.map { String(Int(($0 * 1000).rounded())) }.joined(separator: ",")
    return ColorSpace(
      family: isOne ? .separation : .deviceN, names: names,
      alternate: "\(alternate.family.name):\(recipe)", alternateFamily: alternate.family)
  }
}
