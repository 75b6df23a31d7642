internal import Editorial
package import Markup
package import PressDiagnostics

/// The list of a page's stories in a digital newspaper (数字报版面页), and their hot zones on the
/// picture of the page (热区).
///
/// newspaper-practice §4.4: `node_N.htm` holds `<map name=PagePicMap>` with `<area shape=polygon
/// coords=… href=content_ID.htm>`, links with the stories' titles, and 第N版：版名. The list's order
/// is the order of rank, which need not be that of the zones.
package struct EpaperPage: Sendable {
  static let zoneID = "epaper.zone"

  /// The page's name, such as `A01`, if the file says it.
  package var name: String?
  /// The section's name (版名).
  package var section: SourcedText?
  /// The stories in the order of the list: the file, without folders.
  package var stories: [String]
  package var diagnostics: [Diagnostic]

  /// Reads a page's list; nil where the file lists no stories.
  package static func read(_ tree: MarkupTree) -> EpaperPage? {
    var page = EpaperPage(name: nil, section: nil, stories: [], diagnostics: [])
    var zones: [(story: String, corners: String, place: SourceRange)] = []
    for index in tree.all("a") {
      guard let href = tree.attribute("href", of: index), let story = storyFile(href) else {
        continue
      }
      if !page.stories.contains(story) { page.stories.append(story) }
    }
    for index in tree.all("area") {
      guard let href = tree.attribute("href", of: index), let story = storyFile(href) else {
        continue
      }
      if !page.stories.contains(story) { page.stories.append(story) }
      let corners = tree.attribute("coords", of: index) ?? ""
      zones.append((story, corners, .file(tree.file.name)))
    }
    guard !page.stories.isEmpty else { return nil }
    for zone in zones {
      page.diagnostics.append(
        Diagnostic(
          zoneID, .note, zh: "原版面上 \(zone.story) 的热区：\(zone.corners)",
          en: "the zone of \(zone.story) on the former page: \(zone.corners)", at: zone.place,
          desk: .layout, hint: "for comparison with the page that is made of it"))
    }
    page.readName(tree)
    return page
  }

  /// The file of a story that a link leads to.
  private static func storyFile(_ href: String) -> String? {
    let path = href.split(whereSeparator: { $0 == "?" || $0 == "#" }).first.map(String.init) ?? ""
    guard let last = path.split(separator: "/").last.map(String.init),
      last.hasSuffix(".htm") || last.hasSuffix(".html")
    else { return nil }
    let isStory =
      last.hasPrefix("content") || last.hasPrefix("nw.") || last.hasPrefix("article")
      || last.hasPrefix("c_")
    return isStory ? last : nil
  }

  /// The first 第N版：版名 of the page.
  private mutating func readName(_ tree: MarkupTree) {
    for node in tree.nodes {
      guard case .text(let text) = node.content else { continue }
      let line = text.trimmed()
      guard line.scalars.contains("版"), let mark = PageMark.read(line.scalars) else { continue }
      name = mark.name
      section = mark.section.flatMap { $0.count > 20 ? nil : line[$0] }
      return
    }
  }
}
