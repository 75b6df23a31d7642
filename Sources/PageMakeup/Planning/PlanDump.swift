internal import Editorial
internal import PageDesign
internal import PageGeometry

extension PagePlan {
  /// The plan as a file (画版文件): it can be edited and handed back to `typeset --plan`.
  ///
  /// Columns count from 1, lines are edges as in layout files. Behind # stand, for people, the
  /// score term by term and the page in letters: capitals for headlines, small letters for text.
  package var dump: String {
    var rows = ["\(Self.key(page)):", "  layout: \(Self.key(layout))"]
    rows.append("  lines: \(area.lowerBound)-\(area.upperBound)")
    rows.append("  stories:" + (placements.isEmpty ? " {}" : ""))
    for (index, placement) in placements.enumerated() {
      rows.append(
        "    \(Self.key(placement.article)): {\(placement.fields)}"
          + "  # \(Self.letter(index)) \(placement.remark)")
    }
    if !leftOut.isEmpty {
      rows.append("  left_out: [" + leftOut.map(Self.key).joined(separator: ", ") + "]")
    }
    if !spares.isEmpty {
      rows.append("  spares: [" + spares.map(Self.key).joined(separator: ", ") + "]")
    }
    return (rows + (explanation + drawing).map { "  # " + $0 }).joined(separator: "\n") + "\n"
  }

  /// A key as YAML takes it: in quotes unless it is letters, digits and - only.
  fileprivate static func key(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-")
      } && text.first != "-"
    guard !isPlain else { return text }
    let escaped = text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "\"" + String(escaped) + "\""
  }

  /// The score in editors' words, and what the next best plan is worth.
  private var explanation: [String] {
    var rows: [String] = []
    if whiteLines > 0 { rows.append("版底留白 \(whiteLines) 行 white at the foot: \(whiteLines) lines") }
    rows.append("评分 score: \(score.total)")
    for term in score.terms {
      let words = term.kind.words
      rows.append(
        "  \(words.zh) \(words.en): \(term.price)" + (term.count > 0 ? " (×\(term.count))" : ""))
    }
    if passedOver > 0 {
      rows.append("评分更好而违反版面规矩、未用的方案 better plans that break rules: \(passedOver)")
    }
    if let runnerUp { rows += difference(to: runnerUp) }
    return rows
  }

  /// What the next best plan is worth, term by term, and who stands elsewhere on it.
  private func difference(to other: RunnerUp) -> [String] {
    let more = other.score.total - score.total
    var rows = ["次优方案 next best: \(other.score.total) (\(Self.signed(more)))"]
    let terms = PageScore.Kind.allCases.map {
      ($0, other.score.price(of: $0) - score.price(of: $0))
    }
    .filter { $0.1 != 0 }.sorted { abs($0.1) > abs($1.1) }
    for (kind, price) in terms {
      let words = kind.words
      rows.append(
        "  \(price > 0 ? "输在 worse" : "胜在 better"): \(words.zh) \(words.en) \(Self.signed(price))")
    }
    for (index, placement) in placements.enumerated() {
      guard let place = other.places.first(where: { $0.article == placement.article }),
        place.area != PageArea(columns: placement.columns, lines: placement.lines)
      else { continue }
      rows.append(
        "  \(Self.letter(index)) 移到 goes to: 第 \(place.area.columns.words) 栏 columns, "
          + "第 \(place.area.lines.lowerBound)–\(place.area.lines.upperBound) 行 lines")
    }
    return rows
  }

  private static func signed(_ value: Int) -> String { value > 0 ? "+\(value)" : "\(value)" }

  /// One row for each two lines of the page.
  private var drawing: [String] {
    let columns = placements.map(\.columns.upperBound).max() ?? 0
    return stride(from: area.lowerBound, to: area.upperBound, by: 2).map { line in
      let cells = (0..<columns).map { column in cell(line, column) }
      let number = String(line)
      return String(repeating: " ", count: max(0, 4 - number.count)) + number + " "
        + cells.joined(separator: " ")
    }
  }

  private func cell(_ line: Int, _ column: Int) -> String {
    // Who stands inside another story is drawn over it.
    let order = placements.indices.sorted { first, second in
      (placements[first].host == nil ? 1 : 0, first)
        < (placements[second].host == nil ? 1 : 0, second)
    }
    for (index, placement) in order.map({ ($0, placements[$0]) })
    where placement.lines.contains(line) && placement.columns.contains(column) {
      let head = placement.lines.lowerBound + placement.extraWhite + placement.headLines
      let letter = Self.letter(index)
      let isAbove = line < head && column < placement.columns.lowerBound + placement.headColumns
      let isHead = isAbove || placement.sideHead?.contains(column) ?? false
      return String(repeating: isHead ? letter : letter.lowercased(), count: 4)
    }
    return "...."
  }

  static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return String(letters[index % letters.count])
  }
}

extension Range<Int> {
  /// Columns as editors count them, from 1.
  fileprivate var words: String {
    count == 1 ? "\(lowerBound + 1)" : "\(lowerBound + 1)–\(upperBound)"
  }
}

extension PagePlan.Placement {
  /// What the plan asks of the story, as it is read again.
  fileprivate var fields: String {
    var fields = [
      "columns: \(columns.lowerBound + 1)-\(columns.upperBound)",
      "lines: \(lines.lowerBound)-\(lines.upperBound)",
    ]
    if mainSize > .zero { fields.append("size: \(mainSize)") }
    if headColumns < columns.count { fields.append("head_columns: \(headColumns)") }
    if isBoxed { fields.append("box: \(frame?.rawValue ?? "true")") }
    if let host { fields.append("inside: \(PagePlan.key(host))") }
    if let seat { fields.append("place: \(seat.rawValue)") }
    if let recut { fields.append("recut: \(recut)") }
    if let jump { fields.append("jump: \(PagePlan.key(jump))") }
    return fields.joined(separator: ", ")
  }

  /// How far from 1000 a share is: +2.0%.
  private static func percent(_ share: Int) -> String {
    let change = share - 1000
    return (change < 0 ? "-" : "+") + "\(abs(change) / 10).\(abs(change) % 10)%"
  }

  /// What else there is to know, for people.
  fileprivate var remark: String {
    let words: [StoryRank: String] = [
      .lead: "头条", .second: "二条", .ordinary: "一般", .small: "短稿", .brief: "简讯",
    ]
    var parts = ["\(words[rank] ?? "") 题\(headLines)行 文\(textLines)行"]
    if extraWhite > 0 { parts.append("题上加空\(extraWhite)行") }
    if extraWhite < 0 { parts.append("题上减空\(-extraWhite)行") }
    if spread != 1000 { parts.append("字距\(Self.percent(spread))") }
    if leading != 1000 { parts.append("行距\(Self.percent(leading))") }
    if let sideHead { parts.append("竖题占第\(sideHead.lowerBound + 1)-\(sideHead.upperBound)栏") }
    if let recut, recut != columns.count { parts.append("\(columns.count)破\(recut)") }
    if usesOtherFace { parts.append("换体") }
    if cutLines > 0, jump == nil { parts.append("溢\(cutLines)行") }
    if let jump { parts.append("下转\(jump)版 \(cutLines)行") }
    return parts.joined(separator: " ")
  }
}
