package import Editorial
internal import PositionedYAML
package import PressDiagnostics

/// Reads an edition folder from files already in memory (读取一期的文件夹).
///
/// design README §3: `edition.yaml`, and a folder a page with `page.yaml` and one story a file.
package struct EditionFolder {
  static let missingID = "intake.file-missing"
  static let unlistedID = "intake.story-unlisted"
  static let twiceID = "intake.listed-twice"
  static let unlistedPageID = "intake.page-unlisted"

  let files: [SourceFile]
  /// What stands before `edition.yaml` in the files' names.
  let root: String
  let stem: String
  var diagnostics: [Diagnostic] = []

  /// Reads the files, named by their paths; the stem names the output of each page.
  package static func read(files: [SourceFile], stem: String = "") -> Diagnosed<Edition> {
    let sorted = files.sorted { $0.name < $1.name }
    var folder = EditionFolder(files: sorted, root: root(of: sorted), stem: stem)
    return folder.read()
  }

  private static func root(of files: [SourceFile]) -> String {
    let forms = files.map(\.name).filter { $0 == "edition.yaml" || $0.hasSuffix("/edition.yaml") }
    guard let shortest = forms.min(by: { $0.utf8.count < $1.utf8.count }) else { return "" }
    return String(shortest.dropLast("edition.yaml".count))
  }

  private mutating func read() -> Diagnosed<Edition> {
    var form = EditionForm()
    if let file = file("edition.yaml") {
      let read = EditionForm.read(file)
      form = read.value
      diagnostics += read.diagnostics
    } else {
      diagnostics.append(
        Diagnostic(
          EditionFolder.missingID, .error, zh: "缺少 edition.yaml", en: "edition.yaml is missing",
          at: .file(root + "edition.yaml"), desk: .editor,
          hint: "write one with at least: paper, pages"))
    }
    var edition = form.edition
    for (index, name) in pageNames(form).enumerated() {
      let isFirst = index == 0
      let usualFront = isFirst && edition.masthead.name != nil
      edition.pages.append(page(name, usualFront: usualFront))
      if isFirst { edition.pages[0].notices = form.notices + edition.pages[0].notices }
    }
    edition.fillers = fillers(besides: edition.pages.map(\.name))
    if !edition.pages.contains(where: { !$0.articles.isEmpty }) {
      diagnostics.append(ManuscriptReader.empty(SourceFile(name: root + "edition.yaml", text: "")))
    }
    return Diagnosed(edition, diagnostics)
  }

  func file(_ path: String) -> SourceFile? { files.first { $0.name == root + path } }

  /// The pages as listed, and those that only have a folder.
  private mutating func pageNames(_ form: EditionForm) -> [String] {
    var names: [String] = []
    reportTwice(form.pages, key: "pages")
    for page in form.pages where !names.contains(page.text) { names.append(page.text) }
    for file in files where file.name.hasPrefix(root) && file.name != root + "edition.yaml" {
      let path = file.name.dropFirst(root.count).split(
        separator: "/", omittingEmptySubsequences: false)
      guard path.count == 2, path[1].hasSuffix(".md") || path[1] == "page.yaml" else { continue }
      let name = String(path[0])
      guard !names.contains(name), !EditionFolder.fillerFolders.contains(name) else { continue }
      names.append(name)
      guard !form.pages.isEmpty else { continue }
      diagnostics.append(
        Diagnostic(
          EditionFolder.unlistedPageID, .warning, zh: "pages 没有列出版面 \(name)，排在最后",
          en: "page \(name) is not listed under pages; it is put last", at: .file(file.name),
          desk: .editor, hint: "add it to pages in edition.yaml", page: name))
    }
    return names
  }

  /// The folder of the fillers that any page may take (补白库).
  static let fillerFolders = ["fillers", "补白"]

  /// The fillers of the edition, in the order of their files.
  private mutating func fillers(besides pages: [String]) -> [Article] {
    var fillers: [Article] = []
    for folder in Self.fillerFolders where !pages.contains(folder) {
      let prefix = root + folder + "/"
      for file in files where file.name.hasPrefix(prefix) && file.name.hasSuffix(".md") {
        // Their names may not be those of stories on the pages.
        let read = MarkdownStory.stories(
          of: file, id: "filler-" + file.name.dropFirst(prefix.count).dropLast(3))
        diagnostics += read.diagnostics
        fillers += read.value.map { story in
          var article = story.article
          article.use = .filler
          return article
        }
      }
    }
    return fillers
  }

  private mutating func page(_ name: String, usualFront: Bool) -> EditionPage {
    var form = PageForm()
    if let file = file(name + "/page.yaml") {
      let read = PageForm.read(file)
      form = read.value
      diagnostics += read.diagnostics
    }
    let prefix = root + name + "/"
    let stories = files.filter {
      $0.name.hasPrefix(prefix) && $0.name.hasSuffix(".md")
        && !$0.name.dropFirst(prefix.count).contains("/")
        && $0.name != prefix + UnplacedText.name
    }
    let unplaced = file(name + "/" + UnplacedText.name).map(UnplacedText.read)
    diagnostics += unplaced?.diagnostics ?? []
    if stories.isEmpty, form.isAbsent {
      diagnostics.append(missing(name, at: .file(root + name)))
    }
    let usualStem = stem.isEmpty ? name : "\(stem)-\(name)"
    var edited = EditionPage(
      name: name, stem: form.stem?.text ?? usualStem, isFront: form.isFront ?? usualFront,
      section: form.section, articles: articles(stories, prefix: prefix, form: form, page: name),
      credits: form.credits, notices: form.notices + (unplaced?.value ?? []),
      layout: layout(form, page: name))
    edited.proof = form.proof
    edited.signing = form.signing
    return edited
  }

  /// What the page asks of its layout, with the plan that was accepted, if `plan.yaml` holds one.
  private mutating func layout(_ form: PageForm, page: String) -> LayoutRequest {
    var request = form.layout
    if let file = file(page + "/plan.yaml") {
      let read = PlanForm.read(file)
      diagnostics += read.diagnostics
      request.accepted = read.value.first { $0.page == page }?.stories ?? []
    }
    return request
  }

  /// A name that a list holds twice counts once.
  private mutating func reportTwice(_ names: [SourcedText], key: String) {
    for (index, name) in names.enumerated()
    where names[..<index].contains(where: { $0.text == name.text }) {
      diagnostics.append(
        Diagnostic(
          EditionFolder.twiceID, .warning, zh: "\(key) 中“\(name.text)”列了两次，只算一次",
          en: "\(name.text) is listed twice under \(key) and counts once", at: name.place,
          desk: .editor, hint: "take one of the two out"))
    }
  }

  private func missing(_ what: String, at place: SourceRange?) -> Diagnostic {
    Diagnostic(
      EditionFolder.missingID, .error, zh: "找不到 \(what) 的文件", en: "no file for \(what)", at: place,
      desk: .editor, hint: "add the file, or take the name from the list")
  }

  /// The stories in the order that the page asks for, else by rank, else by file name.
  private mutating func articles(
    _ files: [SourceFile], prefix: String, form: PageForm, page: String
  ) -> [Article] {
    var stories: [MarkdownStory] = []
    var names: [String] = []
    for file in files {
      let name = String(file.name.dropFirst(prefix.count).dropLast(3))
      let read = MarkdownStory.stories(of: file, id: name)
      diagnostics += read.diagnostics
      stories += read.value
      names += read.value.map { _ in name }
    }
    func numbers(_ wanted: SourcedText) -> [Int] {
      stories.indices.filter {
        [names[$0], "\(names[$0]).md", stories[$0].article.id].contains(wanted.text)
      }
    }
    for (use, wanted) in form.spares.flatMap({ spare in spare.names.map { (spare.use, $0) } }) {
      let found = numbers(wanted)
      if found.isEmpty { diagnostics.append(missing(wanted.text, at: wanted.place)) }
      for index in found { stories[index].article.use = use }
    }
    guard let order = form.stories else {
      return stories.indices.sorted {
        (stories[$0].rank ?? Int.max, $0) < (stories[$1].rank ?? Int.max, $1)
      }.map { stories[$0].article }.sparesLast
    }
    reportTwice(order, key: "stories")
    var articles: [Article] = []
    for wanted in order + form.spares.flatMap(\.names) {
      let found = numbers(wanted)
      if found.isEmpty, order.contains(wanted) {
        diagnostics.append(missing(wanted.text, at: wanted.place))
      }
      for index in found where !articles.contains(where: { $0.id == stories[index].article.id }) {
        articles.append(stories[index].article)
      }
    }
    for story in stories where !articles.contains(where: { $0.id == story.article.id }) {
      diagnostics.append(
        Diagnostic(
          EditionFolder.unlistedID, .warning, zh: "稿件 \(story.article.id) 未列入 stories，不上版",
          en: "story \(story.article.id) is not listed under stories and is left out",
          at: .file(prefix + story.article.id + ".md"), desk: .editor,
          hint: "add it to stories in page.yaml", page: page, article: story.article.id))
    }
    return articles.sparesLast
  }
}
