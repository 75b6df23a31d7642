internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// Where the lines of a vertical head stand in their columns (竖题的位置).
///
/// From right to left: kicker, main head, deck. The main head stands in the middle of the story's
/// depth; the kicker begins with it and the deck ends with it, as one reads them.
struct VerticalHeadlineGeometry {
  let spec: LayoutSpec
  /// The lines of the page in which stories may stand.
  let area: Range<Int>
  let origin: Point

  /// The head's block in the columns that the plan gives it; empty where it has none.
  func placed(
    _ setting: HeadlineSetting, _ rank: StoryRank, _ placement: PagePlan.Placement
  ) -> [PlacedBlock] {
    guard let columns = placement.sideHead else { return [] }
    let style = spec.headlines[rank]
    var right = right(of: setting, columns)
    let height = spec.grid.linePitch * placement.lines.clamped(to: area).count
    let top = origin.y + spec.grid.y(ofLine: placement.lines.lowerBound)
    let extent = Extent(top: top, height: height, main: setting.main)
    let kicker = place(setting.kicker, style.partLeading, &right) { extent.kickerTop($0.width) }
    if !kicker.isEmpty, !setting.main.isEmpty {
      right -= style.kickerGap.at(setting.kicker.last?.size ?? .zero)
    }
    let main = place(setting.main, style.leading, &right) { _ in extent.mainTop }
    if !setting.deck.isEmpty, !(kicker.isEmpty && main.isEmpty) {
      right -= style.deckGap.at(setting.deck.first?.size ?? .zero)
    }
    let deck = place(setting.deck, style.partLeading, &right) { extent.deckTop($0.width) }
    return [HeadlineGeometry.Parts(kicker: kicker, main: main, deck: deck).block]
  }

  /// The right edge of the lines: in the middle of what the white to the text leaves.
  private func right(of setting: HeadlineSetting, _ columns: Range<Int>) -> Length {
    let x = origin.x + spec.grid.x(ofColumn: columns.lowerBound)
    let width = spec.grid.longColumnWidth(columns.count)
    let white = max(.zero, spec.verticalHeads.white.at(spec.grid.bodySize) - spec.grid.gutterWidth)
    let free = width - white - setting.height
    return spec.verticalHeads.side == .right
      ? x + width - free / 2 : x + width - white - free / 2
  }

  /// Where lines begin between head and foot of the story.
  private struct Extent {
    let top: Length
    let height: Length
    let mainLength: Length

    init(top: Length, height: Length, main: [OneLine]) {
      self.top = top
      self.height = height
      mainLength = main.map(\.width).max() ?? .zero
    }

    var mainTop: Length {
      mainLength > .zero ? top + max(.zero, height - mainLength) / 2 : top
    }

    /// With the main head, or in the middle where it is longer.
    func kickerTop(_ length: Length) -> Length {
      length <= mainLength ? mainTop : middle(length)
    }

    func deckTop(_ length: Length) -> Length {
      length <= mainLength ? mainTop + mainLength - length : middle(length)
    }

    private func middle(_ length: Length) -> Length {
      top + max(.zero, height - length) / 2
    }
  }

  private func place(
    _ lines: [OneLine], _ leading: Leading, _ right: inout Length, _ top: (OneLine) -> Length
  ) -> [PlacedLine] {
    var placed: [PlacedLine] = []
    for (index, line) in lines.enumerated() {
      placed.append(line.placed(axis: right - line.size / 2, top: top(line)))
      right -= index + 1 < lines.count ? leading.pitch(of: line.size) : line.size
    }
    return placed
  }
}
