internal import PressDiagnostics

/// A circle between Han numerals becomes 〇 (“〇”误作圆圈).
///
/// GB/T 15835-2011 §4.2: the zero of Han numerals in years and numbers is 〇 (U+3007). Text
/// exports have ○ (U+25CB), ◯, 0 or a letter O in its place: 二○二六年. Alone, or beside other
/// circles, it is a mark of its own.
enum ZeroRepair {
  static let id = "intake.zero"

  private static let circles: [Unicode.Scalar] = ["○", "◯", "O", "o", "0"]
  private static let numerals = "一二三四五六七八九〇".scalarArray

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: { circles.contains($0) }) else { return text }
    var repaired = text
    for index in 0..<text.count where circles.contains(text.scalars[index]) {
      guard stands(at: index, in: repaired.scalars) else { continue }
      repaired.replace(at: index, with: "〇")
      log.repaired(
        id, text, index..<index + 1, read: String(text.scalars[index]), made: "〇",
        zh: "数字中的圆圈改作“〇”", en: "circle among Han numerals made 〇")
    }
    return repaired
  }

  /// A numeral stands directly before, and a numeral, another circle or a unit behind.
  private static func stands(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, numerals.contains(scalars[index - 1]), index + 1 < scalars.count else {
      return false
    }
    let next = scalars[index + 1]
    return numerals.contains(next) || circles.contains(next)
      || "年号室度％%".unicodeScalars.contains(next)
  }
}
