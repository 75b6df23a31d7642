/// The number of a page with the page's name (版次与版名): 第1版, A03版：要闻, A06 民生, 民生/06, 要闻一版.
///
/// newspaper-practice §1.10: above every inside page stand number and name, in either order. With 版
/// behind it a number is one whatever the page is called; without it, the name has to be one of
/// those that pages have.
struct PageMark {
  /// The page's name in the house's form (A01).
  let name: String
  /// Where the name of its section stands; nil where it has none.
  let section: Range<Int>?

  private static let longest = 24

  static func matches(_ scalars: [Unicode.Scalar]) -> Bool { read(scalars) != nil }

  static func read(_ scalars: [Unicode.Scalar]) -> PageMark? {
    guard scalars.count <= longest, let last = scalars.last else { return nil }
    if let number = PageNumber(scalars[...]) {
      return behind(number, scalars)
    }
    guard last == "版" || last.isASCIIDigit else { return nil }
    return inFront(scalars)
  }

  /// The number stands first: A03版：要闻, A06·民生, 06 民生, and A06 alone.
  private static func behind(_ number: PageNumber, _ scalars: [Unicode.Scalar]) -> PageMark? {
    let section = trimmed(number.end..<scalars.count, scalars)
    if section.isEmpty {
      return number.isCounted || number.isLettered ? PageMark(name: number.name, section: nil) : nil
    }
    guard isPart(scalars[number.end]), !holdsDate(section, scalars) else { return nil }
    if number.isCounted { return PageMark(name: number.name, section: section) }
    return SectionName.matches(scalars[section])
      ? PageMark(name: number.name, section: section) : nil
  }

  /// The name stands first: 民生 A06, 民生/06, 要闻一版, 浦江潮·副刊 第12版.
  private static func inFront(_ scalars: [Unicode.Scalar]) -> PageMark? {
    for start in scalars.indices.dropFirst(2) {
      guard let number = PageNumber(scalars[start...]), number.end == scalars.count else {
        continue
      }
      let section = trimmed(0..<start, scalars)
      let isParted = section.upperBound < start
      guard SectionName.matches(scalars[section]), isParted || number.isCounted else { return nil }
      return PageMark(name: number.name, section: section)
    }
    return nil
  }

  /// A03版 副刊 2026年3月18日 is a line of several fields.
  private static func holdsDate(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
    range.contains { DateWord.date(scalars, $0..<range.upperBound) != nil }
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || "：（）(:)·|｜│/／∕—-".unicodeScalars.contains(scalar)
  }

  private static func trimmed(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Range<Int> {
    var range = range
    while let first = range.first, isPart(scalars[first]) { range.removeFirst() }
    while let last = range.last, isPart(scalars[last]) { range.removeLast() }
    return range
  }
}

/// The number itself (版号): 第1版, 六版, A03版, A03, 06, 6.
struct PageNumber {
  let name: String
  /// Behind its last character.
  let end: Int
  /// Whether 版 says that it counts pages.
  let isCounted: Bool
  /// A03: a letter with two figures needs no name behind it.
  let isLettered: Bool

  /// No paper has more pages; three figures without 版 are a number.
  private static let mostDigits = 3

  init?(_ text: ArraySlice<Unicode.Scalar>) {
    var rest = text
    if rest.first == "第" { rest = rest.dropFirst() }
    var letter = "A"
    let hasLetter = rest.first.map { $0.isASCIILetter } ?? false
    if hasLetter, let first = rest.first {
      letter = String(first).uppercased()
      rest = rest.dropFirst()
    }
    let digits = rest.prefix { $0.isNumeral }
    guard (1...PageNumber.mostDigits).contains(digits.count),
      let number = PageNumber.value(digits)
    else { return nil }
    let next = rest.dropFirst(digits.count)
    isCounted = next.first == "版"
    let isWestern = digits.allSatisfy(\.isASCIIDigit) && digits.count <= 2
    // 第6 and 六 count anything.
    guard isCounted || (isWestern && text.first != "第") else { return nil }
    isLettered = hasLetter && digits.count == 2 && "ABCDEFGT".contains(letter)
    end = digits.endIndex + (isCounted ? 1 : 0)
    name = letter + (number < 10 ? "0" : "") + String(number)
    guard isCounted || next.first.map({ !$0.isASCIIWord && $0 != "." }) ?? true else { return nil }
  }

  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    if let number = Int(digits.string) { return number > 0 ? number : nil }
    let numerals = "〇一二三四五六七八九".scalarArray
    var total = 0
    var pending = 0
    for digit in digits {
      if digit == "十" {
        total += max(1, pending) * 10
        pending = 0
      } else if let value = numerals.firstIndex(of: digit) {
        pending = value
      } else {
        return nil
      }
    }
    return total + pending > 0 ? total + pending : nil
  }
}

/// What pages are called (版名): 要闻, 民生, 综合新闻, 浦江潮·副刊.
enum SectionName {
  private static let longest = 6

  /// Whether the words are one: short, Han, with an ending that pages' names have.
  static func matches(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let parts = words.split(separator: "·")
    guard (1...2).contains(parts.count), words.count <= 2 * longest else { return false }
    return parts.allSatisfy { part in
      (1...longest).contains(part.count) && part.allSatisfy(\.isHan)
    } && parts.contains { endings.end($0) }
  }

  private static let endings: Phrases = [
    "要闻", "时政", "本地", "城事", "社会", "民生", "经济", "财经", "产经", "金融", "教育", "健康", "卫生", "文体", "体育",
    "文化", "文艺", "文苑", "副刊", "国际", "国内", "天下", "世界", "时评", "评论", "言论", "理论", "专版", "专题", "特刊",
    "公益", "广告", "综合", "新闻", "周刊", "阅读", "读书", "悦读", "书评", "旅游", "科技", "科教", "法治", "法制", "政法",
    "三农", "乡村", "区县", "县域", "城市", "都市", "生活", "娱乐", "人物", "深度", "调查", "视点", "关注", "聚焦",
    "特别报道", "观察", "影像", "视觉", "摄影", "党建", "生态", "环保", "房产", "楼市", "汽车", "消费", "证券", "军事",
    "头版", "服务", "资讯", "便民", "少年", "校园", "家庭", "老年", "美食", "艺术", "文史", "人文", "史话", "地理", "诗页",
    "作品", "笔会",
  ]
}
