internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// A rectangle of paper with nothing on it that nobody planned (空白块).
///
/// The white round heads, between stories and at the ends of paragraphs is planned; what lies below
/// all stories is `page.underset`, what one story leaves free in its box `text.underset`.
struct WhiteLint: PageLint {
  static let id = "page.white"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    guard !page.stories.isEmpty else { return [] }
    var cells = Cells(page)
    var found: [Diagnostic] = []
    while let block = cells.largest(columns: page.spec.makeup.whiteColumns),
      block.lines.count > page.spec.makeup.whiteLines
    {
      found.append(finding(block, page))
      cells.fill(block)
    }
    return found
  }

  private func finding(_ block: Cells.Block, _ page: PageSurvey) -> Diagnostic {
    let frame = Rect.between(
      page.column(block.columns.lowerBound).lowerBound,
      page.area.minY + page.pitch * block.lines.lowerBound,
      page.column(block.columns.upperBound - 1).upperBound,
      page.area.minY + page.pitch * block.lines.upperBound)
    return page.finding(
      Self.id, .warning, zh: "空白块：\(block.columns.count) 栏 × \(block.lines.count) 行没有排任何内容",
      en: "\(block.columns.count) columns × \(block.lines.count) lines hold nothing",
      hint: "add text, a picture or a filler of that size, or move what stands beside it",
      area: frame)
  }

  /// The stories' area by columns and lines (版样格).
  struct Cells {
    struct Block {
      var columns: Range<Int>
      var lines: Range<Int>
    }

    private let columns: Int
    private let lines: Int
    private var isUsed: [[Bool]]

    init(_ page: PageSurvey) {
      columns = page.spec.grid.columns
      let used = page.stories.map(\.frame.maxY).max() ?? page.area.maxY
      lines = max(0, min(page.lines(page.area.height), page.lines(used - page.area.minY)))
      isUsed = Array(repeating: Array(repeating: false, count: lines), count: columns)
      for frame in Self.frames(page) { mark(frame, page) }
    }

    /// What stands on paper, with the white that belongs to it.
    private static func frames(_ page: PageSurvey) -> [Rect] {
      let underset = UndersetLint().short(page).map(\.frame)
      return underset
        + page.stories.flatMap { story -> [Rect] in
          if story.isVertical { return [story.frame] }
          let head = story.head.map { head in
            head.isVertical ? head.frame.heightened(by: head.frame.height / 3) : head.band
          }
          let grown = [head].compactMap { $0?.heightened(by: page.pitch * 2) }
          let figures = story.figures.map { $0.frame.heightened(by: page.pitch) }
          return grown + figures + story.columns.flatMap { $0.lines.map(\.slot) }
            + story.columns.map(\.frame).filter { $0.height <= page.pitch * 3 }
        }
    }

    private mutating func mark(_ frame: Rect, _ page: PageSurvey) {
      for column in 0..<columns {
        let edges = page.column(column)
        // A picture or a line that only touches the column leaves it free.
        let shared = min(frame.maxX, edges.upperBound) - max(frame.minX, edges.lowerBound)
        guard shared * 8 > page.spec.grid.columnWidth else { continue }
        let first = (frame.minY - page.area.minY + .points(0.5)).roundedDown(in: page.pitch)
        let last = (frame.maxY - page.area.minY - .points(0.5)).roundedUp(in: page.pitch)
        guard first < last else { continue }
        for line in max(0, first)..<max(max(0, first), min(lines, last)) {
          isUsed[column][line] = true
        }
      }
    }

    mutating func fill(_ block: Block) {
      for column in block.columns {
        for line in block.lines { isUsed[column][line] = true }
      }
    }

    /// The largest free rectangle of so many columns at least.
    func largest(columns least: Int) -> Block? {
      var best: Block?
      for first in 0..<columns {
        var free = isUsed[first].map { !$0 }
        for last in first..<columns {
          if last > first { for line in 0..<lines where isUsed[last][line] { free[line] = false } }
          guard last - first + 1 >= least, let run = Self.longest(free) else { continue }
          let size = run.count * (last - first + 1)
          if size > (best.map { $0.columns.count * $0.lines.count } ?? 0) {
            best = Block(columns: first..<last + 1, lines: run)
          }
        }
      }
      return best
    }

    private static func longest(_ free: [Bool]) -> Range<Int>? {
      var best: Range<Int>?
      var start: Int?
      for line in 0...free.count {
        if line < free.count, free[line] {
          start = start ?? line
        } else if let from = start {
          if line - from > best?.count ?? 0 { best = from..<line }
          start = nil
        }
      }
      return best
    }
  }
}
