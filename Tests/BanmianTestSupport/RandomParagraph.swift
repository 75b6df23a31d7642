/// Makes up paragraphs that have everything in them that news text has (随机段落).
package struct RandomParagraph {
  private var random: SplitMix64

  /// Whether addresses occur, which are broken only where they must be.
  package var hasAddresses = true

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let words: [String] = [
    "本报", "记者", "城市", "江边", "的", "新桥", "昨日", "通车", "在", "和", "了", "春天", "水厂", "是",
    "孩子", "公园", "早晨", "市民", "都", "说", "一", "十二", "小学生", "图书馆", "志愿者", "不",
  ]
  private static let pauses: [String] = ["，", "，", "，", "、", "；", "："]
  private static let stops: [String] = ["。", "。", "。", "！", "？", "……", "！！", "？！"]
  private static let pairs: [(String, String)] = [
    ("“", "”"), ("（", "）"), ("《", "》"), ("‘", "’"), ("【", "】"), ("(", ")"), ("\"", "\""),
  ]
  private static let figures: [String] = [
    "7月", "2022年", "1.5元", "100％", "25℃", "￥300", "3～5天", "12:30", "1,234.5", "S230", "GDP",
    "Wi-Fi", "App Store", "１００", "36条", "№5", "a@b.cn", "50%", "CN32-0092", "1/3", "don’t",
  ]
  private static let oddities: [String] = [
    "——", "·", "～", "—", "／", "–", "⸺", "刘　峰", " ", "\u{a0}", "　", "①", "Ａ", "𠀀", "汉\u{fe00}",
    "https://www.example.com/a/b?c=d", "—— ", "。”（", "！！！", "…………", "😀", "e\u{301}", "\u{200b}",
  ]

  /// A paragraph of about `length` scalars.
  package mutating func text(_ length: Int) -> String {
    var text = ""
    var count = 0
    while count < length {
      let phrase = phrase()
      guard hasAddresses || !phrase.contains("://") else { continue }
      text += phrase
      count += phrase.unicodeScalars.count
    }
    return text
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }

  private mutating func phrase() -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<11: return pick(Self.words)
    case 11..<14: return pick(Self.words) + pick(Self.pauses)
    case 14: return pick(Self.stops)
    case 15, 16: return pick(Self.figures)
    case 17, 18:
      let pair = pick(Self.pairs)
      return pair.0 + pick(Self.words) + pick(Self.words) + pair.1
    default: return pick(Self.oddities)
    }
  }

  /// A number of the range.
  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  package mutating func flag() -> Bool { Bool.random(using: &random) }

  package mutating func choice<Value: CaseIterable>(_ type: Value.Type) -> Value
  where Value.AllCases == [Value] {
    pick(Value.allCases)
  }
}
