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
  private static let judged = 90
  /// Layouts that are asked for at most until so many different ones are found.
  private static let mostAsked = 360
  /// Layouts that are kept.
  private static let kept = 60
  /// The items that are searched exactly; above so many the briefs are grouped.
  static let mostItems = 10
  /// The items of a page whose briefs are grouped, their block among them.
  static let itemsWhenGrouped = 8

  var columns: Int { spec.grid.columns }
  var divider: Int { spec.rules.whiteLines }

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
    for rule in SizeRule.allCases {
      var groups = leadGroups(lead, present, rule).compactMap {
        LayoutGroup(self, present, $0, freedom)
      }
      best += judged(&groups)
      best = Array(best.sorted(by: isBetter).prefix(Self.kept))
      if !best.isEmpty { break }
    }
    return best
  }

  /// The cheapest layouts of all groups in one row, judged by their true geometry.
  ///
  /// A group whose cheapest layout is dearer than all that is wanted is never searched.
  private func judged(_ groups: inout [LayoutGroup]) -> [PageLayout] {
    var layouts: [PageLayout] = []
    for _ in 0..<Self.mostAsked where layouts.count < Self.judged {
      // Of equal prices the group with the larger head of the lead comes first.
      let cheapest = groups.indices.compactMap { group in
        groups[group].nextPrice.map { (price: $0, group: group) }
      }.min { ($0.price, $0.group) < ($1.price, $1.group) }
      guard let cheapest else { break }
      if let boxes = groups[cheapest.group].next() { layouts.append(judgedLayout(boxes)) }
    }
    return layouts
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
  struct LeadGroup {
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

  /// A story in a given box: filled, or with white at its foot, or cut.
  func box(
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
