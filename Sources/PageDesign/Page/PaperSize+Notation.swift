internal import PageGeometry

extension PaperSize: NotationValue {
  static let notation = ValueShape.Notation(
    zh: "纸张，如 四开、对开 或 275mm × 390mm", en: "a sheet such as 四开, 对开 or 275mm × 390mm",
    pattern: "^(四开|对开|tabloid|broadsheet|[0-9. 毫米厘公分cptm]+[x×X*][0-9. 毫米厘公分cptm]+)$",
    examples: ["四开", "对开", "275mm × 395mm"])

  init?(notation text: String, in context: Quantity.Context) {
    if let known = PaperSize.named.first(where: { $0.names.contains(text) }) {
      self = known.size
      return
    }
    let parts = text.split { "x×X*".contains($0) }
    guard parts.count == 2, let last = try? Quantity(String(parts[1])),
      var first = try? Quantity(String(parts[0]))
    else { return nil }
    // `275 × 390 mm`: the unit stands once for both.
    if first.unit == .none { first.unit = last.unit }
    let units: [Quantity.Unit] = [.millimeters, .centimeters, .points]
    guard units.contains(first.unit), units.contains(last.unit),
      let width = first.length(in: context), let height = last.length(in: context)
    else { return nil }
    let range = Length.millimeters(20)...Length.millimeters(2000)
    guard range.contains(width), range.contains(height) else { return nil }
    self.init(width: width, height: height)
  }

  var text: String {
    PaperSize.named.first { $0.size == self }?.names.first ?? "\(width.written) × \(height.written)"
  }
}
