internal import HanText
internal import PageGeometry
internal import Typefaces
package import Typesetting

/// A random paragraph in a random style, set, with everything that is wrong with it (抽样段落).
package struct PropertySample: CustomStringConvertible, Sendable {
  package let material: ParagraphMaterial
  package let measures: LineMeasures
  package let breaks: LineBreaks
  package let lines: [SetLine]

  package init(seed: Int) {
    var random = RandomParagraph(seed: UInt64(truncatingIfNeeded: seed))
    var style = CompositionStyle()
    style.marks = random.choice(MarkStyle.self)
    style.kinsoku = random.choice(KinsokuLevel.self)
    style.lineEnd = random.choice(CompositionStyle.LineEndBlank.self)
    style.lineStart = random.choice(CompositionStyle.EdgeBlank.self)
    style.firstLineOpening = random.choice(CompositionStyle.EdgeBlank.self)
    style.indent = .ems(random.flag() ? 2 : 0)
    style.hangs = random.number(0...3) == 0
    style.isGrid = random.number(0...7) == 0
    style.avoidsOrphan = random.flag()
    style.stretchesBesideMarks = random.flag()
    style.direction = random.number(0...5) == 0 ? .vertical : .horizontal
    measures = LineMeasures(Em(random.number(4...40), over: 1))
    let text = StyledText(random.text(random.number(1...120)), face: Face(.song))
    material = ParagraphMaterial(text, style: style, shaper: FixedShaper())
    breaks = LineBreaker(material).breaks(in: measures)
    lines = LineSetter(material).lines(breaks, in: measures)
  }

  package var description: String {
    let style = material.style
    return
      "\(style.marks) \(style.kinsoku) \(measures.rest) grid \(style.isGrid) \(style.direction) "
      + MarkedText(material, lines: breaks.lines).description
  }

  /// What is wrong, in words; empty for a good paragraph.
  package var faults: [String] {
    textFaults + lines.indices.flatMap { lineFaults($0) }
  }

  /// Every scalar stands exactly once, in order; only spaces at line ends may be missing.
  private var textFaults: [String] {
    var next = 0
    let scalars = material.text.scalars
    var faults: [String] = []
    for cell in lines.flatMap(\.cells) {
      let skipped = next..<max(next, cell.start)
      if cell.start < next || !scalars[skipped].allSatisfy(Self.mayVanish) {
        faults.append("text breaks off before \(cell.start)")
      }
      next = cell.start + cell.count
    }
    if !scalars[min(next, scalars.count)...].allSatisfy(Self.mayVanish) {
      faults.append("text lost")
    }
    return faults
  }

  private static func mayVanish(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordSpace || scalar == "\u{3000}" || scalar.isIgnorable
  }

  private func lineFaults(_ number: Int) -> [String] {
    let line = lines[number]
    let cells = line.cells.filter { !$0.isSpace }
    guard let last = cells.last else { return ["empty line \(number)"] }
    var faults = edgeFaults(line.units, number, pass: breaks.pass)
    if zip(line.cells, line.cells.dropFirst()).contains(where: { $1.bodyX < $0.bodyX + $0.body }) {
      faults.append("line \(number) overlaps")
    }
    if let fault = widthFault(line, last) { faults.append("line \(number) \(fault)") }
    return faults
  }

  /// What the prohibitions say of a line's first and last unit.
  private func edgeFaults(_ units: Range<Int>, _ number: Int, pass: Int) -> [String] {
    var faults: [String] = []
    if number > 0, isForbiddenStart(material.units[units.lowerBound], pass) {
      faults.append("line \(number) starts with a mark")
    }
    // Blank cells vanish at a line's end, so the unit before them is the last.
    let last = units.last { material.units[$0].cls != .blank } ?? units.upperBound - 1
    let isLast = units.upperBound == material.units.count
    // What clings together and is wider than the measure is parted in the pass before the last.
    if !isLast, pass < 8, LineEnd.isForbidden(material.units[last].cls, at: material.style.kinsoku)
    {
      faults.append("line \(number) ends with a mark")
    }
    return faults
  }

  private func isForbiddenStart(_ unit: TextUnit, _ pass: Int) -> Bool {
    if pass >= 8 { return false }
    let mark = material.text.scalars[unit.start]
    // A ！ or ？ may start a line in the last passes, where nothing else is left.
    if pass >= 5, mark == "！" || mark == "？" { return false }
    return LineStart.isForbidden(unit.cls, at: material.style.kinsoku)
  }

  /// A justified line reaches its measure exactly; no other line outgrows it.
  private func widthFault(_ line: SetLine, _ last: SetCell) -> String? {
    let style = material.style
    let isHanging = line.ledger.contains { $0.rule == .hanging }
    let measure = line.measure + (isHanging ? .half : .zero)
    if line.isOverfull { return breaks.isOverfull ? nil : "is overfull" }
    if line.right > measure { return "is too long: \(line.right)" }
    if line.isLast || style.alignment == .start || style.isGrid { return nil }
    let hasGap = line.cells.count > 1
    return line.right < measure && hasGap && breaks.pass < 3 ? "is short: \(line.right)" : nil
  }

  /// What differs when the paragraph is broken again, and from each of its lines on.
  package var resumptionFaults: [String] {
    let breaker = LineBreaker(material)
    guard breaker.breaks(in: measures) == breaks else { return ["is broken otherwise again"] }
    return breaks.lines.indices.compactMap { count in
      let rest = breaker.breaks(in: measures, from: breaks.state(after: count))
      return rest.lines == Array(breaks.lines.dropFirst(count))
        ? nil : "goes on otherwise after line \(count)"
    }
  }

  /// What a paragraph does at all measures from 4 to 40 em.
  package struct Sweep: Sendable {
    package var faults: [String] = []
    /// How many lines were looked at.
    package var lines = 0
    /// At how many measures the best lines are one more than at a narrower one.
    package var longer = 0
  }

  /// Breaks the paragraph at every measure from 4 to 40 em.
  ///
  /// A wider measure needs no more lines. It may take one more where that looks better than the
  /// most that all marks can be squeezed; more than one is a fault.
  package func sweep() -> Sweep {
    let breaker = LineBreaker(material)
    var sweep = Sweep()
    var fewest = Int.max
    for measure in 4...40 {
      let broken = breaker.breaks(in: LineMeasures(.ems(measure)))
      let count = broken.lines.count
      sweep.lines += count
      let found = breakFaults(broken)
      if !found.isEmpty { sweep.faults.append("at \(measure) em \(found.joined(separator: ", "))") }
      // Lines that outgrow their measure are fewer than they should be.
      guard !broken.isOverfull, !hasAddress else { continue }
      if count > fewest { sweep.longer += 1 }
      if count - 1 > fewest {
        sweep.faults.append("needs \(count) lines at \(measure) em, \(fewest) before")
      }
      fewest = min(fewest, count)
    }
    return sweep
  }

  /// An address is broken only where it is longer than the measure, so that one which just holds it
  /// whole may need a line more.
  private var hasAddress: Bool { material.units.contains { $0.joint == .insideAddress } }

  /// Every unit is on one line, and no line starts or ends with what may not.
  private func breakFaults(_ broken: LineBreaks) -> [String] {
    var next = 0
    var faults: [String] = []
    for (number, units) in broken.lines.enumerated() {
      if units.lowerBound != next || units.isEmpty { faults.append("unit \(next) is lost") }
      next = units.upperBound
      faults += edgeFaults(units, number, pass: broken.pass)
    }
    if next != material.units.count { faults.append("the end is lost") }
    return faults
  }
}
