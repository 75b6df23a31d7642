internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// Gaps between characters that were opened or closed (加大空距、减小空距), such as in a padded name.
///
/// Only what no justification does: half an em between two characters that are no marks.
struct SpaceChanges {
  let story: String
  let part: String
  let before: LetterSpots
  let after: LetterSpots
  let alignment: TextAlignment

  /// In 1/100 em.
  private static let least = 45

  var corrections: [Correction] {
    var found: [Correction] = []
    let partner = alignment.partner
    for index in partner.indices.dropLast() {
      let (own, next) = (partner[index], partner[index + 1])
      guard own >= 0, next == own + 1, let old = gap(before, index), let new = gap(after, own)
      else { continue }
      let change = new.gap - old.gap
      guard abs(change.rawValue) * 100 >= new.size.rawValue * Self.least else { continue }
      found.append(correction(own, new.box, opened: change > .zero))
    }
    return found
  }

  /// The white between a letter and the next one, both on one line and neither a mark.
  private func gap(
    _ spots: LetterSpots, _ offset: Int
  ) -> (gap: Length, size: Length, box: Rect)? {
    let scalars = spots.text.scalars
    guard isCharacter(scalars[offset]), isCharacter(scalars[offset + 1]),
      let left = spots.letter(at: offset), let right = spots.letter(at: offset + 1),
      left.line == right.line, !spots.isVertical
    else { return nil }
    let (a, b) = (spots.frame(left.letter, left.line), spots.frame(right.letter, right.line))
    let box = Rect(
      x: a.maxX, y: a.minY, width: max(.zero, b.minX - a.maxX), height: a.height)
    return (b.minX - a.maxX, left.letter.size, box)
  }

  private func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value)
  }

  private func correction(_ offset: Int, _ box: Rect, opened: Bool) -> Correction {
    let scalars = after.text.scalars
    let words = Wording.short(scalars[offset...min(offset + 1, scalars.count - 1)])
    return Correction(
      opened ? .openSpace : .closeSpace, story: story, part: part, line: after.line(at: offset),
      message: Diagnostic.Message(
        zh: opened ? "加大空距：“\(words)”之间" : "减小空距：“\(words)”之间",
        en: opened
          ? "the space inside “\(words)” was opened" : "the space inside “\(words)” was closed"),
      new: words, spots: [box],
      source: after.text.line(at: offset).flatMap { after.text.lines[$0].source })
  }
}
