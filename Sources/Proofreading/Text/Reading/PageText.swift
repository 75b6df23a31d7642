package import Editorial
internal import PressDiagnostics

/// All text of a page in the order in which a proofreader reads it (一版的文字).
package struct PageText: Hashable, Sendable {
  package let page: EditionPage
  package let passages: [Passage]

  /// The text of a page; the masthead and the publication data stand on the front page.
  package init(_ page: EditionPage, of edition: Edition) {
    self.page = page
    var gathering = Gathering()
    if page.isFront { gathering.furniture(of: edition) }
    for article in page.articles { gathering.story(article) }
    for credit in page.credits {
      gathering.add(.credit, credit.label)
      for name in credit.names { gathering.add(.credit, name) }
    }
    for notice in page.notices {
      gathering.add(.subhead, notice.title)
      for paragraph in notice.paragraphs { gathering.add(.notice, paragraph) }
    }
    passages = gathering.passages
  }

  /// The passages of one story.
  package func passages(of article: String) -> [Passage] {
    passages.filter { $0.article == article }
  }

  private struct Gathering {
    var passages: [Passage] = []

    mutating func add(_ part: Passage.Part, _ text: SourcedText?, article: String? = nil) {
      guard let text, !text.isEmpty else { return }
      passages.append(Passage(part, text, article: article))
    }

    mutating func furniture(of edition: Edition) {
      let masthead = edition.masthead
      for text in [
        masthead.name, masthead.latinName, masthead.supervisor, masthead.publisher, masthead.date,
        masthead.weekday,
        masthead.lunarDate, masthead.issueNumber, masthead.pageCount, masthead.weather,
      ] {
        add(.masthead, text)
      }
      let data = edition.publication
      add(.field, data.price)
      let fields = [data.serialNumber, data.postalCode, data.address, data.zipCode, data.printer]
      for field in fields.compactMap({ $0 }) + data.contacts {
        add(.field, field.label)
        for value in field.values { add(.field, value) }
      }
    }

    mutating func story(_ article: Article) {
      let head = article.headline
      let id = article.id
      add(.column, head.column, article: id)
      add(.kicker, joined(head.kicker), article: id)
      add(.main, joined(head.main), article: id)
      add(.deck, joined(head.deck), article: id)
      for paragraph in head.summary { add(.endnote, paragraph, article: id) }
      for paragraph in article.paragraphs {
        add(paragraph.kind.part, whole(paragraph), article: id)
      }
      for picture in article.pictures {
        add(.caption, picture.caption, article: id)
        add(.caption, picture.credit, article: id)
      }
      add(.byline, article.byline, article: id)
    }

    /// The opening words and the text, which a reader takes in one.
    private func whole(_ paragraph: Paragraph) -> SourcedText {
      guard let lead = paragraph.lead, !lead.isEmpty else { return paragraph.text }
      return joined([lead, paragraph.text]) ?? paragraph.text
    }

    /// The lines of a head, parted by line feeds that stand in no file.
    private func joined(_ lines: [SourcedText]) -> SourcedText? {
      guard var text = lines.first else { return nil }
      for line in lines.dropFirst() where !line.isEmpty && line.file.name == text.file.name {
        let origin = text.origins.last ?? 0
        text.append(SourcedText(scalars: ["\n"], origins: [origin], file: text.file))
        text.append(line)
      }
      return text
    }
  }
}
