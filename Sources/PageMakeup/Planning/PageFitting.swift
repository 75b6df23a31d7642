internal import Editorial
internal import PageDesign

/// Brings the stories onto the page, giving way in a fixed order (配版次序): as they are; in unusual
/// spans and with white at their feet, or copyfitted (调稿); with what the desk keeps for the purpose (`SpareFitting`:
/// 补白、备稿、撤稿、转版); the longest ones cut; the last ones left out.
struct PageFitting {
  let spec: LayoutSpec
  let stories: [MeasuredStory]
  let lines: Int
  var wishes = PageWishes()
  /// The stories with the depths of copyfitting, which are measured where the page needs them.
  var copyfitted: () -> [MeasuredStory] = { [] }

  /// The layouts from the best on, there always is one, and what was done for them.
  struct Fitted {
    var layouts: [PageLayout]
    /// Whether the places that were asked for had to be given up.
    var gaveUpPins = false
    /// What was put on the page or taken off it to close it.
    var fallbacks: [Fallback] = []
    /// The pages on which stories may go on, by number.
    var jumps: [Int: String] = [:]
  }

  func fitted() -> Fitted {
    let wishes = SlotFilling(fitting: self).pinned(wishes)
    if let asked = fitted(wishes) { return asked }
    var free = wishes.pins.isEmpty ? nil : fitted(wishes.withoutPins)
    free?.gaveUpPins = true
    return free
      ?? Fitted(
        layouts: [stacked(needed(wishes))], gaveUpPins: !wishes.pins.isEmpty,
        jumps: wishes.jumps)
  }

  private func fitted(_ wishes: PageWishes) -> Fitted? {
    let all = needed(wishes)
    let spares = SpareFitting(fitting: self, wishes: wishes, needed: all)
    let whole = uncut(all, wishes)
    if let layouts = whole {
      return spares.filled(layouts) ?? Fitted(layouts: layouts, jumps: wishes.jumps)
    }
    if let helped = spares.filled([]) ?? spares.relieved() { return helped }
    return cut(all, wishes).map { Fitted(layouts: $0, jumps: wishes.jumps) }
  }

  /// The stories that the page must have: all but those that only help out, unless the editor gave
  /// one of these a place.
  func needed(_ wishes: PageWishes) -> [Int] {
    let all = stories.indices.filter { !isGuest($0) }
    let needed = all.filter {
      !stories[$0].article.use.isSpare || wishes.pins[$0] != nil || wishes.accepted[$0] != nil
    }
    return needed.isEmpty ? all : needed
  }

  /// The layouts that hold the whole text of the stories; nil where there is none.
  ///
  /// With `strict` only those that need no help.
  func uncut(_ present: [Int], _ wishes: PageWishes, strict: Bool = false) -> [PageLayout]? {
    let cells = leastCells(present, cut: wishes.jumps.isEmpty ? 0 : 75)
    guard cells <= lines * spec.grid.columns * (strict ? 100 : 103) / 100 else { return nil }
    let plain = layouts(present, wishes, stories, .init())
    if let best = plain.first, isGood(best, wishes) || strict { return plain }
    if strict { return nil }
    let fitted = copyfitted()
    if !fitted.isEmpty {
      let tuned = layouts(present, wishes, fitted, .init(copyfits: true))
      if let best = tuned.first, plain.first.map({ best.score.total < $0.score.total }) ?? true {
        return tuned
      }
    }
    if !plain.isEmpty { return plain }
    let roomy = layouts(present, wishes, stories, .init(allSpans: true, footWhite: 12))
    return roomy.isEmpty ? nil : roomy
  }

  private func layouts(
    _ present: [Int], _ wishes: PageWishes, _ stories: [MeasuredStory],
    _ freedom: LayoutSearch.Freedom
  ) -> [PageLayout] {
    LayoutSearch(spec: spec, stories: stories, lines: lines, wishes: wishes)
      .layouts(of: present, freedom)
  }

  /// Whether copyfitting has nothing to mend: no story ends above the foot of its box, none left
  /// the place that was accepted, and the page is closed or waits for copy.
  private func isGood(_ layout: PageLayout, _ wishes: PageWishes) -> Bool {
    let white = lines - layout.lines
    let areFull = layout.boxes.allSatisfy { box in
      box.option.footWhite == 0 && (box.option.cutLines == 0 || wishes.jumps[box.story] != nil)
    }
    return areFull
      && layout.score.price(of: .moved) == 0
      && (white <= spec.makeup.whiteLines || white > Self.mostFitted)
  }

  /// More white lines than that no copyfitting fills.
  private static let mostFitted = 8

  private func cut(_ all: [Int], _ wishes: PageWishes) -> [PageLayout]? {
    let search = LayoutSearch(spec: spec, stories: stories, lines: lines, wishes: wishes)
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
    return nil
  }

  /// Whether the story stands inside another one and needs no box of its own.
  func isGuest(_ story: Int) -> Bool { stories.contains { $0.guest == story } }

  private static let cutting: [LayoutSearch.Freedom] = [
    .init(allSpans: true, footWhite: 4, cut: 60, cutStories: 2),
    .init(allSpans: true, footWhite: 12, cut: 95, cutStories: 40),
  ]

  /// The fewest cells that the stories need, whatever the layout.
  func leastCells(_ present: [Int], cut: Int = 0) -> Int {
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
