import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Stories")
struct StoryReadingTests {
  @Test(arguments: [
    "绿道开放\n\n本报讯 \(body)\n", "绿道开放\n本报讯 \(body)\n", "绿道开放\r\n\r\n本报讯 \(body)\r\n",
    "\u{3000}\u{3000}绿道开放\n\u{3000}\u{3000}本报讯 \(body)\n", "绿道开放\r本报讯 \(body)",
    "\n\n绿道开放\n\u{3000}\n本报讯\u{3000}\(body)",
  ])
  func oneStory(text: String) {
    let articles = story(text)
    #expect(articles.count == 1)
    #expect(articles.first?.headline.main.map(\.text) == ["绿道开放"])
    #expect(articles.first?.paragraphs.map(\.text.text) == [body])
    #expect(articles.first?.paragraphs.first?.lead?.text == "本报讯")
  }

  @Test(arguments: [
    ("本报讯 \(body)", "本报讯"), ("本报讯\(body)", "本报讯"), ("本报北京5月26日电 （记者张三）\(body)", "本报北京5月26日电"),
    ("新华社北京5月26日电 \(body)", "新华社北京5月26日电"), ("据新华社电 \(body)", "据新华社电"), ("晨报讯（记者 甲）\(body)", "晨报讯"),
    ("【本报讯】\(body)", "【本报讯】"), ("【新华社重庆十四日电】拉萨讯：\(body)", "【新华社重庆十四日电】拉萨讯"),
    ("中新社上海3月1日电 \(body)", "中新社上海3月1日电"),
  ])
  func datelines(text: String, lead: String) {
    #expect(story("绿道开放\n\n\(text)\n").first?.paragraphs.first?.lead?.text == lead)
  }

  @Test(arguments: ["本报电话改号，请大家留意新的号码。", "新华社区今天挂牌，居民很高兴。", "本报记者走进社区，听居民说绿道。"])
  func noDatelines(text: String) {
    #expect(story("绿道开放\n\n\(text)\n").first?.paragraphs.first?.lead == nil)
  }

  @Test(arguments: [
    "（高某、惠某某）", "(高某、惠某某)", "（本报记者 张三）", "(本报记者张三 通讯员李四)", "本报记者 甲某 乙某", "记者 张三 文/图", "（作者为某大学教授）",
    "（记者 刘\u{3000}峰）",
  ])
  func bylines(text: String) {
    let articles = story("绿道开放\n\n本报讯 \(body)\n\n\(text)\n\n第二条新闻标题\n\n\(body)\n")
    #expect(articles.count == 2)
    #expect(articles.first?.byline?.count == text.unicodeScalars.count)
    #expect(articles.first?.paragraphs.count == 1)
  }

  @Test func bylineUnderTheHeadline() {
    let articles = story("绿道开放\n\n本报记者 张三\n\n\(body)\n\n\(body)\n")
    #expect(articles.map(\.byline?.text) == ["本报记者 张三"])
    #expect(articles.map(\.paragraphs.count) == [2])
  }

  @Test func severalStories() {
    let text = (1...3).map { "第\($0)条新闻\n\n本报讯 \(body)\n\n\(body)\n" }.joined(separator: "\n")
    #expect(story(text).map(\.id) == ["01-lead", "02", "03"])
    #expect(story(text).map(\.paragraphs.count) == [2, 2, 2])
  }

  @Test func dispatchesUnderOneHead() {
    let articles = story("一周简讯\n\n本报讯 \(body)\n\n本报讯 \(body)\n")
    #expect(articles.count == 1 && articles[0].paragraphs.compactMap(\.lead).count == 2)
  }

  @Test func missingHeadlineIsReported() {
    let read = edition("本报讯 \(body)\n")
    #expect(read.value.pages[0].articles.count == 1)
    #expect(read.findings(EditionBuilder.noHeadlineID).count == 1)
  }

  @Test func subheads() {
    let text = "绿道开放\n\n本报讯 \(body)\n\n水更清\n\n\(body)\n\n■树更绿\n\n\(body)\n\n一、路更宽\n\n\(body)\n"
    let paragraphs = story(text).first?.paragraphs ?? []
    #expect(paragraphs.filter { $0.kind == .subhead }.map(\.text.text) == ["水更清", "■树更绿", "一、路更宽"])
    #expect(paragraphs.count == 7)
  }

  @Test func runInLeadsNeedTwo() {
    let one = story("绿道\n\n本报讯 \(body)\n\n好消息！ \(body)\n")
    #expect(one[0].paragraphs[1].lead == nil)
    #expect(one[0].paragraphs[1].text.text == "好消息！" + body)
    let two = story("绿道\n\n本报讯 \(body)\n\n水清，树绿! \(body)\n\n路在哪里? \(body)\n\n他说“好！ 真好”。\n")
    #expect(two[0].paragraphs.map { $0.lead?.text } == ["本报讯", "水清，树绿！", "路在哪里？", nil])
    #expect(two[0].paragraphs.last?.text.text == "他说“好！真好”。")
  }

  @Test func captionsAndEndnotes() {
    let text = "绿道开放\n\n本报讯 \(body)\n\n图为绿道一景。\n\n本报记者 张三 摄\n\n（下转第二版）\n"
    #expect(story(text).first?.paragraphs.map(\.kind) == [.body, .caption, .caption, .endnote])
  }

  @Test func verseAndLists() {
    let verse = story("春日\n\n本报讯 \(body)\n\n水清了\n树绿了\n风来了\n人笑了\n")
    #expect(verse[0].paragraphs.map(\.kind) == [.body, .line, .line, .line, .line])
    let list = story("活动\n\n本报讯 \(body)\n\n时间：3月18日\n地点：市体育馆\n\n\(body)\n")
    #expect(list[0].paragraphs.map(\.kind) == [.body, .line, .line, .body])
  }
}
