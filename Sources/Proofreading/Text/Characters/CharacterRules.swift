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
        guard let usual = Self.usual(scalar) ?? AdmittedForms.usual(at: index, text.scalars)
        else { continue }
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
    guard !StandardCharacters.contains(scalar), !AdmittedForms.isAdmitted(scalar) else {
      return nil
    }
    return SimplifiedForms.simplified(scalar) ?? VariantForms.usual(scalar)
      ?? TraditionalForms.simplified(scalar)
  }
}

/// Characters that the national table admits for one use, in the words of another (一字两用).
///
/// 於 is a surname, 乾 stands in 乾坤, 瞭 in 瞭望; in 关於, 乾净 and 瞭解 they are traditional.
enum AdmittedForms {
  /// The standard form, where the character stands in one of the words.
  static func usual(at index: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard let entry = table[scalars[index]] else { return nil }
    if scalars.at(index - 1)?.isOne(of: entry.after) == true { return entry.usual }
    return scalars.at(index + 1)?.isOne(of: entry.before) == true ? entry.usual : nil
  }

  /// Whether the character is right in some words: 白蘋洲 is, 蘋果 is not.
  static func isAdmitted(_ scalar: Unicode.Scalar) -> Bool { table[scalar] != nil }

  /// The standard form, and what stands right before or behind the character in such words.
  private struct Entry {
    var usual: Unicode.Scalar
    var after: String
    var before: String
  }

  private static let table: [Unicode.Scalar: Entry] = [
    "於": Entry(usual: "于", after: "对关由位至属等终用处基善敢便限低高大小多少始源出在鉴忠勇陷", before: "今此是昨其本上下"),
    "乾": Entry(usual: "干", after: "饼晒烘擦豆葡晾风", before: "净燥旱枯杯涸脆洗粮货果"),
    "瞭": Entry(usual: "了", after: "明", before: "解"),
    "夥": Entry(usual: "伙", after: "合同团大一", before: "伴计食"),
    "徵": Entry(usual: "征", after: "特象表", before: "求收集兵文地税程"),
    "藉": Entry(usual: "借", after: "凭", before: "口助此机以故"),
    "蘋": Entry(usual: "苹", after: "", before: "果"),
    "麽": Entry(usual: "么", after: "什怎那这多要", before: ""),
  ]
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
        StrayTraditionalRule.usual(scalar) == nil, !AdmittedForms.isAdmitted(scalar),
        seen.insert(scalar).inserted
      else { return nil }
      return Hit(
        index..<index + 1, zh: "“\(scalar)”不在《通用规范汉字表》内",
        en: "'\(scalar)' is not in the national table")
    }
  }
}
