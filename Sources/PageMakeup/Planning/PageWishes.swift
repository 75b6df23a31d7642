internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// What the editor asks of a page's stories, by their numbers (版式要求); lines count from the top
/// of the area.
struct PageWishes {
  /// Stories whose box is given (定位).
  var pins: [Int: PageArea] = [:]
  /// The columns that stories may span.
  var spans: [Int: ClosedRange<Int>] = [:]
  /// Sizes of main heads.
  var sizes: [Int: Length] = [:]
  /// The columns that heads cover.
  var headColumns: [Int: Int] = [:]
  /// Stories with a frame, or without one though the layout would give them one.
  var boxed: [Int: Bool] = [:]
  /// How their frames are drawn.
  var frames: [Int: StoryRequest.Frame] = [:]
  /// The numbers of columns into which stories' own are cut anew (破栏).
  var recuts: [Int: Int] = [:]
  /// Stories that are to stand inside the text of others (嵌稿).
  var guests: [Int: GuestWish] = [:]
  /// The pages on which stories may go on.
  var jumps: [Int: String] = [:]
  /// The page on which long stories may go on where this one is too full.
  var overflow: String?
  /// Where the stories stood on the accepted page.
  var accepted: [Int: PageArea] = [:]
  /// Boxes of a template that the other stories fill.
  var slots: [PageArea] = []
  var findings: [Diagnostic] = []

  init() {}

  /// The wishes that can be met on a page of so many columns, with findings about the others.
  init(_ page: EditionPage, columns: Int, area: Range<Int>) {
    let request = page.layout
    let whole = PageArea(columns: 0..<columns, lines: 0..<area.count)
    for wish in request.stories {
      guard let story = number(wish.story, page) else { continue }
      if let host = wish.host.flatMap({ number($0, page) }) {
        // A place on the page is told by its host; only the width is its own.
        guests[story] = GuestWish(host: host, place: wish.place ?? .footRight)
        spans[story] = wish.area.map { $0.columns.count...$0.columns.count }
      } else if let place = wish.area {
        pin(story, place, wish, whole, area, page)
      }
      if let span = wish.spans {
        spans[story] = min(span.lowerBound, columns)...min(span.upperBound, columns)
      }
      sizes[story] = wish.size.map(Length.init(hundredths:))
      headColumns[story] = wish.headColumns
      boxed[story] = wish.isBoxed
      frames[story] = wish.frame
      jumps[story] = wish.jump?.text
      recuts[story] = wish.recut
    }
    for wish in request.accepted {
      guard let story = page.articles.firstIndex(where: { $0.id == wish.story.text }),
        let place = wish.area?.moved(up: area.lowerBound), whole.contains(place)
      else { continue }
      accepted[story] = place
      // An accepted page is kept with its sizes where it is locked.
      if isLocked(story, page) {
        if pins[story] == nil { pins[story] = place }
        if sizes[story] == nil { sizes[story] = wish.size.map(Length.init(hundredths:)) }
      }
    }
    overflow = request.overflow?.text
    slots = request.slots.map { $0.moved(up: area.lowerBound) }.filter {
      whole.contains($0)
    }
    if slots.count < request.slots.count { findings.append(Self.offPage(nil, page)) }
  }

  private func isLocked(_ story: Int, _ page: EditionPage) -> Bool {
    guard let free = page.layout.free else { return false }
    return !free.contains { $0.text == page.articles[story].id }
  }

  private mutating func pin(
    _ story: Int, _ place: PageArea, _ wish: StoryRequest, _ whole: PageArea, _ area: Range<Int>,
    _ page: EditionPage
  ) {
    let moved = place.moved(up: area.lowerBound)
    if whole.contains(moved) {
      pins[story] = moved
    } else {
      findings.append(Self.offPage(wish.story, page))
    }
  }

  private mutating func number(_ name: SourcedText, _ page: EditionPage) -> Int? {
    if let known = page.articles.firstIndex(where: { $0.id == name.text }) { return known }
    findings.append(
      Diagnostic(
        "plan.unknown-story", .warning, zh: "版面要求里的稿件“\(name.text)”不在本版",
        en: "no story '\(name.text)' on this page", at: name.place, desk: .layout,
        hint: "stories here: " + page.articles.map(\.id).joined(separator: ", "), page: page.name))
    return nil
  }

  private static func offPage(_ story: SourcedText?, _ page: EditionPage) -> Diagnostic {
    Diagnostic(
      "plan.off-page", .warning, zh: "指定的版位超出稿区，未予采用",
      en: "a place lies outside the area of the stories and is not used", at: story?.place,
      desk: .layout, hint: "`dump --stage plan` shows the area's columns and lines",
      page: page.name, article: story?.text)
  }

  /// The wishes without places, for a page on which those cannot all be met.
  var withoutPins: PageWishes {
    var copy = self
    copy.pins = [:]
    copy.slots = []
    return copy
  }
}

extension Length {
  /// A size that was written in hundredths of a point.
  init(hundredths: Int) { self.init(rawValue: hundredths * Length.points(1).rawValue / 100) }
}

extension PageArea {
  func contains(_ other: PageArea) -> Bool {
    columns.lowerBound <= other.columns.lowerBound && other.columns.upperBound <= columns.upperBound
      && lines.lowerBound <= other.lines.lowerBound && other.lines.upperBound <= lines.upperBound
      && !other.isEmpty
  }

  func overlaps(_ other: PageArea) -> Bool {
    columns.overlaps(other.columns) && lines.overlaps(other.lines)
  }

  func moved(up lines: Int) -> PageArea {
    PageArea(
      columns: columns, lines: self.lines.lowerBound - lines..<self.lines.upperBound - lines)
  }
}
