/// The tables of a bench (变异测试表).
struct MutationReport {
  let rows: [MutationRow]
  let densities: [Int]
  let pageCount: Int

  private typealias Verdict = (MutationRow) -> Bool?

  private var faults: [MutationRow] { rows.filter { $0.kind == .fault } }
  private var noises: [MutationRow] { rows.filter { $0.kind == .noise } }
  private var pairs: [MutationRow] { rows.filter { $0.kind == .pair } }

  /// Whether the page's own terms missed a fault, or told a noise.
  var hasMissed: Bool { rows.contains { $0.byTerms == ($0.kind == .noise) } }

  var text: String {
    var lines = [
      "\(faults.count) mutations of \(Self.kinds(faults)) kinds, \(noises.count) noises of "
        + "\(Self.kinds(noises)) kinds, \(pairs.count) pairs, \(pageCount) pages", "",
      "| comparison | faults found | of those that pixels have to tell | noises told |",
      "|---|---:|---:|---:|",
    ]
    for (name, verdict) in comparisons { lines += line(name, verdict) }
    lines.append("")
    let reflows = faults.filter(\.isReflow)
    if !reflows.isEmpty {
      let right = reflows.count { $0.byTerms == true && $0.hasOneCause }
      lines.append("reflows of which one cause is named, and first: \(Self.share(right, reflows))")
    }
    if !pairs.isEmpty {
      lines.append(
        "pairs of which both are told: \(Self.share(pairs.count { $0.byTerms == true }, pairs))")
    }
    return (lines + missed()).joined(separator: "\n")
  }

  /// Every comparison with its name.
  private var comparisons: [(String, Verdict)] {
    var all: [(String, Verdict)] = [
      ("the page's terms (level 1), right kind and place first", \.byTerms),
      ("two PDFs (level 1b)", \.byPDF),
    ]
    func add(_ name: String, _ verdicts: @escaping (MutationRow) -> [Bool]) {
      for (index, density) in densities.enumerated() {
        let verdict: Verdict = { row in
          verdicts(row).indices.contains(index) ? verdicts(row)[index] : nil
        }
        all.append(("\(name), \(density) ppi", verdict))
      }
    }
    add("outlines and the rules of pixels") { $0.byRules }
    add("pixelmatch's metric") { $0.byMatch }
    add("tones of small squares, by request") { $0.byTones }
    return all
  }

  private func line(_ name: String, _ verdict: Verdict) -> [String] {
    let (asked, still) = (
      faults.filter { verdict($0) != nil }, noises.filter { verdict($0) != nil }
    )
    guard !asked.isEmpty || !still.isEmpty else { return [] }
    let seen = asked.filter(\.isSeen)
    func found(_ rows: [MutationRow]) -> String {
      rows.isEmpty ? "–" : Self.share(rows.count { verdict($0) == true }, rows)
    }
    return [
      "| \(name) | \(found(asked)) | \(found(seen)) | "
        + "\(still.count { verdict($0) == true }) of \(still.count) |"
    ]
  }

  /// Per kind how many of its cases were found, where not all were, or how many noises were told.
  private func missed() -> [String] {
    var lines: [String] = []
    for (name, verdict) in comparisons where !name.hasPrefix("tones") {
      let wrong = rows.filter { row in
        guard let told = verdict(row) else { return false }
        return told == (row.kind == .noise) && (row.isSeen || name.contains("terms"))
      }
      guard !wrong.isEmpty else { continue }
      lines += ["", "\(name):"]
      for kind in Self.names(wrong) {
        let all = rows.filter { $0.name == kind }
        let count = wrong.count { $0.name == kind }
        let isNoise = wrong.first { $0.name == kind }?.kind == .noise
        lines.append("- \(kind): \(isNoise ? "told" : "missed") \(count) of \(all.count)")
      }
    }
    return lines
  }

  // MARK: Words

  private static func names(_ rows: [MutationRow]) -> [String] {
    var seen: Set<String> = []
    return rows.map(\.name).filter { seen.insert($0).inserted }
  }

  private static func kinds(_ rows: [MutationRow]) -> Int { Set(rows.map(\.name)).count }

  private static func share(_ found: Int, _ rows: [MutationRow]) -> String {
    let tenths = found * 1000 / max(1, rows.count)
    return "\(found) of \(rows.count) (\(tenths / 10).\(tenths % 10) %)"
  }
}

extension MutationRow {
  /// Whether every comparison says what it should.
  var isRight: Bool {
    let wanted = kind != .noise
    return byTerms ?? wanted == wanted && (byPDF ?? wanted == wanted || !isSeen)
      && (byRules.allSatisfy { $0 == wanted } || !isSeen) && (!isReflow || hasOneCause)
      && (wanted || !byTones.contains(true))
  }

  /// The row by itself, as it was measured.
  var line: String {
    func sign(_ told: Bool) -> String { told ? "●" : "–" }
    let noise = kind == .noise ? "*noise* " : ""
    let terms = byTerms.map(sign) ?? " "
    return
      "| \(noise)\(name) (\(page), \(seed)) | \(terms)\(hasOneCause ? "" : " several causes") | "
      + "\(byPDF.map(sign) ?? " ") | \(byRules.map(sign).joined(separator: " ")) | "
      + "\(byMatch.map(sign).joined(separator: " ")) | "
      + "\(byTones.map(sign).joined(separator: " ")) |\n"
  }

  /// What was taken for the causes, where that is not what was done.
  var reasons: String {
    let isWrong =
      byTerms == (kind == .noise) || isReflow && !hasOneCause || kind == .noise && byPDF == true
    return isWrong ? causes.prefix(4).map { "    \($0)\n" }.joined() : ""
  }
}
