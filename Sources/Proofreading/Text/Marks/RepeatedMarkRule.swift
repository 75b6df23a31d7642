internal import PressDiagnostics

/// A mark that is repeated, or stands beside another where one is enough (标点叠用).
///
/// GB/T 15834-2011 4.1–4.6: one stop at one place. ！！ and ？！ are forms of their own (4.2.3.3,
/// 4.3.3.3), a row of 。 is somebody's ellipsis, and 。 before a closing quote ends the sentence.
struct RepeatedMarkRule: PassageRule {
  let card = RuleCard(
    "check.repeated-mark", .warning, zh: "点号重复", en: "repeated stop",
    citation: "GB/T 15834-2011 4.1–4.6", hint: "leave one of the marks", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      guard scalars[index].isOne(of: "。，、；：！？") else {
        index += 1
        continue
      }
      let end = scalars.end(of: index) { $0.isOne(of: "。，、；：！？") }
      if let hit = row(index..<end, scalars) ?? quoted(end - 1, scalars) { hits.append(hit) }
      index = end
    }
    return hits
  }

  private func row(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) -> Hit? {
    let marks = scalars[run]
    guard run.count >= 2 else { return nil }
    let same = marks.allSatisfy { $0 == marks[run.lowerBound] }
    let first = marks[run.lowerBound]
    if same, first == "。", run.count >= 3 { return nil }
    if marks.allSatisfy({ $0 == "！" || $0 == "？" }) { return cries(run, marks.string) }
    guard same else {
      return Hit(run, zh: "点号叠用“\(marks.string)”", en: "stops side by side: \(marks.string)")
    }
    return Hit(
      run, zh: "点号重复“\(marks.string)”", en: "repeated stop: \(marks.string)", to: String(first))
  }

  /// Three at most, and ？ before ！.
  private func cries(_ run: Range<Int>, _ marks: String) -> Hit? {
    if marks == "！？" {
      return Hit(run, zh: "问号叹号叠用应作“？！”", en: "the order is ？！", to: "？！")
    }
    guard run.count > 3 else { return nil }
    return Hit(run, zh: "叹号、问号叠用不超过三个", en: "three of these marks at most")
  }

  /// 。”， and 。”。: the sentence has ended inside the quotation.
  private func quoted(_ index: Int, _ scalars: [Unicode.Scalar]) -> Hit? {
    guard scalars[index] == "。", scalars.at(index + 1) == "”",
      let after = scalars.at(index + 2), after.isOne(of: "。，、；：")
    else { return nil }
    return Hit(
      index..<index + 3, zh: "引号内外都有点号“。”\(after)”", en: "a stop inside and outside the quote")
  }
}
