internal import Editorial
internal import PageDesign
internal import PageGeometry

/// The layouts of a page with one choice of sizes for its heads (字号组), from the cheapest on.
///
/// The tables are made when the first layout is asked for: of most groups none ever is.
struct LayoutGroup {
  private let search: LayoutSearch
  private let present: [Int]
  /// For each story that is present how it fills boxes; nil for one that is pinned.
  private let fills: [StoryFills?]
  private let pinned: [StoryBox]
  /// What no layout of the group is below, before its tables are made.
  private let floor: Int

  private var items: [SearchItem] = []
  private var ranking: SlicingRanking?
  private var rank = 0
  private var found: (price: Int, leaves: [SlicingRanking.Leaf])?
  private var seen: Set<[SlicingRanking.Leaf]> = []

  /// Nil where a story fits nowhere, or not where it is pinned.
  init?(
    _ search: LayoutSearch, _ present: [Int], _ sizes: LayoutSearch.LeadGroup,
    _ freedom: LayoutSearch.Freedom
  ) {
    self.search = search
    self.present = present
    let cut = search.cutStories(present, freedom)
    let limits = present.map { story in
      OptionLimits(
        largest: story == present[0] ? sizes.largest : sizes.others,
        smallest: story == present[0] ? sizes.smallest : .zero, footWhite: freedom.footWhite,
        cut: search.wishes.jumps[story] != nil ? 75 : cut.contains(story) ? freedom.cut : 0,
        jumps: search.wishes.jumps[story] != nil, copyfits: freedom.copyfits,
        headColumns: search.wishes.headColumns[story])
    }
    guard let pinned = search.pinnedBoxes(present, limits) else { return nil }
    self.pinned = pinned
    let isAlone = present.count <= 3
    fills = zip(present, limits).map { story, limits in
      search.wishes.pins[story] == nil
        ? search.fills(story, limits, allSpans: freedom.allSpans || isAlone) : nil
    }
    let least = fills.compactMap { $0?.table.leastPrice }
    guard least.count == fills.count(where: { $0 != nil }) else { return nil }
    floor = least.reduce(pinned.reduce(0) { $0 + $1.option.price }) { $0 + Int($1) }
  }

  /// The price of the next layout, or less; nil behind the last.
  var nextPrice: Int? { ranking == nil ? floor : found?.price }

  /// The boxes of the next layout; nil where it turns out to be none, or one that was given before.
  mutating func next() -> [StoryBox]? {
    guard ranking != nil else {
      open()
      return nil
    }
    guard let leaves = found?.leaves else { return nil }
    advance()
    return seen.insert(leaves).inserted ? boxes(leaves) : nil
  }

  private mutating func advance() {
    found = ranking?.layout(rank)
    rank += 1
  }

  private mutating func open() {
    let free = present.indices.filter { fills[$0] != nil }.map { present[$0] }
    items = search.items(free, fills.compactMap { $0?.table })
    let slicing = SlicingTable(
      items: items.map(\.table), columns: search.columns, lines: search.lines,
      divider: search.divider)
    ranking = SlicingRanking(slicing, roots: roots(slicing))
    advance()
  }

  /// The ways to begin: the whole area at every depth, or the free boxes round what is pinned.
  private func roots(_ slicing: SlicingTable) -> [SlicingRanking.Root] {
    guard slicing.all > 0 else { return [SlicingRanking.Root(price: 0, areas: [])] }
    let columns = search.columns
    guard pinned.isEmpty else {
      let fixed = pinned.map { PageArea(columns: $0.columns, lines: $0.lines) }
      let whole = PageArea(columns: 0..<columns, lines: 0..<search.lines)
      let shares = AreaShares(table: slicing) { free, columns in
        (2_000 * min(free, 3) + 400 * max(0, free - 3)) * columns
      }
      return AreaCuts(divider: search.divider).ways(whole, around: fixed)
        .compactMap { shares.root($0) }
    }
    return slicing.range(slicing.all, columns).compactMap { depth in
      guard slicing.cells[slicing.cell(slicing.all, columns, depth)] < FillTable.impossible else {
        return nil
      }
      return SlicingRanking.Root(
        price: whitePrice(search.lines - (depth - search.divider)),
        areas: [.init(set: slicing.all, x: 0, top: 0, width: columns, depth: depth)])
    }
  }

  /// White at the foot: a few lines look like a mistake, a deep one like a page that waits for copy,
  /// and better than two-line stories spread over all columns.
  private func whitePrice(_ free: Int) -> Int {
    (1_000 * min(free, 3) + 100 * max(0, free - 3)) * search.columns
  }

  private func boxes(_ leaves: [SlicingRanking.Leaf]) -> [StoryBox]? {
    var boxes = pinned
    for leaf in leaves {
      for place in items[leaf.item].places(columns: leaf.columns, lines: leaf.lines) {
        guard let number = present.firstIndex(of: place.story),
          let option = fills[number]?.option(
            search.stories[place.story].spans[place.columns.count - 1],
            depth: place.lines.count)
        else { return nil }
        boxes.append(
          StoryBox(
            story: place.story, columns: place.columns, lines: place.lines, option: option))
      }
    }
    return boxes
  }
}

extension LayoutSearch {
  /// The stories whose text may be cut: the longest, for they lose least by it.
  fileprivate func cutStories(_ present: [Int], _ freedom: Freedom) -> [Int] {
    guard freedom.cut > 0 else { return [] }
    return Array(
      present.sorted { length($0) != length($1) ? length($0) > length($1) : $0 < $1 }
        .prefix(freedom.cutStories))
  }

  private func length(_ story: Int) -> Int { stories[story].text.naturalLines }

  fileprivate func fills(_ story: Int, _ limits: OptionLimits, allSpans: Bool) -> StoryFills {
    let measured = stories[story]
    let wished = spec.headlines[measured.rank].spans.spans(of: columns)
    let fills = StoryFills(columns: columns, lines: lines)
    for span in measured.spans {
      if let asked = wishes.spans[story], !asked.contains(span.columns) { continue }
      let isNear = (wished.lowerBound - 1...wished.upperBound + 1).contains(span.columns)
      let isAsked = wishes.spans[story] != nil
      guard isNear || isAsked || allSpans else { continue }
      let isWished = isAsked || wished.contains(span.columns)
      fills.add(
        span, limits,
        shape: isAsked ? 0 : PageJudge.shapePrice(span, isWished: isWished, spec.makeup))
    }
    return fills
  }

  /// The pinned stories in their boxes; nil where one cannot stand in its box at all.
  fileprivate func pinnedBoxes(_ present: [Int], _ limits: [OptionLimits]) -> [StoryBox]? {
    var boxes: [StoryBox] = []
    for (story, limits) in zip(present, limits) {
      guard let area = wishes.pins[story] else { continue }
      guard let box = box(story, in: area, limits, mayCut: true),
        !boxes.contains(where: { $0.area.overlaps(area) })
      else { return nil }
      boxes.append(box)
    }
    return boxes
  }
}
