internal import Editorial
internal import PressDiagnostics

/// A number in a head that the story gives otherwise (题文数字不符).
///
/// The head's number is looked for in the text, in either kind of digits and rounded as the head
/// rounds. The rule speaks where the text never has it but counts the same thing by another number:
/// one thing by one number only, or a number whose digits are those of the head but for a slip.
struct HeadlineNumberRule: PageRule {
  let card = RuleCard(
    "check.headline-number", .error, zh: "标题数字与正文不符", en: "a number of the head is not the text's",
    citation: "newspaper-practice §1.8 题文不符", hint: "compare head and text", cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    page.page.articles.flatMap { article -> [PageHit] in
      let numbers = page.passages(of: article.id)
      let heads = numbers.filter { page.passages[$0].passage.countsDouble }
      let bodies = numbers.filter { !page.passages[$0].passage.countsDouble }
      let told = bodies.flatMap { Quantity.all(in: page.passages[$0]) }
      let scores = bodies.flatMap { Score.all(in: page.passages[$0]) }
      return heads.flatMap { head -> [PageHit] in
        let text = page.passages[head]
        let wrong = Quantity.all(in: text).compactMap { check($0, told, text) }
        return (wrong + check(Score.all(in: text), scores)).map { PageHit(passage: head, hit: $0) }
      }
    }
  }

  private func check(_ wanted: Quantity, _ told: [Quantity], _ head: ReadPassage) -> Hit? {
    guard wanted.isExact, !wanted.isHan else { return nil }
    let scalars = head.scalars
    if scalars.at(wanted.range.lowerBound - 1)?.isOne(of: "近约超逾破余达过") == true { return nil }
    if told.contains(where: { wanted.agrees(with: $0) }) { return nil }
    let others = told.filter { $0.measure == wanted.measure && !$0.isHan }
    let slip = others.first { wanted.isSlip(of: $0) }
    let same = others.filter { wanted.countsTheSame(as: $0) }
    guard let other = slip ?? (same.count == 1 ? same.first : nil) else { return nil }
    let shown = scalars[wanted.range].string
    return Hit(
      wanted.range, zh: "标题作“\(shown)\(wanted.measure)”，正文作“\(other.digits)\(other.measure)”",
      en: "the head says '\(shown)', the text '\(other.digits)'")
  }

  /// 3比1 in a head, where the text tells another result and never this one.
  private func check(_ wanted: [Score], _ told: [Score]) -> [Hit] {
    guard !told.isEmpty else { return [] }
    return wanted.filter { score in !told.contains { $0.isSame(as: score) } }.map { score in
      Hit(
        score.range, zh: "标题比分\(score.first)比\(score.second)，正文没有",
        en: "the text has no result of \(score.first) to \(score.second)")
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
