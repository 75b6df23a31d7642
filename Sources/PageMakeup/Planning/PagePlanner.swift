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
  /// How many rules a plan breaks outright once it is carried out (规矩核验); nil: that is not asked.
  var faults: ((Outcome) -> Int)?

  /// Plans that are carried out until one breaks no rule.
  private static let mostVerified = 8

  /// A plan with what the composer needs to carry it out.
  struct Outcome {
    var plan: PagePlan
    var stories: [MeasuredStory]
    var boxes: [StoryBox]
    /// Stories that found no place at all, by number.
    var leftOut: [Int] = []
    /// Stories that were kept to help out and were not needed, and those that were taken off.
    var spares: [Int] = []
    /// What cannot be met of the editor's wishes.
    var findings: [Diagnostic] = []
    /// Whether the stories need more room than there is.
    var isOverset: Bool
    /// The pictures that could have been placed, by path.
    var pictures: [String: PictureOriginal] = [:]
    /// Tells it from all others: two outcomes of one plan may break their heads differently.
    let mark = Mark()

    final class Mark: Sendable {}
  }

  private var desk: StoryDesk {
    StoryDesk(spec: spec, shaper: shaper, shelf: shelf, western: western, pictures: pictures)
  }

  /// The best page there is, and what it took.
  func plan(_ page: EditionPage, area: Range<Int>) -> Outcome {
    let wishes = PageWishes(page, columns: spec.grid.columns, area: area)
    let stories = desk.measured(page.articles, wishes, words: words)
    guard !stories.isEmpty else {
      return Outcome(
        plan: PagePlan(
          page: page.name, layout: spec.name, area: area, placements: [], whiteLines: area.count),
        stories: [], boxes: [], isOverset: false)
    }
    let (seated, fitted, refused) = fitted(stories, area, wishes)
    let plans = distinct(fitted.layouts)
    func made(_ number: Int) -> Outcome {
      let runnerUp = plans.indices.first { $0 != number }.map { plans[$0] }
      return self.outcome(
        page, area, seated, plans[number], fitted, wishes, runnerUp: runnerUp)
    }
    var outcome = made(min(max(0, page.layout.choice), plans.count - 1))
    // What an editor chose or accepted stands, whatever can be said of it.
    if page.layout.choice == 0, wishes.accepted.isEmpty {
      outcome = verified(outcome, plans.count, made)
    }
    outcome.findings =
      wishes.findings + (fitted.gaveUpPins ? [givenUp(page)] : [])
      + refused.map { notSeated(stories[$0], page) }
      + FallbackFindings(page: page.name).findings(fitted.fallbacks, outcome)
    return outcome
  }

  /// The best plan that breaks no rule outright, or the one that breaks fewest (规矩核验).
  private func verified(
    _ first: Outcome, _ count: Int, _ made: (Int) -> Outcome
  ) -> Outcome {
    guard let faults else { return first }
    var best = first
    var fewest = faults(first)
    for number in 1..<max(1, min(count, Self.mostVerified)) where fewest > 0 {
      var other = made(number)
      let count = faults(other)
      guard count < fewest, !other.isOverset || first.isOverset else { continue }
      other.plan.passedOver = number
      (best, fewest) = (other, count)
    }
    return best
  }

  /// The layouts with the guests in their seats; without them where a story would lose its place for
  /// it.
  private func fitted(
    _ stories: [MeasuredStory], _ area: Range<Int>, _ wishes: PageWishes
  ) -> (stories: [MeasuredStory], fitted: PageFitting.Fitted, refused: [Int]) {
    func fit(_ stories: [MeasuredStory]) -> PageFitting.Fitted {
      let desk = desk
      return PageFitting(
        spec: spec, stories: stories, lines: area.count, wishes: wishes,
        copyfitted: { desk.copyfitted(stories) }
      ).fitted()
    }
    guard !wishes.guests.isEmpty else { return (stories, fit(stories), []) }
    let (seated, refused) = GuestSeating(spec: spec, wishes: wishes).seated(stories)
    let fitted = fit(seated)
    let isWhole = fitted.layouts.first.map { layout in
      layout.leftOut.isEmpty && layout.boxes.allSatisfy { $0.option.cutLines == 0 }
    }
    if isWhole == true { return (seated, fitted, refused) }
    return (stories, fit(stories), wishes.guests.keys.sorted())
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
    _ fitted: PageFitting.Fitted, _ wishes: PageWishes, runnerUp: PageLayout?
  ) -> Outcome {
    let boxes = layout.boxes.flatMap { [$0] + ($0.guestBox.map { [$0] } ?? []) }.map {
      withFace($0, stories)
    }
    let placements = boxes.map { box in
      var placement = placement(
        box, stories[box.story], top: area.lowerBound,
        jump: box.option.cutLines > 0 ? fitted.jumps[box.story] : nil)
      if placement.isBoxed { placement.frame = wishes.frames[box.story] }
      if let wish = wishes.guests[box.story], stories[wish.host].guest == box.story {
        placement.host = stories[wish.host].article.id
        placement.seat = wish.place
      }
      return placement
    }
    // Who stands inside a story that is left out is left out with it.
    let unplaced = stories.indices.filter { story in !boxes.contains { $0.story == story } }
    // What only helps out is not missed, and a story that may go was taken off.
    let spares = unplaced.filter {
      !layout.leftOut.contains($0) && stories[$0].article.use != .story
    }
    let leftOut = unplaced.filter { !spares.contains($0) }
    let plan = PagePlan(
      page: page.name, layout: spec.name, area: area, placements: placements,
      whiteLines: max(0, area.count - layout.lines),
      leftOut: leftOut.map { stories[$0].article.id },
      spares: spares.map { stories[$0].article.id }, score: layout.score,
      runnerUp: runnerUp.map { told($0, stories, top: area.lowerBound) })
    let isOverset =
      !leftOut.isEmpty || placements.contains { $0.cutLines > 0 && $0.jump == nil }
    return Outcome(
      plan: plan, stories: stories, boxes: boxes, leftOut: leftOut, spares: spares,
      isOverset: isOverset, pictures: pictures)
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
  private func withFace(_ box: StoryBox, _ stories: [MeasuredStory]) -> StoryBox {
    guard box.usesOtherFace else { return box }
    let story = stories[box.story]
    let head = box.option.head
    let own = (story.spans[box.columns.count - 1].inner ?? spec)
      .withHeads(of: story.rank, at: head.mainSize)
    let breaks = HeadlineBreaks(words: words, names: HeadlineNames.names(of: story.article))
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
    if let other { box.option = box.option.with(other) } else { box.usesOtherFace = false }
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
    placement.spread = box.option.fit.spread
    if let own = box.option.fit.ownLines, own > 0 {
      placement.leading = box.option.fit.depth * 1000 / own
    }
    placement.sideHead = head.side?.columns(of: box.columns)
    placement.recut = box.option.recut ?? (placement.isBoxed ? story.recut : nil)
    return placement
  }
}
