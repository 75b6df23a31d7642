internal import Intake
internal import PressDiagnostics

/// Traditional and variant characters in a simplified text (繁简混用、异体字).
///
/// 国家通用语言文字法 (2000) §17 keeps them for names, calligraphy and the like; a text that is
/// traditional throughout is reported once.
struct StrayTraditionalRule: PageRule {
  let card = RuleCard(
    "check.traditional", .error, zh: "简体文中的繁体字、异体字",
    en: "traditional or variant character in simplified text",
    citation: "《通用规范汉字表》(2013)；国家通用语言文字法第十七条",
    hint: "write the standard form, or accept it under proof: with a reason",
    cost: .character)

  /// From this share of the Han characters on a text counts as traditional: one in twelve.
  private static let wholeShare = 12

  func hits(on page: ReadPage) -> [PageHit] {
    var hits: [PageHit] = []
    var hanCount = 0
    for (number, text) in page.passages.enumerated() {
      for (index, scalar) in text.scalars.enumerated() where scalar.isHan {
        hanCount += 1
        guard let usual = Self.usual(scalar) else { continue }
        let range = index..<index + 1
        hits.append(
          PageHit(
            passage: number,
            hit: Hit(
              range, zh: "繁体或异体字“\(scalar)”应为“\(usual)”",
              en: "'\(scalar)' should be \(usual) in simplified text", to: String(usual))))
      }
    }
    guard hits.count >= 8, hits.count * Self.wholeShare >= hanCount, let first = hits.first else {
      return hits
    }
    let range = first.hit.range
    return [
      PageHit(
        passage: first.passage,
        hit: Hit(range, zh: "本版为繁体字文本", en: "the page is in traditional characters"))
    ]
  }

  /// The standard form of a traditional or variant character.
  static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard !StandardCharacters.contains(scalar) else { return nil }
    return SimplifiedForms.simplified(scalar) ?? VariantForms.usual(scalar)
  }
}

/// Characters that the national table does not have (表外字).
struct OutsideStandardRule: PassageRule {
  let card = RuleCard(
    "check.outside-standard", .note, zh: "《通用规范汉字表》之外的字",
    en: "character outside the national table",
    citation: "《通用规范汉字表》(2013)",
    hint: "check the character; accept a name under proof: with a reason",
    cost: .none)

  func hits(in text: ReadPassage) -> [Hit] {
    var seen: Set<Unicode.Scalar> = ["〇", "々"]
    return text.scalars.indices.compactMap { index in
      let scalar = text.scalars[index]
      guard scalar.isHan, !StandardCharacters.contains(scalar),
        StrayTraditionalRule.usual(scalar) == nil, seen.insert(scalar).inserted
      else { return nil }
      return Hit(
        index..<index + 1, zh: "“\(scalar)”不在《通用规范汉字表》内",
        en: "'\(scalar)' is not in the national table")
    }
  }
}
