import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Furniture")
struct FurnitureTests {
  func page(_ line: String) -> Edition {
    edition("绿道\n\n本报讯 \(body)\n\n（张三）\n\n\(line)\n").value
  }

  @Test(arguments: [
    ("责编：张三", ["责编=张三"]), ("责编:张三 李四", ["责编=张三/李四"]), ("责 编：张三、李四", ["责 编=张三/李四"]),
    ("责编/张三 版式/李四 校对/王五", ["责编=张三", "版式=李四", "校对=王五"]),
    ("责任编辑：张三  美编：李四  校对：王五", ["责任编辑=张三", "美编=李四", "校对=王五"]),
    ("值班编委｜张三", ["值班编委=张三"]), ("本版责编│张\u{3000}三 李四", ["本版责编=张\u{3000}三/李四"]),
    ("一版责编 张三 版式设计 李四", ["一版责编=张三", "版式设计=李四"]),
    ("组版：张三/李四", ["组版=张三/李四"]), ("（责编：张三）", ["责编=张三"]), ("责\u{3000}编\u{3000}张三", ["责\u{3000}编=张三"]),
    ("■责编：李四 ■版式：王五", ["责编=李四", "版式=王五"]), ("责任编辑∕李四", ["责任编辑=李四"]),
    ("责编李四 版式慕容五", ["责编=李四", "版式=慕容五"]), ("责任编辑\n李四\n版式设计\n王五", ["责任编辑=李四", "版式设计=王五"]),
    ("统筹：李四 执行：王五 版面：张三", ["统筹=李四", "执行=王五", "版面=张三"]),
    ("责编：李四｜版式：王五", ["责编=李四", "版式=王五"]),
    ("责编：李四；版式：王五", ["责编=李四", "版式=王五"]),
    ("封面视觉：张三", ["封面视觉=张三"]),
  ])
  func credits(line: String, expected: [String]) {
    let credits = page(line).pages[0].credits
    #expect(
      credits.map { "\($0.label.text)=" + $0.names.map(\.text).joined(separator: "/") } == expected)
  }

  @Test(arguments: [
    ("值班总编", EditorialRole.dutyEditor), ("封面责编", .editor), ("责任编辑", .editor), ("一版责编", .editor),
    ("12版责编", .editor),
    ("版面视觉", .layout), ("美编", .layout), ("组版", .layout), ("检校", .proof), ("图编", .other),
  ])
  func roles(label: String, role: EditorialRole) {
    #expect(CreditLabel.role(of: label) == role)
  }

  @Test(arguments: ["编辑部的灯亮了", "版式", "编辑：你怎么看这件事？", "校对工作很重要，大家要认真。", "设计方案 策划方法"])
  func noCredits(line: String) {
    #expect(page(line).pages[0].credits.isEmpty)
  }

  @Test func mastheadLine() {
    let edition = page("城市晚报\n\n2026年3月18日 星期三 农历丙午年正月三十 第12345期 今日8版\n天气：多云 25℃～33℃ 东南风3级")
    let head = edition.masthead
    #expect(head.name?.text == "城市晚报" && head.date?.text == "2026年3月18日")
    #expect(head.weekday?.text == "星期三" && head.lunarDate?.text == "农历丙午年正月三十")
    #expect(head.issueNumber?.text == "第12345期" && head.pageCount?.text == "今日8版")
    #expect(head.weather?.text == "天气：多云 25℃～33℃ 东南风3级")
    #expect(edition.pages[0].isFront)
  }

  @Test(arguments: [
    ("A05 教育", "A05", "教育"), ("A05·教育", "A05", "教育"), ("教育 A05", "A05", "教育"),
    ("05 教育", "A05", "教育"), ("教育/05", "A05", "教育"), ("教育二版", "A02", "教育"),
    ("C4 校园新闻", "C04", "校园新闻"), ("望溪草·副刊   第10版", "A10", "望溪草·副刊"),
    ("A5\n教育", "A05", "教育"), ("青崖日报 2026年11月9日 星期一 教育 5", "A05", "教育"),
    ("2026.11.9 星期一 A05 教育", "A05", "教育"), ("A05版 教育 2026年11月9日 星期一", "A05", "教育"),
    ("QINGYA DAILY 教育 A05", "A05", "教育"), ("第5版：望溪", "A05", "望溪"),
  ])
  func pageLines(line: String, name: String, section: String) {
    let read = edition("\(line)\n\n绿道开放\n\n本报讯 \(body)\n").value
    #expect(read.pages.map(\.name) == [name] && read.pages[0].section?.text == section)
    #expect(read.pages[0].articles.map { $0.headline.main.map(\.text) } == [["绿道开放"]])
  }

  @Test(arguments: ["G20 峰会开幕", "C919 首飞", "3 比 2", "第5 教育", "教育经费增长 5", "2026 教育"])
  func noPageLines(line: String) {
    #expect(!PageMark.matches(line.scalarArray))
  }

  @Test("a mark below the stories names their page") func marksBelow() {
    let text = (2...3).map { "绿道\n\n\(body)\n\n青崖日报 2026年11月9日 第\($0)版 教育\n责编：张三\n\n" }
    let pages = edition(text.joined()).value.pages
    #expect(pages.map(\.name) == ["A02", "A03"])
    #expect(pages.map(\.articles.count) == [1, 1] && pages.map(\.credits.count) == [1, 1])
  }

  @Test func spacedName() {
    #expect(page("城 市 晚 报").masthead.name?.text == "城 市 晚 报")
  }

  @Test func aStoryBehindCredits() {
    let read = edition("绿道\n\n\(body)\n\n版式设计：张三\n\n第三条新闻来了\n\n\(body)\n")
    #expect(read.value.pages[0].articles.count == 2)
  }

  @Test func interview() {
    let text = "绿道\n\n\(body)\n\n记者：你怎么看？\n\n张三：很好，我很喜欢。\n\n\(body)\n"
    #expect(story(text)[0].paragraphs.map(\.kind) == [.body, .body, .body, .body])
  }

  @Test func mastheadAboveTheStories() {
    let text = "城市日报\n市委主管 城市日报社主办\n二〇二六年三月十八日 星期三\n\n绿道开放\n\n本报讯 \(body)\n"
    let edition = edition(text).value
    #expect(edition.masthead.supervisor?.text == "市委主管")
    #expect(edition.masthead.publisher?.text == "城市日报社主办")
    #expect(edition.masthead.date?.text == "二〇二六年三月十八日")
    #expect(edition.pages[0].articles.map { $0.headline.main.map(\.text) } == [["绿道开放"]])
  }

  @Test(arguments: [
    "国内统一刊号:CN11-0001 邮发代号:1-2", "国内统一刊号CN11-0001\n邮发代号1-2", "国内统一连续出版物号 CN11-0001  邮发代号 1-2",
    "CN11-0001\n邮发代号：1-2",
  ])
  func serialNumbers(lines: String) {
    let data = page(lines).publication
    #expect(data.serialNumber?.values.map(\.text) == ["CN11-0001"])
    #expect(data.postalCode?.values.map(\.text) == ["1-2"])
  }

  @Test(arguments: ["零售价1.5元", "某地零售价1.5元", "零售价：1.50元", "定价：2元", "每份1元", "免费赠阅"])
  func prices(line: String) {
    #expect(page(line).publication.price?.text == line)
  }

  @Test func contacts() {
    let data = page(
      "地址：某路1号 邮编：100000 电话：010-88886666\n新闻热线88886666\n发行：85057666、81856279\n13800000000(夜间)\n投稿信箱 a@b.cn\n主办：城市报社"
    ).publication
    #expect(data.address?.values.map(\.text) == ["某路1号"])
    #expect(data.zipCode?.values.map(\.text) == ["100000"])
    #expect(data.contacts.map(\.label.text) == ["电话", "新闻热线", "发行", "投稿信箱"])
    #expect(data.contacts[2].values.map(\.text) == ["85057666、81856279", "13800000000（夜间）"])
  }

  @Test func noticesAndUnknownText() {
    let read = edition(
      "绿道\n\n本报讯 \(body)\n\n（张三）\n\n责编：李四\n\n版权声明\n\n未经本报授权，不得转载。\n\n再说一句，违者必究。\n\n零售价1元\n\n这一句没有人知道是什么，也不属于任何地方。\n"
    )
    let notices = read.value.pages[0].notices
    #expect(notices.map { $0.title?.text } == ["版权声明", nil])
    #expect(notices.map(\.paragraphs.count) == [2, 1])
    #expect(read.findings(EditionBuilder.unplacedID).map(\.severity) == [.warning])
  }

  @Test func pageMarks() {
    let pages = edition("第1版：要闻\n\n绿道\n\n本报讯 \(body)\n\n第2版 本地\n\n河水\n\n本报讯 \(body)\n").value.pages
    #expect(pages.map(\.name) == ["A01", "A02"])
    #expect(pages.map(\.stem) == ["test-A01", "test-A02"])
    #expect(pages.map { $0.section?.text } == ["要闻", "本地"])
    #expect(pages.map { $0.articles.map(\.id) } == [["01-lead"], ["01-lead"]])
    #expect(PageMark.read(Array("第十二版".unicodeScalars))?.name == "A12")
    #expect(PageMark.read(Array("B3版".unicodeScalars))?.name == "B03")
  }
}
