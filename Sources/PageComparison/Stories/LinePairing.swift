/// Which lines of two parts hold the same text, and where the lines were broken anew (行的对应).
struct LinePairing {
  /// Lines with the same text, edits inside aside.
  private(set) var pairs: [(before: Int, after: Int)] = []
  /// Stretches that were broken otherwise.
  private(set) var reflows: [Reflow] = []

  struct Reflow: Hashable {
    var before: Range<Int>
    var after: Range<Int>
  }

  init(_ before: PartText, _ after: PartText, _ alignment: TextAlignment) {
    let matched = Self.matchedStarts(before, after, alignment)
    let ends = matched + [(before.lines.count, after.lines.count)]
    var last = (0, 0)
    for (old, new) in ends {
      let lines = Reflow(before: last.0..<old, after: last.1..<new)
      if lines.before.count == 1, lines.after.count == 1 {
        pairs.append((last.0, last.1))
      } else if !lines.before.isEmpty || !lines.after.isEmpty {
        reflows.append(lines)
      }
      last = (old, new)
    }
  }

  /// Starts of lines at the same character, in order.
  private static func matchedStarts(
    _ before: PartText, _ after: PartText, _ alignment: TextAlignment
  ) -> [(Int, Int)] {
    var matched: [(Int, Int)] = []
    var next = 0
    var edit = 0
    for (index, start) in before.starts.enumerated() {
      let exact = start < alignment.partner.count ? alignment.partner[start] : -1
      while edit < alignment.edits.count, alignment.edits[edit].before.upperBound < start {
        edit += 1
      }
      // At an edit a start may stand on either side of what was put in.
      var range = exact >= 0 ? exact...exact : -1 ... -1
      if edit < alignment.edits.count, alignment.edits[edit].before.lowerBound <= start {
        let new = alignment.edits[edit].after
        range = exact >= 0 ? min(exact, new.lowerBound)...exact : new.lowerBound...new.upperBound
      }
      guard range.upperBound >= 0 else { continue }
      while next < after.starts.count, after.starts[next] < range.lowerBound { next += 1 }
      guard next < after.starts.count, range.contains(after.starts[next]) else { continue }
      matched.append((index, next))
      next += 1
    }
    return matched
  }
}
