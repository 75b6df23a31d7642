internal import PressDiagnostics

/// Spaces of other kinds become the plain one, but for the padding of names (空格归一).
///
/// newspaper-practice §1.6: two-character names are padded to three with U+00A0 or U+3000 inside
/// (刘　峰): that is layout, one U+3000, never broken. Any other no-break, thin or em space is a
/// leftover of a web page or a word processor. U+3000 between words stays: it parts fields.
enum SpaceRepair {
  static let id = "intake.space"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: isOdd) else { return text }
    let scalars = text.scalars
    var scribe = TextScribe(text)
    var index = 0
    while index < scalars.count {
      guard isOdd(scalars[index]) || scalars[index] == "\u{3000}" else {
        scribe.copy(index)
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, scalars[end].isBlank { end += 1 }
      write(index..<end, to: &scribe, log: &log)
      index = end
    }
    return scribe.finished()
  }

  private static func write(_ run: Range<Int>, to scribe: inout TextScribe, log: inout RepairLog) {
    let scalars = scribe.source.scalars
    guard run.contains(where: { isOdd(scalars[$0]) }) else {
      for index in run { scribe.copy(index) }
      return
    }
    let isName = isPadding(run, scalars)
    // Several of them part what stands beside them, as a wide space does.
    let made = isName || run.count > 1 ? "\u{3000}" : " "
    scribe.write(made, from: run.lowerBound)
    log.repaired(
      id, scribe.source, run,
      read: "U+" + String(scalars[run.lowerBound].value, radix: 16, uppercase: true),
      made: isName ? "姓名中的全角空格" : made == " " ? "空格" : "全角空格", zh: "特殊空格归一",
      en: "space of another kind unified",
      certainty: isName ? .high : .medium)
  }

  /// One Han character on either side, and none beyond: the two halves of a name.
  private static func isPadding(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    guard run.lowerBound > 0, run.upperBound < scalars.count,
      scalars[run.lowerBound - 1].isHan, scalars[run.upperBound].isHan
    else { return false }
    let after = run.upperBound + 1
    let endsThere =
      after >= scalars.count || !scalars[after].isHan
      || "摄文图说报".unicodeScalars.contains(scalars[after])
    return endsThere && Surname.begins([scalars[run.lowerBound - 1]])
  }

  private static func isOdd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }
}
