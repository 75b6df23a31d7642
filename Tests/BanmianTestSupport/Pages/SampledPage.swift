package import Editorial
package import PageDesign
package import PageScene
internal import PressDiagnostics

/// A page that nobody planned (抽样版面): stories, pictures and wishes at random, in a layout of the
/// house; the same for the same seed.
package struct SampledPage: Sendable, CustomStringConvertible {
  package let seed: Int
  package let spec: LayoutSpec
  package private(set) var page: EditionPage
  package private(set) var edition: Edition
  /// By path; some pictures have none, as when a file is missing.
  package private(set) var originals: [String: PictureOriginal] = [:]
  private var maker: StoryMaker

  package init(seed: Int, layouts: [LayoutSpec], stories: ClosedRange<Int> = 3...15) {
    self.seed = seed
    maker = StoryMaker(seed: UInt64(truncatingIfNeeded: seed))
    spec = layouts[seed % layouts.count]
    page = EditionPage(name: "A02", stem: "random", isFront: false, articles: [])
    edition = Edition(masthead: Masthead(), publication: PublicationData(), pages: [])
    page.articles = articles(stories)
    addPictures()
    addFurniture()
    page.layout = wishes()
    edition.pages = [page]
  }

  package var description: String {
    "seed \(seed): \(spec.name), \(page.articles.count) stories, \(originals.count) pictures"
  }

  /// A text without a file.
  private func text(_ text: String) -> SourcedText { SourcedText(literal: text) }

  // MARK: Stories

  /// Stories that fill the page about right, or are far too much, or next to nothing.
  private mutating func articles(_ counts: ClosedRange<Int>) -> [Article] {
    let count = maker.number(counts)
    let capacity = spec.grid.columns * spec.grid.charactersPerColumn * spec.grid.lines
    let fill = [52, 56, 60, 64, 68, 72, 110, 25][maker.number(0...7)]
    let shares = (0..<count).map { _ in maker.number(1...30) }.sorted(by: >)
    let sum = shares.reduce(0, +)
    return shares.map { share in
      var article = maker.article(characters: max(8, capacity * fill / 100 * share / sum))
      vary(&article)
      return article
    }
  }

  /// What a few stories have: a column's name, no head, no text, a vertical head or text.
  private mutating func vary(_ article: inout Article) {
    switch maker.number(0...29) {
    case 0, 1: article.headline.column = text("河湾观察")
    case 2, 3: article.headline.setting = .vertical
    case 4: article.setting = .vertical
    case 5: article.headline = Headline()
    case 6: article.paragraphs = []
    case 7:
      article.headline.main = [
        text("渡口上下两岸十二座码头三条航线四十八位船工的灯火与潮汛记事"), text("一条河的一百年"),
      ]
    default: break
    }
  }

  private mutating func addPictures() {
    for number in 0..<maker.number(0...4) {
      let story = maker.number(0...page.articles.count - 1)
      var picture = Picture(file: text("\(number).jpg"))
      if maker.number(0...3) > 0 { picture.caption = text("渡船靠岸，灯火映在水面上。") }
      if maker.number(0...1) == 0 { picture.credit = text("苏砚青　摄") }
      if maker.number(0...4) == 0 { picture.columns = maker.number(1...spec.grid.columns + 1) }
      if maker.number(0...4) == 0 { picture.lines = maker.number(2...60) }
      picture.mayCrop = maker.number(0...3) > 0
      page.articles[story].pictures.append(picture)
      guard maker.number(0...9) > 0 else { continue }
      originals[picture.path] = PictureOriginal(
        digest: "\(number)", width: maker.number(200...4_000), height: maker.number(200...3_000),
        isLineArt: maker.number(0...5) == 0)
    }
  }

  private mutating func addFurniture() {
    if maker.number(0...1) == 0 { page.section = text("要闻") }
    if maker.number(0...3) == 0 {
      page.isFront = true
      page.name = "A01"
      edition.masthead = Masthead(
        name: text("河湾晚报"), publisher: text("河湾日报社主办"), date: text("2026年3月18日"),
        weekday: text("星期三"))
      edition.publication.price = text("零售价1.5元")
    }
    if maker.number(0...1) == 0 {
      page.credits = [RoleCredit(role: .editor, label: text("责编"), names: [text("岳棠")])]
    }
    if maker.number(0...3) == 0 {
      page.notices = [Notice(title: text("启事"), paragraphs: [text(maker.text(80))])]
    }
  }

  // MARK: Wishes

  /// What an editor might ask, sensible or not.
  private mutating func wishes() -> LayoutRequest {
    var request = LayoutRequest()
    guard maker.number(0...2) == 0 else { return request }
    for _ in 0..<maker.number(1...3) { request.stories.append(wish()) }
    if maker.number(0...4) == 0 {
      request.slots = (0..<maker.number(1...4)).map { _ in area() }
    }
    if maker.number(0...3) == 0 {
      request.accepted = page.articles.map { article in
        StoryRequest(story: text(article.id), area: area())
      }
      if maker.number(0...1) == 0 { request.free = [text(page.articles[0].id)] }
    }
    if maker.number(0...3) == 0 { request.choice = maker.number(0...8) }
    return request
  }

  private mutating func wish() -> StoryRequest {
    let story = page.articles[maker.number(0...page.articles.count - 1)].id
    var wish = StoryRequest(story: text(maker.number(0...9) == 0 ? "nobody" : story))
    switch maker.number(0...5) {
    case 0: wish.area = area()
    case 1:
      let least = maker.number(1...spec.grid.columns)
      wish.spans = least...least + maker.number(0...2)
    case 2: wish.size = maker.number(8...80) * 100
    case 3: wish.isBoxed = maker.number(0...3) > 0
    case 4: wish.headColumns = maker.number(1...spec.grid.columns)
    default: wish.jump = text("A03")
    }
    return wish
  }

  /// A box somewhere on the sheet, now and then beyond the stories' area.
  private mutating func area() -> PageArea {
    let columns = spec.grid.columns
    let left = maker.number(0...columns - 1)
    let right = min(columns, left + maker.number(1...columns))
    let top = maker.number(3...spec.grid.lines - 10)
    return PageArea(
      columns: left..<right, lines: top..<min(spec.grid.lines + 2, top + maker.number(4...50)))
  }
}
