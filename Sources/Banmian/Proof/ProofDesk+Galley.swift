internal import Editorial
internal import PageDesign
internal import PageMakeup
internal import PageScene
internal import PressDiagnostics
internal import ProofSheets
internal import Proofreading

extension ProofDesk {
  /// The galley of one story (小样): its sheets, and its findings, numbered sheet by sheet.
  package struct GalleySheets {
    package var round: Round
    package var story: String
  }

  /// The galley of the story with that id; nil where the page has none.
  package func galley(_ item: Item, story id: String) -> GalleySheets? {
    guard let article = item.job.page.articles.first(where: { $0.id == id }) else { return nil }
    // Of the text only: what the makeup found points at the page, and a galley is none.
    let checked = PageChecker(fonts: nil).check(item.job, made: nil, layout: [])
    let found = checked.diagnostics.filter { $0.severity >= least }
    let groups = item.made.page.items.compactMap { item -> PageGroup? in
      guard case .group(let group) = item, group.role == .article, group.id == id else {
        return nil
      }
      return group
    }
    let rest = item.made.composed.overset.filter { $0.article == id }.map(\.text)
    let group =
      groups.first
      ?? PageGroup(role: .article, id: id, frame: item.made.page.typeArea, items: [])
    let strips = Galley(grid: item.job.layout.grid, shaper: worker.shaper).strips(
      of: group, on: item.made.page, rest: rest)
    let lines = strips.reduce(0) { $0 + $1.lines }
    var whole = content(item, nil)
    whole.slug.insert("小样　\(id)", at: 0)
    whole.stories = whole.stories.filter { $0.title == title(of: article) }
    whole.remarks = [
      isChinese
        ? "正文 \(article.characterCount) 字，小样 \(lines) 行"
        : "\(article.characterCount) characters, \(lines) lines"
    ]
    return GalleySheets(round: sheets(strips, whole, found), story: id)
  }

  private func sheets(
    _ strips: [Galley.Strip], _ whole: ProofContent, _ found: [Diagnostic]
  ) -> Round {
    var proof: ProofSheet.Proof?
    var numbered: [(number: Int?, finding: Diagnostic)] = []
    for (index, strip) in strips.enumerated() {
      var content = whole
      content.grid = strip.grid
      content.firstLine = strip.firstLine
      if strips.count > 1 { content.slug.append("第 \(index + 1) 张，共 \(strips.count) 张") }
      let spots = PageSpots(strip.page)
      for (key, finding) in found.enumerated() {
        let boxes = spots.spots(of: finding, usingHead: false)
        guard !boxes.isEmpty else { continue }
        content.notes.append(ProofNote(spots: boxes, text: words(of: finding), key: key))
      }
      let own = sheet(strip.page, content)
      numbered += own.notes.map { ($0.number, found[$0.note.key]) }
      numbered += own.listed.map { (nil, found[$0.key]) }
      proof =
        proof.map { first in
          var all = first
          all.pages += own.pages
          return all
        } ?? own
    }
    let empty = ProofSheet.Proof.empty
    return Round(proof: proof ?? empty, findings: numbered, content: whole)
  }
}
