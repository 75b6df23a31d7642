import BanmianTestSupport
import Editorial
import PressDiagnostics
import Testing
import WordBreaking

@testable import PageMakeup

/// Heads break where an editor would break them (按意群断题), with ICU's dictionary.
@Suite("Breaking heads by sense")
struct HeadlineBreakingTests {
  private func broken(_ text: String, _ count: Int) -> String? {
    let breaks = HeadlineBreaks(words: WordFinder())
    let found = breaks.broken(SourcedText(literal: text), into: count)
    return found.map { MarkedText(lines: $0.lines.map(\.text)).description }
  }

  @Test(
    "into two lines",
    arguments: [
      "全市一季度外贸|进出口总值创历史新高",
      "城东新区三条公交线路|下周一起调整运行时间",
      "冷空气周末抵达本市|最高气温骤降12℃",
      "女排姑娘3比1逆转对手|挺进全国联赛决赛",
      "新建图书馆国庆节前|开放可容纳2000名读者",
      "夏粮收购价格稳中有升|农户每亩增收近百元",
      "“小巷故事”摄影展|在老城区美术馆开幕",
      "本市首条无人驾驶地铁线路|进入试运行阶段",
      "台风“海燕”明晨登陆|沿海渔船全部回港避风",
      "张志强打破男子百米|蛙泳全国纪录",
      "电动自行车充电桩|覆盖全市九成居民小区",
      "滨江公园改造完工|市民又添休闲好去处",
      "5G网络覆盖率达到98.6%|居全省第一",
      "江心岛湿地|发现百余只越冬候鸟",
      "中学生机器人队|夺得世界锦标赛冠军",
      "老旧小区加装电梯补贴标准|提高至每台30万元",
      "王小明教授团队|研制出新型耐盐水稻品种",
      "全国青年田径锦标赛|明天在体育中心鸣枪",
      "咖啡馆里的旧书店|让年轻人慢下来",
      "OpenHarbor港口管理系统|正式上线通关时间缩短四成",
      "《河湾四季》纪录片|获国际电影节最佳摄影奖",
      "暴雨蓝色预警解除|地铁2号线恢复运营",
      "高校毕业生就业招聘会|提供1.2万个岗位",
      "社区食堂推出“一元早餐”|老人孩子都叫好",
      "自来水厂扩建工程完工|日供水能力增加20万吨",
      "龙舟队员冒雨训练|备战端午节邀请赛",
      "前三季度旅游收入|同比增长15.3%创五年来新高",
      "博物馆夜场预约火爆|周末门票半小时售罄",
      "李娜和陈晓东|搭档夺得混双冠军",
      "第十五届读书节启幕|百场活动等你来",
    ].map(MarkedText.init))
  func two(_ wanted: MarkedText) {
    #expect(broken(wanted.text, 2) == wanted.description)
  }

  @Test(
    "into three lines",
    arguments: [
      "全市一季度|外贸进出口总值|创历史新高",
      "城东新区|三条公交线路|下周一起调整运行时间",
      "冷空气周末|抵达本市最高气温|骤降12℃",
      "女排姑娘3比1|逆转对手|挺进全国联赛决赛",
      "新建图书馆|国庆节前开放|可容纳2000名读者",
      "夏粮收购价格|稳中有升|农户每亩增收近百元",
      "“小巷故事”|摄影展|在老城区美术馆开幕",
      "本市首条|无人驾驶地铁线路|进入试运行阶段",
      "张志强|打破男子百米|蛙泳全国纪录",
      "电动自行车充电桩|覆盖全市|九成居民小区",
      "5G网络|覆盖率达到98.6%|居全省第一",
      "江心岛湿地|发现百余只|越冬候鸟",
      "老旧小区加装|电梯补贴标准|提高至每台30万元",
      "咖啡馆里的|旧书店|让年轻人慢下来",
      "OpenHarbor港口|管理系统正式上线|通关时间缩短四成",
      "《河湾四季》纪录片|获国际电影节|最佳摄影奖",
      "暴雨蓝色预警解除|地铁2号线|恢复运营",
      "高校毕业生|就业招聘会|提供1.2万个岗位",
      "社区食堂推出|“一元早餐”|老人孩子都叫好",
      "自来水厂扩建工程完工|日供水能力|增加20万吨",
      "龙舟队员|冒雨训练|备战端午节邀请赛",
      "前三季度旅游收入|同比增长15.3%|创五年来新高",
      "李娜和陈晓东|搭档夺得|混双冠军",
      "第十五届|读书节启幕|百场活动等你来",
    ].map(MarkedText.init))
  func three(_ wanted: MarkedText) {
    #expect(broken(wanted.text, 3) == wanted.description)
  }

  @Test(
    "a word, a name in quotes, a figure and a score stay whole however many lines there are",
    arguments: [
      ("5G网络覆盖率达到98.6%居全省第一", ["5G", "98.6%", "网络", "第一"]),
      ("《河湾四季》纪录片获国际电影节最佳摄影奖", ["《河湾四季》", "国际", "最佳"]),
      ("女排姑娘3比1逆转对手挺进全国联赛决赛", ["3比1", "女排", "挺进", "决赛"]),
      ("张志强打破男子百米蛙泳全国纪录", ["张志强", "打破", "蛙泳"]),
    ])
  func whole(_ text: String, _ parts: [String]) throws {
    for count in 2...4 {
      let lines = try #require(broken(text, count)).split(separator: "|")
      for part in parts { #expect(lines.contains { $0.contains(part) }, "\(lines)") }
    }
  }

  @Test(
    "a break inside a word, a name or a number is called so, and another number of lines has none",
    arguments: [
      ("盲道上的一百处障碍清掉了", "一百处"), ("图书馆寻找一九八四年借书的人", "一九八四年"),
      ("一千二百只沙袋守在老城门口", "沙袋"), ("阿列克谢·彭带队跑完夜路", "阿列克谢·彭"),
      ("江北一体化示范区下周挂牌", "示范区"), ("海城码头吞吐量首破百万", "吞吐量"),
      ("城西地铁五号线今起试运行", "今起"), ("海城发现国家一级保护鸟类", "国家一级"),
      ("志愿者带队跑完十公里", "跑完"),
    ])
  func solid(_ text: String, _ part: String) {
    var isKept = false
    for count in 2...4 {
      let breaks = HeadlineBreaks(words: WordFinder())
      guard let found = breaks.broken(SourcedText(literal: text), into: count) else { continue }
      let holds = found.lines.contains { $0.text.contains(part) }
      #expect(holds || found.partsWord, "\(found.lines.map(\.text))")
      isKept = isKept || holds
    }
    #expect(isKept)
  }

  @Test("a head that is one word is parted only because it must be, and says so")
  func oneWord() throws {
    let breaks = HeadlineBreaks(words: MarkedWords("无可奈何"))
    let broken = try #require(breaks.broken(SourcedText(literal: "无可奈何"), into: 2))
    #expect(broken.partsWord)
    #expect(broken.lines.map(\.text) == ["无可", "奈何"])
  }

  @Test("words decide where marks and particles say nothing")
  func dictionary() throws {
    let words = MarkedWords("河湾/大剧院/音乐/季/门票/预订")
    let text = SourcedText(literal: words.text)
    let found = try #require(HeadlineBreaks(words: words).broken(text, into: 2))
    #expect(found.lines.map(\.text) == ["河湾大剧院", "音乐季门票预订"])
    #expect(!found.partsWord)
  }

  @Test("no line is lost and none is wider than asked for", arguments: 6...20)
  func width(_ characters: Int) {
    let text = SourcedText(literal: "老旧小区加装电梯补贴标准提高至每台30万元")
    let words = WordFinder().boundaries(in: text.scalars)
    for count in 2...4 {
      let cuts = HeadlineCuts(text.scalars, words: words)
      guard let found = cuts.cheapest(count, widest: 2 * characters) else { continue }
      let lines = found.lines(of: text).lines
      #expect(lines.map(\.text).joined() == text.text)
      // Two figures share a character's width.
      #expect(lines.allSatisfy { $0.count <= characters + 1 })
    }
  }

  @Test("any text, however long or odd", arguments: ["", "。", "“", "｜", "2026", "🏮", "的的的的"])
  func odd(_ piece: String) {
    for times in [1, 2, 7, 400] {
      let text = String(repeating: piece, count: times)
      for count in 1...12 {
        let breaks = HeadlineBreaks(words: WordFinder())
        let found = breaks.broken(SourcedText(literal: text), into: count)
        if let found { #expect(found.lines.map(\.text).joined() == text) }
      }
    }
  }
}

/// Names stay whole whatever words they hold (题中人名).
@Suite("Names in heads")
struct HeadlineNameTests {
  private func article(_ head: String, _ body: String, byline: String? = nil) -> Article {
    Article(
      id: "a", headline: Headline(main: [SourcedText(literal: head)]),
      paragraphs: [Paragraph(text: SourcedText(literal: body))],
      byline: byline.map { SourcedText(literal: $0) })
  }

  private func found(_ article: Article) -> [String] {
    HeadlineNames.names(of: article).map { String(String.UnicodeScalarView($0)) }
  }

  @Test("what begins with a surname and is said twice is a name, or what signs the story")
  func finds() {
    let body = "镇长王国庆说，石阶要修。王国庆还说，茶馆照开。"
    #expect(found(article("王国庆谈老街修缮", body)) == ["王国庆"])
    #expect(found(article("石匠何平修桥二十年", "何平是石匠。这些年何平修了十座桥。")) == ["何平"])
    #expect(found(article("记者温如许走访渡口", "渡口很忙。", byline: "（记者　温如许）")) == ["温如许"])
    #expect(found(article("高温天气持续", "今日高温。")) == [])
  }

  @Test("no line of a head parts a name")
  func whole() {
    let body = "镇长王国庆说，石阶要修。王国庆还说，茶馆照开。"
    let story = article("镇长王国庆谈老街修缮", body)
    let names = HeadlineNames.names(of: story)
    let breaks = HeadlineBreaks(words: WordFinder(), names: names)
    for count in 2...4 {
      let lines = breaks.broken(story.headline.main[0], into: count)?.lines.map(\.text) ?? []
      #expect(lines.isEmpty || lines.contains { $0.contains("王国庆") }, "\(lines)")
    }
  }
}
