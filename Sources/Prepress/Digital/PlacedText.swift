package import PageGeometry
package import PageScene

/// The text of a block with the place of each character (有位置的文字), lines joined as they are read.
package struct PlacedText: Hashable, Sendable {
  package private(set) var scalars: [Unicode.Scalar] = []
  /// A box for each scalar.
  package private(set) var frames: [Rect] = []

  /// The blocks of a page in reading order: each paragraph, head or strip is one.
  package static func blocks(of page: Page) -> [PlacedText] { blocks(in: page.items) }

  private static func blocks(in items: [PageItem]) -> [PlacedText] {
    var blocks: [PlacedText] = []
    var open = PlacedText()
    for item in items {
      switch item {
      case .glyphs(let run): open.add(run)
      case .group(let group) where group.role == .line: open.add(group.items)
      case .group(let group):
        if !open.scalars.isEmpty { blocks.append(open) }
        open = PlacedText()
        if group.role != .overlay && group.role != .marks { blocks += Self.blocks(in: group.items) }
      case .rule, .path, .picture: break
      }
    }
    if !open.scalars.isEmpty { blocks.append(open) }
    return blocks
  }

  private mutating func add(_ items: [PageItem]) {
    for item in items {
      switch item {
      case .glyphs(let run): add(run)
      case .group(let group): add(group.items)
      case .rule, .path, .picture: break
      }
    }
  }

  /// The run's scalars, each in its glyph's box; a glyph of several shares its box out.
  private mutating func add(_ run: GlyphRun) {
    let text = Array(run.text.unicodeScalars)
    var next = 0
    for (index, glyph) in run.glyphs.enumerated() where glyph.scalarCount > 0 {
      let count = min(glyph.scalarCount, text.count - next)
      guard count > 0 else { return }
      let box = Self.box(of: index, in: run, isLatin: text[next].value < 0x2E80)
      for scalar in text[next..<next + count] where scalar != "\u{AD}" {
        scalars.append(scalar)
        frames.append(box)
      }
      next += count
    }
  }

  /// From the glyph's place to the next one's; the last is taken for as wide as such letters are.
  private static func box(of index: Int, in run: GlyphRun, isLatin: Bool) -> Rect {
    let glyph = run.glyphs[index]
    let later = run.glyphs[(index + 1)...].first { $0.scalarCount > 0 }
    let em = run.size.scaled(by: run.horizontalScale, over: 1000)
    let last = isLatin ? em * 11 / 20 : em
    let x = run.origin.x + glyph.offset.x
    let y = run.origin.y + glyph.offset.y
    guard run.vertical == nil else {
      let length = later.map { $0.offset.y - glyph.offset.y } ?? last
      return Rect(
        x: run.origin.x - run.size / 2, y: y, width: run.size, height: max(.zero, length))
    }
    let width = later.map { $0.offset.x - glyph.offset.x } ?? last
    return Rect(
      x: x, y: y - run.size * 22 / 25, width: max(.zero, width), height: run.size)
  }

  /// The boxes of some scalars: one a line.
  package func boxes(of range: Range<Int>) -> [Rect] {
    var boxes: [Rect] = []
    for frame in frames[range] {
      if let last = boxes.last, Self.areOnOneLine(last, frame) {
        boxes[boxes.count - 1] = last.union(frame)
      } else {
        boxes.append(frame)
      }
    }
    return boxes
  }

  private static func areOnOneLine(_ a: Rect, _ b: Rect) -> Bool {
    let across = b.minX >= a.minX && b.minY < a.maxY && a.minY < b.maxY
    let down = b.minY >= a.minY && b.minX < a.maxX && a.minX < b.maxX
    return across && b.minX - a.maxX <= a.height || down && b.minY - a.maxY <= a.width
  }
}
