internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Decides which story stands where (画版).
struct PagePlanner {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var words: (any WordBoundaryFinder)?
  var western = WesternKnowledge.none
  /// By path; a picture that is not among them is left out.
  var pictures: [String: PictureOriginal] = [:]
  var shelf = MeasuredShelf()

  /// A plan with what the composer needs to carry it out.
  struct Outcome {
    var plan: PagePlan
    var stories: [MeasuredStory]
    var boxes: [StoryBox]
    /// Stories that found no place at all, by number.
    var leftOut: [Int] = []
    /// What cannot be met of the editor's wishes.
    var findings: [Diagnostic] = []
    /// Whether the stories need more room than there is.
    var isOverset: Bool
    /// The pictures that could have been placed, by path.
    var pictures: [String: PictureOriginal] = [:]
  }

  /// Plans without the dictionary first.
  ///
  /// Opening it costs a cold page 2.5 ms and 3.5 MB, and most pages break no head of their own.
  /// Only a plan that does is made again, with words.
  func plan(_ page: EditionPage, area: Range<Int>) -> Outcome {
    let plain = plan(page, area: area, words: nil)
    guard let words, plain.boxes.contains(where: { breaksHead($0, plain.stories) }) else {
      return plain
    }
    return plan(page, area: area, words: words)
  }

  /// Whether a line of the chosen head ends where the editor did not end it.
  private func breaksHead(_ box: StoryBox, _ stories: [MeasuredStory]) -> Bool {
    let wanted = stories[box.story].article.headline
    let head = box.option.head
    return head.main.count > max(1, wanted.main.count) || head.kicker.count > wanted.upper.count
      || head.deck.count > wanted.deck.count
  }

  private func plan(
    _ page: EditionPage, area: Range<Int>, words: (any WordBoundaryFinder)?
  ) -> Outcome {
    let wishes = PageWishes(page, columns: spec.grid.columns, area: area)
    let stories = StoryDesk(
      spec: spec, shaper: shaper, shelf: shelf, western: western, pictures: pictures
    )
    .measured(page.articles, wishes, words: words)
    guard !stories.isEmpty else {
      return Outcome(
        plan: PagePlan(
          page: page.name, layout: spec.name, area: area, placements: [], whiteLines: area.count),
        stories: [], boxes: [], isOverset: false)
    }
    let (seated, layouts, gaveUpPins, refused) = fitted(stories, area, wishes)
    let plans = distinct(layouts)
    let number = min(max(0, page.layout.choice), plans.count - 1)
    let runnerUp = plans.indices.first { $0 != number }.map { plans[$0] }
    let chosen = plans[number]
    var outcome = outcome(page, area, seated, chosen, wishes, runnerUp: runnerUp, words)
    outcome.findings =
      wishes.findings + (gaveUpPins ? [givenUp(page)] : [])
      + refused.map { notSeated(stories[$0], page) }
    return outcome
  }

  /// The layouts with the guests in their seats; without them where a story would lose its place for
  /// it.
  private func fitted(
    _ stories: [MeasuredStory], _ area: Range<Int>, _ wishes: PageWishes
  ) -> (stories: [MeasuredStory], layouts: [PageLayout], gaveUpPins: Bool, refused: [Int]) {
    func fit(_ stories: [MeasuredStory]) -> (layouts: [PageLayout], gaveUpPins: Bool) {
      PageFitting(spec: spec, stories: stories, lines: area.count, wishes: wishes).layouts()
    }
    guard !wishes.guests.isEmpty else {
      let (layouts, gaveUp) = fit(stories)
      return (stories, layouts, gaveUp, [])
    }
    let (seated, refused) = GuestSeating(spec: spec, wishes: wishes).seated(stories)
    let (layouts, gaveUp) = fit(seated)
    let isWhole = layouts.first.map { layout in
      layout.leftOut.isEmpty && layout.boxes.allSatisfy { $0.option.cutLines == 0 }
    }
    if isWhole == true { return (seated, layouts, gaveUp, refused) }
    let (plain, gaveUpPlain) = fit(stories)
    return (stories, plain, gaveUpPlain, wishes.guests.keys.sorted())
  }

  private func notSeated(_ story: MeasuredStory, _ page: EditionPage) -> Diagnostic {
    let id = story.article.id
    return Diagnostic(
      "plan.cannot-seat", .warning, zh: "稿件 \(id) 不能嵌入指定的稿件，另行排放",
      en: "story \(id) finds no seat inside the story that was named; it stands by itself",
      at: (story.article.headline.main + story.article.headline.kicker).first?.place,
      desk: .layout,
      hint: "the host needs two columns and more text than the guest is deep, and no pictures; "
        + "a host takes one guest",
      page: page.name, article: id)
  }

  /// The best of all layouts that differ by a line or a size only, in their order.
  private func distinct(_ layouts: [PageLayout]) -> [PageLayout] {
    var seen: Set<[Int]> = []
    return layouts.filter { layout in
      let tops = layout.boxes.map(\.lines.lowerBound).sorted()
      return seen.insert(
        layout.boxes.flatMap {
          [$0.columns.lowerBound, $0.columns.upperBound]
            + [tops.firstIndex(of: $0.lines.lowerBound) ?? 0]
        }
      ).inserted
    }
  }

  private func givenUp(_ page: EditionPage) -> Diagnostic {
    Diagnostic(
      "plan.cannot-keep", .warning, zh: "指定的版位排不下或互相冲突，改由程序画版",
      en:
        "the places that were asked for do not hold the stories, or cross; the page is planned freely",
      desk: .layout, hint: "`dump --stage plan` shows what fits; change the places from there",
      page: page.name)
  }

  // MARK: The plan

  private func outcome(
    _ page: EditionPage, _ area: Range<Int>, _ stories: [MeasuredStory], _ layout: PageLayout,
    _ wishes: PageWishes, runnerUp: PageLayout?, _ words: (any WordBoundaryFinder)?
  ) -> Outcome {
    let boxes = layout.boxes.flatMap { [$0] + ($0.guestBox.map { [$0] } ?? []) }.map {
      withFace($0, stories, words)
    }
    let placements = boxes.map { box in
      var placement = placement(
        box, stories[box.story], top: area.lowerBound,
        jump: box.option.cutLines > 0 ? wishes.jumps[box.story] : nil)
      if let wish = wishes.guests[box.story], stories[wish.host].guest == box.story {
        placement.host = stories[wish.host].article.id
        placement.seat = wish.place
      }
      return placement
    }
    // Who stands inside a story that is left out is left out with it.
    let leftOut = stories.indices.filter { story in !boxes.contains { $0.story == story } }
    let plan = PagePlan(
      page: page.name, layout: spec.name, area: area, placements: placements,
      whiteLines: max(0, area.count - layout.lines),
      leftOut: leftOut.map { stories[$0].article.id }, score: layout.score,
      runnerUp: runnerUp.map { told($0, stories, top: area.lowerBound) })
    let isOverset =
      !leftOut.isEmpty || placements.contains { $0.cutLines > 0 && $0.jump == nil }
    return Outcome(
      plan: plan, stories: stories, boxes: boxes, leftOut: leftOut, isOverset: isOverset,
      pictures: pictures)
  }

  private func told(
    _ layout: PageLayout, _ stories: [MeasuredStory], top: Int
  ) -> PagePlan.RunnerUp {
    PagePlan.RunnerUp(
      score: layout.score,
      places: layout.boxes.map { box in
        PagePlan.RunnerUp.Place(
          article: stories[box.story].article.id, area: box.area.moved(up: -top))
      })
  }

  /// The box with its head set in the second face, where that takes no other room.
  private func withFace(
    _ box: StoryBox, _ stories: [MeasuredStory], _ words: (any WordBoundaryFinder)?
  ) -> StoryBox {
    guard box.usesOtherFace else { return box }
    let story = stories[box.story]
    let head = box.option.head
    let own = (story.spans[box.columns.count - 1].inner ?? spec)
      .withHeads(of: story.rank, at: head.mainSize)
    let breaks = HeadlineBreaks(words: words)
    let settings =
      head.side == nil
      ? HeadlineFitter(spec: own, shaper: shaper, breaks: breaks).settings(
        of: story.article.headline, rank: story.rank, columns: box.option.headColumns,
        usesOtherFace: true)
      : VerticalHeadlineFitter(spec: own, shaper: shaper, breaks: breaks).settings(
        of: story.article.headline, rank: story.rank, columns: box.columns.count,
        usesOtherFace: true)
    let other = settings.first {
      $0.mainSize == head.mainSize && $0.depth == head.depth && $0.main.count == head.main.count
        && $0.side?.columns == head.side?.columns
    }
    var box = box
    if let other { box.option.head = other } else { box.usesOtherFace = false }
    return box
  }

  private func placement(
    _ box: StoryBox, _ story: MeasuredStory, top: Int, jump: String?
  ) -> PagePlan.Placement {
    let head = box.option.head
    var placement = PagePlan.Placement(
      article: story.article.id, rank: story.rank, columns: box.columns,
      lines: top + box.lines.lowerBound..<top + box.lines.upperBound,
      mainSize: box.option.head.mainSize, usesOtherFace: box.usesOtherFace,
      extraWhite: box.option.extraWhite, headLines: head.side == nil ? head.depth : 0,
      headColumns: box.option.headColumns, textLines: box.option.fit.depth,
      cutLines: box.option.cutLines, isBoxed: story.spans[box.columns.count - 1].inner != nil,
      jump: jump)
    placement.sideHead = head.side?.columns(of: box.columns)
    placement.recut = box.option.recut ?? (placement.isBoxed ? story.recut : nil)
    return placement
  }
}
