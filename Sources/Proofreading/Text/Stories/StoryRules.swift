internal import Editorial
internal import PressDiagnostics

/// A story that names nobody who wrote it (缺署名).
struct BylineRule: PageRule {
  let card = RuleCard(
    "check.byline", .note, zh: "稿件缺署名或来源", en: "a story names neither author nor source",
    citation: "newspaper-practice §1.6", hint: "add byline: to the story", cost: .none)

  /// Shorter pieces need no name.
  private static let shortest = 300

  func hits(on page: ReadPage) -> [PageHit] {
    page.page.articles.compactMap { article in
      guard article.byline == nil, article.characterCount >= Self.shortest else { return nil }
      let passages = page.passages(of: article.id)
      guard let head = passages.first,
        !passages.contains(where: { isSigned(page.passages[$0].scalars) })
      else { return nil }
      return PageHit(
        passage: head,
        hit: Hit(
          0..<min(1, page.passages[head].scalars.count), zh: "稿件 \(article.id) 没有署名或来源",
          en: "story \(article.id) names neither author nor source"))
    }
  }

  private func isSigned(_ scalars: [Unicode.Scalar]) -> Bool {
    let start = Array(scalars.prefix(60))
    let end = Array(scalars.suffix(30))
    let openings = ["记者", "通讯员", "新华社", "中新社", "据央视", "作者", "评论员"]
    return openings.contains { !start.places(of: $0).isEmpty || !end.places(of: $0).isEmpty }
      || end.contains("摄") || !start.places(of: "来源").isEmpty
  }
}

/// Jump lines that lead nowhere (转版不符), newspaper-practice §1.8.
struct JumpLineRule: PageRule {
  let card = RuleCard(
    "check.jump-line", .error, zh: "转版、接版不符", en: "a jump line leads nowhere",
    citation: "newspaper-practice §1.8 转版不符", hint: "correct the page number, or the other end",
    cost: .fact)

  func hits(on page: ReadPage) -> [PageHit] {
    page.passages.indices.compactMap { index in
      let text = page.passages[index]
      guard text.passage.isRunning || text.passage.part == .kicker,
        let jump = Jump(text.scalars), !isMade(jump, text.passage.article, page)
      else { return nil }
      return fault(jump, page).map { PageHit(passage: index, hit: $0) }
    }
  }

  /// Whether the makeup sent the story here: both ends of such a jump are its own, and the one on
  /// the other page stands in no manuscript.
  private func isMade(_ jump: Jump, _ article: String?, _ page: ReadPage) -> Bool {
    guard jump.isComing, let article else { return false }
    let sender = page.page.articles.first { $0.id == article }?.comesFrom
    return sender.map { Self.number($0) == jump.page } ?? false
  }

  private func fault(_ jump: Jump, _ page: ReadPage) -> Hit? {
    let name = jump.page
    if Self.number(page.page.name) == name {
      return Hit(jump.range, zh: "转接到本版", en: "the jump leads to its own page")
    }
    guard page.pages.count > 1 else { return nil }
    guard let target = page.pages.first(where: { Self.number($0.name) == name }) else {
      return Hit(jump.range, zh: "本期没有第\(name)版", en: "the issue has no page \(name)")
    }
    let other = PageText(target, of: page.edition).passages
      .compactMap { Jump($0.text.scalars) }
    guard
      !other.contains(where: {
        $0.isComing != jump.isComing && $0.page == Self.number(page.page.name)
      })
    else { return nil }
    return Hit(
      jump.range, zh: "第\(name)版没有相应的“\(jump.isComing ? "下转" : "上接")”",
      en: "page \(name) has no other end of the jump")
  }

  /// The number in a page's name: 3 of A03.
  private static func number(_ name: String) -> Int? { Int(name.filter(\.isNumber)) }

  /// 下转第二版, 上接A01版.
  private struct Jump {
    var range: Range<Int>
    var page: Int
    var isComing: Bool

    init?(_ scalars: [Unicode.Scalar]) {
      for (word, isComing) in [("下转", false), ("上接", true)] {
        guard let start = scalars.places(of: word).first else { continue }
        var index = start + 2
        while scalars.at(index)?.isOne(of: "第 　ABCD0") == true { index += 1 }
        let end = scalars.end(of: index) { $0.isDigit || $0.isHanNumeral }
        guard end > index, scalars.at(end) == "版" else { continue }
        let digits = scalars[index..<end]
        let value = digits.allSatisfy(\.isDigit) ? Int(digits.string) : HanNumber.small(digits)
        guard let value else { continue }
        range = start..<end + 1
        page = value
        self.isComing = isComing
        return
      }
      return nil
    }
  }
}

/// Words of captions that point where no picture is (图位不符), newspaper-practice §1.8 图文分离.
///
/// Captions stand under their pictures, so 下图 in one points at text; 图③ wants three pictures, and
/// 见上图 one at least. Where a story has several, the finished page tells whether 左图 is on the left.
struct CaptionWordRule: PageRule {
  let card = RuleCard(
    "check.caption-place", .warning, zh: "图片说明的方位与图片不符", en: "a caption points where no picture is",
    citation: "newspaper-practice §1.8 图文分离", hint: "name the picture by its place on the page",
    cost: .fact)

  private static let numbers = "①②③④⑤⑥⑦⑧⑨"

  func hits(on page: ReadPage) -> [PageHit] {
    page.passages.indices.flatMap { index -> [PageHit] in
      let text = page.passages[index]
      let pictures = page.page.articles.first { $0.id == text.passage.article }?.pictures.count ?? 0
      guard pictures > 0 else {
        return pointing(index, text, page).map { PageHit(passage: index, hit: $0) }
      }
      return (places(text, pictures) + counted(text, pictures)).map {
        PageHit(passage: index, hit: $0)
      }
    }
  }

  /// 见上图 in a story without picture and caption.
  private func pointing(_ index: Int, _ text: ReadPassage, _ page: ReadPage) -> [Hit] {
    guard text.passage.part == .body, let article = text.passage.article,
      !page.passages(of: article).contains(where: { page.passages[$0].passage.part == .caption })
    else { return [] }
    return ["见上图", "见下图", "见左图", "见右图", "见题图"].flatMap { word in
      text.scalars.places(of: word).map { start in
        Hit(
          start..<start + 3, zh: "稿件没有图，文中却作“\(word)”", en: "the story has no picture to point at")
      }
    }
  }

  private func places(_ text: ReadPassage, _ pictures: Int) -> [Hit] {
    guard text.passage.part == .caption, pictures == 1 else { return [] }
    return ["下图", "左图", "右图"].flatMap { word in
      text.scalars.places(of: word).map { index in
        Hit(
          index..<index + 2, zh: "说明在图下，“\(word)”处没有图", en: "no picture is where '\(word)' points")
      }
    }
  }

  /// 图③ of a story with two pictures.
  private func counted(_ text: ReadPassage, _ pictures: Int) -> [Hit] {
    let signs = Array(Self.numbers.unicodeScalars)
    return text.scalars.indices.compactMap { index in
      guard text.scalars[index] == "图", let sign = text.scalars.at(index + 1),
        let number = signs.firstIndex(of: sign), number >= pictures
      else { return nil }
      return Hit(
        index..<index + 2, zh: "稿件只有 \(pictures) 幅图，没有“图\(sign)”",
        en: "the story has \(pictures) pictures, none is 图\(sign)")
    }
  }
}
