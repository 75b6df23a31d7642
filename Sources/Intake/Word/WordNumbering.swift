internal import Markup

/// The numbers that Word writes before paragraphs and that do not stand in their text (自动编号).
///
/// ECMA-376 part 1, 17.9: a paragraph names a list and a level; the list's definition says how the
/// level counts and what stands round the number. Left out, 一、二、三、 would be lost.
struct WordNumbering {
  private struct Level {
    var format = "decimal"
    var text = "%1."
    var start = 1
  }

  /// The levels of a definition by its id.
  private var definitions: [String: [Int: Level]] = [:]
  /// The definition of a list by the list's id.
  private var lists: [String: String] = [:]
  /// How far each list has counted.
  private var counts: [String: [Int]] = [:]

  init(_ tree: MarkupTree?) {
    guard let tree else { return }
    for definition in tree.all("abstractNum") {
      guard let id = tree.attribute("abstractNumId", of: definition) else { continue }
      for index in tree.all("lvl", in: definition) {
        guard let number = tree.attribute("ilvl", of: index).flatMap({ Int($0) }), 0..<9 ~= number
        else { continue }
        func value(_ name: String) -> String? {
          tree.first(name, in: index).flatMap { tree.attribute("val", of: $0) }
        }
        var level = Level()
        level.format = value("numFmt") ?? level.format
        level.text = value("lvlText") ?? level.text
        // A file may ask for any number; nobody counts beyond these.
        level.start = min(max(0, value("start").flatMap { Int($0) } ?? 1), 100_000)
        definitions[id, default: [:]][number] = level
      }
    }
    for list in tree.all("num") {
      guard let id = tree.attribute("numId", of: list),
        let definition = tree.first("abstractNumId", in: list)
      else { continue }
      lists[id] = tree.attribute("val", of: definition)
    }
  }

  /// What stands before the next paragraph of a list's level, with the space behind it.
  mutating func next(_ list: String, level: Int) -> String {
    guard list != "0", 0..<9 ~= level else { return "" }
    guard let definition = lists[list].flatMap({ definitions[$0] }), let own = definition[level]
    else { return "• " }
    if own.format == "bullet" { return "• " }
    if own.format == "none" { return "" }
    var numbers = counts[list] ?? Array(repeating: -1, count: 9)
    numbers[level] = numbers[level] < 0 ? own.start : numbers[level] + 1
    for deeper in (level + 1)..<9 { numbers[deeper] = -1 }
    counts[list] = numbers
    var text = ""
    var isPlace = false
    for character in own.text {
      if isPlace, let digit = character.wholeNumberValue, 1...9 ~= digit {
        let shown = definition[digit - 1] ?? own
        let number = numbers[digit - 1] < 0 ? shown.start : numbers[digit - 1]
        text += WordNumbering.written(number, shown.format)
      } else if character != "%" {
        text += String(character)
      }
      isPlace = character == "%"
    }
    let end = text.unicodeScalars.last
    return text.isEmpty || end.map { $0.isHanMark } == true ? text : text + " "
  }

  /// A number in one of the formats that Chinese documents use (17.18.59).
  static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "ideographDigital",
      "taiwaneseCountingThousand", "taiwaneseCounting", "japaneseCounting":
      return chinese(number)
    case "upperLetter", "lowerLetter":
      guard 1...26 ~= number, let base = Unicode.Scalar(UInt32(0x40 + number)) else {
        return String(number)
      }
      return format == "upperLetter" ? String(base) : String(base).lowercased()
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      guard 1...20 ~= number, let sign = Unicode.Scalar(UInt32(0x245F + number)) else {
        return String(number)
      }
      return String(sign)
    case "upperRoman", "lowerRoman":
      let roman = WordNumbering.roman(number)
      return format == "upperRoman" ? roman : roman.lowercased()
    default: return String(number)
    }
  }

  private static func chinese(_ number: Int) -> String {
    guard 0..<10_000 ~= number else { return String(number) }
    let digits = Array("〇一二三四五六七八九")
    if number < 10 { return String(digits[number]) }
    var text = ""
    var isGap = false
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = number / unit % 10
      if digit == 0 {
        isGap = !text.isEmpty
        continue
      }
      if isGap { text += "零" }
      isGap = false
      text += (unit == 10 && digit == 1 && text.isEmpty ? "" : String(digits[digit])) + name
    }
    return text
  }

  private static func roman(_ number: Int) -> String {
    guard 1..<4000 ~= number else { return String(number) }
    var rest = number
    var text = ""
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
