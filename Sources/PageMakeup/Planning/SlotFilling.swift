internal import Editorial
internal import PageDesign

/// Puts stories into the boxes of a template (套版): the sharing that fits best, ranks in order
/// where it makes no difference.
struct SlotFilling {
  let fitting: PageFitting

  /// The wishes with a pin for each story that a slot holds.
  func pinned(_ wishes: PageWishes) -> PageWishes {
    let stories = fitting.stories.indices.filter {
      wishes.pins[$0] == nil && !fitting.isGuest($0)
    }
    guard !wishes.slots.isEmpty, !stories.isEmpty else { return wishes }
    var wishes = wishes
    // More stories than slots: the last ones find their own places.
    let held = Array(stories.prefix(min(wishes.slots.count, 12)))
    for (story, slot) in zip(held, sharing(held, wishes.slots)) {
      wishes.pins[story] = wishes.slots[slot]
    }
    return wishes
  }

  /// For each story the slot that it fills; exact, by dynamic programming over sets of slots.
  private func sharing(_ stories: [Int], _ slots: [PageArea]) -> [Int] {
    let slots = Array(slots.prefix(12))
    let sets = 1 << slots.count
    var best = Array(repeating: Int.max, count: sets)
    var taken = Array(repeating: -1, count: sets)
    best[0] = 0
    for set in 0..<sets where best[set] < Int.max {
      let number = set.nonzeroBitCount
      guard number < stories.count else { continue }
      for slot in slots.indices where set & (1 << slot) == 0 {
        let sum = best[set] + price(stories[number], slots[slot])
        let next = set | 1 << slot
        if sum < best[next] { (best[next], taken[next]) = (sum, slot) }
      }
    }
    let full = (0..<sets).filter { $0.nonzeroBitCount == stories.count }
      .min { (best[$0], $0) < (best[$1], $1) }
    guard var set = full else { return [] }
    var order: [Int] = []
    while set > 0 {
      order.insert(taken[set], at: 0)
      set ^= 1 << taken[set]
    }
    return order
  }

  private func price(_ story: Int, _ slot: PageArea) -> Int {
    let span = fitting.stories[story].spans[slot.columns.count - 1]
    if let option = span.option(depth: slot.lines.count) { return option.price }
    let missing = abs(slot.lines.count - span.leastDepth) * slot.columns.count
    return 20_000 + 3_000 * missing
  }
}
