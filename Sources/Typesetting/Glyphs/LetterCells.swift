internal import HanText
internal import PageGeometry

/// The letters of Western cells, each with its own advance (逐字字位), as the line dump lists them.
///
/// A word is one unit of composition and one cell; seen from outside it is characters like any
/// other. What the font joins (a ligature, a letter with its accent) stays one entry.
package struct LetterCells {
  private let shaper: any TextShaper
  private let scalars: [Unicode.Scalar]
  private let isVertical: Bool

  package init(_ material: ParagraphMaterial, shaper: any TextShaper) {
    self.shaper = shaper
    scalars = material.text.scalars
    isVertical = material.style.direction == .vertical
  }

  /// Figures set across share one cell in a vertical line: they stay together.
  private func isCut(_ cell: SetCell) -> Bool {
    guard cell.cls == .western, cell.count > 1, !cell.isSpace else { return false }
    return !(isVertical && cell.body == .one)
  }

  /// The letters of a Western cell; of any other, itself.
  package func letters(of cell: SetCell) -> [SetCell] {
    guard isCut(cell) else { return [cell] }
    let run = scalars[cell.start..<cell.start + cell.count]
    let face = shaper.face(for: run, preferring: cell.face)
    let glyphs = WesternShaping(shaper: shaper).glyphs(of: run, face: face)
    var letters: [SetCell] = []
    var x = cell.bodyX
    for glyph in glyphs {
      let start = cell.start + glyph.cluster
      if letters.last?.start == start {
        letters[letters.count - 1].width += glyph.advance
      } else {
        var letter = cell
        letter.start = start
        letter.x = x
        letter.width = glyph.advance
        letters.append(letter)
      }
      x += glyph.advance
    }
    return counted(letters, cell)
  }

  /// Gives each letter its scalars and the last one what is left of the cell.
  private func counted(_ letters: [SetCell], _ cell: SetCell) -> [SetCell] {
    guard let first = letters.first, first.start == cell.start,
      zip(letters, letters.dropFirst()).allSatisfy({ $0.start < $1.start })
    else { return [cell] }
    var result = letters
    for index in result.indices {
      let isLast = index + 1 == result.count
      let end = isLast ? cell.start + cell.count : result[index + 1].start
      result[index].count = end - result[index].start
      if isLast { result[index].width = cell.x + cell.width - result[index].x }
      result[index].bodyX = result[index].x
      result[index].body = result[index].width
    }
    return result
  }
}
