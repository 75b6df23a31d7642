internal import PageGeometry

/// Total fit with the number of lines in the state (计行断行).
///
/// It serves measures that vary by line, and copy-fit, which wants the best lines for each count.
struct CountedFit {
  let evaluator: LineEvaluator
  let indents: Indents
  let limits: LineEvaluator.Limits
  /// The most lines that are of interest.
  let mostLines: Int
  private let longest: Int

  init(
    evaluator: LineEvaluator, indents: Indents, limits: LineEvaluator.Limits,
    mostLines: Int = .max
  ) {
    self.evaluator = evaluator
    self.indents = indents
    self.limits = limits
    self.mostLines = mostLines
    let measures = indents.measures
    longest = max(measures.rest, measures.first.max() ?? .zero).rawValue
  }

  /// A way to a break in so many lines, its last line in a pitch class.
  private struct Node {
    var demerits: Int
    var from: Int32
    var position: Int32
    var line: Int32
    var pitch: Int8
  }

  /// Nodes of all positions, grouped by position.
  private struct Table {
    var positions: [Int]
    var nodes: [Node] = []
    var ranges: [Range<Int>] = []
  }

  /// The best lines for each count that can be had, fewest lines first.
  func solve(from state: BreakingState) -> [LineBreaks] {
    var table = Table(positions: positions(from: state.unit))
    table.nodes.append(
      Node(
        demerits: 0, from: -1, position: 0, line: Int32(state.line),
        pitch: Int8(state.pitch.rawValue)))
    table.ranges.append(0..<1)
    var low = 0
    for end in 1..<table.positions.count {
      advance(&low, to: end, table)
      let found = candidates(table, low: low, end: end)
      table.ranges.append(table.nodes.count..<table.nodes.count + found.count)
      table.nodes.append(contentsOf: found)
    }
    return paths(table)
  }

  private func positions(from start: Int) -> [Int] {
    let breaks = evaluator.material.breaks
    var positions = [start]
    for unit in start..<breaks.count where isLawful(breaks[unit]) { positions.append(unit + 1) }
    return positions
  }

  private func isLawful(_ rule: BreakRule) -> Bool {
    rule.isLawful(in: limits.tier, longest: longest)
  }

  private func advance(_ low: inout Int, to end: Int, _ table: Table) {
    while low < end - 1 {
      let range = evaluator.visible(table.positions[low]..<table.positions[end])
      guard evaluator.leastWidth(range) > longest + Em.unitsPerEm else { return }
      low += 1
    }
  }

  /// The best node for each (line, pitch) at a position, in that order.
  private func candidates(_ table: Table, low: Int, end: Int) -> [Node] {
    var best: [Node] = []
    let isLast = end == table.positions.count - 1
    for start in low..<end {
      let range = table.positions[start]..<table.positions[end]
      var fitted: (line: Int32, fit: LineFit?)?
      for index in table.ranges[start] {
        let node = table.nodes[index]
        guard Int(node.line) < mostLines else { continue }
        if fitted?.line != node.line {
          let room = indents[Int(node.line)]
          fitted = (node.line, evaluator.fit(range, measure: room, limits: limits))
        }
        guard let fit = fitted?.fit else { continue }
        offer(fit, from: index, node, position: end, isLast: isLast, &best)
      }
    }
    best.sort { ($0.line, $0.pitch) < ($1.line, $1.pitch) }
    return best
  }

  private func offer(
    _ fit: LineFit, from index: Int, _ node: Node, position: Int, isLast: Bool,
    _ best: inout [Node]
  ) {
    let line = Penalty.line * LineFit.scale + fit.badness
    let jump = isLast ? 0 : Demerits.abruptness(Int(node.pitch), fit.pitch.rawValue)
    let new = Node(
      demerits: min(node.demerits, Demerits.ceiling) + line * line + jump, from: Int32(index),
      position: Int32(position),
      line: node.line + 1, pitch: Int8(fit.pitch.rawValue))
    if let same = best.firstIndex(where: { $0.line == new.line && $0.pitch == new.pitch }) {
      if new.demerits < best[same].demerits { best[same] = new }
    } else {
      best.append(new)
    }
  }

  /// One solution for each line count at the text's end.
  private func paths(_ table: Table) -> [LineBreaks] {
    var best: [Int] = []
    for index in table.ranges[table.ranges.count - 1] {
      if let last = best.last, table.nodes[last].line == table.nodes[index].line {
        if table.nodes[index].demerits < table.nodes[last].demerits { best[best.count - 1] = index }
      } else {
        best.append(index)
      }
    }
    return best.map { path(to: $0, table) }
  }

  private func path(to index: Int, _ table: Table) -> LineBreaks {
    var lines: [Range<Int>] = []
    var pitches: [PitchClass] = []
    var node = table.nodes[index]
    while node.from >= 0 {
      let previous = table.nodes[Int(node.from)]
      lines.append(table.positions[Int(previous.position)]..<table.positions[Int(node.position)])
      pitches.append(PitchClass(rawValue: Int(node.pitch)) ?? .trueToPitch)
      node = previous
    }
    return LineBreaks(
      lines: lines.reversed(), pitches: pitches.reversed(), demerits: table.nodes[index].demerits,
      isOverfull: limits.allowsOverfull)
  }
}
