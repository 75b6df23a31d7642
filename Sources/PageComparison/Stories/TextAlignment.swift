/// Which characters of two texts are the same ones (对齐), and what was changed between them.
package struct TextAlignment: Sendable {
  /// A place where the texts differ; either side may be empty.
  package struct Edit: Hashable, Sendable {
    package var before: Range<Int>
    package var after: Range<Int>
  }

  package private(set) var edits: [Edit] = []
  /// For each scalar of the first text its place in the second; -1 if it is gone.
  package let partner: [Int]

  /// Longer rests are first cut at stretches that both texts hold once; what is longer even then is
  /// taken as rewritten: nobody reads such a list of edits, and the time of the search grows with
  /// the square of their number.
  private static let longestRest = 2400

  package init(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) {
    var partner = [Int](repeating: -1, count: before.count)
    var head = 0
    while head < before.count, head < after.count, before[head] == after[head] {
      partner[head] = head
      head += 1
    }
    var tail = 0
    while tail < before.count - head, tail < after.count - head,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    {
      tail += 1
      partner[before.count - tail] = after.count - tail
    }
    let middle = (head..<before.count - tail, head..<after.count - tail)
    if middle.0.count + middle.1.count <= Self.longestRest {
      Self.align(before, middle.0, after, middle.1, &partner)
    } else {
      let anchors = TextAnchors(before, middle.0, after, middle.1)
      for anchor in anchors.stretches {
        for (old, new) in zip(anchor.before, anchor.after) { partner[old] = new }
      }
      for gap in anchors.gaps where gap.before.count + gap.after.count <= Self.longestRest {
        Self.align(before, gap.before, after, gap.after, &partner)
      }
    }
    self.partner = partner
    edits = Self.edits(partner, after.count)
  }

  /// The longest common subsequence of the two middles.
  private static func align(
    _ before: [Unicode.Scalar], _ old: Range<Int>, _ after: [Unicode.Scalar], _ new: Range<Int>,
    _ partner: inout [Int]
  ) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let difference = Array(after[new]).difference(from: Array(before[old]))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    let kept = (0..<new.count).filter { !inserted.contains($0) }
    var next = 0
    for offset in 0..<old.count where !removed.contains(offset) {
      partner[old.lowerBound + offset] = new.lowerBound + kept[next]
      next += 1
    }
  }

  private static func edits(_ partner: [Int], _ count: Int) -> [Edit] {
    var edits: [Edit] = []
    var start = (0, 0)
    for (index, other) in (partner + [count]).enumerated() where other >= 0 {
      if index > start.0 || other > start.1 {
        edits.append(Edit(before: start.0..<index, after: start.1..<other))
      }
      start = (index + 1, other + 1)
    }
    return edits
  }

  /// Takes out edits that mean nothing, such as a space that a line end swallows.
  mutating func drop(_ isIdle: (Edit) -> Bool) { edits.removeAll(where: isIdle) }
}
