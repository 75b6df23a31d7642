/// What an item costs in every box that it may fill (填版价目): by columns and lines.
///
/// Prices are thousandths of a line of white; a box that the item cannot fill has none.
struct FillTable: Sendable {
  /// More than any page costs; twice of it still is an `Int32`.
  static let impossible: Int32 = 1 << 29

  let columns: Int
  let lines: Int
  private(set) var prices: [Int32]

  /// A table without any box, for a page of that many columns and lines.
  init(columns: Int, lines: Int) {
    self.columns = columns
    self.lines = lines
    prices = Array(repeating: Self.impossible, count: columns * (lines + 1))
  }

  /// The price of a box; `impossible` where the item cannot fill it.
  subscript(width: Int, depth: Int) -> Int32 {
    get { prices[(width - 1) * (lines + 1) + depth] }
    set { prices[(width - 1) * (lines + 1) + depth] = newValue }
  }

  /// Notes a way to fill a box, if it is cheaper than what is known.
  mutating func offer(_ price: Int, width: Int, depth: Int) {
    guard (1...columns).contains(width), (0...lines).contains(depth) else { return }
    let price = Int32(min(max(0, price), Int(Self.impossible) - 1))
    if price < self[width, depth] { self[width, depth] = price }
  }

  /// The least price of any box, or nil where the item fits nowhere.
  var leastPrice: Int32? {
    guard let least = prices.min(), least < Self.impossible else { return nil }
    return least
  }
}
