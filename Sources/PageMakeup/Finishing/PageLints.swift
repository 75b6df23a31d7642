internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// What a layout editor would mark on the finished page (版面规矩), newspaper-practice §1.8, §1.10.
struct PageLints {
  let spec: LayoutSpec

  func findings(_ page: ComposedPage, _ input: EditionPage, _ edition: Edition) -> [Diagnostic] {
    formFindings(input, edition) + leadFindings(page) + layoutFindings(page)
      + overlapFindings(page)
  }

  // MARK: Form rules

  /// The particulars that the form rules put in a fixed place of page one (出版形式规范).
  private func formFindings(_ page: EditionPage, _ edition: Edition) -> [Diagnostic] {
    let masthead = edition.masthead
    guard page.isFront, masthead.name != nil else { return [] }
    let parts: [(zh: String, en: String, key: String, isThere: Bool)] = [
      ("出版日期", "the date", "date", masthead.date != nil),
      ("期号", "the issue number", "issue", masthead.issueNumber != nil),
      ("版数", "the number of pages", "pages_today", masthead.pageCount != nil),
    ]
    let missing = parts.filter { !$0.isThere }
    guard !missing.isEmpty else { return [] }
    return [
      Diagnostic(
        "form.missing", .warning, zh: "头版缺少" + missing.map(\.zh).joined(separator: "、"),
        en: "page one lacks " + missing.map(\.en).joined(separator: ", "), desk: .editor,
        hint: "edition.yaml takes " + missing.map(\.key).joined(separator: ", "),
        page: page.name)
    ]
  }

  // MARK: The plan

  /// The lead's head is the largest of the page (头条突出).
  private func leadFindings(_ page: ComposedPage) -> [Diagnostic] {
    guard let lead = page.plan.placements.first(where: { $0.rank == .lead }),
      let other = page.plan.placements.filter({ $0.rank != .lead && $0.mainSize > .zero })
        .max(by: { $0.mainSize < $1.mainSize }), other.mainSize >= lead.mainSize
    else { return [] }
    return [
      Diagnostic(
        "page.lead-not-largest", .warning,
        zh: "头条 \(lead.article) 的标题（\(lead.mainSize)）不比 \(other.article)（\(other.mainSize)）大",
        en: "the lead's head (\(lead.mainSize)) is no larger than that of \(other.article)",
        desk: .layout, hint: "shorten the lead's head, or give the other a smaller size",
        page: page.name, article: lead.article)
    ]
  }

  /// Gutters and whites that run through, heads that touch: as the plan's score counts them.
  private func layoutFindings(_ page: ComposedPage) -> [Diagnostic] {
    let rows: [(PageScore.Kind, String, String)] = [
      (.seam, "page.seam", "let one story stand across the gutter"),
      (.stacked, "page.heads-stacked", "give the upper story more text, or part the two"),
    ]
    return rows.compactMap { kind, id, hint in
      let count = page.plan.score.terms.filter { $0.kind == kind }.reduce(0) { $0 + $1.count }
      guard count > 0 else { return nil }
      return Diagnostic(
        id, .note, zh: "\(kind.words.zh)：\(count) 处", en: "\(kind.words.en): \(count)",
        desk: .layout, hint: hint, page: page.name)
    }
  }

  // MARK: Geometry

  /// Lines of different blocks that lie over one another (叠压): nothing may, whatever made it.
  private func overlapFindings(_ page: ComposedPage) -> [Diagnostic] {
    let lines = page.blocks.enumerated().flatMap { number, block in
      Self.lines(block).map { (block: number, line: $0, box: BlockFrame.of([$0])) }
    }.sorted { ($0.box.minY, $0.box.minX) < ($1.box.minY, $1.box.minX) }
    for (index, one) in lines.enumerated() {
      for other in lines[(index + 1)...] {
        guard other.box.minY < one.box.maxY else { break }
        guard one.block != other.block, one.box.overlaps(other.box) else { continue }
        return [
          Diagnostic(
            "page.overlap", .error, zh: "两处文字互相叠压",
            en: "two pieces of text lie over each other",
            at: other.line.text.place, desk: .layout,
            hint: "move one of them; with a plan of your own, look at its places",
            page: page.name)
        ]
      }
    }
    return []
  }

  private static func lines(_ block: PlacedBlock) -> [PlacedLine] {
    switch block.content {
    case .lines(let lines): lines
    case .blocks(let inner): inner.flatMap(lines)
    case .rules, .picture: []
    }
  }
}
