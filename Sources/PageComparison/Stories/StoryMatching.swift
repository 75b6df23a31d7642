internal import PageScene

/// Which story of the second page is which of the first (稿件对应).
///
/// Furniture goes by role and id. Articles go by their text first, since ids are often numbers in
/// the order of the copy: a story put in at the top renumbers all others.
struct StoryMatching {
  private(set) var pairs: [(before: Int, after: Int)] = []
  private(set) var gone: [Int] = []
  private(set) var new: [Int] = []

  /// The share of neighbouring pairs of characters that unrelated stories never reach.
  private static let likeness = (of: 3, over: 10)

  init(_ before: [StoryContents], _ after: [StoryContents]) {
    gone = Array(before.indices)
    new = Array(after.indices)
    let texts = (before.map(Self.text), after.map(Self.text))
    pair { old, other in
      before[old].role == after[other].role && before[old].id == after[other].id
        && (before[old].role != .article || texts.0[old] == texts.1[other])
    }
    pair { old, other in
      before[old].role == after[other].role && !texts.0[old].isEmpty
        && texts.0[old] == texts.1[other]
    }
    guard !gone.isEmpty, !new.isEmpty else { return }
    let bigrams = (gone.map { (Self.bigrams(texts.0[$0])) }, new.map { Self.bigrams(texts.1[$0]) })
    let numbers = (gone, new)
    func isAlike(_ old: Int, _ other: Int) -> Bool {
      guard let i = numbers.0.firstIndex(of: old), let j = numbers.1.firstIndex(of: other) else {
        return false
      }
      return Self.isAlike(bigrams.0[i], bigrams.1[j])
    }
    pair { old, other in
      before[old].role == after[other].role && before[old].id == after[other].id
        && isAlike(old, other)
    }
    pair { old, other in before[old].role == after[other].role && isAlike(old, other) }
  }

  private mutating func pair(_ isSame: (Int, Int) -> Bool) {
    for old in gone {
      guard let other = new.first(where: { isSame(old, $0) }) else { continue }
      pairs.append((old, other))
      gone.removeAll { $0 == old }
      new.removeAll { $0 == other }
    }
  }

  private static func text(_ story: StoryContents) -> [Unicode.Scalar] {
    story.parts.flatMap { $0.lines.flatMap(\.scalars) }
  }

  /// Whether two texts share more than chance gives them.
  static func isAlike(_ a: Set<UInt64>, _ b: Set<UInt64>) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    let common = a.count { b.contains($0) }
    return common * 2 * likeness.over >= (a.count + b.count) * likeness.of
  }

  static func bigrams(_ text: [Unicode.Scalar]) -> Set<UInt64> {
    Set(zip(text, text.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }
}
