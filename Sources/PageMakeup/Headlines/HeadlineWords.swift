internal import HanText

/// The words of a head and their roles (题中各词).
///
/// The dictionary leaves many words in characters, names above all: 电|动, 张|志|强. A character
/// alone is therefore taken for a piece of something: two or three in a row for one word, one
/// behind a longer word for its suffix.
struct HeadlineWords {
  private var words: [HeadlineWord] = []
  /// The number of the word that begins at each scalar, -1 elsewhere.
  private var starting: [Int] = []

  init(_ scalars: [Unicode.Scalar], boundaries: [Int]) {
    var offsets = boundaries.filter { $0 >= 0 && $0 <= scalars.count }
    HeadlineVocabulary.joinTerms(&offsets, scalars)
    words = zip(offsets, offsets.dropFirst()).filter { $0 < $1 }.map { start, end in
      let role = HeadlineVocabulary.role(of: scalars[start..<end])
      return HeadlineWord(range: start..<end, role: role)
    }
    starting = Array(repeating: -1, count: scalars.count)
    for (index, word) in words.enumerated() { starting[word.range.lowerBound] = index }
    joinCharacters(scalars)
  }

  var isEmpty: Bool { words.isEmpty }

  /// The words before and behind a break at that offset, or nil inside a word.
  func neighbours(at offset: Int) -> (before: HeadlineWord, behind: HeadlineWord)? {
    guard starting.indices.contains(offset), starting[offset] > 0 else { return nil }
    return (words[starting[offset] - 1], words[starting[offset]])
  }

  // MARK: Characters alone

  private mutating func joinCharacters(_ scalars: [Unicode.Scalar]) {
    var index = 0
    while index < words.count {
      guard isAlone(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, isAlone(end) { end += 1 }
      settle(index..<end, scalars)
      index = end
    }
  }

  /// Whether the word is one character that no list knows.
  private func isAlone(_ index: Int) -> Bool {
    words[index].range.count == 1 && words[index].role == .plain
  }

  private mutating func settle(_ run: Range<Int>, _ scalars: [Unicode.Scalar]) {
    guard run.count == 1 else {
      for index in run.dropLast() { words[index].role = .inside }
      if run.lowerBound > 0, words[run.lowerBound - 1].role == .plain {
        words[run.lowerBound].joinsBefore = true
      }
      return
    }
    let index = run.lowerBound
    guard index > 0 else { return words[index].role = .prefix }
    switch words[index - 1].role {
    case .plain, .time, .attribute, .counted: words[index].role = .suffix
    case .foreign:
      let isFigure = Inseparable.isNumeral(scalars[words[index].range.lowerBound - 1])
      words[index].role = isFigure ? .plain : .prefix
    case .numeral, .prefix, .verbOfOne: words[index].role = .plain
    default: words[index].role = .prefix
    }
  }
}
