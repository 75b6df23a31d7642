internal import PageDesign
package import PageGeometry
package import PageScene

/// A head that stands on a picture with nothing between them (压题), for who sees the pixels.
package struct HeadOnPicture: Hashable, Sendable {
  package var article: String
  package var picture: PlacedPicture
  /// The boxes of its lines on the page.
  package var lines: [Rect]
  /// Whether its letters are white.
  package var isLight: Bool
}

extension ComposedPage {
  /// The heads on pictures, without those on a panel.
  package var headsOnPictures: [HeadOnPicture] {
    blocks.compactMap { block in
      guard block.role == .article, case .blocks(let parts) = block.content,
        let figure = parts.first(where: { $0.id == HeadOverPlacer.figureID }),
        let picture = figure.placedPictures.first,
        let head = parts.first(where: { $0.role == .headline }), !head.hasPanel
      else { return nil }
      let lines = head.headLines
      guard let ink = lines.first?.ink else { return nil }
      return HeadOnPicture(
        article: block.id, picture: picture, lines: lines.map(\.frame), isLight: ink == Ink(.white))
    }
  }
}

extension PlacedBlock {
  /// The lines of a story's head that stands on its picture (压题).
  var linesOnPicture: [PlacedLine] {
    guard role == .article, case .blocks(let parts) = content,
      parts.contains(where: { $0.id == HeadOverPlacer.figureID })
    else { return [] }
    return parts.first { $0.role == .headline }?.headLines ?? []
  }

  fileprivate var hasPanel: Bool {
    guard case .blocks(let parts) = content else { return false }
    return parts.first?.role == .furniture
  }

  fileprivate var headLines: [PlacedLine] {
    switch content {
    case .lines(let lines): lines
    case .blocks(let blocks): blocks.flatMap(\.headLines)
    case .rules, .picture: []
    }
  }
}
