internal import Editorial
internal import PageDesign
package import PageMakeup
internal import PageGeometry
internal import PageScene
package import PressDiagnostics
internal import Typesetting

/// A random page made up by the engine, with everything that is wrong with it (抽样版面检查).
package struct PageSample: Sendable {
  package let input: SampledPage
  package let page: ComposedPage
  package let findings: [Diagnostic]
  private let lines: [Found]
  private let pictures: [Rect]

  /// A line with the block in which it stands.
  private struct Found: Sendable {
    var box: Rect
    var words: String
  }

  /// Makes the page up.
  package init(_ input: SampledPage) {
    self.input = input
    let made = Self.made(input, MeasuredShelf())
    page = made.value
    findings = made.diagnostics
    lines = made.value.blocks.flatMap(Self.lines)
    pictures = made.value.blocks.flatMap(Self.pictures)
  }

  private static func made(_ input: SampledPage, _ shelf: MeasuredShelf) -> Diagnosed<ComposedPage>
  {
    PageMaker(
      spec: input.spec, shaper: FixedShaper(), pictures: input.originals, shelf: shelf
    ).compose(input.page, of: input.edition)
  }

  /// Whether the engine says that everything stands on the page.
  package var isClosed: Bool { page.overset.isEmpty && page.plan.leftOut.isEmpty }

  /// Stories that stand in a stronger place than a more important one, by the score's own count.
  package var inversions: Int {
    page.plan.score.terms.filter { $0.kind == .order }.reduce(0) { $0 + $1.count }
  }

  /// What is wrong, in words; empty for a good page.
  package var faults: [String] {
    placeFaults + textFaults + pictureFaults + geometryFaults + errorFaults
  }

  // MARK: Places

  /// Every story is placed or reported once, on the grid, inside the area, over no other.
  private var placeFaults: [String] {
    let plan = page.plan
    var faults: [String] = []
    let stories = plan.placements.map(\.article) + plan.leftOut
    if stories.sorted() != input.page.articles.map(\.id).sorted() {
      faults.append("stories placed or left out: \(stories)")
    }
    let reported = Set(page.overset.map(\.article))
    faults += plan.leftOut.filter { !reported.contains($0) }.map { "\($0) left out in silence" }
    for (index, one) in plan.placements.enumerated() {
      let isOnGrid =
        0 <= one.columns.lowerBound && one.columns.upperBound <= input.spec.grid.columns
      let isInside =
        plan.area.lowerBound <= one.lines.lowerBound && one.lines.upperBound <= plan.area.upperBound
      if !isOnGrid || !isInside || one.columns.isEmpty || one.lines.isEmpty {
        faults.append("\(one.article) at columns \(one.columns), lines \(one.lines)")
      }
      for other in plan.placements[(index + 1)...]
      where one.columns.overlaps(other.columns) && one.lines.overlaps(other.lines) {
        faults.append("\(one.article) over \(other.article)")
      }
    }
    return faults
  }

  // MARK: Text

  /// Every character of every story is on the page, in its order, or in an overset finding.
  private var textFaults: [String] {
    let groups = PageFinisher(shaper: FixedShaper()).finish(page).items.compactMap(Self.group)
    return input.page.articles.compactMap { article in
      let drawn = groups.filter { $0.role == .article && $0.id == article.id }
        .map { Self.text(.group($0)) }.joined().solid
      let rest = page.overset.filter { $0.article == article.id }.map(\.text).joined().solid
      let all = Self.all(article)
      let isWhole = rest.isEmpty ? drawn == all : (drawn + rest).sorted() == all.sorted()
      return isWhole
        ? nil
        : "\(article.id) has \(all.count) characters, \(drawn.count) drawn, \(rest.count) over"
    }
  }

  private static func group(_ item: PageItem) -> PageGroup? {
    if case .group(let group) = item { group } else { nil }
  }

  /// A group's text without its pictures' and without the line that says where it goes on.
  private static func text(_ item: PageItem) -> String {
    switch item {
    case .group(let group):
      guard group.role != .figure else { return "" }
      let text = group.items.map(text).joined()
      return group.role == .byline && text.hasPrefix("（下转") ? "" : text
    case .glyphs(let run): return run.text
    case .rule, .path, .picture: return ""
    }
  }

  private static func all(_ article: Article) -> String {
    let head = article.headline
    var texts = head.upper + head.main + head.deck
    for paragraph in article.paragraphs {
      texts += [paragraph.lead, paragraph.text].compactMap { $0 }
    }
    texts += [article.byline].compactMap { $0 }
    return texts.map(\.text).joined().solid
  }

  // MARK: Pictures

  /// Each picture that can be read is placed, goes on with its story, or is named as left out.
  private var pictureFaults: [String] {
    let wanted = input.page.articles.flatMap(\.pictures).count {
      input.originals[$0.path] != nil
    }
    let leftOut = findings.count { $0.id == "picture.left-out" || $0.id == "picture.goes-on" }
    let overset = page.plan.leftOut.isEmpty ? "" : ", stories left out"
    return pictures.count + leftOut == wanted
      ? [] : ["\(wanted) pictures, \(pictures.count) placed, \(leftOut) left out\(overset)"]
  }

  // MARK: Geometry

  /// Nothing stands outside the type area, and nothing over anything else.
  private var geometryFaults: [String] {
    var faults = lines.filter { !page.typeArea.contains($0.box) }.map {
      "outside the type area: \($0.words) at \($0.box)"
    }
    faults += pictures.filter { !page.typeArea.contains($0) }.map { "picture outside: \($0)" }
    let sorted = lines.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    for (index, one) in sorted.enumerated() {
      for other in sorted[(index + 1)...] {
        guard other.box.minY < one.box.maxY else { break }
        if one.box.overlaps(other.box) { faults.append("\(one.words) over \(other.words)") }
      }
      if pictures.contains(where: { $0.overlaps(one.box) }) {
        faults.append("a picture over \(one.words)")
      }
    }
    for (index, one) in pictures.enumerated()
    where pictures[(index + 1)...].contains(where: { $0.overlaps(one) }) {
      faults.append("a picture over a picture")
    }
    return faults
  }

  private static func lines(_ block: PlacedBlock) -> [Found] {
    switch block.content {
    case .lines(let lines):
      lines.filter { !$0.line.cells.isEmpty }.map { line in
        var words = String.UnicodeScalarView()
        for cell in line.line.cells {
          words.append(contentsOf: line.text.scalars[cell.start..<cell.start + cell.count])
        }
        return Found(box: line.frame, words: String(words))
      }
    case .blocks(let inner): inner.flatMap(lines)
    case .rules, .picture: []
    }
  }

  private static func pictures(_ block: PlacedBlock) -> [Rect] {
    switch block.content {
    case .picture(let picture): [picture.frame]
    case .blocks(let inner): inner.flatMap(pictures)
    case .lines, .rules: []
    }
  }

  // MARK: Promises

  /// Lints of looks that a random page may carry as errors.
  ///
  /// Its stories and an editor's wishes may leave no way round them; how many pages do is counted.
  package static let looks: Set<String> = [
    "page.lead-not-largest", "page.heads-touch", "page.heads-stacked", "headline.stranded",
    "text.underset", "page.seam", "form.name-not-largest",
  ]

  /// A page that is reported as closed has no other finding of severity error.
  private var errorFaults: [String] {
    guard isClosed else { return [] }
    return findings.filter { $0.severity == .error && !Self.looks.contains($0.id) }.map {
      "closed, but \($0.id): \($0.message.en)"
    }
  }

  /// What differs when the page is made again, and from a shelf on which it was measured already.
  package var repetitionFaults: [String] {
    let shelf = MeasuredShelf()
    let again = Self.made(input, shelf)
    let warm = Self.made(input, shelf)
    var faults: [String] = []
    if again.value != page || again.diagnostics != findings { faults.append("not the same twice") }
    if warm.value != page || warm.diagnostics != findings {
      faults.append("another page when warm")
    }
    return faults
  }
}

extension String {
  /// The text without white space.
  fileprivate var solid: String {
    String(UnicodeScalarView(unicodeScalars.filter { !$0.properties.isWhitespace }))
  }
}
