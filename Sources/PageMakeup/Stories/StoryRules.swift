internal import PageDesign
internal import PageGeometry
internal import PageScene

/// The rules between stories (分稿线): in the middle of the white above each, and in the gutter
/// between two that stand side by side.
struct StoryRules {
  let spec: LayoutSpec

  func between(_ placements: [PagePlan.Placement], area: Range<Int>) -> [PlacedBlock] {
    guard spec.rules.thickness > .zero else { return [] }
    let own = placements.filter { $0.host == nil }
    let rules = horizontal(own, area) + vertical(own) + roundGuests(placements)
    guard !rules.isEmpty else { return [] }
    return [
      PlacedBlock(
        role: .furniture, id: "story-rules", frame: spec.typeArea, content: .rules(rules))
    ]
  }

  // MARK: Across

  private func horizontal(_ placements: [PagePlan.Placement], _ area: Range<Int>) -> [Rule] {
    guard spec.rules.whiteLines > 0 else { return [] }
    return joined(placements.filter { !$0.isBoxed && hasStoryAbove($0, placements) }.map(\.place))
      .filter { $0.line < area.upperBound }.map(rule)
  }

  private func hasStoryAbove(
    _ placement: PagePlan.Placement, _ placements: [PagePlan.Placement]
  ) -> Bool {
    placements.contains {
      // A frame parts stories by itself.
      !$0.isBoxed && $0.columns.overlaps(placement.columns)
        && $0.lines.upperBound <= placement.lines.lowerBound
    }
  }

  /// Rules at one height in neighbouring columns are one rule.
  private func joined(
    _ places: [(line: Int, columns: Range<Int>)]
  ) -> [(line: Int, columns: Range<Int>)] {
    var all: [(line: Int, columns: Range<Int>)] = []
    for place in places.sorted(by: {
      ($0.line, $0.columns.lowerBound) < ($1.line, $1.columns.lowerBound)
    }) {
      if let last = all.last, last.line == place.line,
        last.columns.upperBound >= place.columns.lowerBound
      {
        let end = max(last.columns.upperBound, place.columns.upperBound)
        all[all.count - 1].columns = last.columns.lowerBound..<end
      } else {
        all.append(place)
      }
    }
    return all
  }

  private func rule(_ place: (line: Int, columns: Range<Int>)) -> Rule {
    let middle =
      spec.typeArea.minY + spec.grid.y(ofLine: place.line)
      - spec.grid.linePitch * spec.rules.whiteLines / 2
    return RuleMaker.horizontal(
      spec.typeArea.minX + spec.grid.x(ofColumn: place.columns.lowerBound),
      middle - spec.rules.thickness / 2, width: spec.grid.longColumnWidth(place.columns.count),
      thickness: spec.rules.thickness, Ink(spec.rules.ink))
  }

  // MARK: Round guests

  /// The rules between a story without a frame and the text of its host round it (嵌稿).
  private func roundGuests(_ placements: [PagePlan.Placement]) -> [Rule] {
    placements.filter { $0.host != nil && !$0.isBoxed }.flatMap { guest -> [Rule] in
      guard let host = placements.first(where: { $0.article == guest.host }) else { return [] }
      var rules: [Rule] = []
      let first = host.lines.lowerBound + host.extraWhite + host.headLines
      if guest.lines.lowerBound > first {
        rules.append(rule((guest.lines.lowerBound, guest.columns)))
      }
      if guest.lines.upperBound < host.lines.upperBound {
        rules.append(rule((guest.lines.upperBound + spec.rules.whiteLines, guest.columns)))
      }
      let edges = [guest.columns.lowerBound, guest.columns.upperBound]
      return rules
        + edges.filter { host.columns.lowerBound < $0 && $0 < host.columns.upperBound }.map {
          hairline(edge: $0, guest.lines)
        }
    }
  }

  // MARK: Down

  /// Hairlines in the gutters between stories, as far as there are some at both sides.
  ///
  /// They run on past the dividers of either side, so that those end on a line and none stops short.
  private func vertical(_ placements: [PagePlan.Placement]) -> [Rule] {
    let own = placements.filter { !$0.isBoxed }
    return Set(own.map(\.columns.upperBound)).sorted().flatMap { edge -> [Rule] in
      let left = stretches(own.filter { $0.columns.upperBound == edge })
      let right = stretches(own.filter { $0.columns.lowerBound == edge })
      return left.flatMap { one in
        right.map { one.clamped(to: $0) }.filter { !$0.isEmpty }.map { hairline(edge: edge, $0) }
      }
    }
  }

  /// The lines that stories take one under another, those between them included: nothing crosses a
  /// gutter in a white that is no deeper than a divider's.
  private func stretches(_ placements: [PagePlan.Placement]) -> [Range<Int>] {
    placements.map(\.lines).sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
      all, lines in
      if let last = all.last, last.upperBound + spec.rules.whiteLines >= lines.lowerBound {
        all[all.count - 1] = last.lowerBound..<max(last.upperBound, lines.upperBound)
      } else {
        all.append(lines)
      }
    }
  }

  private func hairline(edge: Int, _ lines: Range<Int>) -> Rule {
    let x = spec.typeArea.minX + spec.grid.x(ofColumn: edge) - spec.grid.gutterWidth / 2
    let width = spec.rules.column
    return Rule(
      frame: Rect(
        x: x - width / 2, y: spec.typeArea.minY + spec.grid.y(ofLine: lines.lowerBound),
        width: width, height: spec.grid.linePitch * lines.count),
      ink: Ink(spec.rules.ink))
  }
}

extension PagePlan.Placement {
  fileprivate var place: (line: Int, columns: Range<Int>) { (lines.lowerBound, columns) }
}
