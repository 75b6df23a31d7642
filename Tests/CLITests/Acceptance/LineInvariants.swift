import Foundation

/// What holds for every line of every case, whatever the case is about.
struct LineInvariants {
  let check: AcceptanceCheck
  private(set) var faults: [String] = []

  init(_ check: AcceptanceCheck) { self.check = check }

  private static let closers = Set("”’）》〉」』】〗〕］｝，、；：。！？．·‧・～〜／".unicodeScalars)
  private static let lines = Set("—…⋯⸺".unicodeScalars)
  private static let openers = Set("“‘（《〈「『【〖〔［｛".unicodeScalars)

  mutating func run() {
    everyScalarOnce()
    if check.isOverfull {
      if !check.item.has("overfull") { faults.append("overfull") }
      return
    }
    for (number, line) in check.lines.enumerated() {
      edges(line, number)
      geometry(line, number)
    }
  }

  /// Each scalar once and in order; only spaces may be left out.
  private mutating func everyScalarOnce() {
    var next = 0
    for char in check.lines.flatMap(\.chars) {
      let skipped = check.scalars[next..<max(next, char.i)]
      let isLost = char.i < next || char.n < 1 || !skipped.allSatisfy(Self.mayVanish)
      if isLost { faults.append("scalar \(next) is lost or doubled") }
      next = max(next, char.i + char.n)
    }
    guard next <= check.scalars.count, check.scalars[next...].allSatisfy(Self.mayVanish) else {
      return faults.append("scalar \(next) is lost")
    }
  }

  private static func mayVanish(_ scalar: Unicode.Scalar) -> Bool {
    AcceptanceCheck.isSpace(scalar) || scalar == "\u{200B}" || scalar == "\t"
  }

  /// §1.2: no prohibited start or end, by the level.
  private mutating func edges(_ line: DumpedLine, _ number: Int) {
    let level = check.variant.option("kinsoku", "gb")
    guard level != "none", !check.item.has("relaxed"), !check.item.has("loose") else { return }
    let text = check.text(line)
    guard let first = text.first, let last = text.last else { return }
    if number > 0, Self.closers.contains(first) || level == "strict" && Self.lines.contains(first) {
      faults.append("line \(number + 1) starts with \(first)")
    }
    guard number + 1 < check.lines.count else { return }
    if Self.openers.contains(last) || level != "basic" && last == "／" {
      faults.append("line \(number + 1) ends with \(last)")
    }
  }

  /// Lines begin at their edge, end at the measure where they are justified, and never beyond it.
  private mutating func geometry(_ line: DumpedLine, _ number: Int) {
    let measure = Double(check.variant.option("measure", "13")) ?? 13
    let hang = check.variant.option("hang", "false") == "true" ? 0.5 : 0
    let isGrid = check.variant.option("grid", "false") == "true"
    if line.right > measure + hang + 0.001 { faults.append("line \(number + 1) is too long") }
    let starts = line.chars.map(\.x)
    if starts != starts.sorted() { faults.append("line \(number + 1) runs backwards") }
    let indent = number == 0 ? Double(check.variant.option("indent", "0")) ?? 0 : 0
    if !isGrid, let first = starts.first, abs(first - indent) > 0.0015 {
      faults.append("line \(number + 1) begins at \(first)")
    }
    let isJustified =
      number + 1 < check.lines.count && !isGrid
      && check.variant.option("align", "justify") == "justify" && hasGap(line)
    if isJustified, abs(line.right - measure) > 0.0015, abs(line.right - measure - hang) > 0.0015 {
      faults.append("line \(number + 1) ends at \(line.right)")
    }
  }

  /// Whether anything on the line can open: not in a line of one character or one Western word.
  private func hasGap(_ line: DumpedLine) -> Bool {
    let text = check.text(line)
    return line.chars.count > 1 && !text.allSatisfy { $0.isASCII && $0 != " " || $0 == "～" }
  }
}
