internal import Editorial

/// Shares items among free boxes (分区配稿): for a way of cutting the page the cheapest sharing.
struct AreaShares {
  let table: SlicingTable
  /// What white lines at the foot of a box cost.
  let white: (_ lines: Int, _ columns: Int) -> Int

  private static let none = Int(FillTable.impossible)

  /// The cheapest way to begin, or nil where the items do not fit.
  func root(_ areas: [PageArea]) -> SlicingRanking.Root? {
    let sets = 1 << table.items.count
    var best = [[Int]](repeating: Array(repeating: Self.none, count: sets), count: areas.count + 1)
    best[0][0] = 0
    for (number, area) in areas.enumerated() {
      let own = (0..<sets).map { price($0, area) }
      for set in 0..<sets where best[number][set] < Self.none {
        let free = table.all ^ set
        var part = free
        while true {
          let sum = best[number][set] + own[part]
          if own[part] < Self.none, sum < best[number + 1][set | part] {
            best[number + 1][set | part] = sum
          }
          if part == 0 { break }
          part = (part - 1) & free
        }
      }
    }
    return backwards(areas, best)
  }

  private func backwards(_ areas: [PageArea], _ best: [[Int]]) -> SlicingRanking.Root? {
    guard best[areas.count][table.all] < Self.none else { return nil }
    var set = table.all
    var root = SlicingRanking.Root(price: 0, areas: [])
    for number in areas.indices.reversed() {
      let area = areas[number]
      guard
        let part = (0...set).first(where: {
          $0 & set == $0 && best[number][set ^ $0] < Self.none && price($0, area) < Self.none
            && best[number][set ^ $0] + price($0, area) == best[number + 1][set]
        })
      else { return nil }
      if part == 0 {
        root.price += white(area.lines.count, area.columns.count)
      } else if let depth = depth(part, area) {
        root.price += white(area.lines.count + table.divider - depth, area.columns.count)
        root.areas.append(
          .init(
            set: part, x: area.columns.lowerBound, top: area.lines.lowerBound,
            width: area.columns.count, depth: depth))
      }
      set ^= part
    }
    return root
  }

  private func price(_ set: Int, _ area: PageArea) -> Int {
    if set == 0 { return white(area.lines.count, area.columns.count) }
    guard let depth = depth(set, area) else { return Self.none }
    return Int(table.cells[table.cell(set, area.columns.count, depth)])
      + white(area.lines.count + table.divider - depth, area.columns.count)
  }

  /// The padded depth at which a set fills a box best, the white below it counted.
  private func depth(_ set: Int, _ area: PageArea) -> Int? {
    var best: (price: Int, depth: Int)?
    let most = area.lines.count + table.divider
    for depth in table.range(set, area.columns.count) where depth <= most {
      let cell = Int(table.cells[table.cell(set, area.columns.count, depth)])
      guard cell < Self.none else { continue }
      let sum = cell + white(most - depth, area.columns.count)
      if best.map({ sum < $0.price }) ?? true { best = (sum, depth) }
    }
    return best?.depth
  }
}
