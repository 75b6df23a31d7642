/// What was done to a text (改动单), in the fewest and the most natural steps.
///
/// An alignment alone cuts words where characters happen to be equal; here such crumbs are joined,
/// and what was put in or taken out is slid to where a writer would have begun: behind a mark.
struct TextEdits {
  /// A step; either side may be empty.
  struct Edit: Hashable {
    var before: Range<Int>
    var after: Range<Int>
  }

  let before: [Unicode.Scalar]
  let after: [Unicode.Scalar]
  private(set) var edits: [Edit]

  /// What stands between two steps and is no more than so many characters is a crumb.
  private static let crumb = 2

  init(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar], _ alignment: TextAlignment) {
    self.before = before
    self.after = after
    edits = alignment.edits.map { Edit(before: $0.before, after: $0.after) }
    join()
    edits = edits.flatMap { trimmed($0) }
    for index in edits.indices { edits[index] = slid(edits[index]) }
  }

  // MARK: Crumbs

  /// Joins two rewritten stretches that hardly anything parts.
  private mutating func join() {
    var joined: [Edit] = []
    for edit in edits {
      guard let last = joined.last, isCrumb(between: last, and: edit) else {
        joined.append(edit)
        continue
      }
      joined[joined.count - 1] = Edit(
        before: last.before.lowerBound..<edit.before.upperBound,
        after: last.after.lowerBound..<edit.after.upperBound)
    }
    edits = joined
  }

  private func isCrumb(between a: Edit, and b: Edit) -> Bool {
    let kept = before[a.before.upperBound..<b.before.lowerBound]
    guard kept.count <= Self.crumb, !kept.contains(PartText.separator) else { return false }
    // A word that was put in and one that was taken out beside it may have changed places.
    let changed = a.before.count + b.before.count
    let made = a.after.count + b.after.count
    if a.before.isEmpty && b.after.isEmpty || a.after.isEmpty && b.before.isEmpty { return false }
    return changed > kept.count && made > kept.count && changed + made > kept.count * 4
  }

  /// The step without what both sides begin or end with.
  private func trimmed(_ edit: Edit) -> [Edit] {
    var (old, new) = (edit.before, edit.after)
    while let a = old.first, let b = new.first, before[a] == after[b] {
      old.removeFirst()
      new.removeFirst()
    }
    while let a = old.last, let b = new.last, before[a] == after[b] {
      old.removeLast()
      new.removeLast()
    }
    return old.isEmpty && new.isEmpty ? [] : [Edit(before: old, after: new)]
  }

  // MARK: Sliding

  private func slid(_ edit: Edit) -> Edit {
    if edit.before.isEmpty {
      let step = slide(edit.after, in: after)
      return Edit(before: edit.before.moved(step), after: edit.after.moved(step))
    }
    if edit.after.isEmpty {
      let step = slide(edit.before, in: before)
      return Edit(before: edit.before.moved(step), after: edit.after.moved(step))
    }
    return edit
  }

  /// How far a stretch may slide so that the text stays the same and it begins behind a mark.
  private func slide(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    var best = (price: price(range, in: text), step: 0)
    var range = range
    var step = 0
    while range.lowerBound > 0, text[range.lowerBound - 1] == text[range.upperBound - 1] {
      range = range.moved(-1)
      step -= 1
      best = min(best, (price(range, in: text), step)) { $0.price < $1.price }
    }
    range = range.moved(-step)
    step = 0
    while range.upperBound < text.count, text[range.upperBound] == text[range.lowerBound] {
      range = range.moved(1)
      step += 1
      best = min(best, (price(range, in: text), step)) { $0.price < $1.price }
    }
    return best.step
  }

  private func min<T>(_ a: T, _ b: T, _ isLess: (T, T) -> Bool) -> T { isLess(b, a) ? b : a }

  private func price(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Int {
    let isBehind = range.lowerBound == 0 || Self.isMark(text[range.lowerBound - 1])
    let endsWell = range.last.map { Self.isMark(text[$0]) } ?? true
    return (isBehind ? 0 : 2) + (endsWell ? 0 : 1)
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["，", "。", "、", "；", "：", "！", "？", PartText.separator].contains(scalar)
  }
}

extension Range<Int> {
  fileprivate func moved(_ step: Int) -> Range<Int> { lowerBound + step..<upperBound + step }

  fileprivate mutating func removeFirst() { self = lowerBound + 1..<upperBound }

  fileprivate mutating func removeLast() { self = lowerBound..<upperBound - 1 }
}
