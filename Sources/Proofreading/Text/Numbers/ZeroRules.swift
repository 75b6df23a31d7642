internal import PressDiagnostics

/// Another sign than 〇 in a year of Han digits (汉字零), GB/T 15835-2011 5.2.
struct HanZeroRule: PassageRule {
  let card = RuleCard(
    "check.han-zero", .warning, zh: "汉字年份的“0”应写“〇”", en: "a year in Han digits takes 〇",
    citation: "GB/T 15835-2011 4.2.1, 5.2", hint: "write 〇 (U+3007)", cost: .number)

  private static let signs = "零0０○◯OoＯ"

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.places(of: "年").flatMap { year -> [Hit] in
      let scalars = text.scalars
      guard year >= 4, scalars.at(year - 5)?.hanDigit == nil else { return [] }
      let digits = year - 4..<year
      let isYear = digits.allSatisfy {
        scalars[$0].hanDigit != nil || scalars[$0].isOne(of: Self.signs)
      }
      guard isYear, let first = scalars[digits.lowerBound].hanDigit, (1...2).contains(first),
        digits.count(where: { (scalars[$0].hanDigit ?? 0) > 0 }) >= 2 || first == 2
      else { return [] }
      return digits.filter { scalars[$0].isOne(of: Self.signs) }.map { index in
        Hit(
          index..<index + 1, zh: "年份中的“\(scalars[index])”应为“〇”",
          en: "'\(scalars[index])' in a year should be 〇", to: "〇")
      }
    }
  }
}

/// A decimal without its zero (小数缺前置零), GB/T 15835-2011 5.1.3.
struct LeadingZeroRule: PassageRule {
  let card = RuleCard(
    "check.leading-zero", .warning, zh: "纯小数缺小数点前的“0”", en: "a decimal lacks its leading 0",
    citation: "GB/T 15835-2011 5.1", hint: "write 0 before the point", cost: .number)

  func hits(in text: ReadPassage) -> [Hit] {
    text.scalars.places(of: ".").compactMap { index in
      let scalars = text.scalars
      guard scalars.at(index + 1)?.isDigit == true else { return nil }
      let before = scalars.at(index - 1)
      guard before.map({ $0.isHan || $0.isOne(of: "～—至（，、") }) ?? false else { return nil }
      let end = scalars.end(of: index + 1) { $0.isDigit }
      // 一.2 is a number of a list, 9.11 written with a Han 点 none of this.
      guard end - index <= 4, before?.isHanNumeral != true, scalars.at(end) != "." else {
        return nil
      }
      return Hit(
        index..<end, zh: "“\(scalars[index..<end].string)”前缺“0”",
        en: "'\(scalars[index..<end].string)' lacks its 0", to: "0.", at: index..<index + 1)
    }
  }
}
