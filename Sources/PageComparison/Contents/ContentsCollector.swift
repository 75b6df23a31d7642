internal import PageGeometry
internal import PageScene

/// Walks through a page's items and sorts them (收集).
struct ContentsCollector {
  let ignored: IgnoredParts
  private var stories: [StoryContents] = []
  /// Items of the first level that are in no group.
  private var loose = StoryContents(role: nil, id: "")
  /// The frames of all lines that were drawn so far.
  private var drawn: [Rect] = []

  init(ignored: IgnoredParts) { self.ignored = ignored }

  mutating func take(_ item: PageItem) {
    guard case .group(let group) = item else {
      var part = loose
      collect([item], role: nil, into: &part)
      loose = part
      return
    }
    // What is shown over a proof is no part of the page.
    guard !ignored.hides(group), group.role != .overlay else { return }
    var story = StoryContents(
      role: group.role, id: group.id, title: group.title, frame: group.frame)
    collect(group.items, role: group.role, into: &story)
    stories.append(story)
  }

  consuming func finish() -> [StoryContents] {
    // Both pages have this one, so that its marks find each other.
    stories.append(loose)
    for story in stories.indices {
      stories[story].marks = stories[story].marks.map(stacked)
    }
    return stories
  }

  /// Counts the lines under and over a mark; a hair's breadth of overlap is none, for the frames of
  /// lines are em squares and not ink.
  private func stacked(_ mark: PageMark) -> PageMark {
    var mark = mark
    let core = mark.frame.core(within: .points(0.5))
    for (number, line) in drawn.enumerated() where line.overlaps(core) {
      if number < mark.drawnAfter { mark.linesBelow += 1 } else { mark.linesAbove += 1 }
    }
    mark.drawnAfter = 0
    return mark
  }

  private mutating func collect(
    _ items: [PageItem], role: PageGroup.Role?, into story: inout StoryContents
  ) {
    var lines: [TextLine] = []
    for item in items {
      switch item {
      case .group(let inner):
        if ignored.hides(inner) || inner.role == .overlay { continue }
        keep(&lines, role, in: &story)
        collect(inner.items, role: inner.role, into: &story)
      case .glyphs(let run): add(run, to: &lines)
      case .rule(let rule):
        let mark = PageMark(shape: .rule(rule.frame), ink: rule.ink.name, opacity: rule.opacity)
        keep(mark, lines, in: &story)
      case .path(let path):
        // The ink is told by its name.
        let shape = Path(pieces: path.pieces, paint: path.paint, ink: .black)
        keep(PageMark(shape: .path(shape), ink: path.ink.name), lines, in: &story)
      case .picture(let picture): keep(PageMark(shape: .picture(picture)), lines, in: &story)
      }
    }
    keep(&lines, role, in: &story)
  }

  private func add(_ run: GlyphRun, to lines: inout [TextLine]) {
    guard !run.glyphs.isEmpty || !run.text.isEmpty else { return }
    if let last = lines.last, last.isContinued(by: run) {
      lines[lines.count - 1].append(run)
      return
    }
    var line = TextLine()
    line.isVertical = run.vertical != nil
    if case .line(let text, _) = run.vertical { line.reading = text }
    line.append(run)
    lines.append(line)
  }

  /// Puts the lines of a group away, in the part that its role belongs to.
  private mutating func keep(
    _ lines: inout [TextLine], _ role: PageGroup.Role?, in story: inout StoryContents
  ) {
    let place = story.role
    var kept = lines.filter { line in
      (line.frame.map { !ignored.hides($0) } ?? true) && !ignored.hides(line, in: place)
    }
    drawn += kept.compactMap(\.frame)
    lines = []
    guard !kept.isEmpty else { return }
    kept[0].startsGroup = true
    let name = Self.part(of: role)
    if let index = story.parts.firstIndex(where: { $0.name == name }) {
      story.parts[index].lines += kept
    } else {
      story.parts.append(TextPart(name: name, lines: kept))
    }
  }

  private mutating func keep(
    _ mark: PageMark, _ lines: [TextLine], in story: inout StoryContents
  ) {
    var mark = mark
    guard !ignored.hides(mark.frame) else { return }
    mark.drawnAfter = drawn.count + lines.count
    story.marks.append(mark)
  }

  private static func part(of role: PageGroup.Role?) -> String {
    switch role {
    case .paragraph, .subhead, .line: "body"
    case let role?: role.rawValue
    case nil: "page"
    }
  }
}

extension Rect {
  /// The rectangle with its sides moved inwards, no side crossing its opposite.
  func core(within distance: Length) -> Rect {
    let dx = min(distance, width / 2)
    let dy = min(distance, height / 2)
    return Rect(x: minX + dx, y: minY + dy, width: width - dx * 2, height: height - dy * 2)
  }
}
