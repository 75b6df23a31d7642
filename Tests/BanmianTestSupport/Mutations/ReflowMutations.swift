internal import PageComparison
internal import PageGeometry
internal import PageScene

/// Faults that push what comes after them (推移变异): one cause has to be named, not each line.
enum ReflowMutations {
  static let all: [Mutation] = [
    Mutation("a paragraph broken anew from a line on", [.reflow]) { page, random in
      guard let lines = random.pick(page.wholeParagraphs) else { return nil }
      let first = Int.random(in: 0..<lines.count - 1, using: &random)
      return page.put(lines, pushed(lines.map(\.run), from: first), from: first)
    }.pushing,
    Mutation("a character put in, the paragraph broken anew", [.text]) { page, random in
      guard let lines = random.pick(page.wholeParagraphs) else { return nil }
      let first = Int.random(in: 0..<lines.count - 1, using: &random)
      var runs = lines.map(\.run)
      runs[first].insert("囧", runs[first].glyphs[0].id, at: 1)
      return page.put(lines, pushed(runs, from: first), from: first)
    }.pushing,
    Mutation("a column pushed down by a line", [.lineMoved, .storyMoved]) { page, random in
      // A line that is as wide as its column.
      guard let found = random.pick(page.bodyRuns.filter { $0.run.box.width >= .points(120) })
      else { return nil }
      let (start, column) = (found.run.origin, found.run.box)
      var box: Rect?
      for leaf in page.leaves where leaf.story == found.path.story && leaf.role != .caption {
        guard case .glyphs(var run) = leaf.item, run.vertical == nil, run.origin.y >= start.y,
          run.box.maxX > column.minX, run.box.minX < column.maxX
        else { continue }
        run.origin.y += .points(11.25)
        page.replace(leaf.path, [.glyphs(run)])
        box = box.map { $0.union(run.box) } ?? run.box
      }
      return Mutation.Spot(frame: box, story: found.path.story)
    }.pushing,
    swapped,
  ]

  /// Two stories that changed places: each moved, and nothing else did.
  private static let swapped: Mutation = {
    var mutation = Mutation("two stories swapped", [.storyMoved]) { page, random in
      let stories = page.items.indices.filter {
        if case .group(let group) = page.items[$0] { group.role == .article } else { false }
      }
      guard stories.count > 1, let one = random.pick(stories),
        let other = random.pick(stories.filter { $0 != one }),
        case .group(let a) = page.items[one], case .group(let b) = page.items[other]
      else { return nil }
      let step = Point(x: b.frame.minX - a.frame.minX, y: b.frame.minY - a.frame.minY)
      page.items[one] = page.items[one].moved(by: step)
      page.items[other] = page.items[other].moved(
        by: Point(x: .zero - step.x, y: .zero - step.y))
      return Mutation.Spot(frame: a.frame.union(b.frame), story: nil)
    }
    mutation.causes = 2
    return mutation.pushing
  }()

  /// From one line on each gives its last character to the next.
  private static func pushed(_ runs: [GlyphRun], from first: Int) -> [GlyphRun] {
    var runs = runs
    for index in first..<runs.count - 1 {
      guard let glyph = runs[index].glyphs.popLast(),
        let scalar = runs[index].text.unicodeScalars.last
      else { return runs }
      runs[index].text.unicodeScalars.removeLast()
      runs[index + 1].insert(scalar, glyph.id, at: 0)
    }
    return runs
  }
}

extension GlyphRun {
  /// Puts a full-width character in and moves those behind it.
  fileprivate mutating func insert(_ scalar: Unicode.Scalar, _ id: UInt32, at index: Int) {
    let place = index < glyphs.count ? glyphs[index].offset : .zero
    for later in index..<glyphs.count { glyphs[later].offset.x += size }
    glyphs.insert(PlacedGlyph(id: id, offset: place, scalarCount: 1), at: index)
    var scalars = Array(text.unicodeScalars)
    scalars.insert(scalar, at: index)
    text = String(String.UnicodeScalarView(scalars))
  }
}

extension Page {
  fileprivate typealias Line = (path: ItemPath, run: GlyphRun)

  /// Paragraphs of two lines and more of which each is one run.
  fileprivate var wholeParagraphs: [[Line]] {
    var groups: [[Line]] = []
    for line in bodyRuns {
      if let last = groups.last?.last, last.path.path.dropLast() == line.path.path.dropLast() {
        groups[groups.count - 1].append(line)
      } else {
        groups.append([line])
      }
    }
    let sizes = leaves.reduce(into: [:]) { $0[Array($1.path.dropLast()), default: 0] += 1 }
    return groups.filter { lines in
      lines.count > 1 && lines.count == sizes[Array(lines[0].path.path.dropLast())]
        && zip(lines, lines.dropFirst()).allSatisfy { $0.run.origin.y != $1.run.origin.y }
    }
  }

  /// Puts changed lines in, and says where from.
  fileprivate mutating func put(
    _ lines: [Line], _ runs: [GlyphRun], from first: Int
  ) -> Mutation.Spot {
    var box = lines[first].run.box
    for index in lines.indices.dropFirst(first) {
      replace(lines[index].path.path, [.glyphs(runs[index])])
      box = box.union(lines[index].run.box)
    }
    return Mutation.Spot(frame: box, story: lines[first].path.story)
  }
}
