extension FieldReader {
  /// Whether the value behind a label can be one; running text after 编辑： is none.
  static func isPlausible(_ part: FurniturePart, _ scalars: [Unicode.Scalar]) -> Bool {
    guard part.label != nil else { return true }
    let value = scalars[part.value]
    if value.contains(where: { $0 == "。" || $0 == "！" || $0 == "？" }) { return false }
    switch part.kind {
    case .credit:
      let names = NameList.names(in: scalars, part.value)
      return value.count <= 48 && NameList.arePlausible(names, scalars, longest: 16)
    case .contact:
      return value.isEmpty || value.count <= 24 || ContactValue.contains(value)
    case .serialNumber, .postalCode, .zipCode:
      return value.count <= 40 && value.contains { $0.isASCIIDigit }
    case .price:
      return value.count <= 30 && (value.contains { $0.isNumeral } || value.string == "免费赠阅")
    case .address, .printer:
      return value.count <= 60 && !value.isEmpty
    default:
      return value.count <= 40 && !value.isEmpty
    }
  }
}
