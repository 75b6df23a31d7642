internal import Editorial
internal import PressDiagnostics

extension MeasuredStory {
  /// The same measures for a story of equal content that stands elsewhere in its file, or in another.
  func standing(for article: Article) -> MeasuredStory {
    guard let anchor = TextAnchor(from: self.article, to: article) else {
      guard self.article.id != article.id else { return self }
      var story = self
      story.article = article
      return story
    }
    var story = self
    story.article = article
    story.text = text.moved(by: anchor, article)
    story.spans = spans.map { $0.moved(by: anchor, article) }
    return story
  }
}

extension StoryText {
  func moved(by anchor: TextAnchor, _ article: Article) -> StoryText {
    let parts = parts.map { part in
      var part = part
      part.text = anchor.moved(part.text)
      return part
    }
    return StoryText(
      article: article, parts: parts, setter: setter, vertical: vertical?.moved(by: anchor))
  }
}

extension VerticalText {
  fileprivate func moved(by anchor: TextAnchor) -> VerticalText {
    let parts = parts.map { part in
      var part = part
      part.text = anchor.moved(part.text)
      return part
    }
    return VerticalText(parts: parts, bodySize: bodySize)
  }
}

extension SpanMeasure {
  fileprivate func moved(by anchor: TextAnchor, _ article: Article) -> SpanMeasure {
    var span = self
    span.heads = heads.map { $0.moved(by: anchor) }
    span.fits = fits.map { $0.moved(by: anchor) }
    span.besides = besides.map {
      BesideHead(
        columns: $0.columns, head: $0.head.moved(by: anchor),
        fits: $0.fits.map { $0.moved(by: anchor) })
    }
    span.sides = sides.map {
      SideHead(head: $0.head.moved(by: anchor), fits: $0.fits.map { $0.moved(by: anchor) })
    }
    span.recuts = recuts.map { recut in
      var recut = recut
      recut.text = recut.text.moved(by: anchor, article)
      recut.fits = recut.fits.map { $0.moved(by: anchor) }
      return recut
    }
    span.innerText = innerText?.moved(by: anchor, article)
    return span
  }
}

extension HeadlineSetting {
  fileprivate func moved(by anchor: TextAnchor) -> HeadlineSetting {
    var setting = self
    setting.kicker = kicker.map { $0.moved(by: anchor) }
    setting.main = main.map { $0.moved(by: anchor) }
    setting.deck = deck.map { $0.moved(by: anchor) }
    setting.column = column.map { $0.with($0.line.moved(by: anchor)) }
    setting.summary = summary?.moved(anchor.moved)
    if let over {
      setting.over = HeadPicture(figure: over.figure.moved(by: anchor), look: over.look)
    }
    return setting
  }
}

extension OneLine {
  fileprivate func moved(by anchor: TextAnchor) -> OneLine { with(anchor.moved(text)) }
}

extension StoryFit {
  /// Text stands in a fit only with its pictures.
  fileprivate func moved(by anchor: TextAnchor) -> StoryFit {
    guard !figures.isEmpty else { return self }
    var fit = self
    for index in fit.figures.spots.indices {
      fit.figures.spots[index].figure = fit.figures.spots[index].figure.moved(by: anchor)
    }
    return fit
  }
}

extension Figure {
  fileprivate func moved(by anchor: TextAnchor) -> Figure {
    var figure = self
    figure.picture.file = anchor.moved(picture.file)
    figure.picture.caption = picture.caption.map(anchor.moved)
    figure.picture.credit = picture.credit.map(anchor.moved)
    if let caption { figure.caption?.text = anchor.moved(caption.text) }
    return figure
  }
}
