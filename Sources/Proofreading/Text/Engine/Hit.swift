/// A place in a passage at which a rule found something (命中).
struct Hit: Hashable {
  var range: Range<Int>
  /// What is wrong, in Chinese and in English.
  var zh: String
  var en: String
  /// What makes it right, where that is certain.
  var changes: [Change]
  /// How many errors it stands for, where one finding lists several.
  var count = 1

  /// A stretch of the passage and what it should be.
  struct Change: Hashable {
    var range: Range<Int>
    var text: String
  }

  /// A finding whose cure a person has to decide.
  init(_ range: Range<Int>, zh: String, en: String) {
    self.range = range
    self.zh = zh
    self.en = en
    changes = []
  }

  /// A finding with one certain cure.
  init(_ range: Range<Int>, zh: String, en: String, to text: String, at part: Range<Int>? = nil) {
    self.init(range, zh: zh, en: en)
    changes = [Change(range: part ?? range, text: text)]
  }
}

/// A rule that looks at one passage at a time (单段规则).
protocol PassageRule: Sendable {
  var card: RuleCard { get }
  func hits(in text: ReadPassage) -> [Hit]
}

/// A rule that looks at the passages of a page together (通篇规则).
protocol PageRule: Sendable {
  var card: RuleCard { get }
  func hits(on page: ReadPage) -> [PageHit]
}

/// A hit of a page rule with the number of its passage; nil where it concerns the page itself.
struct PageHit: Hashable {
  var passage: Int?
  var hit: Hit
}
