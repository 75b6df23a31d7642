internal import Editorial
internal import PressDiagnostics

/// Brings an edition and its findings from the text that was read back to the file that came in
/// (还原出处).
struct PlaceMap {
  let from: SourceFile
  let to: SourceFile
  /// For each character of `from` its place in `to`.
  let origins: [Int]

  init(from: SourceFile, to: SourceFile, origins: [Int]) {
    self.from = from
    self.to = to
    self.origins = origins
  }

  func text(_ text: SourcedText) -> SourcedText {
    guard text.file == from, !to.scalars.isEmpty else { return text }
    return SourcedText(scalars: text.scalars, origins: text.origins.map(place), file: to)
  }

  func finding(_ finding: Diagnostic) -> Diagnostic {
    guard let place = finding.place, place.file == from.name, place.start.line > 0 else {
      return finding
    }
    var finding = finding
    let start = self.place(offset(of: place.start))
    let last = self.place(max(offset(of: place.start), offset(of: place.end) - 1))
    finding.place = to.range(min(start, last)..<max(start, last) + 1)
    return finding
  }

  private func place(_ offset: Int) -> Int {
    guard !origins.isEmpty else { return 0 }
    let origin = origins[min(max(0, offset), origins.count - 1)]
    return min(max(0, origin), max(0, to.scalars.count - 1))
  }

  private func offset(of position: SourcePosition) -> Int {
    let line = min(max(1, position.line), from.lineStarts.count)
    return min(from.lineStarts[line - 1] + max(0, position.column - 1), from.scalars.count)
  }
}

extension PlaceMap {
  func edition(_ edition: Edition) -> Edition {
    var edition = edition
    edition.masthead = masthead(edition.masthead)
    let data = edition.publication
    edition.publication = PublicationData(
      serialNumber: data.serialNumber.map(labelled), postalCode: data.postalCode.map(labelled),
      price: data.price.map(text), address: data.address.map(labelled),
      zipCode: data.zipCode.map(labelled), contacts: data.contacts.map(labelled),
      printer: data.printer.map(labelled))
    edition.pages = edition.pages.map(page)
    return edition
  }

  private func masthead(_ head: Masthead) -> Masthead {
    Masthead(
      name: head.name.map(text), supervisor: head.supervisor.map(text),
      publisher: head.publisher.map(text), date: head.date.map(text),
      weekday: head.weekday.map(text), lunarDate: head.lunarDate.map(text),
      issueNumber: head.issueNumber.map(text), pageCount: head.pageCount.map(text),
      weather: head.weather.map(text), latinName: head.latinName.map(text))
  }

  private func labelled(_ value: LabelledText) -> LabelledText {
    LabelledText(label: text(value.label), values: value.values.map(text))
  }

  private func page(_ page: EditionPage) -> EditionPage {
    var page = page
    page.section = page.section.map(text)
    page.articles = page.articles.map(article)
    page.credits = page.credits.map {
      RoleCredit(role: $0.role, label: text($0.label), names: $0.names.map(text))
    }
    for index in page.notices.indices {
      page.notices[index].title = page.notices[index].title.map(text)
      page.notices[index].paragraphs = page.notices[index].paragraphs.map(text)
    }
    return page
  }

  private func article(_ article: Article) -> Article {
    var article = article
    article.headline = Headline(
      kicker: article.headline.kicker.map(text), main: article.headline.main.map(text),
      deck: article.headline.deck.map(text))
    article.byline = article.byline.map(text)
    for index in article.paragraphs.indices {
      article.paragraphs[index].lead = article.paragraphs[index].lead.map(text)
      article.paragraphs[index].text = text(article.paragraphs[index].text)
    }
    for index in article.pictures.indices {
      article.pictures[index].file = text(article.pictures[index].file)
      article.pictures[index].caption = article.pictures[index].caption.map(text)
      article.pictures[index].credit = article.pictures[index].credit.map(text)
    }
    return article
  }
}
