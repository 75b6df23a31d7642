internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// A white from side to side that no story crosses, so that the page falls into two (断版、通线).
///
/// Under or over a story that itself goes across the page it is as it should be.
struct SplitLint: PageLint {
  static let id = "page.split"

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    let frames = page.hosts.map(\.frame)
    var tops: [Length] = []
    for frame in frames.sorted(by: { $0.minY < $1.minY }) where !tops.contains(frame.minY) {
      tops.append(frame.minY)
    }
    return tops.dropFirst().compactMap { top in
      let upper = frames.filter { $0.maxY <= top }
      let lower = frames.filter { $0.minY >= top }
      guard upper.count + lower.count == frames.count, upper.count > 1, lower.count > 1,
        let foot = upper.map(\.maxY).max()
      else { return nil }
      let isUnderOne = upper.contains { isFull($0, page) && top - $0.maxY < page.pitch * 4 }
      let isOverOne = lower.contains { isFull($0, page) && $0.minY == top }
      guard !isUnderOne, !isOverOne else { return nil }
      let line = page.lines(top - page.typeArea.minY)
      return page.finding(
        Self.id, .warning, zh: "断版：第 \(line) 行处有一道空白横贯全版",
        en: "a white runs across the whole page above line \(line)",
        hint: "let one story or picture stand across it",
        area: .between(page.area.minX, foot, page.area.maxX, top))
    }
  }

  private func isFull(_ frame: Rect, _ page: PageSurvey) -> Bool {
    page.area.width - frame.width < page.spec.grid.columnWidth / 2
  }
}
