internal import Editorial

/// What the search places: a story, or a block of briefs (画版单元).
enum SearchItem {
  case story(Int, FillTable)
  case briefs(BriefsBlock)

  var table: FillTable {
    switch self {
    case .story(_, let table): table
    case .briefs(let block): block.table
    }
  }

  /// The stories in a box of the item, each with its own place.
  func places(
    columns: Range<Int>, lines: Range<Int>
  ) -> [(story: Int, columns: Range<Int>, lines: Range<Int>)] {
    switch self {
    case .story(let story, _): [(story, columns, lines)]
    case .briefs(let block):
      block.leaves(columns: columns, lines: lines).map {
        ($0.story, $0.column..<$0.column + 1, $0.lines)
      }
    }
  }
}

extension LayoutSearch {
  /// The items in order of importance; on a full page the shortest and last stories are grouped.
  ///
  /// `tables` are those of the stories that are `free`, in their order.
  func items(_ free: [Int], _ tables: [FillTable]) -> [SearchItem] {
    var grouped: [Int] = []
    if free.count > Self.mostItems {
      let wanted = free.count - Self.itemsWhenGrouped + 1
      let order = free.indices.dropFirst().sorted {
        (stories[free[$0]].rank.weight, -$0) < (stories[free[$1]].rank.weight, -$1)
      }
      grouped = order.prefix(wanted).sorted()
    }
    var items: [SearchItem] = free.indices.filter { !grouped.contains($0) }.map {
      .story(free[$0], tables[$0])
    }
    if !grouped.isEmpty {
      items.append(
        .briefs(
          BriefsBlock(
            stories: grouped.map { free[$0] }, tables: grouped.map { tables[$0] },
            columns: columns, lines: lines, divider: divider)))
    }
    return items
  }
}
