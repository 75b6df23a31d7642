internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Text over other text (叠压), or over a picture (图压字): nothing may, whatever made it.
struct OverlapLint: PageLint {
  static let id = "page.overlap"

  private struct Piece {
    var block: Int
    var frame: Rect
    /// Nil for a picture.
    var line: PlacedLine?
    /// A line of a head that stands on its story's picture (压题).
    var isOnPicture = false
  }

  let blocks: [PlacedBlock]

  func findings(_ page: PageSurvey) -> [Diagnostic] {
    let pieces = blocks.enumerated().flatMap { number, block in
      let onPicture = Set(block.linesOnPicture)
      return block.placedLines.map { line in
        Piece(
          block: number, frame: line.frame, line: line, isOnPicture: onPicture.contains(line))
      } + block.placedPictures.map { Piece(block: number, frame: $0.frame) }
    }.sorted { ($0.frame.minY, $0.frame.minX) < ($1.frame.minY, $1.frame.minX) }
    for (index, one) in pieces.enumerated() {
      for other in pieces[(index + 1)...] {
        guard other.frame.minY < one.frame.maxY else { break }
        // Inside a story lines may share their em boxes; over a picture they never may.
        let isPicture = (one.line == nil) != (other.line == nil)
        let isHead = one.isOnPicture || other.isOnPicture
        guard one.block != other.block || (isPicture && !isHead), one.frame.overlaps(other.frame)
        else {
          continue
        }
        return [finding(one, other, isPicture, page)]
      }
    }
    return []
  }

  private func finding(
    _ one: Piece, _ other: Piece, _ isPicture: Bool, _ page: PageSurvey
  ) -> Diagnostic {
    page.finding(
      Self.id, .error, zh: isPicture ? "文字压在图片上" : "两处文字互相叠压",
      en: isPicture ? "text lies over a picture" : "two pieces of text lie over each other",
      at: (other.line ?? one.line)?.text.place,
      hint: "move one of them; with a plan of your own, look at its places",
      area: one.frame.union(other.frame))
  }
}
