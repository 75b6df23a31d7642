import BanmianTestSupport
import Editorial
import PageDesign
import PageScene
import PressDiagnostics
import Testing

@testable import PageMakeup

/// Whole pages, small enough to read (版面样张): look at `Goldens/` before changing them.
@Suite("Recorded pages")
struct PageGoldenTests {
  private static let lead = Makeup.article(
    "lead", ["十二座码头", "等来头班船"], kicker: ["渡口新添一盏灯"],
    [
      "昨晚七点，渡口的石阶旁亮起一盏灯。杆子用旧桅杆改成，灯罩是一只补过的铜盆。",
      "“以前靠岸全凭水声。”船工说，“如今隔着半条河，就看得见家。”",
      "灯由3户人家轮流照看，每晚6:30点亮，天明才熄。",
    ], byline: "（岳棠）")
  private static let second = Makeup.article(
    "second", ["粮仓变书房"], deck: ["——空了21年的圆仓"],
    ["城南的老粮仓今晚开门。书架顺着仓壁盘旋而上，屋顶的圆孔换成了玻璃。", "旧木椅共207把。"])
  private static let third = Makeup.article(
    "third", ["夜校开课"], ["木工班今晚上课，名额只剩两个。"])

  @Test("an inside page with a lead, two stories side by side, a folio")
  func inside() {
    var page = Makeup.page([Self.lead, Self.second, Self.third])
    page.section = Makeup.text("要闻")
    expect(page, Edition.plain(page), "inside")
  }

  @Test("a front page with masthead, ear, publication line, fine print and foot")
  func front() {
    var page = Makeup.page([Self.lead], isFront: true)
    page.credits = [
      RoleCredit(role: .editor, label: Makeup.text("责编"), names: [Makeup.text("岳棠")]),
      RoleCredit(role: .proof, label: Makeup.text("校对"), names: [Makeup.text("温如许")]),
    ]
    page.notices = [
      Notice(title: Makeup.text("版权声明"), paragraphs: [Makeup.text("本报文字未经许可，不得转载、改编。")])
    ]
    var edition = Edition.plain(page)
    edition.masthead = Masthead(
      name: Makeup.text("河湾晚报"), publisher: Makeup.text("河湾日报社主办"),
      date: Makeup.text("2026年3月18日"), weekday: Makeup.text("星期三"))
    edition.publication.price = Makeup.text("零售价1.5元")
    expect(page, edition, "front")
  }

  @Test("a page that is too full")
  func tooFull() {
    let long = Makeup.article("long", ["渡口的一年"], [String(repeating: "灯亮了，船来了。", count: 60)])
    let page = Makeup.page([long, Self.third])
    expect(page, Edition.plain(page), "too-full")
  }

  /// Plan, page and findings as they were recorded.
  private func expect(_ page: EditionPage, _ edition: Edition, _ name: String) {
    let made = Makeup.compose(page, Makeup.small, edition: edition)
    let finished = PageFinisher(shaper: Makeup.shaper).finish(made.value)
    let printer = DiagnosticPrinter(language: .en)
    let findings = made.diagnostics.map { printer.text($0) + "\n" }.joined()
    let plan = Golden("PageMakeupTests/Goldens/\(name).plan.txt")
    let dump = Golden("PageMakeupTests/Goldens/\(name).page.txt")
    let planFault = plan.difference(from: made.value.plan.dump + findings)
    #expect(planFault == nil)
    let pageFault = dump.difference(from: finished.dump)
    #expect(pageFault == nil)
  }
}

extension Edition {
  fileprivate static func plain(_ page: EditionPage) -> Edition {
    Edition(
      masthead: Masthead(name: Makeup.text("河湾晚报"), date: Makeup.text("2026年3月18日")),
      publication: PublicationData(), pages: [page])
  }
}
