package import PageScene
internal import PageGeometry
internal import PressDiagnostics

/// What is other on one page than on another, in the page's own terms (语义对照，一级).
package struct PageComparison: Sendable {
  /// Causes before what follows from them, the worst first.
  package let changes: [PageChange]

  package init(
    _ before: Page, _ after: Page, tolerance: ComparisonTolerance = ComparisonTolerance(),
    ignoring ignored: IgnoredParts = IgnoredParts()
  ) {
    guard before != after else {
      changes = []
      return
    }
    var desk = ComparisonDesk(tolerance: tolerance)
    desk.compareSheets(SheetFacts(before), SheetFacts(after))
    desk.compare(
      PageContents(before, ignoring: ignored), PageContents(after, ignoring: ignored))
    changes = desk.sorted()
  }

  /// Compares two pages of PDFs that nothing more is known of (一级之二).
  package init(
    _ before: DrawnPage, _ after: DrawnPage, tolerance: ComparisonTolerance = ComparisonTolerance(),
    ignoring ignored: IgnoredParts = IgnoredParts()
  ) {
    guard before != after else {
      changes = []
      return
    }
    var desk = ComparisonDesk(tolerance: tolerance.betweenPDFs)
    desk.compareSheets(SheetFacts(before), SheetFacts(after))
    let pairing = DrawnPairing(before, after, ignoring: ignored)
    desk.compare(pairing.before, pairing.after)
    changes = desk.sorted()
  }

  /// Holds a PDF against the page that it was made of: what it says, and where it puts it.
  package init(
    _ page: Page, _ drawn: DrawnPage, looks: ExpectedLooks,
    tolerance: ComparisonTolerance = ComparisonTolerance(),
    ignoring ignored: IgnoredParts = IgnoredParts()
  ) {
    var desk = ComparisonDesk(tolerance: tolerance)
    desk.compareSheets(SheetFacts(page), SheetFacts(drawn, of: page))
    let mirror = PageMirror(page, drawn, looks, ignoring: ignored)
    desk.compare(mirror.before, mirror.after)
    changes = desk.sorted()
  }
}

/// What is compared of two sheets (纸张): sizes, boxes, and how the page is called.
private struct SheetFacts {
  var name: String?
  var title: String?
  var sheet: Rect
  var boxes: PageBoxes
  var typeArea: Rect?

  init(_ page: Page) {
    name = page.name
    title = page.title
    sheet = Rect(x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height)
    boxes = page.pressBoxes
    typeArea = page.typeArea
  }

  init(_ page: DrawnPage) {
    sheet = Rect(x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height)
    boxes = PageBoxes(trim: page.trim, bleed: page.bleed)
  }

  /// A PDF of a page: whole points or hundredths, as its maker rounds; a press sheet is cut to the
  /// page.
  init(_ drawn: DrawnPage, of page: Page) {
    self.init(drawn)
    let wanted = SheetFacts(page)
    let found = PageMirror.isTrimmed(drawn, to: page) ? drawn.trim.size : drawn.sheet
    let slack = Length.points(0.1)
    let isNear =
      found.width - page.sheet.width <= slack && page.sheet.width - found.width <= slack
      && found.height - page.sheet.height <= slack && page.sheet.height - found.height <= slack
    if isNear { (sheet, boxes) = (wanted.sheet, wanted.boxes) }
  }
}

/// Gathers the changes of a page (汇总).
private struct ComparisonDesk {
  let tolerance: ComparisonTolerance
  private var changes: [PageChange] = []

  init(tolerance: ComparisonTolerance) { self.tolerance = tolerance }

  mutating func compareSheets(_ before: SheetFacts, _ after: SheetFacts) {
    if let old = before.name, let new = after.name, old != new {
      told(.pageName, "版次 \(old) → \(new)", "the page's name", old, new)
    }
    if let old = before.title, let new = after.title, old != new {
      told(.pageTitle, "文件标题变了", "the title of the file", old, new)
    }
    let hasOtherSheet = differ(before.sheet, after.sheet)
    if hasOtherSheet {
      told(
        .sheet, "纸张尺寸变了", "the sheet", Wording.size(before.sheet), Wording.size(after.sheet),
        before.sheet, after.sheet)
    }
    let (old, new) = (before.boxes, after.boxes)
    if !hasOtherSheet, differ(old.trim, new.trim) || differ(old.bleed, new.bleed) {
      let isTrim = differ(old.trim, new.trim)
      let boxes = isTrim ? (old.trim, new.trim) : (old.bleed, new.bleed)
      told(
        .sheet, isTrim ? "成品框变了" : "出血框变了", isTrim ? "the trim box" : "the bleed box",
        Wording.box(boxes.0), Wording.box(boxes.1), boxes.0, boxes.1)
    }
    if let old = before.typeArea, let new = after.typeArea, differ(old, new) {
      told(.typeArea, "版心变了", "the type area", Wording.box(old), Wording.box(new), old, new)
    }
  }

  private func differ(_ a: Rect, _ b: Rect) -> Bool {
    Shift(from: a.origin, to: b.origin).beyond(tolerance.position) != .none
      || Shift(x: b.width - a.width, y: b.height - a.height).beyond(tolerance.position) != .none
  }

  private mutating func told(
    _ kind: ChangeKind, _ zh: String, _ en: String, _ old: String, _ new: String,
    _ before: Rect? = nil, _ after: Rect? = nil
  ) {
    changes.append(
      PageChange(
        kind, story: "", zh: zh, en: "\(en) was \(old), now \(new)", old: old, new: new,
        before: before, after: after))
  }

  mutating func compare(_ before: PageContents, _ after: PageContents) {
    let matching = StoryMatching(before.stories, after.stories)
    for index in matching.gone { missing(before.stories[index], isNew: false) }
    for index in matching.new { missing(after.stories[index], isNew: true) }
    for pair in matching.pairs.sorted(by: { $0.after < $1.after }) {
      let compared = StoryComparison(
        before.stories[pair.before], after.stories[pair.after], tolerance)
      let offset = changes.count
      for var change in compared.changes + compared.marks.leftovers() {
        change.cause = change.cause.map { $0 + offset }
        changes.append(change)
      }
    }
    nameCauses()
  }

  private mutating func missing(_ story: StoryContents, isNew: Bool) {
    guard !story.lines.isEmpty || !story.marks.isEmpty || story.role == .article else { return }
    changes.append(
      PageChange(
        isNew ? .storyAdded : .storyRemoved, story: story.name, zh: isNew ? "多了这一篇" : "少了这一篇",
        en: isNew ? "is new" : "is gone", old: isNew ? nil : story.title,
        new: isNew ? story.title : nil, before: isNew ? nil : story.extent,
        after: isNew ? story.extent : nil, source: story.lines.first?.source))
  }

  /// What moved because another story came, went or took another place is put under that story.
  private mutating func nameCauses() {
    let roots = changes.indices.filter { index in
      [.storyAdded, .storyRemoved, .storyRespanned, .storyResized].contains(changes[index].kind)
    }
    guard let first = roots.max(by: { changes[$0].kind.weight < changes[$1].kind.weight }) else {
      return
    }
    let root = changes[first].cause ?? first
    for index in changes.indices
    where changes[index].cause == nil && index != root
      && changes[index].story != changes[root].story
    {
      switch changes[index].kind {
      case .storyMoved, .storyResized, .storyRespanned, .ruleMoved, .ruleResized, .ruleAdded,
        .ruleRemoved:
        changes[index].cause = root
      default: break
      }
    }
  }

  /// Causes first, then what follows; among them the heaviest first, then from head to foot.
  func sorted() -> [PageChange] {
    let order = changes.indices.sorted { a, b in rank(a) < rank(b) }
    var place = [Int](repeating: 0, count: changes.count)
    for (new, old) in order.enumerated() { place[old] = new }
    return order.map { index in
      var change = changes[index]
      change.cause = changes[index].cause.map { place[root(of: $0)] }
      return change
    }
  }

  private func rank(_ index: Int) -> (Int, Int, Int) {
    let change = changes[index]
    return (change.cause == nil ? 0 : 1, -change.kind.weight, index)
  }

  /// The first cause behind a change; a chain that bites its tail ends.
  private func root(of index: Int) -> Int {
    var index = index
    for _ in 0..<8 {
      guard let next = changes[index].cause else { break }
      index = next
    }
    return index
  }
}
