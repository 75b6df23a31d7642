internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Puts one story at its place in the plan (上版): headline block, then text in columns.
struct StoryPlacer {
  let spec: LayoutSpec
  /// The lines of the page in which stories may stand.
  let area: Range<Int>
  let origin: Point

  struct Placed {
    var block: PlacedBlock?
    var overset: Overset?
  }

  func place(
    _ story: MeasuredStory, _ box: RowPlanner.Box, _ placement: PagePlan.Placement
  ) -> Placed {
    let x = origin.x + spec.grid.x(ofColumn: placement.columns.lowerBound)
    let width = spec.grid.longColumnWidth(placement.columns.count)
    let head = headline(story, box, placement, x: x, width: width)
    let text = StoryComposer(spec: spec, columns: columns(placement, box.option.fit))
      .compose(story.text, box.option.fit.choice)
    let isHeadInside = placement.lines.lowerBound + placement.headLines <= area.upperBound
    var blocks = isHeadInside ? head : []
    blocks += text.blocks
    let overset = overset(story, text.overset, isHeadInside: isHeadInside)
    guard !blocks.isEmpty else { return Placed(block: nil, overset: overset) }
    return Placed(
      block: PlacedBlock(
        role: .article, id: story.article.id, title: title(story.article),
        frame: frame(placement, x, width), content: .blocks(blocks)),
      overset: overset)
  }

  private func title(_ article: Article) -> String {
    let parts = article.headline.main.isEmpty ? article.headline.upper : article.headline.main
    return parts.map(\.text).joined(separator: " ")
  }

  private func frame(_ placement: PagePlan.Placement, _ x: Length, _ width: Length) -> Rect {
    Rect(
      x: x, y: origin.y + spec.grid.y(ofLine: placement.lines.lowerBound), width: width,
      height: spec.grid.linePitch * placement.lines.count)
  }

  // MARK: Headline

  /// The type of a headline in its block, with the house's white above and below.
  ///
  /// What rounding and extra lines add is shared between them. Side by side heads begin at one
  /// height: there all of it goes below.
  private func headline(
    _ story: MeasuredStory, _ box: RowPlanner.Box, _ placement: PagePlan.Placement, x: Length,
    width: Length
  ) -> [PlacedBlock] {
    let setting = box.option.head
    guard setting.depth > 0 else { return [] }
    let style = spec.headlines[story.rank]
    let lines = setting.depth + placement.extraWhite
    let room = spec.grid.linePitch * lines - setting.height
    let parts = style.whiteAbove + style.whiteBelow
    let isAlone = placement.columns.count == spec.grid.columns
    let shared = parts > 0 ? room * style.whiteAbove / parts : room / 2
    let above = isAlone ? shared : min(shared, spec.grid.linePitch * style.whiteAbove)
    let top = origin.y + spec.grid.y(ofLine: placement.lines.lowerBound) + above
    let placed = HeadlineGeometry(style: style, mainSize: setting.mainSize).placed(
      setting, x: x, width: width, top: top)
    let groups: [(PageGroup.Role, [PlacedLine])] = [
      (.kicker, placed.kicker), (.mainHead, placed.main), (.deck, placed.deck),
    ]
    let blocks = groups.filter { !$0.1.isEmpty }.map { role, lines in
      PlacedBlock(role: role, id: "", frame: BlockFrame.of(lines), content: .lines(lines))
    }
    let all = groups.flatMap(\.1)
    return [
      PlacedBlock(
        role: .headline, id: "", frame: BlockFrame.of(all), content: .blocks(blocks))
    ]
  }

  // MARK: Columns

  /// The story's columns under its head; those beyond the area's foot are cut there.
  private func columns(
    _ placement: PagePlan.Placement, _ fit: StoryFit
  ) -> [StoryComposer.Column] {
    let first = placement.lines.lowerBound + placement.extraWhite + placement.headLines
    let free = max(0, area.upperBound - first)
    let count = placement.columns.count
    return placement.columns.enumerated().map { index, column in
      let lines = StoryFit.lines(
        ofColumn: index, of: count, depth: fit.depth, shortage: fit.shortage)
      return StoryComposer.Column(
        x: origin.x + spec.grid.x(ofColumn: column),
        top: origin.y + spec.grid.y(ofLine: first),
        lines: min(free, lines))
    }
  }

  // MARK: Overset

  private func overset(
    _ story: MeasuredStory, _ lines: [StoryComposer.OversetLine], isHeadInside: Bool
  ) -> Overset? {
    let head = story.article.headline
    let headText = isHeadInside ? [] : head.kicker + head.main + head.deck
    let texts = headText + lines.map(\.text)
    guard !texts.isEmpty else { return nil }
    let characters = texts.reduce(0) { sum, text in
      sum + text.scalars.count { !$0.properties.isWhitespace }
    }
    return Overset(
      article: story.article.id, lines: lines.count, characters: characters,
      text: texts.map(\.text).joined(), place: texts.first?.place)
  }
}

/// The rules between stories (分稿线): in the middle of the white between two rows.
struct StoryRules {
  let spec: LayoutSpec

  func between(_ placements: [PagePlan.Placement], area: Range<Int>) -> [PlacedBlock] {
    let tops = Set(placements.map(\.lines.lowerBound)).sorted().dropFirst()
    guard spec.rules.thickness > .zero, spec.rules.whiteLines > 0 else { return [] }
    let pitch = spec.grid.linePitch
    let rules = tops.filter { $0 < area.upperBound }.map { top -> Rule in
      let middle =
        spec.typeArea.minY + spec.grid.y(ofLine: top) - pitch * spec.rules.whiteLines / 2
      return RuleMaker.horizontal(
        spec.typeArea.minX, middle - spec.rules.thickness / 2, width: spec.typeArea.width,
        thickness: spec.rules.thickness, Ink(spec.rules.ink))
    }
    guard !rules.isEmpty else { return [] }
    return [
      PlacedBlock(
        role: .furniture, id: "story-rules", frame: spec.typeArea, content: .rules(rules))
    ]
  }
}
