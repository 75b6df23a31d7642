internal import Editorial
internal import PageDesign

/// What was put on a page or taken off it to close it (补救办法), by the stories' numbers.
enum Fallback: Hashable {
  /// A few lines closed a gap (补白).
  case filler(Int)
  /// A story that had waited for room (备稿).
  case reserve(Int)
  /// A story that the editor can do without went (撤稿).
  case held(Int)
  /// A story goes on on the page for what is too much (转版).
  case overflow(Int)
}

/// Closes a page with what the desk keeps for the purpose, in a fixed order (补救次序,
/// newspaper-practice §3.3): fillers, then reserve, where it is short; where it is too full, stories
/// that may go are taken off, then the longest ones jump.
struct SpareFitting {
  let fitting: PageFitting
  let wishes: PageWishes
  /// The stories that the page must have.
  let needed: [Int]

  private var stories: [MeasuredStory] { fitting.stories }

  /// The most stories of each use that are tried, one by one and in pairs: each is a search.
  private static let mostTried = 6
  private static let mostPairs = 10
  /// The most stories that are taken off a page, or that go on elsewhere.
  private static let mostHeld = 6
  private static let mostJumps = 2

  // MARK: Short of copy

  /// The page with spares where that leaves less white; nil where it is closed without, or where
  /// none of them helps.
  func filled(_ plain: [PageLayout]) -> PageFitting.Fitted? {
    let white = plain.first.map(white) ?? Int.max
    guard white > 0 else { return nil }
    var best: (white: Int, fitted: PageFitting.Fitted)?
    for extra in sets(for: white) {
      guard let layouts = layouts(with: extra), let first = layouts.first else { continue }
      let left = self.white(first)
      guard left < best?.white ?? white else { continue }
      best = (
        left,
        PageFitting.Fitted(
          layouts: layouts, fallbacks: extra.map(fallback), jumps: wishes.jumps)
      )
      if left == 0 { break }
    }
    return best?.fitted
  }

  private func layouts(with extra: [Int]) -> [PageLayout]? {
    let present = (needed + extra).sorted()
    guard fitting.leastCells(extra) > 0, fitting.leastCells(present) <= cells else { return nil }
    return fitting.uncut(present, wishes, strict: true)
  }

  private var cells: Int { fitting.lines * fitting.spec.grid.columns }

  /// The spares to try, in their order: a filler, two, a story of the reserve, both.
  private func sets(for white: Int) -> [[Int]] {
    let fillers = spares(.filler, for: white)
    let reserve = spares(.reserve, for: white)
    let pairs = fillers.indices.flatMap { one in
      fillers[(one + 1)...].map { [fillers[one], $0] }
    }
    let both = reserve.flatMap { story in fillers.map { [story, $0] } }
    return fillers.map { [$0] } + pairs.prefix(Self.mostPairs) + reserve.map { [$0] }
      + both.prefix(Self.mostPairs)
  }

  /// The spares of a use that come nearest to the white, in their own order.
  private func spares(_ use: StoryUse, for white: Int) -> [Int] {
    let all = stories.indices.filter {
      stories[$0].article.use == use && !needed.contains($0) && !fitting.isGuest($0)
    }
    guard all.count > Self.mostTried, white < Int.max else {
      return Array(all.prefix(Self.mostTried))
    }
    let nearest = all.sorted {
      let (one, other) = (off($0, white), off($1, white))
      return one != other ? one < other : $0 < $1
    }
    return nearest.prefix(Self.mostTried).sorted()
  }

  private func off(_ story: Int, _ white: Int) -> Int {
    abs(fitting.leastCells([story]) - white)
  }

  private func fallback(_ story: Int) -> Fallback {
    stories[story].article.use == .filler ? .filler(story) : .reserve(story)
  }

  /// Cells of white that a reader would see as a hole; what the house calls closed is none.
  private func white(_ layout: PageLayout) -> Int {
    let foot = fitting.lines - layout.lines
    let open = foot > fitting.spec.makeup.whiteLines ? foot * fitting.spec.grid.columns : 0
    return layout.boxes.reduce(open) { sum, box in
      let white = box.option.footWhite
      return sum + (white > fitting.spec.makeup.whiteLines ? white * box.columns.count : 0)
    }
  }

  // MARK: Too full

  /// The page without stories that may go, else with stories that go on elsewhere; nil where
  /// neither closes it.
  func relieved() -> PageFitting.Fitted? { held() ?? jumping() }

  private func held() -> PageFitting.Fitted? {
    let optional = needed.filter {
      stories[$0].article.use == .optional && wishes.pins[$0] == nil
    }
    for count in 1...Self.mostHeld where count <= optional.count && count < needed.count {
      let held = Array(optional.suffix(count))
      let present = needed.filter { !held.contains($0) }
      guard let layouts = fitting.uncut(present, wishes) else { continue }
      return PageFitting.Fitted(
        layouts: layouts, fallbacks: held.map(Fallback.held), jumps: wishes.jumps)
    }
    return nil
  }

  private func jumping() -> PageFitting.Fitted? {
    guard let page = wishes.overflow else { return nil }
    let longest = needed.filter { wishes.jumps[$0] == nil && stories[$0].text.vertical == nil }
      .sorted {
        let (one, other) = (stories[$0].text.naturalLines, stories[$1].text.naturalLines)
        return one != other ? one > other : $0 < $1
      }
    for count in 1...Self.mostJumps where count <= longest.count {
      var wishes = wishes
      for story in longest.prefix(count) { wishes.jumps[story] = page }
      guard let layouts = fitting.uncut(needed, wishes) else { continue }
      let jumping = (layouts.first?.boxes ?? []).filter { $0.option.cutLines > 0 }.map(\.story)
      return PageFitting.Fitted(
        layouts: layouts,
        fallbacks: longest.prefix(count).filter(jumping.contains).map(Fallback.overflow),
        jumps: wishes.jumps)
    }
    return nil
  }
}
