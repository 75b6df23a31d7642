import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

@testable import PageMakeup

/// The ways in which a story fills boxes (填版).
@Suite("Ways to fill a box")
struct StoryFillsTests {
  private func story(_ seed: UInt64) -> MeasuredStory {
    var maker = StoryMaker(seed: seed)
    let articles = [maker.article(characters: 1_500), maker.article(characters: 600)]
    return StoryDesk(spec: Makeup.house, shaper: Makeup.shaper, shelf: MeasuredShelf())
      .measured(articles, words: nil)[Int(seed % 2)]
  }

  @Test("each box is filled at its table's price, exactly", arguments: 1...6)
  func prices(_ seed: UInt64) {
    let story = story(seed)
    let limits = OptionLimits(footWhite: 4, cut: seed % 3 == 0 ? 60 : 0)
    let fills = StoryFills(columns: 4, lines: 82)
    for span in story.spans.dropFirst() { fills.add(span, limits, shape: 100) }
    for span in story.spans {
      for depth in 0...82 {
        let option = fills.option(span, depth: depth)
        guard span.columns > 1 else {
          #expect(option == nil && fills.table[1, depth] == FillTable.impossible)
          continue
        }
        #expect(option?.price == span.option(depth: depth, limits)?.price)
        guard let option else { continue }
        #expect(Int(fills.table[span.columns, depth]) == option.price + 100)
        let isAbove = option.headColumns == span.columns
        #expect(
          option.extraWhite + (isAbove ? option.head.depth : 0) + option.fit.depth
            + option.footWhite == depth)
      }
    }
  }

  @Test("a story of a head and a picture has room for both")
  func pictureStory() {
    var report = Makeup.article("photo", ["渡口新灯"], [])
    report.pictures = [Picture(file: Makeup.text("a.jpg"), caption: Makeup.text("灯火映在水面上。"))]
    var maker = StoryMaker(seed: 4)
    let page = Makeup.page([maker.article(characters: 900), report])
    let original = PictureOriginal(digest: "a", width: 1_200, height: 800, isLineArt: false)
    let made = PageMaker(
      spec: Makeup.house, shaper: Makeup.shaper, pictures: ["a.jpg": original]
    ).compose(
      page, of: Edition(masthead: Masthead(), publication: PublicationData(), pages: [page])
    ).value
    let pictures = made.blocks.flatMap(\.placedPictures)
    #expect(pictures.count == 1)
    for picture in pictures {
      #expect(!made.foundLines.contains { $0.box.overlaps(picture.frame) })
      let own = made.blocks.first { $0.id == "photo" }?.frame
      #expect(own.map { $0.contains(picture.frame) } ?? false)
    }
  }

  @Test("the name of a story's column is reported with what has no room")
  func columnName() {
    var article = Makeup.article("a", ["粮仓变书房"], ["短了。"])
    article.headline.column = Makeup.text("河湾观察")
    #expect(Overset(leavingOut: article).text == "河湾观察粮仓变书房短了。")
  }
}
