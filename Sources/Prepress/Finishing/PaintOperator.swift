/// What an operator of a content stream has to do with ink (ISO 32000-1, annex A).
enum PaintOperator {
  case save
  case restore
  /// `rg` and `RG`, the only ways in which Cairo sets a colour.
  case color(isStroke: Bool)
  /// `cs` and `CS`: Cairo sets no space but that of patterns.
  case space(isStroke: Bool)
  /// `scn` and `SCN` with a pattern's name.
  case pattern(isStroke: Bool)
  /// `gs`.
  case state
  /// Begins or goes on with a path, within which no state may be set (8.2, figure 9).
  case path
  /// Paints areas, lines or both, or ends a path unpainted.
  case paint(fill: Bool, stroke: Bool)
  case textMode
  case text
  case shading
  case object
  /// Colours that Cairo never writes, and images without a name.
  case forbidden

  /// By the operator's letters.
  private static let table: [UInt32: PaintOperator] = {
    var table: [UInt32: PaintOperator] = [
      code("q"): .save, code("Q"): .restore, code("rg"): .color(isStroke: false),
      code("RG"): .color(isStroke: true), code("cs"): .space(isStroke: false),
      code("CS"): .space(isStroke: true), code("scn"): .pattern(isStroke: false),
      code("SCN"): .pattern(isStroke: true), code("gs"): .state, code("Tr"): .textMode,
      code("sh"): .shading, code("Do"): .object,
    ]
    for word in ["f", "F", "f*"] { table[code(word)] = .paint(fill: true, stroke: false) }
    for word in ["S", "s"] { table[code(word)] = .paint(fill: false, stroke: true) }
    for word in ["B", "B*", "b", "b*"] { table[code(word)] = .paint(fill: true, stroke: true) }
    for word in ["m", "l", "c", "v", "y", "re", "h"] { table[code(word)] = .path }
    table[code("n")] = .paint(fill: false, stroke: false)
    for word in ["Tj", "TJ", "'", "\""] { table[code(word)] = .text }
    for word in ["g", "G", "k", "K", "sc", "SC", "BI", "ID", "EI", "ri", "d0", "d1"] {
      table[code(word)] = .forbidden
    }
    return table
  }()

  /// The operator, if it is one of these.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.count <= 3 else { return nil }
    let code = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard let found = Self.table[code] else { return nil }
    self = found
  }

  private static func code(_ word: String) -> UInt32 {
    word.utf8.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
  }
}
