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
  let shaper: any TextShaper

  struct Placed {
    var block: PlacedBlock?
    var overset: Overset?
  }

  func place(
    _ story: MeasuredStory, _ box: StoryBox, _ placement: PagePlan.Placement
  ) -> Placed {
    let x = origin.x + spec.grid.x(ofColumn: placement.columns.lowerBound)
    let width = spec.grid.longColumnWidth(placement.columns.count)
    let span = story.spans[placement.columns.count - 1]
    if let inner = span.inner, let text = span.innerText {
      return framed(story, box, placement, inner, text, frame(placement, x, width))
    }
    if let recut = span.recuts.first(where: { $0.parts == box.option.recut }) {
      let inner = StoryPlacer(
        spec: recut.spec, area: area, origin: Point(x: x, y: origin.y), shaper: shaper)
      let body = Body(placer: inner, placement: placement.standing(in: recut.parts))
      return content(story, recut.text, box, placement, x, width, body)
    }
    return content(story, story.text, box, placement, x, width)
  }

  /// Where a story's text stands if its columns are not those of its head.
  private struct Body {
    var placer: StoryPlacer
    var placement: PagePlan.Placement
  }

  /// The story inside its frame, on the frame's own grid.
  private func framed(
    _ story: MeasuredStory, _ box: StoryBox, _ placement: PagePlan.Placement, _ inner: LayoutSpec,
    _ text: StoryText, _ frame: Rect
  ) -> Placed {
    let inset = spec.boxes.inset.at(spec.grid.bodySize)
    let origin = Point(x: frame.minX + inset, y: origin.y)
    var inside = placement.standing(in: inner.grid.columns)
    inside.lines =
      placement.lines.lowerBound + StoryFrame.linesAbove..<placement.lines.upperBound - 1
    let width = inner.grid.longColumnWidth(inside.columns.count)
    var placed = StoryPlacer(spec: inner, area: area, origin: origin, shaper: shaper)
      .content(story, text, box, inside, origin.x, width)
    guard var block = placed.block, case .blocks(let blocks) = block.content else { return placed }
    let rules = PlacedBlock(
      role: .furniture, id: "", frame: frame,
      content: .rules(StoryFrame(spec: spec).rules(frame, placement.frame)))
    block.frame = frame
    block.content = .blocks([rules] + blocks)
    placed.block = block
    return placed
  }

  private func content(
    _ story: MeasuredStory, _ storyText: StoryText, _ box: StoryBox,
    _ placement: PagePlan.Placement, _ x: Length, _ width: Length, _ body: Body? = nil
  ) -> Placed {
    let headWidth = spec.grid.longColumnWidth(placement.headColumns)
    let head = headline(story, box, placement, x: x, width: headWidth)
    let body = body ?? Body(placer: self, placement: placement)
    let text = body.placer.text(storyText, body.placement, box.option)
    let headDepth = box.option.head.side == nil ? placement.headLines : box.option.head.depth
    let isHeadInside = placement.lines.lowerBound + headDepth <= area.upperBound
    var blocks = isHeadInside ? head : []
    blocks += body.placer.figures(body.placement, box.option)
    blocks += body.placer.columnRules(body.placement, box.option)
    blocks += text.blocks
    if let jump = placement.jump, !text.overset.isEmpty {
      blocks += body.placer.jumpLine(jump, body.placement, box.option)
    }
    var overset = overset(story, text.overset, isHeadInside: isHeadInside)
    if let jump = placement.jump {
      overset?.jump = jump
      // What stands here does not stand there again.
      let shown = Set(blocks.flatMap(\.placedPictures).map(\.name))
      overset?.continuation = StoryJump.rest(of: story.article, storyText, text.overset)
      overset?.continuation?.pictures.removeAll { shown.contains($0.file.text) }
    }
    guard !blocks.isEmpty else { return Placed(block: nil, overset: overset) }
    return Placed(
      block: PlacedBlock(
        role: .article, id: story.article.id, title: title(story.article),
        frame: frame(placement, x, width), content: .blocks(blocks)),
      overset: overset)
  }

  private func text(
    _ story: StoryText, _ placement: PagePlan.Placement, _ option: StoryOption
  ) -> StoryComposer.Result {
    if let vertical = story.vertical, let fit = option.fit.vertical {
      return VerticalComposer(spec: spec, origin: origin).compose(
        vertical, fit, placement, area: area)
    }
    return StoryComposer(spec: spec, columns: columns(placement, option))
      .compose(story, option.fit.options(of: story))
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
  /// What rounding and extra lines add goes above it: every head of a page stands the same white
  /// over its text, so that neighbours in one row stand on one line. Only a lead's head, whose
  /// letters are large, keeps a third of it below.
  private func headline(
    _ story: MeasuredStory, _ box: StoryBox, _ placement: PagePlan.Placement, x: Length,
    width: Length
  ) -> [PlacedBlock] {
    let setting = box.option.head
    guard setting.depth > 0 else { return [] }
    if placement.sideHead != nil {
      return VerticalHeadlineGeometry(spec: spec, area: area, origin: origin).placed(
        setting, story.rank, placement)
    }
    if let over = setting.over {
      // The picture keeps to the head of its box; white beyond its own goes below.
      return HeadOverPlacer(spec: spec).blocks(
        setting, over, rank: story.rank, x: x,
        top: origin.y + spec.grid.y(ofLine: placement.lines.lowerBound))
    }
    let style = spec.headlines[story.rank]
    let lines = setting.depth + placement.extraWhite
    let room = spec.grid.linePitch * lines - setting.height
    let below = spec.grid.linePitch * style.whiteBelow
    let rest = max(.zero, room - below)
    let above = story.rank == .lead ? rest - max(.zero, rest - below) / 3 : rest
    let top = origin.y + spec.grid.y(ofLine: placement.lines.lowerBound) + above
    return [
      HeadlineGeometry(style: style, mainSize: setting.mainSize).placed(
        setting, x: x, width: width, top: top
      ).block
    ]
  }

  // MARK: Columns

  /// The story's columns under and beside its head; those beyond the area's foot are cut there.
  private func columns(
    _ placement: PagePlan.Placement, _ option: StoryOption
  ) -> [StoryComposer.Column] {
    let first = firstLine(placement)
    let fit = option.fit
    let columns = placement.textColumns
    guard fit.shape.columns == columns.count else { return [] }
    let regions = fit.regions(measure: .ems(spec.grid.charactersPerColumn))
    return regions.enumerated().map { index, region in
      let top = first + region.lines.lowerBound
      // The last line of a story that jumps says where it goes on.
      let isLast = index == regions.count - 1 && placement.jump != nil
      return StoryComposer.Column(
        x: x(of: region, columns, fit.shape),
        top: origin.y + spec.grid.y(ofLine: top),
        lines: max(
          0,
          min(
            // Closer lines are more than those of the grid in the same depth.
            area.upperBound - top + (fit.ownLines ?? fit.depth) - fit.depth,
            region.lines.count - (isLast ? 1 : 0))),
        width: region.measure.at(spec.grid.bodySize), pitch: fit.pitch(spec.grid.linePitch))
    }
  }

  /// Hairlines in the gutters of the text.
  private func columnRules(
    _ placement: PagePlan.Placement, _ option: StoryOption
  ) -> [PlacedBlock] {
    guard option.fit.vertical == nil else { return [] }
    let regions = option.fit.regions(measure: .ems(spec.grid.charactersPerColumn))
    let rules = ColumnRules(spec: spec).between(regions, columns(placement, option))
    guard let first = rules.first else { return [] }
    let frame = rules.dropFirst().reduce(first.frame) { $0.union($1.frame) }
    return [PlacedBlock(role: .furniture, id: "", frame: frame, content: .rules(rules))]
  }

  private func x(
    of region: TextRegion, _ columns: Range<Int>, _ shape: StoryShape
  ) -> Length {
    let inset = region.inset.at(spec.grid.bodySize)
    guard let frame = shape.frame else {
      return origin.x + spec.grid.x(ofColumn: columns.lowerBound + region.column) + inset
    }
    return origin.x + spec.grid.x(ofColumn: columns.lowerBound)
      + frame.lefts[region.column].at(spec.grid.bodySize) + inset
  }

  /// 下转, at the right of the last column's last line.
  private func jumpLine(
    _ page: String, _ placement: PagePlan.Placement, _ option: StoryOption
  ) -> [PlacedBlock] {
    guard let last = columns(placement, option).last else { return [] }
    let size = spec.byline.size.at(spec.grid.bodySize)
    let line = OneLine(
      SourcedText(literal: "（下转\(StoryJump.label(page))）"), face: spec.byline.face, size: size,
      ink: Ink(spec.body.ink), shaper: shaper)
    let y =
      last.top + spec.grid.linePitch * last.lines + (spec.grid.linePitch - size) / 2
      + HeadlineGeometry.ascent.at(size)
    let placed = line.placed(x: last.x + last.width - line.width, baseline: y)
    return [
      PlacedBlock(
        role: .byline, id: "", frame: BlockFrame.of([placed]), content: .lines([placed]))
    ]
  }

  /// The first line of the box of text.
  private func firstLine(_ placement: PagePlan.Placement) -> Int {
    let isAbove = placement.headColumns == placement.columns.count
    return placement.lines.lowerBound + placement.extraWhite
      + (isAbove ? placement.headLines : 0)
  }

  // MARK: Pictures

  /// The figures at their places in the box of text; none that would hang out of the page.
  private func figures(
    _ placement: PagePlan.Placement, _ option: StoryOption
  ) -> [PlacedBlock] {
    let first = firstLine(placement)
    let columns = placement.textColumns
    let frame = ColumnFrame(spec.grid, columns: columns.count)
    return option.fit.figures.spots.enumerated().compactMap { number, spot in
      let lines = spot.cutout(frame).lines(in: option.fit.depth)
      let line = first + lines.lowerBound + spot.whiteAbove
      guard line + spot.figure.depth <= area.upperBound else { return nil }
      let x: Length
      if let own = spot.columns(of: columns.count) {
        x = spec.grid.x(ofColumn: columns.lowerBound + own.lowerBound)
      } else {
        x =
          spec.grid.x(ofColumn: columns.lowerBound)
          + spot.across(frame).lowerBound.at(spec.grid.bodySize)
      }
      return FigurePlacer(spec: spec).block(
        spot.figure, id: "figure-\(number + 1)", x: origin.x + x,
        top: origin.y + spec.grid.y(ofLine: line))
    }
  }

  // MARK: Overset

  private func overset(
    _ story: MeasuredStory, _ lines: [StoryComposer.OversetLine], isHeadInside: Bool
  ) -> Overset? {
    let head = story.article.headline
    let headText = isHeadInside ? [] : head.texts
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

extension PagePlan.Placement {
  /// The place as it is seen on a grid of its own, with so many columns.
  fileprivate func standing(in columns: Int) -> PagePlan.Placement {
    var inside = self
    inside.columns = 0..<columns
    // A head over some columns only stands on the page's own grid.
    if headColumns == self.columns.count { inside.headColumns = columns }
    return inside
  }
}
