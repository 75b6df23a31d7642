internal import Editorial
internal import Filing
internal import Intake
internal import PressDiagnostics

/// Puts the stories of a digital newspaper together by the lists of its pages (数字报拼成一期).
struct EpaperFolder {
  static let storyID = "epaper.story-missing"

  let encoding: TextEncoding?

  /// The editions that page lists among the files make, and all files that went into them.
  func editions(
    in names: [String], stem: String
  ) throws(DiagnosticsError) -> (editions: [ReceivedEdition], taken: Set<String>) {
    var lists: [String: [OpenedCopy.PageList]] = [:]
    var folders: [String] = []
    var findings: [String: [Diagnostic]] = [:]
    for name in names where isListName(name) {
      let opened = try CopyOpener.open(name, encoding: encoding)
      guard case .pageList(let list) = opened.copy else { continue }
      let folder = Self.folder(of: name)
      if lists[folder] == nil { folders.append(folder) }
      lists[folder, default: []].append(list)
      findings[folder, default: []] += opened.diagnostics
    }
    var editions: [ReceivedEdition] = []
    var taken: Set<String> = []
    for folder in folders {
      let pages = lists[folder] ?? []
      for list in pages {
        taken.insert(list.path)
        taken.formUnion(list.page.stories.map { folder + $0 })
      }
      let own = folder.split(separator: "/").last.map(String.init) ?? stem
      editions.append(
        try edition(
          of: pages, stem: folders.count == 1 ? stem : own, findings: findings[folder] ?? []))
    }
    return (editions, taken)
  }

  private func isListName(_ path: String) -> Bool {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? path
    return name.hasPrefix("node") || name.hasPrefix("nbs") || name.hasPrefix("index")
      || name.hasPrefix("page")
  }

  /// One edition of the pages in the order given.
  func edition(
    of lists: [OpenedCopy.PageList], stem: String, findings: [Diagnostic]
  ) throws(DiagnosticsError) -> ReceivedEdition {
    var received = ReceivedEdition(
      edition: Edition(masthead: Masthead(), publication: PublicationData(), pages: []),
      diagnostics: findings, sources: [], stem: stem, isFolder: false)
    for (index, list) in lists.enumerated() {
      received.sources.append(list.file)
      received.diagnostics += list.page.diagnostics
      var name = list.page.name ?? "A0\(index + 1)"
      while received.edition.pages.contains(where: { $0.name == name }) { name += "+" }
      var page = EditionPage(
        name: name, stem: lists.count == 1 ? stem : "\(stem)-\(name)", isFront: false,
        section: list.page.section, articles: [])
      for story in list.page.stories { try add(story, of: list, to: &page, &received) }
      received.edition.pages.append(page)
    }
    return received
  }

  private func add(
    _ story: String, of list: OpenedCopy.PageList, to page: inout EditionPage,
    _ received: inout ReceivedEdition
  ) throws(DiagnosticsError) {
    let path = Self.folder(of: list.path) + story
    guard Filing.kind(path) == .file else {
      received.diagnostics.append(
        Diagnostic(
          Self.storyID, .warning, zh: "版面列出的稿件 \(story) 不在文件夹里",
          en: "the story \(story), which the page lists, is not in the folder",
          at: .file(list.path), desk: .editor, hint: "fetch it, or take the page as it is",
          page: page.name))
      return
    }
    let opened = try CopyOpener.open(path, encoding: encoding)
    received.sources.append(opened.file)
    received.diagnostics += opened.diagnostics
    guard case .sheet(let sheet, _) = opened.copy else { return }
    let read = Intake.edition(of: sheet, stem: page.stem)
    received.diagnostics += read.diagnostics
    for part in read.value.pages {
      for var article in part.articles {
        let number = page.articles.count + 1
        article.id = (number < 10 ? "0" : "") + String(number) + (number == 1 ? "-lead" : "")
        page.articles.append(article)
      }
      page.credits += part.credits.filter { !page.credits.contains($0) }
      page.notices += part.notices
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
