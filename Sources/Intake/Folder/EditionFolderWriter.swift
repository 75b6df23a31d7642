package import Editorial
package import PressDiagnostics

/// Writes an edition as a folder that reads back as the same edition (写出一期的文件夹).
package enum EditionFolderWriter {
  /// The files, as paths in the folder with their text.
  ///
  /// Notices that begin at one of the places in `unplaced` are text that intake did not understand;
  /// they go to a file of their own (`UnplacedText`).
  package static func files(
    of edition: Edition, unplaced places: Set<SourceRange> = []
  ) -> [(path: String, text: String)] {
    var edition = edition
    var unplaced: [[Notice]] = []
    for index in edition.pages.indices {
      let isUnplaced: (Notice) -> Bool = { notice in
        notice.title == nil && notice.paragraphs.first?.place.map { places.contains($0) } == true
      }
      unplaced.append(edition.pages[index].notices.filter(isUnplaced))
      edition.pages[index].notices.removeAll(where: isUnplaced)
    }
    var files = [(path: "edition.yaml", text: form(of: edition))]
    for (index, page) in edition.pages.enumerated() {
      let usualFront = index == 0 && edition.masthead.name != nil
      files.append(
        ("\(page.name)/page.yaml", form(of: page, isFirst: index == 0, usualFront: usualFront)))
      for article in page.articles {
        files.append(("\(page.name)/\(article.id).md", MarkdownWriter.text(of: article)))
      }
      if !unplaced[index].isEmpty {
        files.append(("\(page.name)/\(UnplacedText.name)", UnplacedText.text(of: unplaced[index])))
      }
    }
    for filler in edition.fillers {
      let name = filler.id.hasPrefix("filler-") ? String(filler.id.dropFirst(7)) : filler.id
      files.append(
        ("\(EditionFolder.fillerFolders[0])/\(name).md", MarkdownWriter.text(of: filler)))
    }
    return files
  }

  private static func form(of edition: Edition) -> String {
    let masthead = edition.masthead
    let publication = edition.publication
    let usual = EditionForm.usualLabels
    var yaml = YAMLWriter()
    yaml.text("paper", masthead.name)
    yaml.text("latin", masthead.latinName)
    yaml.text("supervisor", masthead.supervisor)
    yaml.text("publisher", masthead.publisher)
    yaml.text("date", masthead.date)
    yaml.text("weekday", masthead.weekday)
    yaml.text("lunar", masthead.lunarDate)
    yaml.text("issue", masthead.issueNumber)
    yaml.text("pages_today", masthead.pageCount)
    yaml.text("weather", masthead.weather)
    yaml.text("price", publication.price)
    yaml.labelled("cn", publication.serialNumber, usual: usual.cn)
    yaml.labelled("postal", publication.postalCode, usual: usual.postal)
    yaml.labelled("address", publication.address, usual: usual.address)
    yaml.labelled("zip", publication.zipCode, usual: usual.zip)
    yaml.labelled("printer", publication.printer, usual: usual.printer)
    yaml.labelledList("contacts", publication.contacts, indent: "")
    yaml.notices(edition.pages.first?.notices ?? [])
    yaml.list("pages", edition.pages.map(\.name), indent: "")
    return yaml.text
  }

  private static func form(of page: EditionPage, isFirst: Bool, usualFront: Bool) -> String {
    var yaml = YAMLWriter()
    yaml.text("section", page.section)
    if page.stem != page.name { yaml.line("stem: \(YAMLScalar.quoted(page.stem))") }
    if page.isFront != usualFront { yaml.line("front: \(page.isFront)") }
    let desks = CreditDesks(page.credits)
    yaml.line("editor:")
    yaml.people(desks.editor)
    yaml.list("stories", page.articles.map(\.id), indent: "  ")
    if !desks.layout.isEmpty || page.layout.isAsking {
      yaml.line("layout:")
      yaml.people(desks.layout)
      if let layout = page.layout.layout { yaml.line("  layout: \(YAMLScalar.quoted(layout))") }
      yaml.requests(page.layout)
    }
    if !desks.proof.isEmpty {
      yaml.line("proof:")
      yaml.people(desks.proof)
    }
    yaml.labelledList("credits", desks.other.map(CreditDesks.labelled), indent: "")
    if !isFirst { yaml.notices(page.notices) }
    return yaml.text
  }
}

extension LayoutRequest {
  fileprivate var isAsking: Bool {
    layout != nil || !stories.isEmpty || !slots.isEmpty || free != nil
  }
}

extension YAMLWriter {
  fileprivate mutating func requests(_ request: LayoutRequest) {
    if !request.stories.isEmpty { line("  stories:") }
    for story in request.stories {
      line("    \(YAMLScalar.quoted(story.story.text)): {\(story.fields.joined(separator: ", "))}")
    }
    if !request.slots.isEmpty { line("  slots:") }
    for slot in request.slots { line("    - {\(slot.fields.joined(separator: ", "))}") }
    if let free = request.free { list("free", free.map(\.text), indent: "  ") }
  }
}

extension PageArea {
  fileprivate var fields: [String] {
    [
      "columns: \(columns.lowerBound + 1)-\(columns.upperBound)",
      "lines: \(lines.lowerBound)-\(lines.upperBound)",
    ]
  }
}

extension StoryRequest {
  fileprivate var fields: [String] {
    var fields = area?.fields ?? []
    if let spans { fields.append("span: \(spans.lowerBound)-\(spans.upperBound)") }
    if let size {
      let rest = String(size % 100)
      fields.append("size: \(size / 100)." + (rest.count < 2 ? "0" : "") + rest + "pt")
    }
    if let isBoxed { fields.append("box: \(isBoxed)") }
    if let jump { fields.append("jump: \(YAMLScalar.quoted(jump.text))") }
    if let headColumns { fields.append("head_columns: \(headColumns)") }
    return fields
  }
}

/// The credits of a page by the section they are written in (按岗位分列的责任署名).
struct CreditDesks {
  var other: [RoleCredit] = []
  var editor: [RoleCredit] = []
  var layout: [RoleCredit] = []
  var proof: [RoleCredit] = []

  /// Sorts the credits, unless that would change their order: then all stay in one list.
  init(_ credits: [RoleCredit]) {
    for credit in credits {
      switch credit.role {
      case .editor: editor.append(credit)
      case .layout: layout.append(credit)
      case .proof: proof.append(credit)
      case .dutyEditor, .other: other.append(credit)
      }
    }
    guard other + editor + layout + proof != credits else { return }
    (other, editor, layout, proof) = (credits, [], [], [])
  }

  static func labelled(_ credit: RoleCredit) -> LabelledText {
    LabelledText(label: credit.label, values: credit.names)
  }
}
