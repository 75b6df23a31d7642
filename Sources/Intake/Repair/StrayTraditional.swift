internal import PressDiagnostics

/// Traditional characters in simplified text are reported, never changed (繁简混用).
///
/// The law on the national language (2000, §17) keeps them for names, calligraphy and the like,
/// so only a person can decide. A text that is traditional throughout is reported once.
enum StrayTraditional {
  static let id = "intake.stray-traditional"
  static let wholeID = "intake.traditional-text"

  /// From this share of the Han characters on, a text counts as traditional: one in twelve.
  private static let wholeShare = 12

  static func check(_ texts: [SourcedText], log: inout RepairLog) {
    var stray: [(text: SourcedText, index: Int, simplified: Unicode.Scalar)] = []
    var hanCount = 0
    for text in texts {
      for (index, scalar) in text.scalars.enumerated() where scalar.isHan {
        hanCount += 1
        guard
          let simplified = TraditionalForms.simplified(scalar) ?? VariantForms.usual(scalar)
        else { continue }
        stray.append((text, index, simplified))
      }
    }
    guard let first = stray.first else { return }
    if stray.count >= 8, stray.count * wholeShare >= hanCount {
      return log.add(whole(at: first.text.place(of: first.index..<first.index + 1)))
    }
    for (text, index, simplified) in stray {
      log.add(found(text, index, simplified))
    }
  }

  private static func found(
    _ text: SourcedText, _ index: Int, _ simplified: Unicode.Scalar
  ) -> Diagnostic {
    let character = String(text.scalars[index])
    let isVariant = VariantForms.usual(text.scalars[index]) != nil
    return Diagnostic(
      id, .warning,
      zh: "简体文中夹有\(isVariant ? "异体字" : "繁体字")“\(character)”（简体作“\(simplified)”），未改动",
      en:
        "\(isVariant ? "variant" : "traditional") '\(character)' in simplified text (simplified '\(simplified)'), left as it is",
      at: text.place(of: index..<index + 1), desk: .proof,
      hint: "correct it in the manuscript unless it is meant",
      reading: Reading(read: character, made: "未改动", certainty: isVariant ? .medium : .high))
  }

  private static func whole(at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      wholeID, .warning, zh: "来稿为繁体字文本，未改动",
      en: "the text is in traditional characters, left as is",
      at: place, desk: .editor, hint: "convert the manuscript if the paper is simplified")
  }
}
