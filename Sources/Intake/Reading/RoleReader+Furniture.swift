internal import PressDiagnostics

extension RoleReader {
  /// A line of fields: one block a field, the ranges together the line.
  mutating func furniture(_ index: Int, _ parts: [FurniturePart]) {
    if state == .notice, blanksBefore == 0, parts.allSatisfy({ $0.kind == .contact }) {
      return add(.noticeText, index)
    }
    if belongsToStory(index, parts) { return add(.line, index) }
    let line = lines[index]
    for (position, part) in parts.enumerated() {
      let start = position == 0 ? line.range.lowerBound : line.text.origins[part.start]
      let end =
        position + 1 < parts.count
        ? line.text.origins[parts[position + 1].start] : line.range.upperBound
      blocks.append(
        Manuscript.Block(
          kind: part.kind, range: start..<end, lines: line.number..<line.number + 1,
          label: label(of: part, in: line.text), text: line.text[part.value].trimmed()))
    }
    lastFilled = blocks.count - 1
    if parts.contains(where: { $0.kind != .credit }) { sawImprint = true }
    endStory(.furniture)
  }

  /// A label whose target keeps no label of its own stays part of the text (主办：某某集团).
  private func label(of part: FurniturePart, in text: SourcedText) -> SourcedText? {
    part.label.map { text[$0].trimmed() }
  }

  /// Addresses, numbers and dates stand inside stories too: there the text goes on behind them.
  private func belongsToStory(_ index: Int, _ parts: [FurniturePart]) -> Bool {
    guard state == .story else { return false }
    let soft: [BlockKind] = [.contact, .address, .zipCode, .price, .weather, .date, .weekday]
    guard parts.allSatisfy({ soft.contains($0.kind) }) else { return false }
    var next = nextFilled[index + 1]
    var steps = 0
    while next < lines.count, steps < 6, kinds[next].isFurniture {
      guard case .furniture(let others) = kinds[next],
        others.allSatisfy({ soft.contains($0.kind) })
      else { return false }
      next = nextFilled[next + 1]
      steps += 1
    }
    guard next < lines.count, case .body = kinds[next] else { return false }
    return true
  }

  /// A number without a label goes with the field before it.
  mutating func contactValue(_ index: Int) {
    let previous = lastFilled.map { blocks[$0].kind }
    if state == .notice, blanksBefore == 0 {
      add(.noticeText, index)
    } else if state == .furniture, previous == .contact {
      add(.contact, index)
    } else if state == .story || state == .closed || state == .headline {
      add(.line, index)
    } else {
      unknown(index)
    }
  }
}
