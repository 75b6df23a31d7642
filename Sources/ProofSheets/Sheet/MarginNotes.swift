package import PageGeometry
internal import PageScene
internal import Typefaces

/// A note with its number, its leader and its place in the margin (排好的旁注).
package struct PlacedNote: Hashable, Sendable {
  /// From 1: down the left margin, then down the right one.
  package var number: Int
  package var note: ProofNote
  package var side: LeaderSide
  /// From the mark to the note.
  package var leader: [Point]
  package var underline: [Rect]
  package var frame: Rect
}

/// Leads notes out to the margins and stacks them there (旁注).
struct MarginNotes {
  let measure: SheetMeasure
  let text: SheetText
  let ink: Ink

  private static let mostLines = 5

  /// A note that was led out, still without a place.
  private struct Led {
    var note: ProofNote
    var leader: LeaderRouter.Leader
    var lines: [SheetText.Line]
    var height: Length
  }

  private func lines(_ note: ProofNote) -> [SheetText.Line] {
    text.paragraph(
      note.text, size: SheetMeasure.noteSize,
      width: SheetMeasure.noteWidth - SheetMeasure.numberWidth,
      most: Self.mostLines)
  }

  private func height(_ lines: [SheetText.Line]) -> Length {
    SheetMeasure.noteLeading * max(1, lines.count) + SheetMeasure.noteGap
  }

  /// The notes in their places, and those that found none.
  func placed(
    _ notes: [ProofNote], on page: Page, beside words: [Rect]
  ) -> (notes: [PlacedNote], rest: [ProofNote], items: [PageItem]) {
    let (left, right) = measure.exits
    let room = measure.notes(.left).height
    var router = LeaderRouter(page, words: words, left: left, right: right, room: room)
    for note in notes { router.reserve(over: note.signed) }
    var led: [Led] = []
    var rest: [ProofNote] = []
    for note in Self.ordered(notes) {
      let lines = lines(note)
      let height = height(lines)
      let leader = router.lead(note.based, height: height)
      guard let leader else {
        rest.append(note)
        continue
      }
      led.append(Led(note: note, leader: leader, lines: lines, height: height))
    }
    var placed: [PlacedNote] = []
    var items: [PageItem] = []
    for side in LeaderSide.allCases {
      stack(led.filter { $0.leader.side == side }, side, &placed, &items)
    }
    return (placed, rest, items)
  }

  /// From head to foot, then from left to right.
  private static func ordered(_ notes: [ProofNote]) -> [ProofNote] {
    notes.sorted { a, b in place(of: a) < place(of: b) }
  }

  private static func place(of note: ProofNote) -> (Length, Length, Int) {
    let first = note.spots.first?.origin ?? .zero
    return (first.y, first.x, note.key)
  }

  private func stack(
    _ led: [Led], _ side: LeaderSide, _ placed: inout [PlacedNote], _ items: inout [PageItem]
  ) {
    let led = led.sorted { $0.leader.exit.y < $1.leader.exit.y }
    let area = measure.notes(side)
    let tops = MarginStack.tops(
      wanted: led.map { $0.leader.exit.y - SheetMeasure.noteLeading / 2 },
      heights: led.map(\.height), in: (area.minY, area.maxY))
    for (note, top) in zip(led, tops) {
      let frame = Rect(x: area.minX, y: top, width: area.width, height: note.height)
      let edge = side == .left ? frame.maxX + .points(2) : frame.minX - .points(2)
      let end = Point(x: edge, y: top + SheetMeasure.noteLeading / 2)
      let one = PlacedNote(
        number: placed.count + 1, note: note.note, side: side,
        leader: note.leader.points + [end], underline: note.leader.underline, frame: frame)
      placed.append(one)
      items += drawn(one, note.lines)
    }
  }

  // MARK: Drawing

  private func drawn(_ note: PlacedNote, _ lines: [SheetText.Line]) -> [PageItem] {
    let baseline = note.frame.minY + SheetMeasure.noteSize
    var items = text.items(
      "\(note.number)", Face(.hei, .bold), size: SheetMeasure.noteSize, ink: ink,
      x: note.frame.minX + SheetMeasure.numberWidth - .points(4), baseline: baseline,
      alignment: .right)
    for (index, line) in lines.enumerated() {
      items += text.items(
        line, x: note.frame.minX + SheetMeasure.numberWidth,
        baseline: baseline + SheetMeasure.noteLeading * index)
    }
    items += note.underline.map { .rule(Rule(frame: $0, ink: ink)) }
    guard let start = note.leader.first else { return items }
    let pieces = [Path.Piece.move(start)] + note.leader.dropFirst().map { .line($0) }
    items.append(
      .path(Path(pieces: pieces, paint: .stroke(width: LeaderRouter.width), ink: ink)))
    return items
  }
}

extension ProofNote {
  /// How far the line under a place without width reaches to both sides of it, and a sign over it.
  private static let reach = Length.points(2.5)
  private static let wideReach = Length.points(6)

  /// The boxes under which a line is drawn.
  var based: [Rect] {
    guard case .sign(let correction) = mark, correction.sign == .join else {
      return spots.map { $0.reaching(Self.reach) }
    }
    return spots.map { $0.reaching(Self.wideReach) }
  }

  /// The boxes over which a sign is drawn.
  var signed: [Rect] {
    guard case .sign(let correction) = mark, correction.sign != .remark else { return [] }
    return spots.map { $0.reaching(Self.wideReach) } + correction.otherSpots
  }
}

extension Rect {
  /// The rectangle with so much more on both sides where it has no width or no height.
  fileprivate func reaching(_ length: Length) -> Rect {
    let x = width < .points(2) ? length : .zero
    let y = height < .points(2) ? length : .zero
    return Rect(x: minX - x, y: minY - y, width: width + x * 2, height: height + y * 2)
  }
}
