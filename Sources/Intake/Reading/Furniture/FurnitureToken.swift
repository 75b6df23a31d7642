/// Words of the masthead that are known by their shape, without a label (报头上的词).
enum FurnitureToken {
  /// The parts in one word; nil unless every character of it is understood.
  ///
  /// Several may stand in one word without a space, such as 2026年3月18日星期三第12345期.
  static func parts(
    _ scalars: [Unicode.Scalar], _ token: Range<Int>, after previous: BlockKind?
  ) -> [FurniturePart]? {
    var parts: [FurniturePart] = []
    var rest = token
    while !rest.isEmpty {
      if let part = bracketed(scalars, rest) {
        parts.append(part)
        break
      }
      let before = parts.last?.kind ?? previous
      guard let (kind, end) = first(scalars, rest, after: before) else { return nil }
      if let last = parts.indices.last, parts[last].kind == kind {
        parts[last].value = parts[last].value.lowerBound..<end
      } else {
        parts.append(
          FurniturePart(kind: kind, value: rest.lowerBound..<end, start: rest.lowerBound))
      }
      rest = end..<token.upperBound
    }
    return parts
  }

  /// (代号27-92) behind a number of the issue: a code with its label in brackets.
  private static func bracketed(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>
  ) -> FurniturePart? {
    guard range.count > 4, let open = range.first, let close = range.last,
      "（(".unicodeScalars.contains(scalars[open]), "）)".unicodeScalars.contains(scalars[close])
    else { return nil }
    let inner = open + 1..<close
    for name in FieldLabel.codeLabels + ["代号"]
    where scalars[inner].starts(with: name.unicodeScalars) {
      let end = inner.lowerBound + name.unicodeScalars.count
      let value = scalars[end..<close].drop { $0.isBlank || $0 == "：" || $0 == ":" }
      guard value.first?.isASCIIWord == true, let kind = FieldLabel.kind(of: name) else {
        return nil
      }
      return FurniturePart(
        kind: kind, label: inner.lowerBound..<end, value: value.startIndex..<close, start: open)
    }
    return nil
  }

  private static func first(
    _ scalars: [Unicode.Scalar], _ range: Range<Int>, after previous: BlockKind?
  ) -> (BlockKind, Int)? {
    if let end = DateWord.date(scalars, range) { return (.date, end) }
    // 河湾日报二〇二六年三月十八日
    if let end = range.dropFirst(3).prefix(6).first(where: {
      DateWord.date(scalars, $0..<range.upperBound) != nil
        && PaperName.matches(scalars[range.lowerBound..<$0])
    }) {
      return (.mastheadName, end)
    }
    if let end = DateWord.weekday(scalars, range) { return (.weekday, end) }
    if let end = DateWord.lunar(scalars, range, follows: previous == .lunarDate) {
      return (.lunarDate, end)
    }
    if let end = DateWord.issue(scalars, range) { return (.issueNumber, end) }
    if let end = DateWord.pages(scalars, range) { return (.pageCount, end) }
    if isPage(scalars[range], follows: previous == .pageMark) {
      return (.pageMark, range.upperBound)
    }
    guard let kind = whole(scalars[range], after: previous) else { return nil }
    return (kind, range.upperBound)
  }

  /// The kind of a word that must be taken whole.
  private static func whole(
    _ word: ArraySlice<Unicode.Scalar>, after previous: BlockKind?
  ) -> BlockKind? {
    guard word.count <= 40, !word.contains(where: { $0 == "。" || $0 == "，" }) else { return nil }
    if PaperName.matches(word) { return .mastheadName }
    if isSerial(word) { return .serialNumber }
    if let kind = imprint(word) { return kind }
    if isPrice(word) { return .price }
    if isWeather(word, follows: previous == .weather) { return .weather }
    return nil
  }

  /// 第3版, A03版：副刊, and the section's name behind it.
  private static func isPage(_ word: ArraySlice<Unicode.Scalar>, follows: Bool) -> Bool {
    let isSection = { (name: ArraySlice<Unicode.Scalar>) in
      (2...6).contains(name.count) && name.allSatisfy(\.isHan)
    }
    let scalars = Array(word)
    guard let mark = PageMark.read(scalars) else { return follows && isSection(word) }
    return mark.section.map { isSection(scalars[$0]) || SectionName.matches(scalars[$0]) } ?? true
  }

  /// A number and a page's name in two words, in either order: 民生 6, A06 民生.
  static func page(
    _ scalars: [Unicode.Scalar], _ words: [Range<Int>], at index: Int
  ) -> FurniturePart? {
    guard index + 1 < words.count else { return nil }
    let pair = words[index].lowerBound..<words[index + 1].upperBound
    guard let mark = PageMark.read(Array(scalars[pair])), let section = mark.section,
      SectionName.matches(
        scalars[pair][(pair.lowerBound + section.lowerBound)...].prefix(section.count))
    else { return nil }
    return FurniturePart(kind: .pageMark, value: pair, start: pair.lowerBound)
  }

  private static func isSerial(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    word.count >= 6
      && (word.starts(with: "CN".unicodeScalars) || word.starts(with: "ISSN".unicodeScalars))
      && word.dropFirst(2).contains { $0.isASCIIDigit }
  }

  private static func imprint(_ word: ArraySlice<Unicode.Scalar>) -> BlockKind? {
    guard word.count >= 4, imprints.end(word) else { return nil }
    let text = word.string
    if text.hasSuffix("主办") || text.hasSuffix("主办主管") { return .publisher }
    if text.hasSuffix("主管主办") || text.hasSuffix("主管、主办") { return .publisher }
    if text.hasSuffix("主管") { return .supervisor }
    if text.hasSuffix("社出版") || text.hasSuffix("集团出版") || text.hasSuffix("编辑出版") {
      return .publisher
    }
    return nil
  }

  private static func isPrice(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    if gifts.hold(Array(word)) { return true }
    return word.contains("元") && word.contains { $0.isNumeral } && prices.stand(in: word)
  }

  private static func isWeather(
    _ word: ArraySlice<Unicode.Scalar>, follows: Bool
  ) -> Bool {
    if skies.hold(Array(word)) || (degrees.stand(in: word) && isForecast(word)) { return true }
    return follows && word.count <= 12 && weather.stand(in: word)
  }

  /// 河湾 多云 12～18℃ and nothing else: 最低气温将降至6℃ is a headline.
  private static func isForecast(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    let others = word.filter { scalar in
      !scalar.isNumeral && !forecast.contains(scalar) && !scalar.isBlank
    }
    return others.count <= 3 && !others.contains { "将降升跌破达逼回迎现".unicodeScalars.contains($0) }
  }

  private static let forecast = Set(
    "℃°C度～~-－—–至到/／：:，、今明日天白夜间晨晚最高低气温晴多云阴雨雪雾霾风级转有小中大阵雷暴东西南北偏零上下湿".scalarArray)
  private static let imprints: Phrases = ["主办", "主管", "出版"]
  private static let gifts: Phrases = ["免费赠阅"]
  private static let prices: Phrases = ["零售价", "定价", "售价", "每份", "零售"]
  private static let degrees: Phrases = ["℃", "°C"]
  private static let skies: Phrases = [
    "晴", "多云", "阴", "小雨", "中雨", "大雨", "雷阵雨", "小雪", "晴到多云", "多云到阴",
  ]
  private static let weather: Phrases = ["风", "雨", "云", "雪", "晴", "~", "级"]
}
