import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing

@testable import PageMakeup

/// What stands round the stories (版面附件).
@Suite("Furniture")
struct FurnitureTests {
  private let spec = Makeup.house

  private func labelled(_ label: String, _ values: String...) -> LabelledText {
    // A label and its values come from one file, as intake reads them.
    let file = SourceFile(name: "", text: label + values.joined())
    var at = 0
    func next(_ text: String) -> SourcedText {
      defer { at += text.unicodeScalars.count }
      return SourcedText(file, at..<at + text.unicodeScalars.count)
    }
    let head = next(label)
    return LabelledText(label: head, values: values.map(next))
  }

  private func front(_ change: (inout Edition) -> Void) -> ComposedPage {
    var maker = StoryMaker(seed: 11)
    var edition = Edition(
      masthead: Masthead(name: Makeup.text("河湾晚报"), date: Makeup.text("2026年3月18日")),
      publication: PublicationData(), pages: [])
    edition.pages = [Makeup.page([maker.article(characters: 1200)], isFront: true)]
    change(&edition)
    return Makeup.compose(edition.pages[0], spec, edition: edition).value
  }

  private func lines(_ page: ComposedPage, _ id: String) -> [PlacedLine] {
    page.foundLines.filter { $0.article == id }.map(\.line)
  }

  @Test("the publication line goes from edge to edge with equal gaps", arguments: 2...5)
  func publicationLine(_ count: Int) throws {
    let page = front { edition in
      edition.masthead.supervisor = Makeup.text("河湾文化传媒集团主管")
      edition.publication.price = Makeup.text("零售价1.5元")
      if count > 2 { edition.masthead.publisher = Makeup.text("河湾日报社主办") }
      if count > 3 { edition.publication.serialNumber = labelled("国内统一刊号：", "CN99-0018") }
      if count > 4 { edition.publication.postalCode = labelled("邮发代号：", "99-18") }
    }
    let boxes = lines(page, "publication").map { BlockFrame.of([$0]) }
    #expect(boxes.first?.minX == page.typeArea.minX)
    let right = try #require(boxes.last?.maxX)
    #expect(abs(right.points - page.typeArea.maxX.points) < 0.05)
    let gaps = zip(boxes, boxes.dropFirst()).map { $1.minX - $0.maxX }
      .filter { $0 > .points(0.01) }
    #expect(gaps.count == count - 1)
    let widest = try #require(gaps.max())
    #expect(widest - (try #require(gaps.min())) < .points(0.01), "\(gaps)")
  }

  @Test("fine print is balanced: its columns differ by a line at most", arguments: 1...8)
  func finePrint(_ count: Int) throws {
    var maker = StoryMaker(seed: UInt64(count))
    let page = front { edition in
      edition.pages[0].notices = (0..<count).map { _ in
        Notice(title: Makeup.text("版权声明"), paragraphs: [Makeup.text(maker.text(90))])
      }
    }
    let notices = page.foundLines.filter { $0.role == .notice }
    #expect(!notices.isEmpty)
    let columns = (0..<spec.grid.columns).map { column in
      let left = page.typeArea.minX + spec.grid.x(ofColumn: column)
      return notices.count {
        $0.line.origin.x >= left && $0.box.maxX <= left + spec.grid.columnWidth + .points(0.01)
          && $0.line.origin.x < left + spec.grid.columnWidth
      }
    }
    #expect(columns.reduce(0, +) == notices.count)
    #expect((try #require(columns.max())) - (try #require(columns.min())) <= 1, "\(columns)")
    let text = notices.map(\.line.characters).joined()
    #expect(text.contains("版权声明"))
    // It takes its lines from the stories, at their foot.
    let stories = try #require(page.blocks.filter { $0.role == .article }.map(\.frame.maxY).max())
    #expect(notices.allSatisfy { $0.box.minY >= stories })
  }

  @Test("contacts that find no room in the ear stand in the fine print; none is lost")
  func contacts() {
    for count in [1, 4, 12, 40] {
      let page = front { edition in
        edition.publication.contacts = (0..<count).map { labelled("热线\($0)：", "812300\($0 + 10)") }
      }
      let text = page.foundLines.map(\.line.characters).joined()
      for number in 0..<count { #expect(text.contains("812300\(number + 10)"), "of \(count)") }
    }
  }

  @Test("furniture never lies over stories or other furniture")
  func nothingOverlaps() {
    for count in [0, 3, 9, 30] {
      var maker = StoryMaker(seed: 9)
      let page = front { edition in
        edition.masthead.weather = Makeup.text("多云转晴 9至17℃ 东南风3级")
        edition.masthead.weekday = Makeup.text("星期三")
        edition.publication.contacts = (0..<count).map { labelled("热线\($0)：", "812300\($0 + 10)") }
        edition.publication.address = labelled("地址：", "望汐门外大街18号")
        edition.pages[0].notices = [Notice(paragraphs: [Makeup.text(maker.text(40 * count + 5))])]
        edition.pages[0].credits = [
          RoleCredit(
            role: .editor, label: Makeup.text("责编"), names: [Makeup.text("岳棠")])
        ]
      }
      let boxes = page.foundLines.map(\.box)
      for (index, box) in boxes.enumerated() {
        #expect(page.typeArea.contains(box), "\(page.foundLines[index].line.characters)")
        for other in index + 1..<boxes.count where box.overlaps(boxes[other]) {
          let lines = page.foundLines
          Issue.record("\(lines[index].line.characters) over \(lines[other].line.characters)")
        }
      }
    }
  }
}
