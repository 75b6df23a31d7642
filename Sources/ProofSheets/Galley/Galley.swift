package import PageDesign
internal import PageGeometry
package import PageScene
internal import Typefaces
package import Typesetting

/// One story in one column with wide leading (小样), made of its lines as they stand on the page.
///
/// The lines are those of the page, so that what is read is what is printed; heads that are wider
/// than a column are set anew. A long story goes over several strips.
package struct Galley {
  private let text: SheetText
  private let grid: ColumnGrid

  /// White between lines, for the pen: two lines' room each.
  private static let leading = 2
  private static let linesPerStrip = 48
  private static let margin = Length.millimeters(10)
  private static let headSize = Length.points(14)

  package init(grid: ColumnGrid, shaper: any TextShaper) {
    self.grid = grid
    text = SheetText(shaper: shaper)
  }

  /// A strip with the grid by which its rulers count.
  package struct Strip: Sendable {
    package var page: Page
    package var grid: ColumnGrid
    /// The number of its first line.
    package var firstLine: Int
    package var lines: Int
  }

  /// The strips of a story; `rest` is what found no room on the page.
  package func strips(of story: PageGroup, on page: Page, rest: [String]) -> [Strip] {
    let measure = measure(of: story)
    var lines = GalleyLines(edges: edges(of: story.items)).lines(of: story.items)
      .flatMap { line -> [GalleyLines.Line] in
        line.width <= measure ? [line] : setAnew(line, measure)
      }
    for text in rest {
      lines += self.text.paragraph("【溢文】" + text, size: grid.bodySize, width: measure, most: 400)
        .map { GalleyLines.Line(items: self.text.items($0, x: .zero, baseline: .zero)) }
    }
    return stride(from: 0, to: lines.count, by: Self.linesPerStrip).map { first in
      let own = Array(lines[first..<min(lines.count, first + Self.linesPerStrip)])
      return strip(own, first, story, measure, page)
    }
  }

  private var pitch: Length { grid.bodySize * Self.leading }

  /// A column of the page, or as long as the story's lines are where its columns are wider.
  private func measure(of story: PageGroup) -> Length {
    let body = GalleyLines.bodyWidth(of: story.items)
    let characters = max(grid.charactersPerColumn, min(body.roundedUp(in: grid.bodySize), 60))
    return grid.bodySize * characters
  }

  /// Where columns of the story begin: edges that three lines share, indents aside.
  private func edges(of items: [PageItem]) -> [Length] {
    var counts: [Length: Int] = [:]
    for box in items.wordFrames { counts[box.minX, default: 0] += 1 }
    let shared = counts.filter { $0.value > 2 }
    return shared.keys.sorted().filter { edge in
      !shared.contains { other, count in
        other < edge && edge - other <= grid.bodySize * 4 && count >= shared[edge, default: 0]
      }
    }
  }

  private func setAnew(_ line: GalleyLines.Line, _ measure: Length) -> [GalleyLines.Line] {
    text.paragraph(line.words, Face(.hei, .bold), size: Self.headSize, width: measure).map {
      GalleyLines.Line(items: text.items($0, x: .zero, baseline: .zero))
    }
  }

  private func strip(
    _ lines: [GalleyLines.Line], _ first: Int, _ story: PageGroup, _ measure: Length, _ page: Page
  ) -> Strip {
    var grid = grid
    grid.columns = 1
    grid.charactersPerColumn = measure.roundedDown(in: grid.bodySize)
    grid.linePitch = pitch
    grid.lines = lines.count
    let area = Rect(
      x: Self.margin, y: Self.margin, width: measure, height: pitch * max(1, lines.count))
    let items = lines.enumerated().flatMap { number, line in
      let baseline =
        area.minY + pitch * number + (pitch - grid.bodySize) / 2
        + grid.bodySize.scaled(by: 88, over: 100)
      return line.items.map { $0.moved(by: Point(x: area.minX, y: baseline)) }
    }
    var strip = page
    strip.typeArea = area
    strip.sheet = Size(
      width: measure + Self.margin * 2, height: area.height + Self.margin * 2)
    strip.boxes = nil
    strip.items = [
      .group(
        PageGroup(
          role: .article, id: story.id, title: story.title, frame: area, items: items))
    ]
    return Strip(page: strip, grid: grid, firstLine: first + 1, lines: lines.count)
  }
}
