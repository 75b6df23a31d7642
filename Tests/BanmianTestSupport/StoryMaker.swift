package import Editorial
internal import PressDiagnostics

/// Writes stories that nobody wrote (造稿), of our own phrases, the same for the same seed.
package struct StoryMaker {
  private var random: SplitMix64
  private var count = 0

  package init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let phrases = [
    "晨雾散去", "渡船靠了岸", "老码头重新开放", "街口的面馆刚揭开锅盖", "孩子们背着书包跑过石桥",
    "第一班电车开出车场", "菜农把新摘的豌豆摆上摊", "河面上浮着几点灯火", "修表匠换上了新的放大镜",
    "图书馆延长了夜间开放时间", "桥下的水比去年清了许多", "志愿者分成三组沿河巡查", "工程队连夜更换了旧水管",
    "邻里们搬出竹椅纳凉", "校门口的梧桐又高了一截", "公交站添了遮雨的顶棚", "茶馆里有人说起旧事",
    "阅览室座无虚席", "气象台提醒市民添衣", "果园迎来丰收", "雨停了", "春耕开始了", "大家都说好",
    "社区食堂推出了老人套餐", "新修的步道一直通到湿地", "夜校开了木工课",
  ]
  private static let figures = [
    "共投入3.6亿元", "全长18公里", "约占总数的23.4%", "自2024年起", "气温升至17℃", "每天6:30开门",
    "编号为S308", "由Anna Lindqvist设计", "比上月增长1.5倍", "（含周末）", "《河湾志》已有记载",
    "他说：“慢一点，看仔细。”", "——这是第一次——", "一来一回……",
  ]
  private static let heads = [
    "老码头今晨重新开放", "十八公里步道全线贯通", "渡口迎来第一班船", "小镇灯具远销四十二国", "粮仓变书房",
    "新站启用", "夜校开课迎来百名新生", "古桥修缮年内完工", "河湾春汛平稳过境", "一碗面里的四十年",
  ]

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: items.indices, using: &random)]
  }

  /// Running text of about so many characters, ending in a full stop.
  package mutating func text(_ characters: Int) -> String {
    var text = ""
    while true {
      text += number(0...6) == 0 ? pick(Self.figures) : pick(Self.phrases)
      if text.unicodeScalars.count >= characters { return text + "。" }
      text += ["，", "，", "，", "。", "；"][number(0...4)]
    }
  }

  package mutating func headline() -> Headline {
    func parts(_ texts: [String]) -> [SourcedText] { texts.map(SourcedText.init(literal:)) }
    var head = Headline(main: parts([pick(Self.heads)]))
    switch number(0...5) {
    case 0: head.kicker = parts([pick(Self.phrases)])
    case 1: head.deck = parts(["——" + pick(Self.heads)])
    case 2: head.main += parts([pick(Self.heads)])
    case 3: head.main = parts([pick(Self.heads) + " " + pick(Self.heads)])
    default: break
    }
    return head
  }

  /// A story of about so many characters, with subheads, run-in leads and bylines at random.
  package mutating func article(characters: Int) -> Article {
    count += 1
    var paragraphs: [Paragraph] = []
    var left = characters
    while left > 0 {
      let wanted = min(left, number(20...260))
      left -= wanted
      if paragraphs.count > 1, number(0...7) == 0 {
        paragraphs.append(Paragraph(kind: .subhead, text: SourcedText(literal: pick(Self.heads))))
      }
      let lead = paragraphs.isEmpty && number(0...1) == 0 ? SourcedText(literal: "本报讯") : nil
      // A lead and its text come from one file.
      paragraphs.append(paragraph(lead?.text, text(wanted)))
    }
    let byline = number(0...2) == 0 ? nil : SourcedText(literal: "（记者　岳棠　通讯员　闵秋）")
    return Article(
      id: "story-\(count)", headline: headline(), paragraphs: paragraphs, byline: byline)
  }

  private func paragraph(_ lead: String?, _ text: String) -> Paragraph {
    let file = SourceFile(name: "", text: (lead ?? "") + text)
    let end = lead?.unicodeScalars.count ?? 0
    return Paragraph(
      lead: lead == nil ? nil : SourcedText(file, 0..<end),
      text: SourcedText(file, end..<file.scalars.count))
  }

  /// An inside page of so many stories.
  package mutating func page(stories: Int, characters: ClosedRange<Int>) -> EditionPage {
    EditionPage(
      name: "A02", stem: "random-A02", isFront: false,
      articles: (0..<stories).map { _ in article(characters: number(characters)) })
  }
}
