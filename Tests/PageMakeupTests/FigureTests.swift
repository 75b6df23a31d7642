import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

@Suite("Cropping a picture about its focus (裁图)")
struct CropTests {
  private let wide = PictureOriginal(digest: "w", width: 3000, height: 2000, isLineArt: false)

  private func crop(_ width: Double, _ height: Double, _ across: Int, _ down: Int) -> PixelRect {
    FigureFitter.crop(
      wide, to: Size(width: .points(width), height: .points(height)),
      focus: Picture.Focus(across: across, down: down))
  }

  @Test("the room's own proportions lose nothing")
  func whole() {
    let all = PixelRect(x: 0, y: 0, width: 3000, height: 2000)
    #expect(crop(300, 200, 50, 50) == all)
    #expect(FigureFitter.loss(all, of: wide) == 0)
  }

  @Test(
    "a narrow room cuts the sides, a flat one above and below; the focus stays in view",
    arguments: [
      (100.0, 100.0, 50, 50, PixelRect(x: 500, y: 0, width: 2000, height: 2000)),
      (100.0, 100.0, 0, 50, PixelRect(x: 0, y: 0, width: 2000, height: 2000)),
      (100.0, 100.0, 100, 50, PixelRect(x: 1000, y: 0, width: 2000, height: 2000)),
      (300.0, 100.0, 50, 80, PixelRect(x: 0, y: 1000, width: 3000, height: 1000)),
      (300.0, 100.0, 50, 30, PixelRect(x: 0, y: 100, width: 3000, height: 1000)),
    ])
  func about(_ width: Double, _ height: Double, _ x: Int, _ y: Int, _ expected: PixelRect) {
    #expect(crop(width, height, x, y) == expected)
  }
}

@Suite("Sizes of figures (图片选幅)")
struct FigureFitterTests {
  private let picture = Picture(
    file: Makeup.text("a.jpg"), caption: Makeup.text("渡船靠岸。"), credit: Makeup.text("甲乙　摄"))
  private let original = PictureOriginal(
    digest: "a", width: 3000, height: 2000, isLineArt: false)

  private func figures(
    _ picture: Picture, _ original: PictureOriginal, span: Int = 4
  ) -> [Figure] {
    FigureFitter(
      spec: Makeup.house, shaper: Makeup.shaper, originals: [picture.path: original]
    ).figures(picture, span: span)
  }

  @Test("every size is whole columns wide and ends on the letters' edge")
  func sizes() {
    let grid = Makeup.house.grid
    let all = figures(picture, original)
    #expect(Set(all.map(\.columns)) == [1, 2, 3, 4])
    for figure in all {
      #expect(figure.size.width == grid.longColumnWidth(figure.columns))
      #expect(
        figure.size.height + grid.linePitch - grid.bodySize
          == grid.linePitch * figure.pictureLines)
      #expect(FigureFitter.loss(figure.cut.crop, of: original) <= 70)
      #expect(figure.cut.width <= figure.cut.crop.width)
      #expect((figure.caption?.depth ?? 0) >= 2)
    }
  }

  @Test("an upright picture may lose two fifths of its height, a wide one next to nothing")
  func pillars() throws {
    let pillar = PictureOriginal(digest: "b", width: 1000, height: 3000, isLineArt: false)
    let losses = figures(picture, pillar).map { FigureFitter.loss($0.cut.crop, of: pillar) }
    #expect(try #require(losses.max()) > 300 && losses.allSatisfy { $0 <= 420 })
    let least = try #require(figures(picture, pillar).map(\.pictureLines).min())
    #expect(least < 30)
  }

  @Test("the editor's columns and lines hold; a picture that may not be cropped is whole")
  func wishes() throws {
    var asked = picture
    asked.columns = 2
    asked.lines = 12
    let figure = try #require(figures(asked, original).first)
    #expect(figures(asked, original).count == 1)
    #expect(figure.columns == 2 && figure.pictureLines == 12)
    var chart = picture
    chart.mayCrop = false
    for figure in figures(chart, original) {
      #expect(figure.cut.crop == PixelRect(x: 0, y: 0, width: 3000, height: 2000))
      let width = figure.size.width.rawValue
      #expect(abs(width * 2 - figure.size.height.rawValue * 3) <= 4)
    }
  }

  @Test("pixels are kept up to 300 an inch; few of them cost")
  func pixels() throws {
    for figure in figures(picture, original) {
      let placed = PlacedPicture(
        frame: Rect(
          x: .zero, y: .zero, width: figure.size.width, height: figure.size.height),
        cut: figure.cut, name: "")
      let kept = figure.cut.width * 72 * Length.unitsPerPoint / figure.size.width.rawValue
      #expect(kept <= 300 && kept >= min(299, placed.effectivePixelsPerInch - 1))
    }
    let small = PictureOriginal(digest: "s", width: 300, height: 200, isLineArt: false)
    let widest = { (all: [Figure]) in all.filter { $0.columns == 4 }.map(\.price).min() ?? 0 }
    #expect(widest(figures(picture, small)) > widest(figures(picture, original)) + 1000)
  }
}

@Suite("Pages with pictures (图文版)")
struct PicturedPageTests {
  private let original = PictureOriginal(
    digest: "a", width: 1200, height: 800, isLineArt: false)

  private func page(_ seed: UInt64, _ lengths: [Int], pictures: Int) -> EditionPage {
    var maker = StoryMaker(seed: seed)
    var articles = lengths.map { maker.article(characters: $0) }
    for number in 0..<pictures {
      articles[number % articles.count].pictures.append(
        Picture(file: SourcedText(literal: "\(number).jpg"), caption: Makeup.text("图说一句。")))
    }
    return Makeup.page(articles)
  }

  private func compose(_ page: EditionPage) -> Diagnosed<ComposedPage> {
    let all = page.articles.flatMap(\.pictures).map { picture in
      var own = original
      own.digest = picture.path
      return (picture.path, own)
    }
    return PageMaker(
      spec: Makeup.house, shaper: Makeup.shaper,
      pictures: Dictionary(all) { first, _ in first }
    ).compose(
      page, of: Edition(masthead: Masthead(), publication: PublicationData(), pages: [page]))
  }

  @Test(
    "a picture whose columns are asked for stands so, or in others with a finding; never left out",
    arguments: 1...4, [300, 600, 1_200])
  func askedColumns(_ columns: Int, _ characters: Int) throws {
    var page = page(9, [characters], pictures: 1)
    page.articles[0].pictures[0].columns = columns
    let made = compose(page)
    let block = try #require(made.value.blocks.first { $0.role == .article })
    let picture = try #require(block.placedPictures.first)
    let grid = Makeup.house.grid
    let isAsAsked = picture.frame.width == grid.longColumnWidth(columns)
    #expect(isAsAsked != made.diagnostics.contains { $0.id == "picture.not-as-asked" })
    #expect(!made.diagnostics.contains { $0.id == "picture.left-out" })
  }

  @Test("pictures touch no text, no other picture and stay in the type area", arguments: 1...40)
  func apart(_ seed: Int) {
    let made = compose(
      page(UInt64(seed), [900, 600, 400, 200].dropLast(seed % 3), pictures: 1 + seed % 3))
    let pictures = made.value.blocks.flatMap(\.placedPictures)
    for (index, picture) in pictures.enumerated() {
      #expect(made.value.typeArea.contains(picture.frame))
      for other in pictures[(index + 1)...] { #expect(!picture.frame.overlaps(other.frame)) }
      for line in made.value.foundLines {
        #expect(!picture.frame.overlaps(line.box), "\(line.line.characters)")
      }
    }
    let wanted = 1 + seed % 3
    let leftOut = made.diagnostics.count { $0.id == "picture.left-out" }
    #expect(pictures.count + leftOut == wanted, "each picture is placed or reported")
  }

  @Test("a picture that is not there leaves the story as it would be without")
  func unknown() {
    let with = page(3, [800, 500], pictures: 1)
    var without = with
    without.articles[0].pictures = []
    #expect(Makeup.compose(with, Makeup.house).value == Makeup.compose(without, Makeup.house).value)
  }

  @Test("a coarse picture is named with its pixels an inch")
  func coarse() {
    let page = page(5, [1500], pictures: 1)
    let small = PictureOriginal(digest: "s", width: 150, height: 100, isLineArt: false)
    let made = PageMaker(
      spec: Makeup.house, shaper: Makeup.shaper, pictures: ["0.jpg": small]
    ).compose(
      page, of: Edition(masthead: Masthead(), publication: PublicationData(), pages: [page]))
    #expect(made.diagnostics.contains { $0.id == "picture.coarse" })
  }
}
