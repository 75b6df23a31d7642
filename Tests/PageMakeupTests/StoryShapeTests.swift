import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// What is cut out of a story's columns (文区形状).
@Suite("Shapes of text (文区)")
struct StoryShapeTests {
  private let frame = ColumnFrame(Makeup.house.grid, columns: 4)

  private func shape(_ cutouts: Cutout...) -> StoryShape {
    var shape = StoryShape(columns: 4)
    shape.cutouts = cutouts
    shape.frame = frame
    return shape
  }

  private func regions(_ shape: StoryShape, depth: Int, shortage: Int = 0) -> [String] {
    shape.regions(depth: depth, shortage: shortage, measure: .ems(18)).map {
      "\($0.column): \($0.lines.lowerBound)-\($0.lines.upperBound) "
        + "\($0.inset.rawValue / Em.unitsPerEm)+\($0.measure.rawValue / Em.unitsPerEm)"
    }
  }

  @Test("over whole columns text stands above and below, in the same column")
  func whole() {
    let middle = Cutout(across: .ems(19)..<Em.ems(56), depth: 8, anchor: .middle)
    #expect(
      regions(shape(middle), depth: 20) == [
        "0: 0-20 0+18", "1: 0-6 0+18", "1: 14-20 0+18", "2: 0-6 0+18", "2: 14-20 0+18",
        "3: 0-20 0+18",
      ])
    #expect(shape(middle).isUniform(.ems(18)))
    #expect(shape(middle).depth(holding: 64, least: 2) == 20)
  }

  @Test("beside a narrower one lines are shorter, whole characters, at the column's own edge")
  func beside() {
    let middle = Cutout(across: Em(55, over: 2)..<Em(95, over: 2), depth: 8, anchor: .middle)
    #expect(
      regions(shape(middle), depth: 20) == [
        "0: 0-20 0+18", "1: 0-6 0+18", "1: 6-14 0+8", "1: 14-20 0+18", "2: 0-6 0+18",
        "2: 6-14 10+8", "2: 14-20 0+18", "3: 0-20 0+18",
      ])
    #expect(!shape(middle).isUniform(.ems(18)))
    let corner = Cutout(across: .ems(66)..<Em.ems(75), depth: 5, anchor: .head)
    #expect(regions(shape(corner), depth: 9).suffix(2) == ["3: 0-5 0+9", "3: 5-9 0+18"])
    let foot = Cutout(across: .zero..<Em.ems(9), depth: 5, anchor: .foot)
    #expect(regions(shape(foot), depth: 9).prefix(2) == ["0: 0-4 0+18", "0: 4-9 9+9"])
  }

  @Test("a column that is short ends a line earlier, in its last region")
  func short() {
    let foot = Cutout(across: .ems(66)..<Em.ems(75), depth: 4, anchor: .foot)
    #expect(
      regions(shape(foot), depth: 10, shortage: 2).suffix(3) == [
        "2: 0-9 0+18", "3: 0-6 0+18", "3: 6-9 0+9",
      ])
  }

  @Test("stretches of one or two lines are no text")
  func sound() {
    let middle = shape(Cutout(across: .ems(19)..<Em.ems(37), depth: 8, anchor: .middle))
    func isSound(_ depth: Int) -> Bool {
      middle.isSound(middle.regions(depth: depth, measure: .ems(18)), depth: depth)
    }
    #expect(!isSound(7) && !isSound(12) && isSound(14))
  }
}

/// Text that is set for the lines on which it falls (异宽灌文).
@Suite("Text round a picture (串文)")
struct RunaroundTests {
  private let spec = Makeup.house

  private func article(_ seed: UInt64, _ characters: Int) -> Article {
    var maker = StoryMaker(seed: seed)
    return maker.article(characters: characters)
  }

  private func fits(_ article: Article, _ cutout: Cutout, columns: Int) -> [StoryFit] {
    var shape = StoryShape(columns: columns)
    shape.cutouts = [cutout]
    shape.frame = ColumnFrame(spec.grid, columns: columns)
    let text = StoryTextMaker(spec: spec, shaper: Makeup.shaper).text(of: article)
    return StoryMeasurer(text: text).fits(shape, give: 3)
  }

  @Test("each line is as long as its place allows, and the columns end level", arguments: 1...12)
  func measures(_ seed: UInt64) throws {
    let article = article(seed, 700 + Int(seed) * 40)
    let text = StoryTextMaker(spec: spec, shaper: Makeup.shaper).text(of: article)
    let cutout = Cutout(across: .ems(9)..<Em.ems(28), depth: 9, anchor: .middle)
    let all = fits(article, cutout, columns: 2)
    let fit = try #require(all.min { $0.price < $1.price })
    let regions = fit.regions(measure: .ems(18))
    let measures = regions.flatMap { Array(repeating: $0.measure, count: $0.lines.count) }
    var line = 0
    for (part, option) in zip(text.parts, fit.options(of: text)) {
      if part.isSolid {
        for _ in 0..<option.regionsLeft { line = regions.ends.first { line < $0 } ?? line }
        let room = measures[line].at(spec.grid.bodySize) - option.measures[0].at(part.size)
        #expect(room >= .zero && room < .points(1))
      } else if part.role == .paragraph {
        let set = LineSetter(part.material).lines(option.breaks, in: option.measures)
        for (number, own) in set.enumerated() {
          try #require(line + number < measures.count)
          #expect(own.measure == measures[line + number])
          #expect(own.right <= own.measure)
        }
      }
      line += option.depth
    }
    #expect(measures.contains(.ems(9)) && measures.contains(.ems(18)))
    #expect(fit.shortage <= 2)
    #expect(line == measures.count - fit.shortage)
  }

  @Test("a box too shallow for what stands in it has no fit")
  func tooShallow() {
    let cutout = Cutout(across: .ems(9)..<Em.ems(28), depth: 40, anchor: .middle)
    #expect(fits(article(2, 120), cutout, columns: 2).isEmpty)
  }
}

@Suite("Pictures where the editor wants them (图片位置)")
struct PicturePlaceTests {
  private let original = PictureOriginal(
    digest: "a", width: 1200, height: 800, isLineArt: false)

  private func compose(
    _ lengths: [Int], seed: UInt64, columns: Int? = nil, _ place: Picture.Place?,
    characters: Int? = nil
  ) -> Diagnosed<ComposedPage> {
    var maker = StoryMaker(seed: seed)
    var articles = lengths.map { maker.article(characters: $0) }
    var picture = Picture(file: Makeup.text("a.jpg"), caption: Makeup.text("图说一句。"))
    picture.place = place
    picture.characters = characters
    picture.columns = columns
    articles[0].pictures = [picture]
    let page = Makeup.page(articles)
    return PageMaker(spec: Makeup.house, shaper: Makeup.shaper, pictures: ["a.jpg": original])
      .compose(
        page, of: Edition(masthead: Masthead(), publication: PublicationData(), pages: [page]))
  }

  private static let cases: [(place: Picture.Place, characters: Int?)] =
    Picture.Place.allCases.map { ($0, nil) } + [
      (.headLeft, 10), (.headRight, 20), (.footLeft, 20), (.footRight, 10), (.middle, 20),
    ]

  @Test("text keeps off them at every place and width, nothing is lost", arguments: 0..<10)
  func apart(_ number: Int) throws {
    let (place, characters) = Self.cases[number]
    let made = compose(
      [1100, 200], seed: UInt64(number + 3), columns: characters == nil ? 1 : nil, place,
      characters: characters)
    let picture = try #require(made.value.blocks.flatMap(\.placedPictures).first)
    for line in made.value.foundLines {
      #expect(!picture.frame.overlaps(line.box), "\(line.line.characters)")
    }
    #expect(made.value.overset.isEmpty)
    #expect(!made.diagnostics.contains { $0.id == "picture.not-as-asked" })
    let grid = Makeup.house.grid
    let width = characters.map { grid.bodySize * $0 } ?? grid.columnWidth
    #expect(picture.frame.width == width)
    let story = try #require(made.value.plan.placements.first)
    let left = made.value.typeArea.minX + grid.x(ofColumn: story.columns.lowerBound)
    let right = left + grid.longColumnWidth(story.columns.count)
    switch place {
    case .headLeft, .footLeft: #expect(picture.frame.minX == left)
    case .headRight, .footRight: #expect(picture.frame.maxX == right)
    case .middle:
      let id = made.value.plan.placements[0].article
      let text = made.value.lines(of: id, Makeup.textRoles).map { BlockFrame.of([$0]) }
      #expect(text.contains { $0.maxX < picture.frame.minX && $0.overlapsDown(picture.frame) })
      #expect(text.contains { picture.frame.maxX < $0.minX && $0.overlapsDown(picture.frame) })
    }
  }

  @Test("one that leaves text no room takes whole columns, and the editor is told")
  func noRoom() {
    let made = compose([900], seed: 4, .headRight, characters: 14)
    #expect(made.value.blocks.flatMap(\.placedPictures).count == 1)
    #expect(made.diagnostics.count { $0.id == "picture.not-as-asked" } == 1)
  }

  @Test("a layout may forbid the midst of the text to the makeup")
  func inside() {
    let fitter = { (isAllowed: Bool) -> [FigureLayout] in
      var spec = Makeup.house
      spec.pictures.standsInside = isAllowed
      var article = Makeup.article("a", ["题"], ["文"])
      article.pictures = [Picture(file: Makeup.text("a.jpg"))]
      return FigureFitter(spec: spec, shaper: Makeup.shaper, originals: ["a.jpg": original])
        .layouts(of: article, columns: 4)
    }
    #expect(fitter(true).contains { $0.spots.contains { $0.place == .middle } })
    #expect(!fitter(false).contains { $0.spots.contains { $0.place == .middle } })
  }
}

extension Rect {
  fileprivate func overlapsDown(_ other: Rect) -> Bool {
    minY < other.maxY && other.minY < maxY
  }
}
