internal import Editorial
internal import PageDesign
internal import PageGeometry

/// Finds the best layouts of a page (画版搜索): tables of prices, the exact search, the true score.
struct LayoutSearch {
  let spec: LayoutSpec
  let stories: [MeasuredStory]
  /// Lines of the area in which stories stand.
  let lines: Int
  var wishes = PageWishes()

  /// Layouts that are judged by their true geometry, of all that the search ranks.
  private static let judged = 60
  /// Layouts that are asked for at most until so many different ones are found.
  private static let mostAsked = 240
  /// The items that are searched exactly; above so many the briefs are grouped.
  static let mostItems = 10
  /// The items of a page whose briefs are grouped, their block among them.
  static let itemsWhenGrouped = 8

  private var columns: Int { spec.grid.columns }
  private var divider: Int { spec.rules.whiteLines }

  /// How much freedom the search has (放宽次序): each step is tried when the one before finds
  /// nothing.
  struct Freedom {
    var allSpans = false
    var footWhite = 3
    /// Share of a story's text that may be cut, in hundredths, and of how many stories.
    var cut = 0
    var cutStories = 0
    /// Whether letter space, leading and the white of heads may give (调稿).
    var copyfits = false
  }

  /// The layouts of the stories that are `present`, the best first; empty where none fits.
  func layouts(of present: [Int], _ freedom: Freedom) -> [PageLayout] {
    guard let lead = present.first else { return [] }
    var best = acceptedLayout(present, freedom).map { [$0] } ?? []
    for limit in SizeRule.allCases {
      for group in leadGroups(lead, present, limit) {
        let bound = best.first?.score.total
        best += layouts(present, group, freedom, below: bound)
        best = Array(best.sorted(by: isBetter).prefix(Self.judged))
      }
      if !best.isEmpty { break }
    }
    return best
  }

  /// The lower score wins; of equal ones the one that fills its first boxes further left and up.
  private func isBetter(_ one: PageLayout, _ other: PageLayout) -> Bool {
    if one.score.total != other.score.total { return one.score.total < other.score.total }
    let a = one.boxes.flatMap(\.key)
    let b = other.boxes.flatMap(\.key)
    return a.lexicographicallyPrecedes(b)
  }

  // MARK: Sizes

  /// How the other heads follow the lead's (头条突出).
  private enum SizeRule: CaseIterable {
    /// Smaller by the house's ratio.
    case dominated
    /// Smaller by whatever there is: a long head of the lead leaves no room for the ratio.
    case smaller
    /// No larger.
    case noLarger
    /// As their own tables say.
    case free
  }

  /// Sizes of the lead that leave the other heads the same choice.
  private struct LeadGroup {
    var smallest: Length
    var largest: Length?
    var others: Length?
  }

  private func leadGroups(_ lead: Int, _ present: [Int], _ rule: SizeRule) -> [LeadGroup] {
    let sizes = Set(stories[lead].spans.flatMap { $0.mainSizes }).sorted(by: >)
    let others = Set(
      present.dropFirst().flatMap { stories[$0].spans.flatMap { $0.mainSizes } })
    var groups: [(choice: Int, group: LeadGroup)] = []
    for size in sizes {
      let limit = self.limit(below: size, rule)
      let choice = others.count { other in limit.map { other <= $0 } ?? true }
      if let last = groups.last, last.choice == choice {
        groups[groups.count - 1].group.smallest = size
        groups[groups.count - 1].group.others = limit
      } else {
        groups.append((choice, LeadGroup(smallest: size, largest: size, others: limit)))
      }
    }
    return groups.map(\.group)
  }

  private func limit(below lead: Length, _ rule: SizeRule) -> Length? {
    guard lead > .zero else { return nil }
    switch rule {
    case .dominated:
      return Length(rawValue: lead.rawValue * Em.unitsPerEm / spec.headlines.dominance.rawValue)
    case .smaller: return Length(rawValue: lead.rawValue - 1)
    case .noLarger: return lead
    case .free: return nil
    }
  }

  // MARK: One group

  private func layouts(
    _ present: [Int], _ group: LeadGroup, _ freedom: Freedom, below bound: Int?
  ) -> [PageLayout] {
    let limits = present.map { story in
      OptionLimits(
        largest: story == present[0] ? group.largest : group.others,
        smallest: story == present[0] ? group.smallest : .zero, footWhite: freedom.footWhite,
        cut: wishes.jumps[story] != nil
          ? 75 : cutStories(present, freedom).contains(story) ? freedom.cut : 0,
        jumps: wishes.jumps[story] != nil, copyfits: freedom.copyfits,
        headColumns: wishes.headColumns[story])
    }
    guard let pinned = pinnedBoxes(present, limits) else { return [] }
    let free = present.indices.filter { wishes.pins[present[$0]] == nil }
    let fills = present.indices.map { number in
      free.contains(number)
        ? self.fills(present[number], limits[number], freedom, present.count) : nil
    }
    let tables = free.compactMap { fills[$0]?.table }
    let least = tables.map(\.leastPrice)
    guard !least.contains(nil) else { return [] }
    let floor = least.reduce(pinned.reduce(0) { $0 + $1.option.price }) { $0 + Int($1 ?? 0) }
    if let bound, floor >= bound { return [] }
    let items = items(free.map { present[$0] }, tables)
    let slicing = SlicingTable(
      items: items.map(\.table), columns: columns, lines: lines, divider: divider)
    var ranking = SlicingRanking(slicing, roots: roots(slicing, pinned))
    return judged(&ranking, items, present, fills, pinned)
  }

  /// The ways to begin: the whole area at every depth, or the free boxes round what is pinned.
  private func roots(_ slicing: SlicingTable, _ pinned: [StoryBox]) -> [SlicingRanking.Root] {
    guard slicing.all > 0 else { return [SlicingRanking.Root(price: 0, areas: [])] }
    guard pinned.isEmpty else {
      let fixed = pinned.map { PageArea(columns: $0.columns, lines: $0.lines) }
      let whole = PageArea(columns: 0..<columns, lines: 0..<lines)
      let shares = AreaShares(table: slicing) { free, columns in
        (2_000 * min(free, 3) + 400 * max(0, free - 3)) * columns
      }
      return AreaCuts(divider: divider).ways(whole, around: fixed).compactMap { shares.root($0) }
    }
    return slicing.range(slicing.all, columns).compactMap { depth in
      guard slicing.cells[slicing.cell(slicing.all, columns, depth)] < FillTable.impossible else {
        return nil
      }
      return SlicingRanking.Root(
        price: whitePrice(lines - (depth - divider)),
        areas: [.init(set: slicing.all, x: 0, top: 0, width: columns, depth: depth)])
    }
  }

  private func judged(
    _ ranking: inout SlicingRanking, _ items: [Item], _ present: [Int], _ fills: [StoryFills?],
    _ pinned: [StoryBox]
  ) -> [PageLayout] {
    var layouts: [PageLayout] = []
    var seen: Set<[SlicingRanking.Leaf]> = []
    var rank = 0
    while layouts.count < Self.judged, rank < Self.mostAsked, let found = ranking.layout(rank) {
      rank += 1
      guard seen.insert(found.leaves).inserted else { continue }
      if let layout = layout(found.leaves, items, present, fills, pinned) {
        layouts.append(layout)
      }
    }
    return layouts
  }

  private func layout(
    _ leaves: [SlicingRanking.Leaf], _ items: [Item], _ present: [Int], _ fills: [StoryFills?],
    _ pinned: [StoryBox]
  ) -> PageLayout? {
    var boxes = pinned
    for leaf in leaves {
      for place in items[leaf.item].places(columns: leaf.columns, lines: leaf.lines) {
        guard let number = present.firstIndex(of: place.story),
          let option = fills[number]?.option(
            stories[place.story].spans[place.columns.count - 1], depth: place.lines.count)
        else { return nil }
        boxes.append(
          StoryBox(
            story: place.story, columns: place.columns, lines: place.lines, option: option))
      }
    }
    return judgedLayout(boxes)
  }

  private func judgedLayout(_ boxes: [StoryBox]) -> PageLayout {
    var boxes = boxes.sorted { $0.story < $1.story }
    boxes = HeadFaces(spec: spec, stories: stories).assigned(boxes)
    let used = boxes.map(\.lines.upperBound).max() ?? 0
    var layout = PageLayout(boxes: boxes, lines: used)
    layout.score = PageJudge(
      spec: spec, stories: stories, lines: lines, accepted: wishes.accepted
    ).score(of: boxes)
    return layout
  }

  // MARK: Fixed boxes

  /// The pinned stories in their boxes; nil where one cannot stand in its box at all.
  private func pinnedBoxes(_ present: [Int], _ limits: [OptionLimits]) -> [StoryBox]? {
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

  /// A story in a given box: filled, or with white at its foot, or cut.
  private func box(
    _ story: Int, in area: PageArea, _ limits: OptionLimits, mayCut: Bool
  ) -> StoryBox? {
    let span = stories[story].spans[area.columns.count - 1]
    var roomy = limits
    roomy.footWhite = mayCut ? lines : 0
    var cut = limits
    cut.cut = mayCut ? 100 : 0
    let option =
      span.option(depth: area.lines.count, limits)
      ?? span.option(depth: area.lines.count, roomy) ?? span.option(depth: area.lines.count, cut)
    return option.map {
      StoryBox(story: story, columns: area.columns, lines: area.lines, option: $0)
    }
  }

  /// The accepted page with today's text, if that still fits its boxes (已定版面).
  private func acceptedLayout(_ present: [Int], _ freedom: Freedom) -> PageLayout? {
    guard wishes.pins.isEmpty, wishes.accepted.count >= present.count else { return nil }
    var boxes: [StoryBox] = []
    for story in present {
      guard let area = wishes.accepted[story], !boxes.contains(where: { $0.area.overlaps(area) })
      else { return nil }
      var limits = OptionLimits(footWhite: 0, copyfits: freedom.copyfits)
      let lead = boxes.first?.option.head.mainSize
      limits.largest = lead.flatMap { self.limit(below: $0, .dominated) }
      guard let box = box(story, in: area, limits, mayCut: false) else { return nil }
      boxes.append(box)
    }
    return judgedLayout(boxes)
  }

  // MARK: Items

  /// What the search places: a story, or a block of briefs.
  enum Item {
    case story(Int, FillTable)
    case briefs(BriefsBlock)

    var table: FillTable {
      switch self {
      case .story(_, let table): table
      case .briefs(let block): block.table
      }
    }

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

  /// The items in order of importance; on a full page the shortest and last stories are grouped.
  private func items(_ present: [Int], _ tables: [FillTable]) -> [Item] {
    var grouped: [Int] = []
    if present.count > Self.mostItems {
      let wanted = present.count - Self.itemsWhenGrouped + 1
      let order = present.indices.dropFirst().sorted {
        (stories[present[$0]].rank.weight, -$0) < (stories[present[$1]].rank.weight, -$1)
      }
      grouped = order.prefix(wanted).sorted()
    }
    var items: [Item] = present.indices.filter { !grouped.contains($0) }.map {
      .story(present[$0], tables[$0])
    }
    if !grouped.isEmpty {
      items.append(
        .briefs(
          BriefsBlock(
            stories: grouped.map { present[$0] }, tables: grouped.map { tables[$0] },
            columns: columns, lines: lines, divider: divider)))
    }
    return items
  }

  /// The stories whose text may be cut: the longest, for they lose least by it.
  private func cutStories(_ present: [Int], _ freedom: Freedom) -> [Int] {
    guard freedom.cut > 0 else { return [] }
    return Array(
      present.sorted { length($0) != length($1) ? length($0) > length($1) : $0 < $1 }
        .prefix(freedom.cutStories))
  }

  private func length(_ story: Int) -> Int { stories[story].text.naturalLines }

  // MARK: Prices

  private func fills(
    _ story: Int, _ limits: OptionLimits, _ freedom: Freedom, _ count: Int
  ) -> StoryFills {
    let measured = stories[story]
    let wished = spec.headlines[measured.rank].spans.spans(of: columns)
    var fills = StoryFills(columns: columns, lines: lines)
    for span in measured.spans {
      if let asked = wishes.spans[story], !asked.contains(span.columns) { continue }
      let isNear = (wished.lowerBound - 1...wished.upperBound + 1).contains(span.columns)
      let isAsked = wishes.spans[story] != nil
      guard isNear || isAsked || freedom.allSpans || count <= 3 else { continue }
      let shape = isAsked ? 0 : shapePrice(measured, span, wished)
      fills.add(span, limits, shape: shape)
    }
    return fills
  }

  private func shapePrice(
    _ story: MeasuredStory, _ span: SpanMeasure, _ wished: ClosedRange<Int>
  ) -> Int {
    PageJudge.shapePrice(span, isWished: wished.contains(span.columns))
  }

  /// White at the foot: a few lines look like a mistake, a deep one like a page that waits for copy,
  /// and better than two-line stories spread over all columns.
  private func whitePrice(_ free: Int) -> Int {
    (1_000 * min(free, 3) + 100 * max(0, free - 3)) * columns
  }
}

extension StoryBox {
  var area: PageArea { PageArea(columns: columns, lines: lines) }

  /// What tells two boxes apart, in the order in which ties are broken.
  fileprivate var key: [Int] {
    [lines.lowerBound, columns.lowerBound, -columns.count, -lines.count]
  }
}

extension StoryRank {
  /// How important a story of the rank is; 0 is a brief.
  var weight: Int {
    switch self {
    case .lead: 4
    case .second: 3
    case .ordinary: 2
    case .small: 1
    case .brief: 0
    }
  }
}
