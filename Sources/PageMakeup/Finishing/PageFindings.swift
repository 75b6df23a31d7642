internal import Editorial
internal import HanText
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// What an editor must know of a page (版面诊断): overset, white, missing glyphs, long lines.
struct PageFindings {
  let spec: LayoutSpec

  func findings(
    _ page: ComposedPage, _ outcome: PagePlanner.Outcome, _ input: EditionPage,
    _ shaper: any TextShaper
  ) -> [Diagnostic] {
    outcome.findings + page.overset.map { overset($0, page) }
      + unmatchedJumps(page, input) + whiteFindings(page, input)
      + markFindings(page, outcome) + headFindings(page, outcome)
      + smallHeadFindings(page, outcome) + recutFindings(page, outcome)
      + copyfitFindings(page, outcome)
      + allLines(page.blocks).flatMap { LineFindings(page: page.name).findings($0) }
      + glyphFindings(page, shaper) + PictureFindings().findings(page, input, outcome)
  }

  private func overset(_ rest: Overset, _ page: ComposedPage) -> Diagnostic {
    if let target = rest.jump, rest.continuation != nil { return jump(rest, to: target, page) }
    if page.plan.leftOut.contains(rest.article) { return leftOut(rest, page) }
    return Diagnostic(
      "text.overset", .error, zh: "溢文：稿件 \(rest.article) 多出 \(rest.lines) 行、\(rest.characters) 字",
      en: "story \(rest.article) is overset by \(rest.lines) lines, \(rest.characters) characters",
      at: rest.place, desk: .editor,
      hint: "cut \(rest.characters) characters, move the story, or choose a layout with more room",
      page: page.name, article: rest.article)
  }

  private func jump(_ rest: Overset, to target: String, _ page: ComposedPage) -> Diagnostic {
    Diagnostic(
      "story.jumps", .note,
      zh: "稿件 \(rest.article) 下转\(StoryJump.label(target))，\(rest.characters) 字",
      en: "story \(rest.article) goes on on page \(target), \(rest.characters) characters",
      at: rest.place, desk: .layout, page: page.name, article: rest.article)
  }

  /// Rests of stories that the pages before announce and that found no place here (转版不符).
  private func unmatchedJumps(_ page: ComposedPage, _ input: EditionPage) -> [Diagnostic] {
    input.articles.filter { page.plan.leftOut.contains($0.id) }.compactMap { article in
      guard let from = article.comesFrom else { return nil }
      return Diagnostic(
        "jump.unmatched", .error,
        zh: "\(from) 的“下转\(StoryJump.label(page.name))”没有着落：接版稿 \(article.id) 未上版",
        en: "page \(from) sends readers to \(page.name), where \(article.id) found no place",
        at: article.headline.main.first?.place, desk: .layout,
        hint: "make room on \(page.name), or jump to another page", page: page.name,
        article: article.id)
    }
  }

  private func leftOut(_ rest: Overset, _ page: ComposedPage) -> Diagnostic {
    Diagnostic(
      "story.left-out", .error, zh: "稿件 \(rest.article) 排不下，整篇未上版，共 \(rest.characters) 字",
      en: "story \(rest.article) has no room and is left out, \(rest.characters) characters",
      at: rest.place, desk: .editor,
      hint: "cut other stories, move this one to another page, or choose a layout with more room",
      page: page.name, article: rest.article)
  }

  private func whiteFindings(_ page: ComposedPage, _ input: EditionPage) -> [Diagnostic] {
    guard !input.articles.isEmpty else {
      return [
        Diagnostic(
          "page.empty", .warning, zh: "本版没有稿件", en: "the page has no story", desk: .editor,
          hint: "check that the input holds a headline and text", page: page.name)
      ]
    }
    guard page.plan.whiteLines > spec.makeup.whiteLines else { return [] }
    let cells = page.plan.whiteLines * spec.grid.columns * spec.grid.charactersPerColumn
    return [
      Diagnostic(
        "page.underset", .warning,
        zh: "欠文：版面空出 \(page.plan.whiteLines) 行，约 \(cells) 字",
        en: "the page is short by \(page.plan.whiteLines) lines, about \(cells) characters",
        desk: .editor, hint: "add a story or a picture of that depth", page: page.name)
    ]
  }

  private func markFindings(_ page: ComposedPage, _ outcome: PagePlanner.Outcome) -> [Diagnostic] {
    let marks = MarkFindings(page: page.name)
    return outcome.stories.flatMap(marks.findings) + marks.collisions(allLines(page.blocks))
  }

  /// Characters that no face has: an error with its place, never a box on paper.
  private func glyphFindings(_ page: ComposedPage, _ shaper: any TextShaper) -> [Diagnostic] {
    var seen: Set<Unicode.Scalar> = []
    var findings: [Diagnostic] = []
    for line in allLines(page.blocks).flatMap({ [$0] + MarkDrawing(line: $0).ruby }) {
      for cell in line.line.cells where !cell.isSpace && cell.cls != .blank {
        for index in cell.start..<cell.start + cell.count {
          let scalar = line.text.scalars[index]
          guard !shaper.covers(scalar, face: cell.face), !scalar.extendsText,
            !seen.contains(scalar)
          else { continue }
          let face = shaper.face(for: [scalar], preferring: cell.face)
          guard !shaper.covers(scalar, face: face), seen.insert(scalar).inserted else { continue }
          findings.append(missing(scalar, line.text.place(of: index..<index + 1), page))
        }
      }
    }
    return findings
  }

  private func missing(
    _ scalar: Unicode.Scalar, _ place: SourceRange?, _ page: ComposedPage
  ) -> Diagnostic {
    let code = "U+" + String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      "font.no-glyph", .error, zh: "字库里没有“\(scalar)”（\(code)）",
      en: "no face has \(scalar) (\(code))", at: place, desk: .proof,
      hint: "replace the character or add a face that has it", page: page.name)
  }

  private func allLines(_ blocks: [PlacedBlock]) -> [PlacedLine] {
    blocks.flatMap { block -> [PlacedLine] in
      switch block.content {
      case .lines(let lines): lines
      case .blocks(let inner): allLines(inner)
      case .rules, .picture: []
      }
    }
  }
}

extension Unicode.Scalar {
  /// Joiners and selectors that need no glyph of their own.
  fileprivate var extendsText: Bool {
    properties.isDefaultIgnorableCodePoint || properties.isWhitespace
  }
}
