/// The least price of every set of items in every box (切分总表): exact, by dynamic programming.
///
/// A layout is a slicing (guillotine) tree: a box is filled by one item, or cut from side to side
/// or from head to foot into two boxes (newspaper-practice §3.2). The half with the more important
/// item stands left or above, which gives the quarters their order (区序) and halves the work.
///
/// Depths are held with the divider that follows a box, so that boxes one above the other simply
/// add up.
struct SlicingTable: Sendable {
  let columns: Int
  let lines: Int
  /// White lines between two boxes one above the other, the rule's included.
  let divider: Int
  let items: [FillTable]
  /// Pairs and groups of items that fill a box together, in another way than by cutting it.
  let unions: [ItemUnion]
  let prices: CutPrices
  /// One more than the deepest padded depth.
  let depths: Int
  /// By set, width and padded depth.
  private(set) var cells: [Int32]
  /// The first and the last padded depth with a price, by set and width; first > last: none.
  private var firsts: [Int32]
  private var lasts: [Int32]

  /// Items that fill boxes together, such as a story that runs round a box.
  struct ItemUnion: Sendable {
    var set: Int
    var table: FillTable
  }

  /// Fills the table; `items` are in order of importance, twelve at most.
  init(
    items: [FillTable], unions: [ItemUnion] = [], columns: Int, lines: Int, divider: Int,
    prices: CutPrices = .standard
  ) {
    self.columns = columns
    self.lines = lines
    self.divider = divider
    self.items = items
    self.unions = unions
    self.prices = prices
    depths = lines + divider + 1
    let sets = 1 << items.count
    cells = Array(repeating: FillTable.impossible, count: sets * columns * depths)
    firsts = Array(repeating: Int32(depths), count: sets * columns)
    lasts = Array(repeating: -1, count: sets * columns)
    var scratch = Array(repeating: FillTable.impossible, count: columns * depths)
    for set in 1..<max(1, sets) { fill(set, &scratch) }
  }

  /// All items together.
  var all: Int { (1 << items.count) - 1 }

  /// The number of a cell in `cells`.
  func cell(_ set: Int, _ width: Int, _ depth: Int) -> Int {
    (set * columns + width - 1) * depths + depth
  }

  /// The padded depths of a set in a width that may have a price.
  func range(_ set: Int, _ width: Int) -> Range<Int> {
    let at = set * columns + width - 1
    return Int(firsts[at])..<max(Int(firsts[at]), Int(lasts[at]) + 1)
  }

  // MARK: Filling
  //
  // The innermost loops run some millions of times a page: over spans, whose ranges are checked once.

  private mutating func fill(_ set: Int, _ scratch: inout [Int32]) {
    for index in scratch.indices { scratch[index] = FillTable.impossible }
    if set & (set - 1) == 0 {
      offer(items[set.trailingZeroBitCount], &scratch)
    } else {
      for union in unions where union.set == set { offer(union.table, &scratch) }
      cut(set, &scratch)
    }
    store(set, scratch)
  }

  private func offer(_ table: FillTable, _ scratch: inout [Int32]) {
    for width in 1...columns {
      for depth in 1...max(1, lines) where depth <= table.lines {
        let at = (width - 1) * depths + depth + divider
        scratch[at] = min(scratch[at], table[width, depth])
      }
    }
  }

  /// Every cut of the set in two, the item of highest rank in the first part.
  private func cut(_ set: Int, _ scratch: inout [Int32]) {
    let leader = set & -set
    let others = set ^ leader
    var rest = others
    while rest > 0 {
      let first = set ^ rest
      for width in 1...columns {
        stack(
          first, rest, width, price: prices.stacked(first, rest, isFullWidth: width == columns),
          &scratch)
        for left in 1..<max(1, width) { join(first, left, rest, width - left, &scratch) }
      }
      rest = (rest - 1) & others
    }
  }

  /// One above the other: depths add up.
  private func stack(
    _ first: Int, _ second: Int, _ width: Int, price: Int32, _ out: inout [Int32]
  ) {
    let upper = range(first, width)
    let lower = range(second, width)
    guard !upper.isEmpty, !lower.isEmpty, upper.lowerBound + lower.lowerBound < depths else {
      return
    }
    // The shorter part outside: its depths are few where it is one item.
    let isUpperShorter = upper.count <= lower.count
    let (few, many) = isUpperShorter ? (upper, lower) : (lower, upper)
    let one = cell(isUpperShorter ? first : second, width, 0)
    let other = cell(isUpperShorter ? second : first, width, 0)
    for depth in few {
      let known = cells[one + depth]
      if known >= FillTable.impossible { continue }
      let most = min(many.upperBound, depths - depth)
      guard many.lowerBound < most else { break }
      let row = cells.span.extracting(other + many.lowerBound..<other + most)
      let at = (width - 1) * depths + depth + many.lowerBound
      add(known &+ price, row, to: &out, at: at)
    }
  }

  /// Offers a price with each of a row's, from a cell on.
  private func add(_ price: Int32, _ row: Span<Int32>, to out: inout [Int32], at first: Int) {
    var sums = out.mutableSpan
    for index in row.indices {
      sums[first + index] = min(sums[first + index], price &+ row[index])
    }
  }

  /// Side by side: both are as deep as the other.
  private func join(
    _ first: Int, _ left: Int, _ second: Int, _ right: Int, _ out: inout [Int32]
  ) {
    let (some, others) = (range(first, left), range(second, right))
    let low = max(some.lowerBound, others.lowerBound)
    let high = min(some.upperBound, others.upperBound)
    guard low < high else { return }
    let (base, other) = (cell(first, left, 0), cell(second, right, 0))
    let row = (left + right - 1) * depths
    let beside = prices.beside
    let one = cells.span.extracting(base + low..<base + high)
    let two = cells.span.extracting(other + low..<other + high)
    var sums = out.mutableSpan
    for index in 0..<high - low {
      let at = row + low + index
      sums[at] = min(sums[at], one[index] &+ two[index] &+ beside)
    }
  }

  private mutating func store(_ set: Int, _ scratch: [Int32]) {
    for width in 1...columns {
      let from = (width - 1) * depths
      let to = cell(set, width, 0)
      let at = set * columns + width - 1
      for depth in 0..<depths where scratch[from + depth] < FillTable.impossible {
        cells[to + depth] = scratch[from + depth]
        if Int32(depth) < firsts[at] { firsts[at] = Int32(depth) }
        lasts[at] = Int32(depth)
      }
    }
  }
}

/// What a cut costs while boxes are searched; the true geometry is judged afterwards (PageScore).
struct CutPrices: Sendable {
  /// Two boxes side by side: their heads may touch (碰题).
  var beside: Int32 = 900
  /// A cut across the whole page with one item on a side.
  var bandOfOne: Int32 = 300
  /// A cut across the whole page between two groups: the page falls in two (断版).
  var bandOfMany: Int32 = 2_200

  static let standard = CutPrices()

  /// A cut from side to side.
  func stacked(_ first: Int, _ second: Int, isFullWidth: Bool) -> Int32 {
    guard isFullWidth else { return 0 }
    let isAlone = first & (first - 1) == 0 || second & (second - 1) == 0
    return isAlone ? bandOfOne : bandOfMany
  }
}
