/// A word of a head with what it does there (题中词).
struct HeadlineWord: Hashable, Sendable {
  /// Its scalars in the head.
  var range: Range<Int>
  var role: Role
  /// Whether it may well be the end of the word before: 机器|人.
  var joinsBefore = false

  /// What a word does at a line's end (词的作用).
  enum Role: Hashable, Sendable {
    /// 的、了、着: ends a phrase.
    case particle
    /// 和、与、在、将: begins a phrase.
    case leader
    /// 又、也、都: the same, close behind its subject.
    case adverb
    /// 至、到、出 behind a verb.
    case complement
    /// 三、百余、第十: what it counts follows.
    case numeral
    /// 启动、开幕: begins what is said of the subject.
    case verb
    /// 完工、售罄: the same without an object, so that a clause ends here.
    case verbAlone
    /// 创、获、迎: the same in one character, with its object at once.
    case verbOfOne
    /// 三条、百场: a count with its measure word, before what it counts.
    case counted
    /// 昨日、上半年: stands apart from what follows.
    case time
    /// 全、首、老: belongs to the next word.
    case prefix
    /// 国际、最佳: the same in longer words.
    case attribute
    /// 馆、率、赛: belongs to the word before.
    case suffix
    /// A character of a name or a word that the dictionary does not know, not the last.
    case inside
    case plain
    /// Marks and Western words.
    case foreign
  }
}
