internal import PressDiagnostics

/// Characters that nobody can see are dropped (不可见字符).
///
/// Byte order marks, zero-width spaces, direction marks and control characters come from word
/// processors and web pages; no font draws them (Unicode §23.2, §23.8). Joiners stay: they
/// belong to emoji and to other scripts.
enum InvisibleRepair {
  static let id = "intake.invisible"

  static func repair(_ text: SourcedText, into log: inout RepairLog) -> SourcedText {
    guard text.scalars.contains(where: isInvisible) else { return text }
    var scribe = TextScribe(text)
    for (index, scalar) in text.scalars.enumerated() {
      guard isInvisible(scalar) else {
        scribe.copy(index)
        continue
      }
      let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
      log.repaired(
        id, text, index..<index + 1, read: code, made: "", zh: "删去不可见字符",
        en: "invisible character dropped")
    }
    return scribe.finished()
  }

  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
