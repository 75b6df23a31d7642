internal import PressDiagnostics

/// Wrong forms of the dash (破折号形式), GB/T 15834-2011 4.13.1, 5.1.4: one stroke of two cells.
struct DashRule: PassageRule {
  let card = RuleCard(
    "check.dash", .warning, zh: "破折号形式不对", en: "wrong form of the dash",
    citation: "GB/T 15834-2011 5.1.4", hint: "write —— (two U+2014)", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      guard Self.isBar(scalars[index]) else {
        index += 1
        continue
      }
      let end = scalars.end(of: index, where: Self.isBar)
      if isWrong(index..<end, text) {
        hits.append(
          Hit(
            index..<end, zh: "“\(scalars[index..<end].string)”应为破折号“——”",
            en: "'\(scalars[index..<end].string)' should be ——", to: "——"))
      }
      index = end
    }
    return hits
  }

  private func isWrong(_ run: Range<Int>, _ text: ReadPassage) -> Bool {
    let scalars = text.scalars
    let bars = scalars[run]
    let before = scalars.at(run.lowerBound - 1)
    let after = scalars.at(run.upperBound)
    guard before?.isHanOrMark == true || after?.isHanOrMark == true,
      !RangeBars.joins(run, scalars)
    else { return false }
    if bars.allSatisfy({ $0 == "—" }) {
      if run.count >= 3 { return true }
      if run.count == 1, partsSentence(run.lowerBound, scalars) { return true }
      // A deck begins with a dash, and a connector has something on its left.
      return run.count == 1 && run.lowerBound == 0 && after?.isHan == true
    }
    if run.count >= 2 { return true }
    // A lone bar of another make between Han text, where a clause ends before it.
    return "―─".unicodeScalars.contains(bars[run.lowerBound])
      && before?.isOne(of: "，。：；！？”》）") == true
  }

  /// One stroke between clauses: what follows begins anew, as no end of a range does.
  private func partsSentence(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard let before = scalars.at(index - 1), let after = scalars.at(index + 1), after.isHan
    else { return false }
    return after.isOne(of: "他她它我你这那不就") || before.isOne(of: "说见叫，。：；！？”》）")
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2500}", "\u{FF0D}", "\u{2212}": true
    default: false
    }
  }
}

/// Wrong forms of the ellipsis (省略号形式), GB/T 15834-2011 4.11.1, 5.1.5: six points in two cells.
struct EllipsisRule: PassageRule {
  let card = RuleCard(
    "check.ellipsis", .warning, zh: "省略号形式不对", en: "wrong form of the ellipsis",
    citation: "GB/T 15834-2011 5.1.5", hint: "write …… (two U+2026)", cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    var hits: [Hit] = []
    var index = 0
    while index < scalars.count {
      let mark = scalars[index]
      let end = scalars.end(of: index) { $0 == mark }
      if let hit = stopped(mark, index..<end, scalars) { hits.append(hit) }
      if isWrong(mark, index..<end, scalars) {
        let found = scalars[index..<end].string
        hits.append(
          Hit(
            index..<end, zh: "“\(found)”应为省略号“……”", en: "'\(found)' should be ……", to: "……"))
      }
      index = end
    }
    return hits
  }

  /// ……。: the ellipsis ends the sentence, GB/T 15834-2011 4.11.3.
  private func stopped(
    _ mark: Unicode.Scalar, _ run: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Hit? {
    guard mark == "…", run.count == 2, scalars.at(run.upperBound) == "。",
      scalars.at(run.upperBound + 1) != "。"
    else { return nil }
    return Hit(
      run.lowerBound..<run.upperBound + 1, zh: "省略号后不再用句号", en: "no 。 behind ……", to: "",
      at: run.upperBound..<run.upperBound + 1)
  }

  private func isWrong(
    _ mark: Unicode.Scalar, _ run: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    let isLong: Bool
    switch mark {
    case "…": isLong = run.count != 2 && run.count != 4
    case "⋯": isLong = true
    case ".": isLong = run.count >= 2
    case "。", "·", "・", "．": isLong = run.count >= 3
    default: return false
    }
    let touches =
      scalars.at(run.lowerBound - 1)?.isHanOrMark == true
      || scalars.at(run.upperBound)?.isHanOrMark == true
    return isLong && touches
  }
}
