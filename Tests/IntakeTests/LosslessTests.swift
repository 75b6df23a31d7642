import Editorial
import PressDiagnostics
import Testing

@testable import Intake

/// Nothing that is handed in may be lost, whatever it is.
@Suite("Lossless")
struct LosslessTests {
  /// Pieces of newspapers and plain rubbish, joined at random.
  static let pieces: [String] = [
    "\n", "\n\n", "\r\n", "\r", " ", "\u{3000}", "\u{3000}\u{3000}", "\t", "\u{A0}", "\u{FEFF}",
    "\u{200B}",
    "本报讯", "本报北京5月26日电 ", "（记者 张三）", "(李四、王五)", "责编：张三 李四", "校 对/王 五", "版式 赵六",
    "江南晚报", "城市日报社主办", "国内统一刊号:CN11-0001", "邮发代号 1-2", "2026年3月18日 星期三 农历丙午年正月三十",
    "第12345期", "今日8版", "第2版", "A03版：要闻", "新闻热线：88886666", "投稿 a@b.cn", "13800000000(夜间)",
    "地址：某路1号", "邮编:100000", "版权声明", "未经本报授权不得转载。", "一、加强领导", "■亮点", "——记某人",
    "市民共享绿色空间 社区共建美好家园", "河水清了,树也绿了。", "他说:\"好!\"", "'真的'", "...", "--", "…", "•", "・", "员員",
    "１２３ＡＢ", "9:30", "1.5元", "零售价1.5元", "天气：多云 25℃", "图：某地。张三摄", "（完）", "***", "-----", "#", "**",
    "晨", "A", "7", ",", ";", "(", ")", "“", "”", "！ ", "🙂", "e\u{301}",
    "\u{1F468}\u{200D}\u{1F469}", "\u{0}", "\u{2028}", "\u{85}",
    "加油干！ 大家一起", "时间：3月18日", "图①：某某", "〇一二", "㊣", "Ⅳ", "½", "\u{F900}", "主办：", "责编：", "电话",
  ]

  /// What is left out of the edition, or changed in it, but of no manuscript.
  static let noise: [String] = [
    "<BR>", "<p>", "</td>", "<", "&nbsp;", "&#x4E00;", "上一版 下一版", "首页 > 新闻 > 正文", "专栏：民生", "专栏：",
    "第1版()\n专栏：\n",
    "2026年3月18日 来源：河湾日报", "（上接第一版）", "编者按：", "记者：好吗？", "□ 张三", "春风又绿江南岸\n明月何时照我还\n",
  ]

  static func garbage(_ seed: UInt64, noisy: Bool = false) -> String {
    var random = SeededGenerator(seed: seed)
    let pieces = noisy ? pieces + noise + noise : pieces
    return (0..<random.number(0...60)).map { _ in random.pick(pieces) }.joined()
  }

  @Test("blocks tile the file", arguments: 0..<600)
  func tiling(seed: Int) {
    let file = SourceFile(name: "g.txt", text: LosslessTests.garbage(UInt64(seed), noisy: true))
    let blocks = Intake.manuscript(of: file).value.blocks
    var end = 0
    for block in blocks {
      #expect(block.range.lowerBound == end, "seed \(seed)")
      end = block.range.upperBound
    }
    #expect(end == file.scalars.count, "seed \(seed)")
  }

  @Test("the edition holds every letter and digit", arguments: 0..<600)
  func content(seed: Int) {
    let file = SourceFile(name: "g.txt", text: LosslessTests.garbage(UInt64(seed)))
    let manuscript = Intake.manuscript(of: file).value
    let edition = EditionBuilder.edition(of: manuscript, stem: "g").value
    // A page mark becomes the page's name; only the section behind it is text.
    var scalars = edition.texts.flatMap(\.scalars)
    for block in manuscript.blocks where block.kind == .pageMark {
      let text = block.text.scalars
      if let mark = PageMark.read(text) {
        let section = mark.section ?? text.count..<text.count
        scalars += text[..<section.lowerBound] + text[section.upperBound...]
      }
    }
    #expect(
      inventory(scalars) == inventory(file.scalars),
      "seed \(seed): \(difference(inventory(scalars), inventory(file.scalars))) in \(file.text)")
  }

  func difference(_ a: [UInt32: Int], _ b: [UInt32: Int]) -> [String] {
    Set(a.keys).union(b.keys).sorted().filter { a[$0] != b[$0] }.map {
      "\(Unicode.Scalar($0).map(String.init) ?? "?") \(a[$0] ?? 0)/\(b[$0] ?? 0)"
    }
  }

  @Test("random scalars", arguments: 0..<200)
  func randomScalars(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 77)
    let scalars = (0..<random.number(0...300)).compactMap { _ -> Unicode.Scalar? in
      let plane = random.pick([0x80, 0x3100, 0x10000, 0x110000] as [UInt32])
      return Unicode.Scalar(UInt32(random.next() % UInt64(plane)))
    }
    let file = SourceFile(name: "r.txt", scalars: scalars)
    let blocks = Intake.manuscript(of: file).value.blocks
    #expect(blocks.flatMap { Array(file.scalars[$0.range]) } == scalars)
    let edition = Intake.edition(of: file, stem: "r").value
    #expect(inventory(edition.texts.flatMap(\.scalars)) == inventory(scalars), "seed \(seed)")
    _ = edition.dump
  }

  @Test("an empty file is an error", arguments: ["", "\n\n", " \u{3000}\r\n", "\u{FEFF}\n"])
  func empty(text: String) {
    let read = edition(text)
    #expect(read.findings(ManuscriptReader.emptyID).count == 1)
    #expect(read.value.pages.allSatisfy { $0.articles.isEmpty })
  }

  @Test("the dump names kind and place")
  func dump() {
    let text = "城市绿道今日开放\n\n本报讯 昨天,绿道开放。\n"
    #expect(
      read(text).value.dump == """
        headline*       1:1     城市绿道今日开放
        blank           2:1
        paragraph       3:1     〔本报讯〕昨天，绿道开放。

        """)
  }
}
