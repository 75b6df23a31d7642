internal import Editorial
internal import PressDiagnostics

/// A number in a head that the story gives otherwise (题文数字不符).
///
/// The head's number with its measure is looked for in the text, rounded as the head rounds; the
/// rule speaks only where the text counts the same measure and thing, and never so many.
struct HeadlineNumberRule: PageRule {
  let card = RuleCard(
    "check.headline-number", .error, zh: "标题数字与正文不符", en: "a number of the head is not the text's",
    citation: "newspaper-practice §1.8 题文不符", hint: "compare head and text", cost: .fact)

  private struct Quantity {
    var range: Range<Int>
    /// In thousandths, 万 and 亿 counted out.
    var value: Int
    /// What a step of the last digit is worth.
    var step: Int
    var measure: [Unicode.Scalar]
  }

  func hits(on page: ReadPage) -> [PageHit] {
    page.page.articles.flatMap { article -> [PageHit] in
      let numbers = page.passages(of: article.id)
      let heads = numbers.filter { page.passages[$0].passage.countsDouble }
      let bodies = numbers.filter { !page.passages[$0].passage.countsDouble }
      let told = bodies.flatMap { Self.quantities(page.passages[$0]) }
      return heads.flatMap { head in
        Self.quantities(page.passages[head]).compactMap { wanted in
          check(wanted, told, page.passages[head]).map { PageHit(passage: head, hit: $0) }
        }
      }
    }
  }

  private func check(
    _ wanted: Quantity, _ told: [Quantity], _ head: ReadPassage
  ) -> Hit? {
    let scalars = head.scalars
    if scalars.at(wanted.range.lowerBound - 1)?.isOne(of: "近约超逾破余达") == true { return nil }
    if told.contains(where: { Self.agree(wanted, $0) }) { return nil }
    let others = told.filter { $0.measure == wanted.measure }
    guard let other = others.first, others.count <= 2 else { return nil }
    let shown = scalars[wanted.range].string
    return Hit(
      wanted.range, zh: "标题作“\(shown)\(wanted.measure.string)”，正文没有这个数字",
      en: "the head says '\(shown)', the text another number (\(other.value / 1000))")
  }

  /// Equal, or equal when rounded to the head's last digit.
  private static func agree(_ head: Quantity, _ text: Quantity) -> Bool {
    abs(head.value - text.value) < head.step || head.value == text.value
  }

  private static func quantities(_ text: ReadPassage) -> [Quantity] {
    text.numbers.compactMap { token in
      guard !token.isCode, token.decimals <= 3, token.digitCount <= 9 else { return nil }
      var unit = 1000
      var end = token.range.upperBound
      if token.unit == "万" { unit *= 10_000 }
      if token.unit == "亿" { unit *= 100_000_000 }
      if token.unit == "万" || token.unit == "亿" { end += 1 }
      let scale = (0..<token.decimals).reduce(1) { value, _ in value * 10 }
      if text.scalars.at(end)?.isOne(of: "余多") == true { end += 1 }
      let rest = text.scalars[min(end, text.scalars.count)...].prefix(2)
      guard let first = rest.first, rest.count == 2 || !first.isHan,
        first.isHan || first.isOne(of: "%％℃"),
        !first.isOne(of: "年月日时分点号版届期多余")
      else { return nil }
      let measure = first.isHan ? Array(rest) : [first]
      guard measure.allSatisfy({ $0.isHan || $0.isOne(of: "%％℃") }) else { return nil }
      let (value, isOver) = token.mantissa.multipliedReportingOverflow(by: unit / scale)
      guard !isOver else { return nil }
      return Quantity(range: token.range, value: value, step: unit / scale, measure: measure)
    }
  }
}

/// A date in a head that the story gives otherwise (题文日期不符).
struct HeadlineDateRule: PageRule {
  let card = RuleCard(
    "check.headline-date", .error, zh: "标题日期与正文不符", en: "a date of the head is not the text's",
    citation: "newspaper-practice §1.8 题文不符", hint: "compare head and text", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    page.page.articles.flatMap { article -> [PageHit] in
      let numbers = page.passages(of: article.id)
      let told = numbers.filter { !page.passages[$0].passage.countsDouble }
        .flatMap { DateToken.all(in: page.passages[$0].scalars) }
      guard !told.isEmpty else { return [] }
      return numbers.filter { page.passages[$0].passage.countsDouble }.flatMap { head in
        DateToken.all(in: page.passages[head].scalars).filter { token in
          told.contains { $0.month == token.month }
            && !told.contains { $0.month == token.month && $0.day == token.day }
        }.map { token in
          PageHit(
            passage: head,
            hit: Hit(
              token.range, zh: "标题作“\(token.month)月\(token.day)日”，正文没有这个日期",
              en: "the text does not name the head's \(token.month)-\(token.day)"))
        }
      }
    }
  }
}

/// A head that says what its kicker, its deck or another head says (标题重复).
struct DuplicateHeadRule: PageRule {
  let card = RuleCard(
    "check.duplicate-head", .warning, zh: "标题文字重复", en: "heads repeat each other",
    citation: "newspaper-practice §1.5", hint: "reword one of the two", cost: .none)

  /// From this length on words in common are a repetition.
  private static let longest = 7

  func hits(on page: ReadPage) -> [PageHit] {
    let heads = page.passages.indices.filter {
      [.kicker, .main, .deck].contains(page.passages[$0].passage.part)
    }
    return heads.flatMap { second -> [PageHit] in
      heads.prefix { $0 < second }.compactMap { first in
        let isSame = page.passages[first].passage.article == page.passages[second].passage.article
        let bothMain =
          page.passages[first].passage.part == .main
          && page.passages[second].passage.part == .main
        guard isSame || bothMain else { return nil }
        return repetition(page.passages[first].scalars, page.passages[second].scalars).map {
          PageHit(passage: second, hit: $0)
        }
      }
    }
  }

  private func repetition(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Hit? {
    var best = 0..<0
    for start in b.indices {
      for other in a.indices where a[other] == b[start] {
        var length = 0
        while let x = a.at(other + length), let y = b.at(start + length), x == y,
          x.isHan || x.isDigit
        {
          length += 1
        }
        if length > best.count { best = start..<start + length }
      }
    }
    guard best.count >= Self.longest || (best.count == b.count && best.count >= 4) else {
      return nil
    }
    return Hit(
      best, zh: "标题重复“\(b[best].string)”", en: "the heads share '\(b[best].string)'")
  }
}
