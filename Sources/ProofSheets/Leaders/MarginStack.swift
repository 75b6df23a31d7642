package import PageGeometry

/// Stacks notes in a margin (排注), each as near to where its leader comes out as the others let it.
package enum MarginStack {
  /// The upper edges of notes, in the order of `wanted`, which rises; none overlaps another, and
  /// all stand in the range, into which they fit together.
  package static func tops(
    wanted: [Length], heights: [Length], in range: (low: Length, high: Length)
  ) -> [Length] {
    var tops: [Length] = []
    var pen = range.low
    for (top, height) in zip(wanted, heights) {
      tops.append(max(pen, top))
      pen = tops[tops.count - 1] + height
    }
    // What hangs out at the foot pushes the others up.
    var limit = range.high
    for index in tops.indices.reversed() {
      tops[index] = max(range.low, min(tops[index], limit - heights[index]))
      limit = tops[index]
    }
    return tops
  }
}
