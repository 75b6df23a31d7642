internal import HanText
internal import PageGeometry
internal import PageMakeup
package import PressDiagnostics
internal import Typefaces
package import Typesetting

/// Sets loose paragraphs and prints where everything stands (排文结果), line-dump contract.
package struct LineDump {
  private let shaper: any TextShaper
  private let western: WesternKnowledge
  private let hasLedger: Bool

  package init(shaper: any TextShaper, western: WesternKnowledge = .none, ledger: Bool) {
    self.shaper = shaper
    self.western = western
    hasLedger = ledger
  }

  /// The dump of all cases as one JSON object, with a diagnostic for each line that is overfull,
  /// broken inside a word, or loose.
  package func dump(_ cases: [LineCase]) -> Diagnosed<JSONValue> {
    var diagnostics: [Diagnostic] = []
    let members = cases.map { item in
      let (material, lines) = set(item)
      for (number, line) in lines.enumerated() {
        if line.isOverfull { diagnostics.append(overfull(item, number + 1)) }
        if line.parting.isBroken { diagnostics.append(broken(item, number + 1, line)) }
        if line.isLoose { diagnostics.append(loose(item, number + 1, line)) }
      }
      return JSONValue.Member(item.id, .array(lines.map { json($0, material) }))
    }
    return Diagnosed(.object(members), diagnostics)
  }

  private func set(_ item: LineCase) -> (ParagraphMaterial, [SetLine]) {
    let text = StyledText(item.text, face: item.face)
    let material = ParagraphMaterial(
      text, style: item.style, shaper: shaper, western: western, narrowest: item.measure)
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

  private func broken(_ item: LineCase, _ number: Int, _ line: SetLine) -> Diagnostic {
    let what = LineWords.what(line.parting)
    return Diagnostic(
      "line.word-broken", line.parting == .word ? .warning : .error,
      zh: "“\(item.id)”第\(number)行末拆开了\(what.zh)：比行长还宽",
      en: "line \(number) of \"\(item.id)\" breaks \(what.en) that is wider than the measure",
      at: item.place, desk: .layout, hint: "a wider measure or a shorter word is needed")
  }

  private func loose(_ item: LineCase, _ number: Int, _ line: SetLine) -> Diagnostic {
    let amount = LineWords.looseness(line)
    return Diagnostic(
      "line.loose", LineWords.isGaping(line) ? .warning : .note,
      zh: "“\(item.id)”第\(number)行太松：\(amount.zh)",
      en: "line \(number) of \"\(item.id)\" is loose: \(amount.en)", at: item.place,
      desk: .layout, hint: "a wider measure or \"hyphenate\": true may help")
  }

  private func json(_ line: SetLine, _ material: ParagraphMaterial) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("right", em(line.right)),
      .init("chars", .array(line.cells.map { json($0, material) })),
    ]
    if let hyphen = line.hyphen {
      members.append(
        .init("hyphen", .object([.init("x", em(hyphen.x)), .init("w", em(hyphen.width))])))
    }
    if hasLedger {
      if line.parting != .lawful { members.append(.init("end", .string(line.parting.rawValue))) }
      members.append(.init("ledger", .array(line.ledger.map(json))))
    }
    return .object(members)
  }

  private func json(_ cell: SetCell, _ material: ParagraphMaterial) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("i", .int(cell.start)), .init("n", .int(cell.count)), .init("x", em(cell.x)),
      .init("w", em(cell.width)),
    ]
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
