internal import PressDiagnostics

/// Marks nested in marks of their own kind (标点套用), GB/T 15834-2011 4.8.3.5, 4.15.3.5.
///
/// Inside “ ” stand ‘ ’, inside 《 》 stand 〈 〉; a quotation begins with the double ones.
struct NestingRule: PassageRule {
  let card = RuleCard(
    "check.nesting", .warning, zh: "引号、书名号套用不当", en: "marks wrongly nested",
    citation: "GB/T 15834-2011 4.8.3.5, 4.15.3.5", hint: "use ‘ ’ inside “ ”, 〈 〉 inside 《 》",
    cost: .mark)

  func hits(in text: ReadPassage) -> [Hit] {
    let scalars = text.scalars
    guard scalars.contains(where: { $0.isOne(of: "“‘《") }) else { return [] }
    let scan = PairScan(scalars)
    return scan.pairs.compactMap { pair in
      switch scalars[pair.open] {
      case "“": return doubled(pair, scan, scalars, made: ("‘", "’"))
      case "《": return doubled(pair, scan, scalars, made: ("〈", "〉"))
      case "‘": return pair.depth > 0 ? twice(pair) : bare(pair, scan, scalars)
      default: return nil
      }
    }
  }

  /// “ right inside “ with no ‘ between them.
  private func doubled(
    _ pair: PairScan.Pair, _ scan: PairScan, _ scalars: [Unicode.Scalar],
    made: (open: String, close: String)
  ) -> Hit? {
    guard pair.depth == 1 else { return nil }
    let inner: Unicode.Scalar = scalars[pair.open] == "“" ? "‘" : "〈"
    let around = scan.pairs.filter { $0.open < pair.open && $0.close > pair.close }
    guard !around.contains(where: { scalars[$0.open] == inner }),
      !scan.pairs.contains(where: {
        $0.open > pair.open && $0.close < pair.close && scalars[$0.open] == inner
      })
    else { return nil }
    var hit = Hit(
      pair.open..<pair.close + 1,
      zh: "\(scalars[pair.open])\(scalars[pair.close])内再用应作\(made.open)\(made.close)",
      en: "inside \(scalars[pair.open])\(scalars[pair.close]) stand \(made.open)\(made.close)")
    hit.changes = [
      Hit.Change(range: pair.open..<pair.open + 1, text: made.open),
      Hit.Change(range: pair.close..<pair.close + 1, text: made.close),
    ]
    return hit
  }

  /// ‘ right inside ‘, GB/T 15834-2011 4.8.3.5 knows two levels.
  private func twice(_ pair: PairScan.Pair) -> Hit {
    Hit(pair.open - 1..<pair.close + 2, zh: "‘’内不再用‘’", en: "no ‘ ’ inside ‘ ’")
  }

  /// ‘ ’ outside of any “ ”.
  private func bare(
    _ pair: PairScan.Pair, _ scan: PairScan, _ scalars: [Unicode.Scalar]
  ) -> Hit? {
    let loose = (scan.unclosed + scan.unopened).contains { scalars[$0].isOne(of: "“”‘’") }
    guard !loose, scalars[pair.open..<pair.close].contains(where: \.isHan),
      !scan.pairs.contains(where: {
        scalars[$0.open] == "“" && $0.open < pair.open && $0.close > pair.close
      }),
      !scan.pairs.contains(where: {
        scalars[$0.open] == "“" && $0.open > pair.open && $0.close < pair.close
      })
    else { return nil }
    var hit = Hit(
      pair.open..<pair.close + 1, zh: "外层引号应作“”", en: "the outer quotes are “ ”")
    hit.changes = [
      Hit.Change(range: pair.open..<pair.open + 1, text: "“"),
      Hit.Change(range: pair.close..<pair.close + 1, text: "”"),
    ]
    return hit
  }
}
