internal import HanText
internal import PageGeometry
internal import PageMakeup
package import PressDiagnostics
internal import Typefaces
package import Typesetting

/// Sets loose paragraphs and prints where everything stands (排文结果), line-dump contract.
package struct LineDump {
  private let shaper: any TextShaper
  private let hasLedger: Bool

  package init(shaper: any TextShaper, ledger: Bool) {
    self.shaper = shaper
    hasLedger = ledger
  }

  /// The dump of all cases as one JSON object, with a diagnostic for each overfull line.
  package func dump(_ cases: [LineCase]) -> Diagnosed<JSONValue> {
    var diagnostics: [Diagnostic] = []
    let members = cases.map { item in
      let (material, lines) = set(item)
      for (number, line) in lines.enumerated() where line.isOverfull {
        diagnostics.append(overfull(item, number + 1))
      }
      for fault in material.markFaults where !fault.reason.isDrawn {
        diagnostics.append(notDrawn(item, fault))
      }
      return JSONValue.Member(item.id, .array(lines.map { json($0, material) }))
    }
    return Diagnosed(.object(members), diagnostics)
  }

  private func set(_ item: LineCase) -> (ParagraphMaterial, [SetLine]) {
    var text = StyledText(item.text, face: item.face)
    text.annotations = item.annotations
    let material = ParagraphMaterial(text, style: item.style, shaper: shaper)
    let measures = LineMeasures(item.measure)
    let breaks = LineBreaker(material).breaks(in: measures)
    return (material, LineSetter(material).lines(breaks, in: measures))
  }

  private func overfull(_ item: LineCase, _ line: Int) -> Diagnostic {
    Diagnostic(
      "line.overfull", .warning, zh: "“\(item.id)”第\(line)行排不下，超出行长",
      en: "line \(line) of \"\(item.id)\" is longer than its measure", at: item.place,
      desk: .layout, hint: "a wider measure or a shorter word is needed")
  }

  private func notDrawn(_ item: LineCase, _ fault: MarkFault) -> Diagnostic {
    let name = fault.annotation.kind.name
    let start = fault.annotation.range.lowerBound
    return Diagnostic(
      "text.mark-not-drawn", .warning, zh: "“\(item.id)”第\(start)字起的标记 \(name) 不能排，文字照排",
      en: "mark \(name) at \(start) of \"\(item.id)\" is not drawn; its text is set plain",
      at: item.place, desk: .layout, hint: "docs/marks.md says what goes together")
  }

  private func json(_ line: SetLine, _ material: ParagraphMaterial) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("right", em(line.right)),
      .init("chars", .array(line.cells.map { json($0, material) })),
    ]
    if !line.marks.isEmpty { members.append(.init("marks", .array(line.marks.map(\.json)))) }
    if hasLedger { members.append(.init("ledger", .array(line.ledger.map(json)))) }
    return .object(members)
  }

  private func json(_ cell: SetCell, _ material: ParagraphMaterial) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("i", .int(cell.start)), .init("n", .int(cell.count)), .init("x", em(cell.x)),
      .init("w", em(cell.width)),
    ]
    if cell.size != .one {
      members += [.init("size", em(cell.size)), .init("rise", em(cell.rise))]
    }
    if material.style.direction == .vertical, !cell.isSpace {
      members += VerticalFacts(shaper: shaper, material: material).members(of: cell)
    }
    return .object(members)
  }

  private func json(_ entry: Adjustment) -> JSONValue {
    .object([
      .init("after", .int(entry.after)), .init("amount", em(entry.amount)),
      .init("rule", .string(entry.rule.rawValue)),
    ])
  }

  private func em(_ value: Em) -> JSONValue { .number(value.value, decimals: 5) }
}

/// How a cell stands in a vertical line and where its ink is.
private struct VerticalFacts {
  let shaper: any TextShaper
  let material: ParagraphMaterial

  func members(of cell: SetCell) -> [JSONValue.Member] {
    let scalars = material.text.scalars
    let unit = TextUnit(start: cell.start, count: cell.count, cls: cell.cls, joint: joint(of: cell))
    let stand = VerticalSetting.orientation(of: unit, scalars)
    var members: [JSONValue.Member] = [.init("orient", .string(stand.rawValue))]
    if cell.cls.isMark, let quadrant = VerticalMarks(shaper: shaper).quadrant(of: cell, scalars) {
      members.append(.init("quad", .string(quadrant.rawValue)))
    }
    return members
  }

  /// The joint of the cell's unit, found by halving.
  private func joint(of cell: SetCell) -> TextUnit.Joint {
    var low = 0
    var high = material.units.count
    while low < high {
      let middle = (low + high) / 2
      if material.units[middle].start < cell.start { low = middle + 1 } else { high = middle }
    }
    return low < material.units.count ? material.units[low].joint : .plain
  }
}
