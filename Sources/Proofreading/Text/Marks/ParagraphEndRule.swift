internal import PressDiagnostics

/// A paragraph whose last sentence has no mark at its end (段末缺标点), GB/T 15834-2011 4.1.
///
/// Heads, lists, captions and signatures take none; so only a paragraph that has ended a sentence
/// before counts, and only where what follows is long enough for another.
struct ParagraphEndRule: PassageRule {
  let card = RuleCard(
    "check.paragraph-end", .warning, zh: "段末缺标点", en: "no mark at the end of a paragraph",
    citation: "GB/T 15834-2011 4.1.3", hint: "end the sentence, or join the paragraph to the next",
    cost: .mark)

  private static let shortest = 10
  private static let signs = [
    "记者", "通讯员", "摄", "供图", "作者", "编辑", "来源", "制图", "电", "讯", "整理", "实习生",
  ]

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    guard text.passage.part == .body, let last = scalars.last, last.isHan,
      let stop = scalars.lastIndex(where: { $0.isOne(of: "。！？") })
    else { return [] }
    let tail = Array(scalars[(stop + 1)...])
    guard tail.count >= Self.shortest, !tail.contains(where: { $0.isOne(of: " 　（《“：") }),
      !Self.signs.contains(where: { !tail.places(of: $0).isEmpty })
    else { return [] }
    let index = scalars.count - 1
    return [Hit(index..<index + 1, zh: "段末缺标点", en: "no mark ends the paragraph")]
  }
}
