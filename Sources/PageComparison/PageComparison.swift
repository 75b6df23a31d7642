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
    desk.compareSheets(before, after)
    desk.compare(
      PageContents(before, ignoring: ignored), PageContents(after, ignoring: ignored))
    changes = desk.sorted()
  }
}

/// Gathers the changes of a page (汇总).
private struct ComparisonDesk {
  let tolerance: ComparisonTolerance
  private var changes: [PageChange] = []

  init(tolerance: ComparisonTolerance) { self.tolerance = tolerance }

  mutating func compareSheets(_ before: Page, _ after: Page) {
    if before.name != after.name {
      told(
        .pageName, "版次 \(before.name) → \(after.name)", "the page's name", before.name, after.name)
    }
    if before.title != after.title {
      told(.pageTitle, "文件标题变了", "the title of the file", before.title, after.title)
    }
    let sheets = [before, after].map { page in
      Rect(x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height)
    }
    if differ(sheets[0], sheets[1]) {
      told(
        .sheet, "纸张尺寸变了", "the sheet", Wording.size(sheets[0]), Wording.size(sheets[1]),
        sheets[0], sheets[1])
    }
    let (old, new) = (before.pressBoxes, after.pressBoxes)
    let hasOtherBoxes = differ(old.trim, new.trim) || differ(old.bleed, new.bleed)
    if hasOtherBoxes, !differ(sheets[0], sheets[1]) {
      told(
        .sheet, "成品框或出血框变了", "the trim or bleed box", Wording.size(old.trim),
        Wording.size(new.trim), old.trim, new.trim)
    }
    if differ(before.typeArea, after.typeArea) {
      told(
        .typeArea, "版心变了", "the type area", Wording.size(before.typeArea),
        Wording.size(after.typeArea), before.typeArea, after.typeArea)
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
        new: isNew ? story.title : nil, before: isNew ? nil : story.frame,
        after: isNew ? story.frame : nil, source: story.lines.first?.source))
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
