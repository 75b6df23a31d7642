internal import Editorial
internal import PressDiagnostics

/// Sheet → edition (来稿成一期).
struct CopyReader {
  private let sheet: CopySheet
  private let copy: CopyManuscript

  static func edition(of sheet: CopySheet, stem: String) -> Diagnosed<Edition> {
    let reader = CopyReader(sheet: sheet, copy: CopyManuscript(sheet))
    return reader.read(stem: stem)
  }

  private func read(stem: String) -> Diagnosed<Edition> {
    let manuscript = copy.read()
    let built = EditionBuilder.edition(of: manuscript.value, stem: stem)
    var edition = built.value
    for page in edition.pages.indices {
      for article in edition.pages[page].articles.indices {
        mark(&edition.pages[page].articles[article])
        name(&edition.pages[page].articles[article], manuscript.value)
      }
    }
    hang(sheet.pictures, in: &edition)
    let places = PlaceMap(from: copy.text, to: sheet.file, origins: copy.origins)
    let diagnostics = (manuscript.diagnostics + built.diagnostics).map { places.finding($0) }
    return Diagnosed(places.edition(edition), diagnostics)
  }

  /// The line of the sheet in which a character of the text stands.
  private func line(at offset: Int) -> Int? {
    let index = copy.text.position(at: offset).line - 1
    return copy.sheetLines.indices.contains(index) ? copy.sheetLines[index] : nil
  }
}

extension CopyReader {
  /// Kicker, main head and deck as the format names them.
  private func name(_ article: inout Article, _ manuscript: Manuscript) {
    let parts = article.headline.kicker + article.headline.main + article.headline.deck
    guard let first = parts.compactMap({ $0.origins.min() }).min(), let start = line(at: first)
    else { return }
    var headline = Headline()
    var isSaid = false
    // A kicker above may be plain; the reader alone took it for a line of the head.
    let guessed = Set(parts.compactMap { $0.origins.first.flatMap { line(at: $0) } })
    let said =
      (start..<sheet.lines.count).first { sheet.lines[$0].role.isHead || !guessed.contains($0) }
      ?? sheet.lines.count
    for index in said..<sheet.lines.count {
      let role = sheet.lines[index].role
      guard role.isHead else { break }
      guard let block = manuscript.blocks.first(where: { $0.lines.contains(index * 2 + 1) })
      else { continue }
      let lines = PlannedBreaks.parts(of: block.text)
      switch role {
      case .kicker: headline.kicker += lines
      case .deck: headline.deck += lines
      default: headline.main += lines
      }
      if role != .headline { isSaid = true }
    }
    guard isSaid, !headline.main.isEmpty else { return }
    // What the reader took for a line of the head without the format's word stays where it stood.
    for part in parts {
      let line = part.origins.first.flatMap { self.line(at: $0) }
      if let line, sheet.lines[line].role.isHead { continue }
      if let line, line < said {
        headline.kicker.append(part)
      } else {
        headline.deck.append(part)
      }
    }
    if let column = article.headline.column {
      if headline.kicker.first?.origins == column.origins { headline.kicker.removeFirst() }
      let words = (headline.kicker + headline.main + headline.deck).flatMap(\.origins)
      // 【民生】 before a line of the head stays in it.
      if !column.origins.contains(where: words.contains) { headline.column = column }
    }
    article.headline = headline
  }

  /// Brings the marks of the sheet over the text of the paragraphs.
  private func mark(_ article: inout Article) {
    for index in article.paragraphs.indices {
      var paragraph = article.paragraphs[index]
      guard let first = paragraph.text.origins.first, let line = line(at: first),
        !sheet.lines[line].marks.isEmpty || sheet.lines[line].opening > 0
      else { continue }
      let start = copy.text.lineStarts[line * 2]
      open(&paragraph, until: start + sheet.lines[line].opening)
      for mark in sheet.lines[line].marks {
        let range = start + mark.range.lowerBound..<start + mark.range.upperBound
        for run in runs(of: paragraph.text.origins, in: range) {
          paragraph.marks.append(TextMark(run, mark.kind))
        }
      }
      paragraph.marks = MarkdownMark.inOrder(paragraph.marks)
      settle(&paragraph)
      article.paragraphs[index] = paragraph
    }
  }

  /// Makes what stands before an offset of the text the paragraph's opening.
  private func open(_ paragraph: inout Paragraph, until offset: Int) {
    guard paragraph.lead == nil, paragraph.kind == .body else { return }
    let count = paragraph.text.origins.prefix { $0 < offset }.count
    guard 0..<paragraph.text.count ~= count, count > 0 else { return }
    paragraph.lead = paragraph.text[0..<count].trimmed()
    paragraph.text = paragraph.text[count..<paragraph.text.count].trimmed()
  }

  /// The stretches whose characters come from a range.
  private func runs(of origins: [Int], in range: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, origin) in origins.enumerated() where range.contains(origin) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// A bold heading needs no mark; a bold opening is a run-in head (段首题).
  private func settle(_ paragraph: inout Paragraph) {
    let count = paragraph.text.count
    if paragraph.kind != .body {
      paragraph.marks.removeAll { $0.kind == .strong && $0.range == 0..<count }
      return
    }
    guard paragraph.lead == nil, let strong = paragraph.marks.first,
      strong.kind == .strong, strong.range.lowerBound == 0, strong.range.upperBound < count,
      strong.range.count <= CopyReader.longestLead,
      let end = paragraph.text.scalars[strong.range].last, end.isStop || end == "，"
    else { return }
    var start = strong.range.upperBound
    while start < count, paragraph.text.scalars[start].isBlank { start += 1 }
    paragraph.lead = paragraph.text[strong.range]
    paragraph.text = paragraph.text[start..<count]
    paragraph.marks = paragraph.marks.dropFirst().compactMap { mark in
      let range = max(0, mark.range.lowerBound - start)..<max(0, mark.range.upperBound - start)
      return range.isEmpty ? nil : TextMark(range, mark.kind)
    }
  }

  /// A longer bold opening is a bold sentence.
  private static let longestLead = 30

  /// Pictures go to the story that stands above them.
  private func hang(_ pictures: [CopyPicture], in edition: inout Edition) {
    for picture in pictures {
      let index = min(max(0, picture.line), max(0, sheet.lines.count - 1))
      let offset = sheet.lines.isEmpty ? 0 : copy.text.lineStarts[index * 2]
      var place: (page: Int, article: Int)?
      for (number, page) in edition.pages.enumerated() {
        for (at, article) in page.articles.enumerated() {
          let first = article.firstOrigin
          if place == nil || (first ?? Int.max) <= offset { place = (number, at) }
        }
      }
      guard let place else { continue }
      let origin = min(offset, max(0, copy.text.scalars.count - 1))
      let scalars = Array("pictures/\(picture.name)".unicodeScalars)
      let file =
        copy.text.scalars.isEmpty
        ? SourcedText(literal: "pictures/\(picture.name)")
        : SourcedText(
          scalars: scalars, origins: scalars.map { _ in origin }, file: copy.text)
      edition.pages[place.page].articles[place.article].pictures.append(
        Picture(file: file))
    }
  }
}

extension Article {
  /// Where the story begins in its file.
  fileprivate var firstOrigin: Int? {
    let heads = headline.kicker + headline.main + headline.deck
    return (heads + paragraphs.flatMap { [$0.lead, $0.text].compactMap { $0 } })
      .compactMap { $0.origins.first }.min()
  }
}
