internal import HanText
internal import PageGeometry
package import PageScene
internal import PressDiagnostics
internal import Typefaces
package import Typesetting

/// Shows over the page where each line was squeezed or opened, and by how much (行调整叠加图).
///
/// Made from the ledgers of the lines alone; a group over the page, never part of it. A box stands
/// where the gap is; a line whose gaps gape has the amount in hundredths of an em beside it, and a
/// bar at its end tells of a divided word, a parted run or a prohibition that was let go.
package struct LineOverlay {
  private let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  /// The page with the overlay as its last group.
  package func over(_ page: Page, of composed: ComposedPage) -> Page {
    var page = page
    let lines = Self.lines(of: composed.blocks)
    let items = lines.flatMap(marks) + legend(page, lines.count)
    page.items.append(
      .group(
        PageGroup(
          role: .overlay, id: "lines",
          frame: Rect(
            x: .zero, y: .zero, width: page.sheet.width, height: page.sheet.height), items: items)))
    return page
  }

  private static func lines(of blocks: [PlacedBlock]) -> [PlacedLine] {
    blocks.flatMap { block -> [PlacedLine] in
      switch block.content {
      case .lines(let lines): lines
      case .blocks(let inner): Self.lines(of: inner)
      case .rules, .picture: []
      }
    }
  }

  // MARK: Marks

  private func marks(_ line: PlacedLine) -> [PageItem] {
    // A gap may be changed twice: spaces stretch first, then open.
    var items = line.line.ledger.compactMap { entry in
      LineTint(entry.rule).flatMap { mark(entry, $0, line) }
    }
    if line.line.parting != .lawful || line.line.isOverfull { items.append(bar(line)) }
    if line.line.isLoose { items += amount(line) }
    return items
  }

  /// A box over the gap: from the end of the cell before it to the start of the one behind.
  private func mark(_ entry: Adjustment, _ tint: LineTint, _ line: PlacedLine) -> PageItem? {
    let cells = line.line.cells
    guard let index = Self.cell(holding: entry.after, in: cells) else { return nil }
    let end = cells[index].bodyX + cells[index].body
    // The next unit, beyond a typed space that fills the gap.
    let next = cells[(index + 1)...].first { !$0.isSpace }
    let start = tint == .hanging ? cells[index].bodyX : end
    let stop = tint == .hanging ? end : max(next?.bodyX ?? end, end)
    let least = Em(1, over: 6)
    let width = max(stop - start, least)
    let x = start - (width - (stop - start)) / 2
    return .rule(
      Rule(
        frame: frame(line, x: x, width: width), ink: tint.ink,
        opacity: LineTint.opacity(for: entry.amount)))
  }

  /// The cell that holds the scalar, found by halving.
  private static func cell(holding scalar: Int, in cells: [SetCell]) -> Int? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].start + cells[middle].count <= scalar {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < cells.count && cells[low].start <= scalar ? low : nil
  }

  private func bar(_ line: PlacedLine) -> PageItem {
    let right = max(line.line.right, .zero)
    return .rule(
      Rule(
        frame: frame(line, x: right - Em(1, over: 16), width: Em(1, over: 8)),
        ink: LineTint.broken.ink, opacity: 900))
  }

  private func frame(_ line: PlacedLine, x: Em, width: Em) -> Rect {
    Rect(
      x: line.origin.x + x.at(line.size),
      y: line.origin.y - HeadlineGeometry.ascent.at(line.size), width: width.at(line.size),
      height: line.size)
  }

  /// How much each gap of a gaping line was opened, in hundredths of an em, under its start.
  private func amount(_ line: PlacedLine) -> [PageItem] {
    let hundredths = max(line.line.gap, line.line.shortfall).rawValue * 100 / Em.unitsPerEm
    let size = line.size * 5 / 10
    return text(
      "+\(hundredths)", size: size, ink: LineTint.opened.ink,
      at: Point(x: line.origin.x, y: line.origin.y + size / 2))
  }

  // MARK: Legend

  private static let legendSize = Length.points(8)

  /// What the tints mean, at the head of the sheet.
  private func legend(_ page: Page, _ lines: Int) -> [PageItem] {
    let size = Self.legendSize
    var x = page.typeArea.minX
    let y = max(page.typeArea.minY - size * 5 / 2, size * 2)
    var items: [PageItem] = []
    for tint in LineTint.allCases {
      for step in 0..<3 {
        let amount = Em(1, over: 8) * (step + 1)
        items.append(
          .rule(
            Rule(
              frame: Rect(
                x: x + size * step, y: y - HeadlineGeometry.ascent.at(size), width: size,
                height: size), ink: tint.ink, opacity: LineTint.opacity(for: amount))))
      }
      items += text(
        tint.name, size: size, ink: .black, at: Point(x: x + size * 7 / 2, y: y))
      x += size * 5 + size * tint.name.unicodeScalars.count
    }
    items += text(
      "颜色由浅到深：改动八分之一、四分之一、八分之三字以上。蓝色数字：松行每个字距加宽百分之几字。", size: size, ink: .black,
      at: Point(x: page.typeArea.minX, y: y + size * 3 / 2))
    return items
  }

  private func text(_ string: String, size: Length, ink: Ink, at origin: Point) -> [PageItem] {
    let line = OneLine(
      SourcedText(literal: string), face: Face(.hei), size: size, ink: ink, shaper: shaper)
    return PageFinisher(shaper: shaper).runs(of: line.placed(x: origin.x, baseline: origin.y))
      .map { run in
        var run = run
        run.source = nil
        return .glyphs(run)
      }
  }
}
