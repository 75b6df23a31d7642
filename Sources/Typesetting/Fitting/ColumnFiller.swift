/// Chooses the line count of each paragraph so that columns fill (行数配栏).
///
/// A story's paragraphs run through columns of given depth. The filler picks one option for each
/// paragraph so that the story has the wanted number of lines, no paragraph leaves its last line
/// alone at a column's head or its first line alone at a foot where that can be avoided, at the
/// least total demerits. Exact, by dynamic programming over (paragraph, lines so far).
package struct ColumnFiller {
  /// What the filler knows of a paragraph.
  package struct Block: Sendable {
    /// Line counts with their demerits, at least one.
    package var options: [(lines: Int, demerits: Int)]
    /// Whether the block's lines stay together: where a column has no room for them all, they
    /// begin the next one, and the column ends in white.
    package var isSolid: Bool
    /// Lines that must follow the block in its column, as under a subhead (背题).
    package var linesBelow: Int

    package init(
      options: [(lines: Int, demerits: Int)], isSolid: Bool = false, linesBelow: Int = 0
    ) {
      self.options = options
      self.isSolid = isSolid
      self.linesBelow = linesBelow
    }
  }

  /// What a lone line at a column's edge costs, in the scale of demerits (2²⁰ = 1).
  package static let widowCost = 200 * 200 << 20
  package static let orphanCost = 100 * 100 << 20

  /// What a line of white at a column's foot costs; two cost four times as much.
  package static let whiteCost = orphanCost

  private let blocks: [Block]

  package init(_ blocks: [Block]) { self.blocks = blocks }

  /// One choice for all paragraphs.
  package struct Choice: Hashable, Sendable {
    /// For each block the index of its option.
    package var options: [Int]
    package var lines: Int
    package var demerits: Int

    package init(options: [Int], lines: Int, demerits: Int) {
      self.options = options
      self.lines = lines
      self.demerits = demerits
    }
  }

  private struct State {
    var lines: Int
    var demerits: Int
    var option: Int
    var previous: Int
  }

  /// The best choice for every total that can be reached, fewest lines first.
  ///
  /// `columnEnds` are the cumulative line numbers after which a column ends, in order.
  package func choices(columnEnds: [Int]) -> [Choice] {
    let layers = layers(columnEnds, most: .max)
    return layers[layers.count - 1].indices.map { choice(layers, $0) }
  }

  /// The best choice with so many lines, or nil where no choice has them.
  package func choice(lines: Int, columnEnds: [Int]) -> Choice? {
    let layers = layers(columnEnds, most: lines)
    return layers[layers.count - 1].firstIndex { $0.lines == lines }.map { choice(layers, $0) }
  }

  /// For each number of blocks the best way to every total that is no more than `most`.
  private func layers(_ columnEnds: [Int], most: Int) -> [[State]] {
    var layers: [[State]] = [[State(lines: 0, demerits: 0, option: -1, previous: -1)]]
    layers.reserveCapacity(blocks.count + 1)
    for block in blocks {
      layers.append(next(layers[layers.count - 1], block, columnEnds, most: most))
    }
    return layers
  }

  private func next(
    _ states: [State], _ block: Block, _ columnEnds: [Int], most: Int
  ) -> [State] {
    guard let first = states.first?.lines else { return [] }
    // By lines beyond the fewest so far; an option below zero is a place without a state.
    let none = State(lines: 0, demerits: 0, option: -1, previous: -1)
    var best: [State] = []
    for (index, state) in states.enumerated() {
      for (number, option) in block.options.enumerated() {
        let start = start(of: block, option.lines, after: state.lines, columnEnds)
        let lines = start + option.lines
        let white = min(start - state.lines, 1_000)
        let cost =
          min(state.demerits, Int.max / 4) + min(option.demerits, Int.max / 4)
          + white * white * Self.whiteCost
          + Self.edgeCost(from: start, to: lines, linesBelow: block.linesBelow, columnEnds)
        guard lines <= most else { continue }
        let place = lines - first
        while best.count <= place { best.append(none) }
        if best[place].option >= 0, best[place].demerits <= cost { continue }
        best[place] = State(lines: lines, demerits: cost, option: number, previous: index)
      }
    }
    return best.filter { $0.option >= 0 }
  }

  /// Where the block begins: right after the one before it, or at the head of the next column.
  ///
  /// It goes there where it is solid and an edge would part it. Columns are filled in the same way
  /// (StoryComposer).
  private func start(
    of block: Block, _ lines: Int, after end: Int, _ columnEnds: [Int]
  ) -> Int {
    guard block.isSolid else { return end }
    return Self.start(of: lines, below: block.linesBelow, after: end, columnEnds)
  }

  /// Lines that a block takes along to the next column rather than stand at a foot without them:
  /// a subhead with fewer than two lines of text below is an error (背题).
  private static let mostTaken = 2

  /// Where lines that stay together begin: behind `end`, or at the head of the first column that
  /// has room for them, and below them for two of the lines that must follow.
  package static func start(
    of lines: Int, below: Int, after end: Int, _ columnEnds: [Int]
  ) -> Int {
    var start = end
    for (index, edge) in columnEnds.enumerated() where start < edge {
      let next = index + 1 < columnEnds.count ? columnEnds[index + 1] - edge : nil
      if start + wanted(lines, below: below, next: next) <= edge { break }
      start = edge
    }
    return start
  }

  /// The lines that a column must have for a solid block, where the next column has `next`.
  ///
  /// The last column's depth, nil, is not asked for: it is what the text makes it.
  package static func wanted(_ lines: Int, below: Int, next: Int?) -> Int {
    let whole = lines + min(below, mostTaken)
    return next.map { $0 >= whole } ?? true ? whole : lines
  }

  /// What it costs where columns end in a block of lines, or too soon below it (孤行、背题).
  package static func edgeCost(
    from start: Int, to end: Int, linesBelow: Int, _ columnEnds: [Int]
  ) -> Int {
    var cost = 0
    for edge in columnEnds where end <= edge && edge < end + linesBelow {
      cost += 2 * widowCost
    }
    for edge in columnEnds where start < edge && edge < end {
      if end - edge == 1 { cost += widowCost }
      if edge - start == 1 { cost += orphanCost }
    }
    return cost
  }

  private func choice(_ layers: [[State]], _ index: Int) -> Choice {
    let last = layers[layers.count - 1][index]
    var options: [Int] = []
    var at = index
    for layer in layers.dropFirst().reversed() {
      options.append(layer[at].option)
      at = layer[at].previous
    }
    return Choice(options: options.reversed(), lines: last.lines, demerits: last.demerits)
  }
}
