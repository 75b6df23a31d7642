internal import PageGeometry
internal import Typesetting

/// Fills regions whose lines differ in length (异宽灌文): each part is set for the lines on which it
/// falls.
///
/// Exact as `ColumnFiller`, by dynamic programming over (part, lines so far); where a part begins
/// decides how long its lines are, so its ways to be set are found for each beginning anew.
struct RegionFiller {
  let text: StoryText
  let memo: PartMemo
  private let measures: [Em]
  private let ends: [Int]
  /// Lines that the parts from each on take at least.
  private let linesLeft: [Int]

  /// One way to fill the regions.
  struct Filled {
    var options: [StoryPart.Option]
    var lines: Int
    var demerits: Int
  }

  private struct State {
    var lines: Int
    var demerits: Int
    var option: StoryPart.Option?
    var previous: Int
  }

  init(text: StoryText, regions: [TextRegion], memo: PartMemo) {
    self.text = text
    self.memo = memo
    measures = regions.flatMap { Array(repeating: $0.measure, count: $0.lines.count) }
    // Columns may be a little wider than the text's own measure.
    linesLeft =
      text.parts.reversed().reduce(into: [0]) { left, part in
        let least = part.options.map(\.depth).min() ?? 0
        left.append((left.last ?? 0) + least * 9 / 10)
      }.reversed()
    ends = regions.reduce(into: []) { $0.append(($0.last ?? 0) + $1.lines.count) }
  }

  /// Lines beyond the regions that are still of interest: so much too long a text may be.
  private static let slack = 2
  /// The part of the demerits of short lines that decides where paragraphs stand.
  private static let shareOfInherent = 16
  /// What short lines count at most, a paragraph: as much as a lone line at a column's head.
  private static let mostInherent = ColumnFiller.widowCost
  /// States that are kept for each part, the cheapest of them.
  private static let mostStates = 24

  /// The best way for every number of lines that can be had, fewest first.
  func filled() -> [Filled] {
    guard !measures.isEmpty else { return [] }
    var layers = [[State(lines: 0, demerits: 0, option: nil, previous: -1)]]
    for index in text.parts.indices {
      layers.append(next(layers[index], index))
      if layers[index + 1].isEmpty { return [] }
    }
    return layers[layers.count - 1].indices.map { way(layers, $0) }
  }

  private func next(_ states: [State], _ index: Int) -> [State] {
    let part = text.parts[index]
    let least = part.options.map(\.demerits).min() ?? 0
    var best: [Int: State] = [:]
    for (number, state) in states.enumerated() {
      let settings = settings(part, index, after: state.lines)
      let own = settings.map(\.option.demerits).min() ?? 0
      for (start, option) in settings {
        let end = start + option.depth
        guard end + linesLeft[index + 1] <= measures.count + Self.slack else { continue }
        let white = start - state.lines
        // What short lines cost any setting counts less than what this one adds to it.
        let inherent = min(max(0, own - least) / Self.shareOfInherent, Self.mostInherent)
        let tension = min(option.demerits - own + inherent, Int.max / 4)
        let cost =
          min(state.demerits, Int.max / 4) + tension + white * white * ColumnFiller.whiteCost
          + ColumnFiller.edgeCost(
            from: start, to: end, linesBelow: part.linesBelow, ends.dropLast())
        if let known = best[end], known.demerits <= cost { continue }
        best[end] = State(lines: end, demerits: cost, option: option, previous: number)
      }
    }
    let kept = best.values.sorted { ($0.demerits, $0.lines) < ($1.demerits, $1.lines) }
      .prefix(Self.mostStates)
    return kept.sorted { $0.lines < $1.lines }
  }

  /// Where the part may begin behind so many lines, and how it is set there.
  private func settings(
    _ part: StoryPart, _ index: Int, after lines: Int
  ) -> [(start: Int, option: StoryPart.Option)] {
    guard part.isSolid else {
      let measures = measures(from: lines, of: part)
      return memo.options(index, measures) { text.setter.options(of: part, in: measures) }
        .map { (lines, $0) }
    }
    // What stays together goes to the first region that has room for all of it.
    var start = lines
    let open = ends.filter { lines < $0 }
    for (left, end) in open.enumerated() {
      let isLast = left + 1 == open.count
      let next = left + 2 < open.count ? open[left + 1] - end : nil
      let own = LineMeasures(measures[start])
      let options = memo.options(index, own) { text.setter.options(of: part, in: own) }
      let fitting = options.filter { option in
        let below = isLast ? 0 : part.linesBelow
        return start + ColumnFiller.wanted(option.depth, below: below, next: next) <= end
      }.map { option in
        var option = option
        option.regionsLeft = left
        return (start, option)
      }
      if !fitting.isEmpty { return fitting }
      start = end
    }
    return []
  }

  /// The measures of the lines from one on, as many as the part can take.
  private func measures(from line: Int, of part: StoryPart) -> LineMeasures {
    let last = measures[measures.count - 1]
    guard line < measures.count else { return LineMeasures(last) }
    let narrowest = measures.min() ?? last
    let most = part.bestLines * text.setter.measure.rawValue / max(1, narrowest.rawValue) + 6
    var first = Array(measures[line..<min(measures.count, line + most)])
    let rest = first[first.count - 1]
    while first.last == rest { first.removeLast() }
    return LineMeasures(first: first, rest: rest)
  }

  private func way(_ layers: [[State]], _ index: Int) -> Filled {
    let last = layers[layers.count - 1][index]
    var options: [StoryPart.Option] = []
    var at = index
    for layer in layers.dropFirst().reversed() {
      if let option = layer[at].option { options.append(option) }
      at = layer[at].previous
    }
    return Filled(options: options.reversed(), lines: last.lines, demerits: last.demerits)
  }
}

/// Remembers how the parts of a story are set in lines of given lengths (排段备忘).
final class PartMemo {
  private struct Key: Hashable {
    var part: Int
    var measures: LineMeasures
  }

  private var known: [Key: [StoryPart.Option]] = [:]
  private var filled: [[TextRegion]: [RegionFiller.Filled]] = [:]

  /// The ways to fill regions with a text, found once.
  func ways(_ text: StoryText, _ regions: [TextRegion]) -> [RegionFiller.Filled] {
    if let known = filled[regions] { return known }
    let made = RegionFiller(text: text, regions: regions, memo: self).filled()
    filled[regions] = made
    return made
  }

  func options(
    _ part: Int, _ measures: LineMeasures, _ make: () -> [StoryPart.Option]
  ) -> [StoryPart.Option] {
    let key = Key(part: part, measures: measures)
    if let found = known[key] { return found }
    let made = make()
    known[key] = made
    return made
  }
}
