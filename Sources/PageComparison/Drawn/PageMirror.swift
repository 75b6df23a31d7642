internal import PageGeometry
internal import PageScene

/// A PDF of a page, seen through the page itself (对照成版读 PDF): each letter and mark of the page is
/// looked for where it should stand, and what the PDF has there takes its place.
///
/// So a file is told in the words of its page, by story and line; what the page does not know of is
/// left over at the end.
struct PageMirror {
  /// The page as it is recorded, and as its PDF has it.
  let before: PageContents
  let after: PageContents

  init(
    _ page: Page, _ drawn: DrawnPage, _ looks: ExpectedLooks, ignoring ignored: IgnoredParts
  ) {
    let drawn = drawn.onItsTrim(of: page)
    let finder = Finder(drawn, looks)
    before = PageContents(page, ignoring: ignored)
    var stories = before.stories
    var used = [Bool](repeating: false, count: drawn.letters.count)
    var usedMarks = [Bool](repeating: false, count: drawn.marks.count)
    for story in stories.indices {
      for part in stories[story].parts.indices {
        let lines = stories[story].parts[part].lines.map { finder.line($0, &used) }
        stories[story].parts[part].lines = lines.filter { !$0.letters.isEmpty }
      }
      stories[story].marks = stories[story].marks.compactMap { finder.mark($0, &usedMarks) }
    }
    var rest = drawn
    rest.letters = zip(drawn.letters, used).filter { !$1 && !$0.isBlank }.map(\.0)
    let lines = rest.lines.filter { !ignored.hides($0.frame) }
    // The last story is that of loose items.
    if let last = stories.indices.last {
      if !lines.isEmpty {
        stories[last].parts.append(TextPart(name: "page", lines: lines.map(\.text)))
      }
      stories[last].marks += zip(drawn.marks, usedMarks).filter { !$1 }.map { PageMark($0.0) }
        .filter { !ignored.hides($0.frame) && $0.isSeen(on: drawn) }
    }
    after = PageContents(stories: stories)
  }

  /// Whether a file has a larger sheet whose trim is the page.
  static func isTrimmed(_ drawn: DrawnPage, to page: Page) -> Bool {
    let slack = Length.points(0.1)
    func isNear(_ a: Length, _ b: Length) -> Bool { a - b <= slack && b - a <= slack }
    let (trim, sheet) = (drawn.trim, page.sheet)
    return !(isNear(drawn.sheet.width, sheet.width) && isNear(drawn.sheet.height, sheet.height))
      && isNear(trim.width, sheet.width) && isNear(trim.height, sheet.height)
  }

  /// Finds what stands where something should.
  private struct Finder {
    let looks: ExpectedLooks
    let letters: [DrawnLetter]
    let marks: [DrawnMark]
    let grid: PlaceGrid
    let markGrid: PlaceGrid
    /// Turned letters that may speak for a vertical line.
    let turned: [Int]

    init(_ page: DrawnPage, _ looks: ExpectedLooks) {
      self.looks = looks
      letters = page.letters
      marks = page.marks
      grid = PlaceGrid(letters.map(\.place))
      markGrid = PlaceGrid(marks.map(\.frame.origin))
      turned = letters.indices.filter {
        page.letters[$0].turn == 90 && !page.letters[$0].text.isEmpty
      }
    }

    /// Cairo makes up for less than three thousandths of an em at the next letter.
    private func slack(_ size: Length) -> Length { size * 3 / 1000 + .points(0.005) }

    /// The line as the file has it; its text is what the file says of its letters.
    func line(_ line: TextLine, _ used: inout [Bool]) -> TextLine {
      var seen = line
      seen.scalars = []
      seen.letters = []
      var isWhole = true
      var cluster = SpokenCluster()
      for (index, letter) in line.letters.enumerated() {
        let own = line.text(of: index)
        let isBlank = own.first.map { $0.properties.isWhitespace } ?? false
        guard let found = find(letter, isBlank, used) else {
          // Cairo leaves out blanks that take no room; readers see them by the gap.
          if isBlank { seen.letters.append(letter) } else { isWhole = false }
          continue
        }
        used[found] = true
        let drawn = letters[found]
        // In a vertical line one blank speaks for all.
        let text = line.isVertical ? own : Array(drawn.text.unicodeScalars)
        cluster.add(own.count, says: text.count, at: seen.letters.count, from: seen.scalars.count)
        seen.letters.append(mirrored(letter, drawn, scalar: seen.scalars.count))
        seen.scalars += text
        cluster.share(among: &seen.letters)
      }
      if line.isVertical { seen.reading = line.reading.map { reading($0, line, &used) } }
      // Blanks are told by gaps as well as by letters, so they are no difference.
      if isWhole, seen.scalars.filter(\.isSeen) == line.scalars.filter(\.isSeen) {
        seen.scalars = line.scalars
        for index in seen.letters.indices {
          seen.letters[index].scalar = line.letters[index].scalar
        }
      }
      return seen
    }

    private func find(_ letter: PlacedLetter, _ isBlank: Bool, _ used: [Bool]) -> Int? {
      var best: (index: Int, distance: Int)?
      for index in grid.near(letter.place) where !used[index] {
        let other = letters[index]
        // A blank that speaks for its neighbours too still stands where a blank does.
        guard other.turn == letter.turn, other.text.isEmpty || other.startsBlank == isBlank else {
          continue
        }
        let distance = letter.place.distance(to: other.place)
        // Half of the size away stands another letter.
        guard distance < letter.size.rawValue * 45 / 100 else { continue }
        if distance < best?.distance ?? .max { best = (index, distance) }
      }
      return best?.index
    }

    /// A letter of the page with what is other in the file.
    private func mirrored(
      _ letter: PlacedLetter, _ drawn: DrawnLetter, scalar: Int
    ) -> PlacedLetter {
      var seen = letter
      seen.scalar = scalar
      if letter.place.distance(to: drawn.place) > slack(letter.size).rawValue {
        seen.place = drawn.place
      }
      let size = drawn.size - letter.size
      if size > letter.size / 1000 || size < -letter.size / 1000 { seen.size = drawn.size }
      if abs(drawn.scale - letter.scale) > 1 { seen.scale = drawn.scale }
      if !looks.isFont(drawn.font, of: letter.face) { seen.face = drawn.font }
      if !looks.isColor(drawn.ink, of: letter.ink) { seen.ink = drawn.ink }
      return seen
    }

    /// What a reader is told of a vertical line: the text of the blank at its head.
    private func reading(_ wanted: String, _ line: TextLine, _ used: inout [Bool]) -> String {
      guard let frame = line.frame, let first = line.letters.first else { return "" }
      // The blank stands at the line's head, which may be higher than its first letter.
      let reach = frame.grown(by: first.size * 2)
      let near = turned.filter { index in
        let place = letters[index].place
        return !used[index] && place.x >= reach.minX && place.x <= reach.maxX
      }
      let found =
        near.first { letters[$0].text == wanted }
        ?? near.first { reach.minY <= letters[$0].place.y && letters[$0].place.y <= reach.maxY }
      guard let found else { return "" }
      used[found] = true
      return letters[found].text
    }

    func mark(_ mark: PageMark, _ used: inout [Bool]) -> PageMark? {
      var best: (index: Int, cost: Int)?
      let frame = mark.frame
      for index in markGrid.near(frame.origin) where !used[index] {
        let other = marks[index]
        guard mark.isOfOneKind(other.shape) else { continue }
        let cost = frame.difference(from: other.frame)
        guard cost < Length.points(12).rawValue else { continue }
        if cost < best?.cost ?? .max { best = (index, cost) }
      }
      guard let best else { return nil }
      used[best.index] = true
      let drawn = marks[best.index]
      var seen = mark
      // 0.02 pt on all four sides together is rounding.
      if best.cost > Length.points(0.04).rawValue {
        seen.shape = PageMark(drawn).shape
        if case .picture(let old) = mark.shape, case .picture(var new) = seen.shape {
          (new.cut, new.name, new.alternative, new.source) = (
            old.cut, old.name, old.alternative, old.source
          )
          seen.shape = .picture(new)
        }
      }
      guard case .picture = mark.shape else {
        if !looks.isColor(drawn.ink, of: mark.ink) { seen.ink = drawn.ink }
        if abs(drawn.opacity - mark.opacity) > 2 { seen.opacity = drawn.opacity }
        return seen
      }
      return seen
    }
  }
}

/// Letters of which the first speaks for all (连读的字): Cairo writes them so where a gap or a squeezed
/// mark would be misread.
private struct SpokenCluster {
  private var first = 0
  private var start = 0
  private var said = 0
  private var counts: [Int] = []

  /// Takes a letter that stands for so many characters on the page and says so many in the file.
  mutating func add(_ own: Int, says count: Int, at index: Int, from scalar: Int) {
    if count > 0 || counts.isEmpty { (first, start, said, counts) = (index, scalar, count, []) }
    counts.append(own)
  }

  /// Gives each letter its own part of what is said, where the numbers agree.
  func share(among letters: inout [PlacedLetter]) {
    guard counts.count > 1, counts.reduce(0, +) == said else { return }
    var next = start
    for (offset, count) in counts.enumerated() {
      letters[first + offset].scalar = next
      next += count
    }
  }
}

/// Things by the square that they stand in (网格).
struct PlaceGrid {
  private var cells: [UInt64: [Int]] = [:]
  private static let side = Length.points(16)

  init(_ places: [Point]) {
    for (index, place) in places.enumerated() {
      cells[Self.cell(place, 0, 0), default: []].append(index)
    }
  }

  private static func cell(_ place: Point, _ dx: Int, _ dy: Int) -> UInt64 {
    let x = UInt32(truncatingIfNeeded: place.x.rawValue / side.rawValue + dx)
    let y = UInt32(truncatingIfNeeded: place.y.rawValue / side.rawValue + dy)
    return UInt64(x) << 32 | UInt64(y)
  }

  /// Everything within sixteen points, and some beyond.
  func near(_ place: Point) -> [Int] {
    var found: [Int] = []
    for dx in -1...1 {
      for dy in -1...1 { found += cells[Self.cell(place, dx, dy)] ?? [] }
    }
    return found
  }
}

extension DrawnLetter {
  /// Whether it stands for a space and shows nothing.
  var isBlank: Bool {
    !text.unicodeScalars.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}

extension DrawnLetter {
  fileprivate var startsBlank: Bool {
    text.unicodeScalars.first?.properties.isWhitespace ?? false
  }
}

extension Unicode.Scalar {
  fileprivate var isSeen: Bool { !properties.isWhitespace && value != 0xAD }
}

extension TextLine {
  /// The text that a letter stands for.
  fileprivate func text(of index: Int) -> [Unicode.Scalar] {
    let start = min(letters[index].scalar, scalars.count)
    let end = index + 1 < letters.count ? letters[index + 1].scalar : scalars.count
    return Array(scalars[start..<max(start, min(end, scalars.count))])
  }
}

extension Point {
  /// The larger of both ways.
  fileprivate func distance(to other: Point) -> Int {
    max(abs(x.rawValue - other.x.rawValue), abs(y.rawValue - other.y.rawValue))
  }
}

extension Rect {
  fileprivate func difference(from other: Rect) -> Int {
    [
      minX - other.minX, minY - other.minY, maxX - other.maxX, maxY - other.maxY,
    ].reduce(0) { $0 + abs($1.rawValue) }
  }
}

extension PageMark {
  fileprivate func isOfOneKind(_ other: DrawnMark.Shape) -> Bool {
    switch (shape, other) {
    case (.rule, .rule), (.path, .path), (.picture, .picture): true
    default: false
    }
  }

  /// Whether it is on the page at all, and more than a hair of it.
  fileprivate func isSeen(on page: DrawnPage) -> Bool {
    let sheet = Rect(x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height)
    return frame.overlaps(sheet) && ink != "cmyk(0,0,0,0)"
  }
}

extension DrawnPage {
  /// A press sheet as the page that it is cut to: what stands beside the trim is the press's own.
  fileprivate func onItsTrim(of page: Page) -> DrawnPage {
    guard PageMirror.isTrimmed(self, to: page) else { return self }
    let step = Point(x: -trim.minX, y: -trim.minY)
    var page = self
    page.sheet = trim.size
    page.letters = letters.compactMap { letter in
      guard trim.grown(by: .points(0.1)).holds(letter.place) else { return nil }
      var letter = letter
      (letter.place, letter.end) = (letter.place.moved(by: step), letter.end.moved(by: step))
      return letter
    }
    page.marks = marks.compactMap { mark in
      guard mark.frame.overlaps(trim) else { return nil }
      return mark.moved(by: step)
    }
    return page
  }
}

extension Rect {
  fileprivate func holds(_ point: Point) -> Bool {
    point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
  }
}

extension DrawnMark {
  fileprivate func moved(by step: Point) -> DrawnMark {
    var mark = self
    switch shape {
    case .rule(let frame): mark.shape = .rule(frame.moved(by: step))
    case .picture(let frame, let digest, let width, let height):
      mark.shape = .picture(frame.moved(by: step), digest: digest, width: width, height: height)
    case .path(let pieces, let paint):
      let item = PageItem.path(Path(pieces: pieces, paint: paint, ink: .black)).moved(by: step)
      if case .path(let path) = item { mark.shape = .path(path.pieces, paint) }
    }
    return mark
  }
}
