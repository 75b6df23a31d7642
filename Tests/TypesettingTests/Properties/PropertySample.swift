import BanmianTestSupport
import HanText
import PageGeometry
import Typesetting

/// A random paragraph in a random style, set, with everything that is wrong with it (抽样段落).
struct PropertySample: CustomStringConvertible {
  let set: SetParagraph
  let measures: LineMeasures

  init(seed: Int) {
    var random = RandomParagraph(seed: UInt64(seed))
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
    set = SetParagraph(random.text(random.number(1...120)), measures, style)
  }

  var description: String {
    let style = set.material.style
    return
      "\(style.marks) \(style.kinsoku) \(measures.rest) grid \(style.isGrid) \(style.direction) "
      + set.marked
  }

  /// What is wrong, in words; empty for a good paragraph.
  var faults: [String] {
    textFaults + set.lines.indices.flatMap { lineFaults($0) }
  }

  /// Every scalar stands exactly once, in order; only spaces at line ends may be missing.
  private var textFaults: [String] {
    var next = 0
    let scalars = set.material.text.scalars
    var faults: [String] = []
    for cell in set.lines.flatMap(\.cells) {
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
    let line = set.lines[number]
    let cells = line.cells.filter { !$0.isSpace }
    guard let first = cells.first, let last = cells.last else { return ["empty line \(number)"] }
    var faults: [String] = []
    if number > 0, isForbiddenStart(first) { faults.append("line \(number) starts with a mark") }
    if !line.isLast, set.breaks.pass < 8,
      LineEnd.isForbidden(last.cls, at: set.material.style.kinsoku)
    {
      faults.append("line \(number) ends with a mark")
    }
    if zip(line.cells, line.cells.dropFirst()).contains(where: { $1.bodyX < $0.bodyX + $0.body }) {
      faults.append("line \(number) overlaps")
    }
    if let fault = widthFault(line, last) { faults.append("line \(number) \(fault)") }
    return faults
  }

  private func isForbiddenStart(_ cell: SetCell) -> Bool {
    // What clings together and is wider than the measure is parted in the pass before the last.
    if set.breaks.pass >= 8 { return false }
    let mark = set.material.text.scalars[cell.start]
    // A ！ or ？ may start a line in the last passes, where nothing else is left.
    if set.breaks.pass >= 5, mark == "！" || mark == "？" { return false }
    return LineStart.isForbidden(cell.cls, at: set.material.style.kinsoku)
  }

  /// A justified line reaches its measure exactly; no other line outgrows it.
  private func widthFault(_ line: SetLine, _ last: SetCell) -> String? {
    let style = set.material.style
    let isHanging = line.ledger.contains { $0.rule == .hanging }
    let measure = line.measure + (isHanging ? .half : .zero)
    if line.isOverfull { return set.breaks.isOverfull ? nil : "is overfull" }
    if line.right > measure { return "is too long: \(line.right)" }
    if line.isLast || style.alignment == .start || style.isGrid { return nil }
    let hasGap = line.cells.count > 1
    return line.right < measure && hasGap && set.breaks.pass < 3 ? "is short: \(line.right)" : nil
  }
}
