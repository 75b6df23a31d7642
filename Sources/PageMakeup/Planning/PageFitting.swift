internal import PageDesign

/// Brings the stories onto the page, giving way in a fixed order (配版次序): as they are; in unusual
/// spans and with white at their feet; the longest ones cut; the last ones left out.
struct PageFitting {
  let spec: LayoutSpec
  let stories: [MeasuredStory]
  let lines: Int
  var wishes = PageWishes()

  /// The layouts from the best on, there always is one; and whether the places that were asked for
  /// had to be given up.
  func layouts() -> (layouts: [PageLayout], gaveUpPins: Bool) {
    let wishes = SlotFilling(fitting: self).pinned(wishes)
    let asked = layouts(wishes)
    if !asked.isEmpty { return (asked, false) }
    let free = wishes.pins.isEmpty ? [] : layouts(wishes.withoutPins)
    let last = free.isEmpty ? [stacked(stories.indices.filter { !isGuest($0) })] : free
    return (last, !wishes.pins.isEmpty)
  }

  private func layouts(_ wishes: PageWishes) -> [PageLayout] {
    let all = stories.indices.filter { !isGuest($0) }
    let search = LayoutSearch(spec: spec, stories: stories, lines: lines, wishes: wishes)
    if leastCells(all, cut: wishes.jumps.isEmpty ? 0 : 75) <= lines * spec.grid.columns {
      for freedom in Self.uncut {
        let found = search.layouts(of: all, freedom)
        if !found.isEmpty { return found }
      }
    }
    // Where places were asked for, none is left out before those are given up.
    let fewest = wishes.pins.isEmpty ? 1 : all.count
    for count in stride(from: all.count, through: max(1, fewest), by: -1) {
      let present = Array(all.prefix(count))
      guard leastCells(present, cut: 90) <= lines * spec.grid.columns else { continue }
      for freedom in Self.cutting {
        let found = search.layouts(of: present, freedom)
        if !found.isEmpty { return found.map { leavingOut(Array(all.dropFirst(count)), $0) } }
      }
    }
    return []
  }

  /// Whether the story stands inside another one and needs no box of its own.
  func isGuest(_ story: Int) -> Bool { stories.contains { $0.guest == story } }

  private static let uncut: [LayoutSearch.Freedom] = [
    .init(), .init(allSpans: true, footWhite: 12),
  ]

  private static let cutting: [LayoutSearch.Freedom] = [
    .init(allSpans: true, footWhite: 4, cut: 60, cutStories: 2),
    .init(allSpans: true, footWhite: 12, cut: 95, cutStories: 40),
  ]

  /// The fewest cells that the stories need, whatever the layout.
  private func leastCells(_ present: [Int], cut: Int) -> Int {
    present.reduce(0) { sum, story in
      let cells = stories[story].spans.map { span in
        // A vertical head may take less than one across.
        let head = span.sides.isEmpty ? span.heads.map(\.depth).min() ?? 0 : 0
        return span.columns * head + span.leastLines * (100 - cut) / 100
      }
      return sum + (cells.min() ?? 0)
    }
  }

  private func leavingOut(_ stories: [Int], _ layout: PageLayout) -> PageLayout {
    var layout = layout
    layout.leftOut = stories
    return layout
  }

  /// The last resort: the first story across the whole page, as far as the area holds it.
  private func stacked(_ all: [Int]) -> PageLayout {
    let span = stories[0].spans[spec.grid.columns - 1]
    let depth = max(1, span.leastDepth)
    guard let option = span.option(depth: depth) else {
      return PageLayout(boxes: [], lines: 0, leftOut: all)
    }
    let box = StoryBox(
      story: 0, columns: 0..<spec.grid.columns, lines: 0..<max(1, lines), option: option)
    return PageLayout(boxes: [box], lines: lines, leftOut: Array(all.dropFirst()))
  }
}
