internal import PressDiagnostics

/// Compatibility forms become the characters they stand for (兼容字符).
///
/// Unicode keeps U+F900–FAFF (ideographs that a standard had twice), U+2F00–2FD5 (Kangxi
/// radicals, which word processors and PDF exports write for 金 or 一) and the vertical forms of
/// marks U+FE10–FE44 for other encodings; no text needs them. Twelve ideographs of the block are
/// no doubles and stay.
enum CompatibilityRepair {
  static let id = "intake.compatibility"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: { $0.value >= 0x2E80 && plain($0) != nil }) else {
      return text
    }
    var repaired = text
    for (index, scalar) in text.scalars.enumerated() {
      guard let new = plain(scalar) else { continue }
      repaired.replace(at: index, with: new)
      log.repaired(
        id, text, index..<index + 1, read: String(scalar), made: String(new),
        zh: "兼容字符改作通用字符", en: "compatibility form made the usual character")
    }
    return repaired
  }

  /// The usual character; nil for characters that are usual themselves.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xF900...0xFAFF: return CompatibilityIdeographs.plain(scalar)
    case 0x2E80...0x2EFF: return RadicalsSupplement.ideograph(scalar)
    case 0x2F00...0x2FD5: return KangxiRadicals.ideograph(scalar)
    case 0xFE10...0xFE44: return vertical[scalar]
    default: return nil
    }
  }

  private static let vertical: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs = "︐，︑、︒。︓：︔；︕！︖？︱—︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』".scalarArray
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[pairs[index]] = pairs[index + 1]
    }
    return table
  }()
}
