/// What is known of a character: whether the national table has it, and how it sounds (字表).
enum StandardCharacters {
  /// Whether 通用规范汉字表 (2013) has the character.
  static func contains(_ scalar: Unicode.Scalar) -> Bool { sound(of: scalar) != nil }

  /// Whether two characters of the table sound alike, the tone aside (同音).
  static func soundAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    guard let first = sound(of: a), let second = sound(of: b) else { return false }
    return first == second
  }

  /// The number of the character's sound; nil for a character outside the table.
  private static func sound(of scalar: Unicode.Scalar) -> UInt16? {
    guard scalar.value < 0x10000 else { return tables.beyond[scalar] }
    let sound = tables.plane[Int(scalar.value)]
    return sound == 0 ? nil : sound
  }

  private struct Tables: Sendable {
    /// By code point; 0 where the table has nothing.
    var plane = [UInt16](repeating: 0, count: 0x10000)
    var beyond: [Unicode.Scalar: UInt16] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    var sound: UInt16 = 0
    var isInSound = false
    for scalar in StandardCharacterTable.text.unicodeScalars {
      if scalar.isASCII {
        if !isInSound { sound += 1 }
        isInSound = true
        continue
      }
      isInSound = false
      if scalar.value < 0x10000 {
        tables.plane[Int(scalar.value)] = sound
      } else {
        tables.beyond[scalar] = sound
      }
    }
    return tables
  }()
}

/// The simplified forms of characters that the national table lacks (繁简对照).
enum SimplifiedForms {
  /// The simplified form; nil for a character of the table, and for one that has none.
  static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !StandardCharacters.contains(scalar) else { return nil }
    return table[scalar]
  }

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let scalars = Array(SimplifiedFormTable.pairs.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[scalars[index]] = scalars[index + 1]
    }
    return table
  }()
}
