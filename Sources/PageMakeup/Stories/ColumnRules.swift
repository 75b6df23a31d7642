internal import PageDesign
internal import PageGeometry
internal import PageScene

/// The hairlines between the text columns of a story (栏线): in gutters that are wide enough, from
/// the first to the last line that stands at both sides, never into the head (art-direction).
struct ColumnRules {
  let spec: LayoutSpec

  /// The rules between regions of text, each with its place on the page.
  func between(_ regions: [TextRegion], _ places: [StoryComposer.Column]) -> [Rule] {
    let gutter = spec.grid.gutterWidth
    guard spec.rules.column > .zero,
      gutter >= spec.rules.columnGutterLeast.at(spec.grid.bodySize)
    else { return [] }
    let all = Array(zip(regions, places))
    return all.flatMap { left in
      all.filter { $0.0.column == left.0.column + 1 }.compactMap { right in
        // Where something stands between the two there is no gutter.
        guard right.1.x - (left.1.x + left.1.width) <= gutter + spec.grid.bodySize / 2 else {
          return nil
        }
        return rule(left.1, right.1)
      }
    }
  }

  private func rule(_ left: StoryComposer.Column, _ right: StoryComposer.Column) -> Rule? {
    let top = max(left.top, right.top)
    let foot = min(foot(of: left), foot(of: right))
    guard top < foot else { return nil }
    let inset = (left.pitch - spec.grid.bodySize) / 2
    let middle = left.x + left.width + (right.x - left.x - left.width) / 2
    return Rule(
      frame: Rect(
        x: middle - spec.rules.column / 2, y: top + inset, width: spec.rules.column,
        height: foot - top - inset * 2),
      ink: Ink(spec.rules.ink))
  }

  private func foot(of column: StoryComposer.Column) -> Length {
    column.top + column.pitch * column.lines
  }
}
