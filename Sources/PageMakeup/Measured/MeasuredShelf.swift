internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typesetting

/// Stories as they were measured before (测稿存档): a story that did not change is not set again.
///
/// A memo of values, by what the stories hold (按内容存档): what is found in it is what measuring would
/// give. One belongs to one worker and its fonts.
package final class MeasuredShelf {
  /// What a measure depends on.
  struct Key: Hashable {
    var content: ArticleContent
    var rank: StoryRank
    var usesWords: Bool
    var size: Length?
    var isBoxed: Bool
    /// The columns into which those of the story are cut anew.
    var recut: Int?
    /// The pictures' own sizes, in the article's order.
    var originals: [PictureOriginal?]
  }

  private var spec: LayoutSpec?
  private var stories: [Key: MeasuredStory] = [:]
  private var texts: [ArticleContent: StoryText] = [:]

  /// The most stories that are kept; more than any edition's that is being worked on.
  private static let mostKept = 400

  /// How many stories were measured on it, ever.
  private(set) var measuredCount = 0

  package init() {}

  /// Forgets what another layout measured.
  func prepare(for spec: LayoutSpec) {
    guard self.spec != spec else { return }
    self.spec = spec
    stories = [:]
    texts = [:]
  }

  func text(of article: Article, _ make: (Article) -> StoryText) -> StoryText {
    let content = ArticleContent(article)
    if let known = texts[content] {
      return TextAnchor(from: known.article, to: article).map { known.moved(by: $0, article) }
        ?? StoryText(
          article: article, parts: known.parts, setter: known.setter, vertical: known.vertical)
    }
    let made = make(article)
    if texts.count >= Self.mostKept { texts = [:] }
    texts[content] = made
    return made
  }

  func story(_ key: Key, _ article: Article, _ measure: () -> MeasuredStory) -> MeasuredStory {
    if let known = stories[key] { return known.standing(for: article) }
    let made = measure()
    measuredCount += 1
    if stories.count >= Self.mostKept { stories = [:] }
    stories[key] = made
    return made
  }
}
