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

  private func notDrawn(_ item: LineCase, _ fault: MarkFault) -> Diagnostic {
    let name = fault.annotation.kind.name
    let start = fault.annotation.range.lowerBound
    return Diagnostic(
      "text.mark-not-drawn", .warning, zh: "“\(item.id)”第\(start)字起的标记 \(name) 不能排，文字照排",
      en: "mark \(name) at \(start) of \"\(item.id)\" is not drawn; its text is set plain",
      at: item.place, desk: .layout, hint: "docs/marks.md says what goes together")
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
    let letters = LetterCells(material, shaper: shaper)
    let chars = line.cells.flatMap { cell in
      letters.letters(of: cell).map { json($0, of: cell, material) }
    }
    var members: [JSONValue.Member] = [
      .init("right", em(line.right)),
      .init("chars", .array(chars)),
    ]
    if !line.marks.isEmpty { members.append(.init("marks", .array(line.marks.map(\.json)))) }
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

  /// One letter or the whole of a cell; what is true of the cell is true of its letters.
  private func json(
    _ letter: SetCell, of cell: SetCell, _ material: ParagraphMaterial
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("i", .int(letter.start)), .init("n", .int(letter.count)), .init("x", em(letter.x)),
      .init("w", em(letter.width)),
    ]
    if cell.size != .one {
      members += [.init("size", em(cell.size)), .init("rise", em(cell.rise))]
    }
    if material.style.direction == .vertical, !cell.isSpace {
      members.append(.init("orient", .string(cell.stand.rawValue)))
      let marks = VerticalMarks(shaper: shaper)
      if cell.cls.isMark, let quadrant = marks.quadrant(of: cell, material.text.scalars) {
        members.append(.init("quad", .string(quadrant.rawValue)))
      }
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
