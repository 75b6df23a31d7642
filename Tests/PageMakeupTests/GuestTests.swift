import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typesetting

@testable import PageMakeup

/// A story inside the text of another one (嵌稿).
@Suite("Stories inside others (嵌稿)")
struct GuestTests {
  private let spec = Makeup.house

  private func page(
    _ lengths: [Int], seed: UInt64, guest: Int = 1, host: Int = 0, place: Picture.Place? = nil,
    isBoxed: Bool = false, span: Int? = 1
  ) -> EditionPage {
    var maker = StoryMaker(seed: seed)
    var page = Makeup.page(lengths.map { maker.article(characters: $0) })
    var wish = StoryRequest(
      story: Makeup.text(page.articles[guest].id), spans: span.map { $0...$0 }, isBoxed: isBoxed)
    wish.host = Makeup.text(page.articles[host].id)
    wish.place = place
    page.layout.stories = [wish]
    return page
  }

  private static let places: [(Picture.Place, Bool)] = [
    (.footRight, false), (.footLeft, false), (.headRight, false), (.middle, true),
    (.headLeft, true),
  ]

  @Test("the host's text keeps off the guest, both are whole", arguments: 0..<5)
  func apart(_ number: Int) throws {
    let (place, isBoxed) = Self.places[number]
    let input = page(
      [1300, 130, 260], seed: UInt64(number + 1), place: place, isBoxed: isBoxed)
    let made = Makeup.compose(input, spec)
    #expect(!made.diagnostics.contains { $0.id == "plan.cannot-seat" || $0.id == "page.overlap" })
    let host = try #require(made.value.plan.placements.first { $0.host == nil })
    let guest = try #require(made.value.plan.placements.first { $0.host != nil })
    #expect(guest.host == host.article && guest.seat == place)
    #expect(host.columns.contains(guest.columns) && host.lines.contains(guest.lines))
    let x = made.value.typeArea.minX + spec.grid.x(ofColumn: guest.columns.lowerBound)
    let box = Rect(
      x: x, y: made.value.typeArea.minY + spec.grid.y(ofLine: guest.lines.lowerBound),
      width: spec.grid.longColumnWidth(guest.columns.count),
      height: spec.grid.linePitch * guest.lines.count)
    for line in made.value.lines(of: host.article, Makeup.textRoles) {
      #expect(!BlockFrame.of([line]).overlaps(box))
    }
    for line in made.value.lines(of: guest.article, Makeup.textRoles) {
      let frame = BlockFrame.of([line])
      #expect(frame.minX >= box.minX && frame.maxX <= box.maxX && frame.maxY <= box.maxY)
    }
    switch place {
    case .footRight, .footLeft:
      #expect(guest.lines.upperBound == host.lines.upperBound - white(host, made.value))
    case .headRight, .headLeft:
      #expect(guest.lines.lowerBound == host.lines.lowerBound + host.extraWhite + host.headLines)
    case .middle:
      #expect(guest.columns.lowerBound > host.columns.lowerBound)
      #expect(guest.columns.upperBound < host.columns.upperBound)
    }
    for article in input.articles.prefix(2) {
      let set = made.value.foundLines.filter { $0.article == article.id }
        .map(\.line.characters).joined().withoutSpaces
      #expect(Set(article.allCharacters.unicodeScalars).isSubset(of: Set(set.unicodeScalars)))
      #expect(!made.value.overset.contains { $0.article == article.id })
    }
  }

  /// Lines at the foot of the host's box that its text leaves free.
  private func white(_ host: PagePlan.Placement, _ page: ComposedPage) -> Int {
    host.lines.count - host.extraWhite - host.headLines - host.textLines
  }

  @Test("rules part a guest without a frame from its host")
  func rules() throws {
    let with = Makeup.compose(page([1300, 130, 260], seed: 1, place: .footRight), spec).value
    let guest = try #require(with.plan.placements.first { $0.host != nil })
    let edge =
      with.typeArea.minX + spec.grid.x(ofColumn: guest.columns.lowerBound)
      - spec.grid.gutterWidth / 2
    let rules = with.blocks.filter { $0.id == "story-rules" }.flatMap { block -> [Rule] in
      if case .rules(let rules) = block.content { return rules }
      return []
    }
    let top = with.typeArea.minY + spec.grid.y(ofLine: guest.lines.lowerBound)
    #expect(rules.contains { $0.frame.minX < edge && edge < $0.frame.maxX && $0.frame.minY == top })
    #expect(
      rules.contains {
        $0.frame.width == spec.grid.columnWidth && $0.frame.maxY <= top
          && top - $0.frame.minY < spec.grid.linePitch
      })
  }

  @Test("a plan says who stands where, and is read again to the same page")
  func plan() throws {
    let input = page([1300, 130, 260], seed: 2, place: .footLeft)
    let made = Makeup.compose(input, spec)
    let host = made.value.plan.placements[0].article
    #expect(made.value.plan.dump.contains("inside: \(host), place: foot-left"))
    let guest = try #require(made.value.plan.placements.first { $0.host != nil })
    var again = input
    again.layout.stories = made.value.plan.placements.map { placement in
      var wish = StoryRequest(
        story: Makeup.text(placement.article),
        area: PageArea(columns: placement.columns, lines: placement.lines),
        size: placement.mainSize > .zero
          ? placement.mainSize.rawValue * 100 / Length.points(1).rawValue : nil)
      wish.host = placement.host.map(Makeup.text)
      wish.place = placement.seat
      return wish
    }
    let second = Makeup.compose(again, spec).value
    #expect(second.plan.placements.first { $0.host != nil }?.lines == guest.lines)
    #expect(second.plan.placements.map(\.columns) == made.value.plan.placements.map(\.columns))
  }

  @Test("one without a seat stands by itself, and the editor is told")
  func noSeat() {
    for (lengths, host) in [([200, 900], 0), ([600, 200], 1)] {
      let made = Makeup.compose(page(lengths, seed: 3, host: host), spec)
      #expect(made.diagnostics.count { $0.id == "plan.cannot-seat" } == 1)
      #expect(made.value.plan.placements.count == 2)
      #expect(made.value.plan.placements.allSatisfy { $0.host == nil })
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
