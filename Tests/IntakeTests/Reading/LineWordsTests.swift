import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Words of lines")
struct LineWordsTests {
  private func scalars(_ text: String) -> [Unicode.Scalar] { text.scalarArray }

  @Test(arguments: [
    "本报记者 张三", "本报记者张三 李四 通讯员 王五", "记者 张三 文/图", "新华社记者 刘\u{3000}峰", "□ 张三", "■ 王五、李四", "张三 李四 文图",
    "本报评论员", "综合新华社电", "作者：张三", "作者为某大学教授", "本报驻北京记者 张三", "实习生 李四", "见习记者李四", "本报集体采写",
  ])
  func signatures(_ text: String) { #expect(Signature.matches(scalars(text)[...])) }

  @Test(arguments: [
    "本报记者走进社区听民声", "记者节里说记者", "通讯员队伍怎样建", "本报今起改版", "作者简介", "□ 绿道开放", "春天", "实习生遇上好时候",
  ])
  func noSignatures(_ text: String) { #expect(!Signature.matches(scalars(text)[...])) }

  @Test(arguments: [
    "图①：绿道一景。", "图为绿道。", "上图：水鸟。", "张三摄", "本报记者 张三 摄", "张三摄（影像中国）", "（资料图片）", "新华社发", "图1、图2：绿道。",
    "图片由市档案馆提供", "右上图为新桥。",
  ])
  func captions(_ text: String) { #expect(Caption.matches(scalars(text))) }

  @Test(arguments: ["图书馆开门", "图强的路上", "照相馆的故事", "▲北非遭遇沙尘天气。", "大家拍摄，大家看", "上图书馆去"])
  func noCaptions(_ text: String) { #expect(!Caption.matches(scalars(text))) }

  @Test(
    arguments: [
      ("（完）", ClosingRemark.Kind.closes), ("（下转第二版）", .closes), ("下转A3版", .closes),
      ("（上接第一版）", .opens),
      ("上接A1版", .opens), ("（相关报道见第四版）", .beside), ("数据来源：市统计局", .beside), ("（附图片）", .beside),
    ] as [(String, ClosingRemark.Kind)])
  func remarks(_ text: String, _ kind: ClosingRemark.Kind) {
    #expect(ClosingRemark.kind(of: scalars(text)) == kind)
  }

  @Test(arguments: [
    "上一版 下一版", "第01版 下一版", "【字号：大 中 小】", "您当前的位置：首页 > 数字报", "首页 > 新闻 > 正文", "打印 关闭",
    "2026年03月18日08:12  来源：河湾日报", "《河湾日报》（2026年03月18日 05版）", "通版阅读请点击", "放大 缩小 默认",
  ])
  func navigation(_ text: String) { #expect(NavigationLine.matches(scalars(text))) }

  @Test(arguments: [
    "联系我们", "目录", "评论", "第二版", "首页的故事", "打印社开张", "2026年的春天", "中小学生上街去", "大",
  ])
  func noNavigation(_ text: String) { #expect(!NavigationLine.matches(scalars(text))) }

  @Test(arguments: ["①", "（上）", "之三", "（之二）", "第四篇", "系列报道之二", "（三）", "③"])
  func series(_ text: String) { #expect(SeriesMark.matches(scalars(text)[...])) }

  @Test(arguments: ["之江水", "上海", "第三产业", "中国", "一二三四"])
  func noSeries(_ text: String) { #expect(!SeriesMark.matches(scalars(text)[...])) }

  @Test(
    arguments: [
      ("编者按：水清了", 4), ("【编者按】水清了", 5), ("核心阅读", 4), ("开栏的话 今天起", 4), ("链接：网址", 3), ("编者很忙", nil),
      ("链接未来", nil),
    ] as [(String, Int?)])
  func notes(_ text: String, _ length: Int?) {
    #expect(EditorsNote.length(in: scalars(text)) == length)
  }

  @Test(
    arguments: [
      ("记者：你好吗？", 3), ("问：好吗", 2), ("简南星：好。", 4), ("本报记者：好", 5), ("他在会议上强调说：好", nil), ("：好", nil),
      ("记者：", nil),
    ] as [(String, Int?)])
  func turns(_ text: String, _ length: Int?) {
    #expect(SpokenTurn.length(in: scalars(text)) == length)
  }

  @Test(arguments: [
    "塔斯社莫斯科一日电：苏联", "【新华社北京五日电】本社", "新华社北京5月26日电 本社", "据新华社罗马3月17日电 联合国", "本报约翰内斯堡5月26日电 记者",
  ])
  func datelines(_ text: String) { #expect(Dateline.length(in: scalars(text)) != nil) }

  @Test(arguments: [
    ("灯具　288万盏　31200　23.4%", true), ("│一│二│三│", true), ("A\t1\t2", true), ("责编 张三 李四", false),
    ("水清了，树绿了", false),
  ])
  func rows(_ text: String, _ isRow: Bool) { #expect(RowLine.matches(scalars(text)) == isRow) }

  @Test(arguments: [
    ("【民生观察】把小事办好", "民生观察|把小事办好"), ("把小事办成大事（民生观察）", "民生观察|把小事办成大事"), ("今日谈｜路灯为谁而亮", "今日谈|路灯为谁而亮"),
    ("关于河道管理的规定（草案）", "|关于河道管理的规定（草案）"), ("一座城的春天（上）", "|一座城的春天（上）"),
    ("民生观察 把小事办成大事", "民生观察|把小事办成大事"),
    ("绿道今日开放", "|绿道今日开放"), ("水上巴士首航（组图）", "|水上巴士首航（组图）"),
  ])
  func columns(_ line: String, _ expected: String) {
    let head = HeadlineParts.headline(of: [plain(line)])
    #expect(
      (head.column?.text ?? "") + "|" + head.main.map(\.text).joined(separator: "/") == expected)
  }
}

@Suite("What the reading is sure of")
struct CertaintyTests {
  @Test("a page without doubt has no warning")
  func sure() {
    let read = edition("绿道开放\n\n本报讯 \(body)\n\n（记者 张三）\n")
    #expect(read.findings(RoleReader.uncertainID).isEmpty)
    #expect(
      Intake.manuscript(of: SourceFile(name: "t", text: "绿道开放\n\n本报讯 \(body)\n")).value.blocks
        .allSatisfy { $0.certainty == .high })
  }

  @Test("a heading that may be a headline is named as such")
  func doubtful() throws {
    let read = edition("绿道开放\n\n\(body)\n\n水上巴士恢复通航第一天\n\n\(body)\n")
    let finding = try #require(read.findings(RoleReader.uncertainID).first)
    #expect(finding.reading?.certainty != .high && finding.place?.start.line == 5)
  }

  @Test("text that is not understood is a warning and stays")
  func unplaced() throws {
    let read = edition("绿道\n\n本报讯 \(body)\n\n（张三）\n\n零售价1元\n国内统一刊号：CN11-0001\n\n底片背面写着几个字，次序不明\n")
    let finding = try #require(read.findings(EditionBuilder.unplacedID).first)
    #expect(finding.severity == .warning && finding.reading?.certainty == .low)
    #expect(read.value.pages[0].notices.flatMap(\.paragraphs).map(\.text) == ["底片背面写着几个字，次序不明"])
  }

  @Test("even cuts confirm each other, one cut alone does not")
  func cuts() {
    let half = String(repeating: "水清树绿，", count: 20)
    let even = edition("绿道\n\n\(half)人\n\n走\(half)人\n\n走\(half)人\n\n走\(half)完。\n")
    #expect(even.findings(ColumnBreak.id).map { $0.reading?.certainty } == [.high, .high, .high])
    #expect(even.findings(FormerColumns.id).first?.message.zh.contains("分4栏") == true)
    let alone = edition("绿道\n\n本报讯 市民\n\n走上绿道，\(half)\(half)看水。\n")
    #expect(alone.findings(ColumnBreak.id).map { $0.reading?.certainty } == [.medium])
  }
}

@Suite("Wrapped text")
struct WrappedLinesTests {
  @Test func joinsAndReports() {
    let text =
      "停航三十一年的水上巴士今天清晨从望汐门离岸，船票三元，座位坐得满满当当，掌舵的是六十二岁的老船工，他父亲当年开的就是这条线，船还是那条船，水还是那条水，来来往往的人换了三代。"
    let scalars = text.scalarArray
    let lines = stride(from: 0, to: scalars.count, by: 13).map {
      scalars[$0..<min($0 + 13, scalars.count)].string
    }
    let read = edition("水上巴士复航\n\n" + lines.joined(separator: "\n") + "\n")
    #expect(read.findings(WrappedLines.id).count == 1)
    #expect(read.value.pages[0].articles[0].paragraphs.map(\.text.text) == [text])
  }

  @Test func leavesVerse() {
    let verse = (0..<10).map { _ in "一把橹来两头弯摇过三湾又三滩\n" }.joined()
    #expect(edition("渔歌\n\n\(verse)").value.pages[0].articles[0].paragraphs.count <= 10)
  }
}
