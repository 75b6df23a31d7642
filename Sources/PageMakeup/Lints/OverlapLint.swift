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
    }
    // By numbers, for a page has a thousand lines.
    let order = pieces.indices.sorted {
      let (one, other) = (pieces[$0].frame, pieces[$1].frame)
      return (one.minY, one.minX) < (other.minY, other.minX)
    }
    for (place, one) in order.enumerated() {
      for other in order[(place + 1)...] {
        guard pieces[other].frame.minY < pieces[one].frame.maxY else { break }
        guard Self.mayNotMeet(pieces[one], pieces[other]) else { continue }
        return [finding(pieces[one], pieces[other], page)]
      }
    }
    return []
  }

  private static func mayNotMeet(_ one: Piece, _ other: Piece) -> Bool {
    guard one.frame.overlaps(other.frame) else { return false }
    // Inside a story lines may share their em boxes; over a picture they never may.
    let isHead = one.isOnPicture || other.isOnPicture
    return one.block != other.block || (isPicture(one, other) && !isHead)
  }

  private static func isPicture(_ one: Piece, _ other: Piece) -> Bool {
    (one.line == nil) != (other.line == nil)
  }

  private func finding(_ one: Piece, _ other: Piece, _ page: PageSurvey) -> Diagnostic {
    let isPicture = Self.isPicture(one, other)
    return page.finding(
      Self.id, .error, zh: isPicture ? "文字压在图片上" : "两处文字互相叠压",
      en: isPicture ? "text lies over a picture" : "two pieces of text lie over each other",
      at: (other.line ?? one.line)?.text.place,
      hint: "move one of them; with a plan of your own, look at its places",
      area: one.frame.union(other.frame))
  }
}
