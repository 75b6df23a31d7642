internal import PageGeometry
internal import PageScene

/// Two pages without stories, cut into the same passages (字块对应), so that they can be compared as
/// pages with stories are.
///
/// Blocks that share a line are one passage: a line that went over into the next column, or a
/// paragraph that came nearer, is then a move inside of a passage.
struct DrawnPairing {
  let before: PageContents
  let after: PageContents

  init(_ before: DrawnPage, _ after: DrawnPage, ignoring ignored: IgnoredParts) {
    let lines = [before, after].map { page in
      page.lines.filter { !ignored.hides($0.frame) }
    }
    let blocks = lines.map(DrawnBlock.blocks)
    let passages = Self.passages(blocks[0], blocks[1])
    self.before = Self.contents(
      before, lines[0], blocks[0], passages.map(\.before), passages, ignored)
    self.after = Self.contents(after, lines[1], blocks[1], passages.map(\.after), passages, ignored)
  }

  struct Passage {
    var before: [Int] = []
    var after: [Int] = []
    var name = ""
  }

  // MARK: Which blocks belong together

  private static func passages(_ before: [DrawnBlock], _ after: [DrawnBlock]) -> [Passage] {
    var sets = DisjointSets(count: before.count + after.count)
    for link in links(before, after) { sets.join(link.0, before.count + link.1) }
    var passages = sets.groups.map { members in
      Passage(
        before: members.filter { $0 < before.count },
        after: members.filter { $0 >= before.count }.map { $0 - before.count })
    }
    pairLeft(&passages, before, after)
    name(&passages, before, after)
    return passages
  }

  /// Blocks that hold a line of the same text: once on each page, or in the same place.
  private static func links(_ before: [DrawnBlock], _ after: [DrawnBlock]) -> [(Int, Int)] {
    struct Spot {
      var block: Int
      var frame: Rect
    }
    func spots(_ blocks: [DrawnBlock]) -> [[Unicode.Scalar]: [Spot]] {
      var spots: [[Unicode.Scalar]: [Spot]] = [:]
      for (number, block) in blocks.enumerated() {
        for line in block.lines {
          spots[line.text.scalars, default: []].append(Spot(block: number, frame: line.frame))
        }
      }
      return spots
    }
    let (old, new) = (spots(before), spots(after))
    var links: [(Int, Int)] = []
    for (text, olds) in old {
      guard let news = new[text] else { continue }
      if olds.count == 1, news.count == 1, text.count >= 4 {
        links.append((olds[0].block, news[0].block))
        continue
      }
      for spot in olds.prefix(64) {
        let near = spot.frame.grown(by: .points(1))
        for other in news.prefix(64) where near.contains(other.frame) {
          links.append((spot.block, other.block))
        }
      }
    }
    return links
  }

  /// Passages that are on one page only find each other by likeness, else by their place.
  private static func pairLeft(
    _ passages: inout [Passage], _ before: [DrawnBlock], _ after: [DrawnBlock]
  ) {
    func text(_ blocks: [DrawnBlock], _ numbers: [Int]) -> Set<UInt64> {
      StoryMatching.bigrams(numbers.flatMap { blocks[$0].lines.flatMap(\.text.scalars) })
    }
    func frame(_ blocks: [DrawnBlock], _ numbers: [Int]) -> Rect? {
      StoryComparison.union(numbers.map { blocks[$0].frame })
    }
    let gone = passages.indices.filter { passages[$0].after.isEmpty }
    var new = passages.indices.filter { passages[$0].before.isEmpty }
    guard gone.count * new.count < 40_000 else { return }
    let newTexts = Dictionary(
      uniqueKeysWithValues: new.map { ($0, text(after, passages[$0].after)) })
    for isByText in [true, false] {
      for old in gone where passages[old].after.isEmpty {
        let oldText = text(before, passages[old].before)
        let place = frame(before, passages[old].before)
        let partner = new.first { other in
          if isByText { return StoryMatching.isAlike(oldText, newTexts[other] ?? []) }
          guard let place, let there = frame(after, passages[other].after) else { return false }
          return place.overlaps(there)
        }
        guard let partner else { continue }
        passages[old].after = passages[partner].after
        passages[partner].after = []
        new.removeAll { $0 == partner }
      }
    }
    passages.removeAll { $0.before.isEmpty && $0.after.isEmpty }
  }

  /// A passage is called by its first words.
  private static func name(
    _ passages: inout [Passage], _ before: [DrawnBlock], _ after: [DrawnBlock]
  ) {
    var used: [String: Int] = [:]
    for index in passages.indices {
      let blocks =
        passages[index].before.isEmpty
        ? passages[index].after.map { after[$0] } : passages[index].before.map { before[$0] }
      let first = ordered(blocks).first?.lines.first
      let words = (first?.text.scalars ?? []).filter { $0.value >= 0x20 || $0 == DrawnLine.gap }
      let isWestern = words.prefix(8).allSatisfy { $0.value < 0x2E80 }
      let name = Wording.short(words, isWestern ? 20 : 8)
      used[name, default: 0] += 1
      let number = used[name] ?? 1
      passages[index].name = number > 1 ? "\(name) #\(number)" : name
    }
  }

  // MARK: Contents

  private static func contents(
    _ page: DrawnPage, _ lines: [DrawnLine], _ blocks: [DrawnBlock], _ numbers: [[Int]],
    _ passages: [Passage], _ ignored: IgnoredParts
  ) -> PageContents {
    var stories: [StoryContents] = []
    for (index, passage) in passages.enumerated() where !numbers[index].isEmpty {
      var story = StoryContents(role: nil, id: passage.name)
      let own = ordered(numbers[index].map { blocks[$0] })
      story.parts = [TextPart(name: "body", lines: own.flatMap { $0.lines.map(\.text) })]
      stories.append(story)
    }
    var rest = StoryContents(role: nil, id: "")
    rest.marks = marks(of: page, lines, ignored)
    return PageContents(stories: stories + [rest])
  }

  /// Columns from left to right, in a column from head to foot; in whatever order they were drawn.
  private static func ordered(_ blocks: [DrawnBlock]) -> [DrawnBlock] {
    let sorted = blocks.sorted { a, b in
      (a.frame.minX, a.frame.minY, a.frame.maxX) < (b.frame.minX, b.frame.minY, b.frame.maxX)
    }
    var column = 0
    var edge: Rect?
    let placed = sorted.map { block -> (column: Int, block: DrawnBlock) in
      if let first = edge {
        let common = min(first.maxX, block.frame.maxX) - block.frame.minX
        if common * 2 < min(first.width, block.frame.width) {
          column += 1
          edge = block.frame
        }
      } else {
        edge = block.frame
      }
      return (column, block)
    }
    return placed.sorted { a, b in
      (a.column, a.block.frame.minY, a.block.frame.minX)
        < (b.column, b.block.frame.minY, b.block.frame.minX)
    }.map(\.block)
  }

  /// Past so many marks nobody asks which of them lies over which line.
  private static let mostStacked = 3000

  private static func marks(
    of page: DrawnPage, _ lines: [DrawnLine], _ ignored: IgnoredParts
  ) -> [PageMark] {
    let isStacked = page.marks.count <= mostStacked
    return page.marks.compactMap { drawn in
      var mark = PageMark(drawn)
      let frame = mark.frame
      guard !ignored.hides(frame) else { return nil }
      guard isStacked else { return mark }
      for line in lines where line.frame.overlaps(frame.core(within: .points(0.5))) {
        if line.order < drawn.order { mark.linesBelow += 1 } else { mark.linesAbove += 1 }
      }
      return mark
    }
  }
}

extension PageMark {
  init(_ drawn: DrawnMark) {
    let shape: Shape
    switch drawn.shape {
    case .rule(let frame): shape = .rule(frame)
    case .path(let pieces, let paint):
      shape = .path(Path(pieces: pieces, paint: paint, ink: .black))
    case .picture(let frame, let digest, let width, let height):
      shape = .picture(
        PlacedPicture(
          frame: frame,
          cut: PictureCut(
            digest: digest, crop: PixelRect(x: 0, y: 0, width: width, height: height),
            width: width, height: height), name: "\(width)×\(height)"))
    }
    self.init(shape: shape, ink: drawn.ink, opacity: drawn.opacity)
  }
}
