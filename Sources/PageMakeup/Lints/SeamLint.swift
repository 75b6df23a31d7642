internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PressDiagnostics

/// A gutter that runs down the page and parts it in two (通缝).
///
/// Over 85 % of the type area's height it is an error on page one; one that three stories in a row
/// share on either side is told as well.
struct SeamLint: PageLint {
  static let id = "page.seam"

  private struct Strip {
    var edge: Int
    var top: Length
    var foot: Length
    /// Stories along it at the side that has more of them.
    var stories: Int

    var height: Length { foot - top }
  }

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    guard page.hosts.count > 2 else { return [] }
    return (1..<max(2, page.spec.grid.columns)).compactMap { edge in
      longest(at: edge, page).flatMap { finding($0, page) }
    }
  }

  private func finding(_ strip: Strip, _ page: PageSurvey) -> Diagnostic? {
    let used = page.hosts.map(\.frame.maxY).max() ?? page.area.maxY
    let share = strip.height.rawValue * 100 / max(1, page.typeArea.height.rawValue)
    let shareOfStories = strip.height.rawValue * 100 / max(1, (used - page.area.minY).rawValue)
    let severity: Severity
    if share > 85 {
      severity = page.input.isFront ? .error : .warning
    } else if shareOfStories > 85 {
      severity = .warning
    } else if strip.stories >= 3, strip.height * 2 > page.area.height {
      severity = .note
    } else {
      return nil
    }
    let x = page.gutter(strip.edge)
    let half = page.spec.grid.gutterWidth / 2
    return page.finding(
      Self.id, severity, zh: "通缝：第 \(strip.edge)、\(strip.edge + 1) 栏之间的栏缝贯通稿区的 \(shareOfStories)%",
      en:
        "the gutter behind column \(strip.edge) runs through \(shareOfStories) % of the stories' area",
      hint: "let one story or picture stand across it, or cut the columns anew (recut)",
      area: .between(x - half, strip.top, x + half, strip.foot))
  }

  /// The longest stretch of a gutter that no story crosses.
  private func longest(at edge: Int, _ page: PageSurvey) -> Strip? {
    let x = page.gutter(edge)
    let crossing = page.hosts.map(\.frame).filter { $0.minX < x && x < $0.maxX }
      .sorted { $0.minY < $1.minY }
    var strips: [Strip] = []
    var top = page.area.minY
    for frame in crossing {
      if frame.minY > top { strips.append(strip(edge, top, frame.minY, page)) }
      top = max(top, frame.maxY)
    }
    let used = page.hosts.map(\.frame.maxY).max() ?? top
    if used > top { strips.append(strip(edge, top, used, page)) }
    return strips.filter { $0.stories > 0 }.max { $0.height < $1.height }
  }

  private func strip(_ edge: Int, _ top: Length, _ foot: Length, _ page: PageSurvey) -> Strip {
    let x = page.gutter(edge)
    let beside = page.hosts.map(\.frame).filter {
      $0.minY < foot && top < $0.maxY
    }
    let reach = page.spec.grid.gutterWidth
    let left = beside.count { $0.maxX <= x && x - $0.maxX <= reach }
    let right = beside.count { $0.minX >= x && $0.minX - x <= reach }
    return Strip(
      edge: edge, top: top, foot: foot, stories: left > 0 && right > 0 ? max(left, right) : 0)
  }
}
