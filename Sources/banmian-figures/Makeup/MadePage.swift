internal import BanmianTestSupport
internal import Editorial
internal import PageMakeup
internal import PressDiagnostics

/// A page of made-up stories as Markdown (造稿成版), the same for the same seed.
struct MadePage {
  /// The stories as texts of their own; a page is all of them.
  private(set) var stories: [String]

  init(stories count: Int, seed: UInt64) {
    var maker = StoryMaker(seed: seed)
    stories = ArticleLengths.page(items: count, seed: seed).map { length in
      Self.markdown(maker.article(characters: length))
    }
  }

  var text: String { stories.joined(separator: "\n") }

  /// The page with one word more in a story.
  func changed(_ story: Int) -> MadePage {
    var copy = self
    guard let stop = copy.stories[story].lastIndex(of: "。") else { return copy }
    copy.stories[story].insert(contentsOf: "如今", at: stop)
    return copy
  }

  private static func markdown(_ article: Article) -> String {
    var rows = ["# " + article.headline.main.map(\.text).joined(separator: " "), ""]
    for paragraph in article.paragraphs {
      let sign = paragraph.kind == .subhead ? "## " : ""
      rows += [sign + (paragraph.lead?.text ?? "") + paragraph.text.text, ""]
    }
    return rows.joined(separator: "\n")
  }
}
