internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// Finds on the page what stands in the manuscript (原稿上版位置): the boxes of characters by their
/// source, and the head of a story by its id.
struct PageSpots {
  private var runs: [GlyphRun] = []
  private var pictures: [PlacedPicture] = []
  private var heads: [String: Rect] = [:]

  /// More lines than this are pointed to by their first one.
  private static let mostLines = 3

  init(_ page: Page) {
    pictures = page.items.pictures
    take(page.items)
  }

  private mutating func take(_ items: [PageItem]) {
    for item in items {
      switch item {
      case .group(let group):
        if group.role == .article, heads[group.id] == nil {
          heads[group.id] = Self.firstLine(of: group.items)
        }
        take(group.items)
      case .glyphs(let run): runs.append(run)
      case .rule, .path, .picture: break
      }
    }
  }

  private static func firstLine(of items: [PageItem]) -> Rect? {
    for item in items {
      switch item {
      case .group(let group):
        if let line = firstLine(of: group.items) { return line }
      case .glyphs(let run):
        let frames = run.glyphFrames
        guard let first = frames.first else { continue }
        return frames.dropFirst().reduce(first) { $0.union($1) }
      case .rule, .path, .picture: break
      }
    }
    return nil
  }

  /// Where a finding is to be seen on the page, a box a line; nothing where it stands nowhere.
  ///
  /// What has a story and no place of its own is seen at the story's head.
  func spots(of finding: Diagnostic, usingHead usesHead: Bool = true) -> [Rect] {
    if let area = finding.area, area.width > .zero || area.height > .zero { return [area] }
    if let place = finding.place, place.start.line > 0 {
      let found = spots(of: place)
      if !found.isEmpty { return found.count > Self.mostLines ? [found[0]] : found }
    }
    guard usesHead else { return [] }
    return finding.article.flatMap { heads[$0] }.map { [$0] } ?? []
  }

  private func spots(of place: SourceRange) -> [Rect] {
    let end = max(place.end, SourcePosition(line: place.start.line, column: place.start.column + 1))
    let words = runs.compactMap { run -> Rect? in
      guard let source = run.source, source.file == place.file, source.start < end,
        place.start < source.end
      else { return nil }
      return box(in: run, source, from: place.start, to: end)
    }
    if !words.isEmpty { return words }
    return pictures.filter { picture in
      guard let source = picture.source, source.file == place.file else { return false }
      return source.start < end && place.start < source.end
    }.map(\.frame)
  }

  /// The box of those characters of a run that stand between two places.
  ///
  /// A run of one line of the manuscript that holds as many characters as it was read from is met
  /// to the character; a repaired one in proportion.
  private func box(
    in run: GlyphRun, _ source: SourceRange, from start: SourcePosition, to end: SourcePosition
  ) -> Rect? {
    let frames = run.glyphFrames
    let count = run.text.unicodeScalars.count
    guard !frames.isEmpty, count > 0 else { return nil }
    var range = 0..<count
    if source.start.line == source.end.line {
      let width = max(1, source.end.column - source.start.column)
      let low = start.line < source.start.line ? 0 : start.column - source.start.column
      let high = end.line > source.start.line ? width : end.column - source.start.column
      let first = min(max(0, low * count / width), count - 1)
      range = first..<min(count, max(first + 1, (high * count + width - 1) / width))
    }
    var scalar = 0
    var box: Rect?
    for (glyph, frame) in zip(run.glyphs, frames) {
      let own = scalar..<scalar + max(0, glyph.scalarCount)
      scalar = own.upperBound
      guard own.overlaps(range) else { continue }
      box = box.map { $0.union(frame) } ?? frame
    }
    return box
  }
}
