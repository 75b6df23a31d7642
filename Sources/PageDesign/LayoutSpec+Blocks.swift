package import PageGeometry

/// The blocks that a page is divided into from head to foot (版块).
package enum PageBlock: String, Hashable, Sendable, CaseIterable {
  case masthead
  case publicationLine = "publication_line"
  case folio
  case articles
  case foot
}

extension LayoutSpec {
  /// The lines of a block on a page of that kind; nil when the page has no such block.
  package func lines(of block: PageBlock, on kind: PageKind) -> Range<Int>? {
    let lines = grid.lines
    switch (block, kind) {
    case (.masthead, .front): return masthead.lines.range(in: lines)
    case (.publicationLine, .front): return publicationLine.lines.range(in: lines)
    case (.folio, .inside): return folio.lines.range(in: lines)
    case (.foot, _): return foot.lines.range(in: lines)
    case (.articles, .front): return articleLines(articles.front, on: kind)
    case (.articles, .inside): return articleLines(articles.inside, on: kind)
    case (.masthead, .inside), (.publicationLine, .inside), (.folio, .front): return nil
    }
  }

  /// A block on the sheet.
  package func frame(of block: PageBlock, on kind: PageKind) -> Rect? {
    guard let lines = lines(of: block, on: kind) else { return nil }
    let area = typeArea
    return Rect(
      x: area.minX, y: area.minY + grid.y(ofLine: lines.lowerBound), width: area.width,
      height: grid.linePitch * lines.count)
  }

  /// The lines that are wanted, or what the other blocks leave, less the white beside them.
  private func articleLines(_ wanted: BlockLines, on kind: PageKind) -> Range<Int>? {
    guard wanted == .rest else { return wanted.range(in: grid.lines) }
    let above = [PageBlock.masthead, .publicationLine, .folio].compactMap {
      lines(of: $0, on: kind)?.upperBound
    }
    let top = above.max().map { $0 + articles.whiteAbove } ?? 0
    let below = lines(of: .foot, on: kind)?.lowerBound
    let bottom = below.map { $0 - articles.whiteBelow } ?? grid.lines
    return top < bottom ? top..<bottom : nil
  }
}
