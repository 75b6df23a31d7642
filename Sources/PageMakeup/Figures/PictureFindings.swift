internal import Editorial
internal import PageScene
internal import PressDiagnostics

/// What an editor must know of the page's pictures (图片诊断): too few pixels, none placed.
struct PictureFindings {
  func findings(
    _ page: ComposedPage, _ input: EditionPage, _ outcome: PagePlanner.Outcome
  ) -> [Diagnostic] {
    let originals = outcome.pictures
    let placed = page.blocks.flatMap { article in
      article.placedPictures.map { (article: article.id, picture: $0) }
    }
    let coarse = placed.filter {
      $0.picture.effectivePixelsPerInch < FigureFitter.leastPixelsPerInch
    }.map { self.coarse($0.picture, page, $0.article) }
    let missing = input.articles.filter { !page.plan.spares.contains($0.id) }.flatMap { article in
      article.pictures.filter { picture in
        guard let original = originals[picture.path] else { return false }
        return !placed.contains {
          $0.article == article.id && $0.picture.cut.digest == original.digest
        }
      }.map { absent($0, page, article.id) }
    }
    return coarse + missing + outcome.boxes.flatMap { otherwise($0, page, outcome.stories) }
  }

  /// Pictures that found no room where, or as large as, the editor asked (图片未如所求).
  private func otherwise(
    _ box: StoryBox, _ page: ComposedPage, _ stories: [MeasuredStory]
  ) -> [Diagnostic] {
    box.option.fit.figures.spots.filter { $0.isMoved || $0.isResized }.map { spot in
      let name = spot.figure.picture.file.text
      let (columns, lines) = (spot.figure.columns, spot.figure.pictureLines)
      return Diagnostic(
        "picture.not-as-asked", .warning,
        zh: spot.isMoved
          ? "图片“\(name)”旁排不下文字，未按指定的位置或字宽排"
          : "图片“\(name)”按指定的栏数或行数排不下，改排 \(columns) 栏 \(lines) 行",
        en: spot.isMoved
          ? "no text finds room beside the picture '\(name)' as asked; it stands elsewhere"
          : "the picture '\(name)' finds no room in the columns or lines asked; it takes "
            + "\(columns) columns and \(lines) lines",
        at: spot.figure.picture.file.place, desk: .layout,
        hint: spot.isMoved
          ? "give it fewer characters, or its story more columns"
          : "ask for other columns or lines, or give its story more text or other columns",
        page: page.name, article: stories[box.story].article.id)
    }
  }

  private func coarse(
    _ picture: PlacedPicture, _ page: ComposedPage, _ article: String
  ) -> Diagnostic {
    let density = picture.effectivePixelsPerInch
    return Diagnostic(
      "picture.coarse", .warning, zh: "图片“\(picture.name)”的有效分辨率只有 \(density) ppi",
      en: "the picture '\(picture.name)' has only \(density) pixels an inch on paper",
      at: picture.source, desk: .layout,
      hint: "newsprint wants \(FigureFitter.leastPixelsPerInch) and more: get a larger file, or "
        + "give it fewer columns",
      page: page.name, article: article)
  }

  /// A picture that is not on the page: it went on with the rest of its story, or found no room.
  private func absent(
    _ picture: Picture, _ page: ComposedPage, _ article: String
  ) -> Diagnostic {
    let rest = page.overset.first { $0.article == article && $0.continuation != nil }
    guard let target = rest?.jump else { return leftOut(picture, page, article) }
    return Diagnostic(
      "picture.goes-on", .warning,
      zh: "图片“\(picture.file.text)”在本版放不下，随稿转到\(StoryJump.label(target))",
      en: "the picture '\(picture.file.text)' found no room and goes on with its story on page "
        + target,
      at: picture.file.place, desk: .layout,
      hint: "cut text, ask for fewer columns or lines, or jump without it", page: page.name,
      article: article)
  }

  private func leftOut(
    _ picture: Picture, _ page: ComposedPage, _ article: String
  ) -> Diagnostic {
    Diagnostic(
      "picture.left-out", .warning, zh: "图片“\(picture.file.text)”未上版：版面放不下",
      en: "the picture '\(picture.file.text)' found no room and is left out",
      at: picture.file.place, desk: .layout,
      hint: "a story shows two pictures at most; cut text, or ask for fewer columns or lines",
      page: page.name, article: article)
  }
}

extension PlacedBlock {
  /// The pictures in the block, in reading order.
  var placedPictures: [PlacedPicture] {
    switch content {
    case .picture(let picture): [picture]
    case .blocks(let blocks): blocks.flatMap(\.placedPictures)
    case .lines, .rules: []
    }
  }
}
