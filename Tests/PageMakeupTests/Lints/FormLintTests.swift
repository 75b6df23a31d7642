import BanmianTestSupport
import Editorial
import PageDesign
import PageGeometry
import PageScene
import PressDiagnostics
import Testing
import Typefaces

@testable import PageMakeup

/// What the form rules ask of page one and of every other (出版形式规范).
@Suite("The official form")
struct FormLintTests {
  private static func labelled(_ label: String, _ value: String) -> LabelledText {
    LabelledText(label: Makeup.text(label), values: [Makeup.text(value)])
  }

  /// A paper with all its particulars.
  private static func edition(_ change: (inout Edition) -> Void = { _ in }) -> Edition {
    var edition = Edition(
      masthead: Masthead(
        name: Makeup.text("河湾晚报"), publisher: Makeup.text("河湾日报社主办"),
        date: Makeup.text("2026年3月18日"), issueNumber: Makeup.text("总第8123期"),
        pageCount: Makeup.text("今日16版")),
      publication: PublicationData(
        serialNumber: labelled("国内统一刊号：", "CN00-0000"),
        postalCode: labelled("邮发代号：", "00-00"), price: Makeup.text("零售价：1.00元"),
        address: labelled("地址：", "河湾市滨河路1号"),
        contacts: [labelled("热线：", "0000-8500000")],
        printer: labelled("印刷：", "河湾日报印务中心")),
      pages: [])
    change(&edition)
    return edition
  }

  private func findings(_ edition: Edition, _ spec: LayoutSpec = Makeup.house) -> [Diagnostic] {
    var maker = StoryMaker(seed: 7)
    let page = maker.page(stories: 5, characters: 400...700)
    var front = page
    front.isFront = true
    front.name = "A01"
    return Makeup.compose(front, spec, edition: edition).diagnostics.filter {
      $0.id.hasPrefix("form.")
    }
  }

  @Test("a page with everything has no finding")
  func whole() {
    #expect(findings(Self.edition()).map(\.message.en) == [])
  }

  @Test("what is missing is named in one finding, by the keys of edition.yaml")
  func missing() throws {
    let bare = Self.edition {
      $0.masthead.date = nil
      $0.masthead.issueNumber = nil
      $0.masthead.pageCount = nil
      $0.publication.printer = nil
    }
    let found = findings(bare).filter { $0.id == FormLint.missingID }
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding.severity == .warning)
    #expect(finding.message.zh == "头版缺少出版日期、期号、版数、印刷单位")
    #expect(finding.hint == "edition.yaml takes date, issue, pages_today, printer")
    #expect(finding.area != nil)
  }

  @Test("one of 主管, 主办 is enough; none is not")
  func bodies() {
    let none = Self.edition { $0.masthead.publisher = nil }
    #expect(findings(none).map(\.message.zh) == ["头版缺少主管、主办或出版单位"])
    let other = Self.edition {
      $0.masthead.publisher = nil
      $0.masthead.supervisor = Makeup.text("河湾市委宣传部主管")
    }
    #expect(findings(other).isEmpty)
  }

  @Test("particulars that the layout has no place for are told")
  func unprinted() {
    var spec = Makeup.house
    spec.publicationLine.lines = .none
    let found = findings(Self.edition(), spec).filter { $0.id == FormLint.unprintedID }
    #expect(found.count == 1)
    #expect(found.first?.message.zh.contains("国内统一刊号") == true)
  }

  @Test("a head as large as the paper's name is an error")
  func name() {
    var spec = Makeup.house
    spec.masthead.nameSizes = SizeLadder(.points(30))
    let found = findings(Self.edition(), spec).filter { $0.id == FormLint.nameID }
    #expect(found.map(\.severity) == [.error])
    spec.masthead.nameSizes = SizeLadder(.points(80))
    #expect(findings(Self.edition(), spec).contains { $0.id == FormLint.nameID } == false)
  }

  @Test("a page without its number is a warning, with its folio it is none")
  func pageNumber() {
    let page = LintPage(PageLintTests.sound)
    #expect(page.findings(FormLint.folioID).map(\.severity) == [.warning])
    let input = Makeup.page([Makeup.article("one", ["河湾"], ["渡口复航。"])])
    #expect(
      Makeup.compose(input, Makeup.house).diagnostics.map(\.id).contains(FormLint.folioID) == false)
  }
}
