import PressDiagnostics
import Testing

@testable import Intake

@Suite("Zero, compatibility forms, stops, spaces, markup")
struct CharacterRepairTests {
  @Test(arguments: [
    ("二○二六年", "二〇二六年"), ("一九四○年", "一九四〇年"), ("二0二六年三月", "二〇二六年三月"), ("二○○八年", "二〇〇八年"),
    ("○号楼", "○号楼"), ("○一、○二", "○一、○二"), ("3○1", "3○1"), ("圆圈○", "圆圈○"),
  ])
  func zero(_ text: String, _ expected: String) {
    #expect(repaired(text, by: ZeroRepair.repair).text == expected)
  }

  @Test(arguments: [
    ("\u{F9E1}", "李"), ("\u{2F26}弟", "子弟"), ("\u{2ED3}江", "长江"), ("好\u{FE12}", "好。"),
    ("\u{FE35}一\u{FE36}", "（一）"), ("\u{FA0E}", "\u{FA0E}"), ("⺡", "⺡"), ("李子长", "李子长"),
  ])
  func compatibility(_ text: String, _ expected: String) {
    let made = repaired(text, by: CompatibilityRepair.repair).text
    #expect(made.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test(arguments: [
    ("满意率28.7%.街坊说", "满意率28.7%。街坊说"), ("排名第5.下一轮", "排名第5。下一轮"), ("一共3.5公里", "一共3.5公里"),
    ("天晴了.人来了.", "天晴了。人来了。"), ("他说“好.”", "他说“好。”"), ("一.加强领导", "一.加强领导"), ("3.5公里", "3.5公里"),
    ("见www.a.cn网", "见www.a.cn网"), ("约翰.史密斯", "约翰。史密斯"), ("A.版", "A.版"),
  ])
  func stop(_ text: String, _ expected: String) {
    #expect(repaired(text, by: StopRepair.repair).text == expected)
  }

  @Test(arguments: [
    ("记者刘\u{A0}\u{A0}峰", "记者刘\u{3000}峰"), ("刘\u{A0}峰摄", "刘\u{3000}峰摄"), ("本报讯\u{A0}昨天", "本报讯 昨天"),
    ("责编\u{3000}张三", "责编\u{3000}张三"), ("刘\u{3000}峰", "刘\u{3000}峰"), ("一\u{2003}二", "一 二"),
  ])
  func space(_ text: String, _ expected: String) {
    #expect(repaired(text, by: SpaceRepair.repair).text == expected)
  }

  @Test(arguments: [
    ("<b>绿道</b>开放", "绿道开放"), ("&ldquo;好&rdquo;&hellip;", "“好”…"), ("a&lt;b", "a<b"),
    ("&#12288;绿道", "\u{3000}绿道"),
    ("<font color=\"red\">红</font>", "红"), ("若a<b且b>c", "若a<b且b>c"), ("AT&T公司", "AT&T公司"),
    ("&#x4E00;", "一"),
    ("<td>一</td><td>二</td>", "\t一\t\t二\t"), ("<绿道>", "<绿道>"),
  ])
  func markup(_ text: String, _ expected: String) {
    #expect(repaired(text, by: MarkupRepair.repair).text == expected)
  }

  @Test("tags that end a line end it")
  func lineTags() {
    #expect(kinds("绿道开放<BR>本报讯 \(body)<p>\(body)</p>") == [.headline, .paragraph, .paragraph])
  }

  @Test(arguments: [
    ("他说：”好。”", "他说：“好。”"), ("“好。“他说，“走吧。”", "“好。”他说，“走吧。”"), ("“‘好’是什么”", "“‘好’是什么”"),
    ("＂好＂", "“好”"), ("他问“什么叫“好””", "他问“什么叫“好””"),
  ])
  func turnedQuotes(_ text: String, _ expected: String) {
    var pieces = [plain(text)]
    var log = RepairLog()
    QuotePairing.repair(&pieces, into: &log)
    #expect(pieces[0].text == expected)
  }

  @Test(arguments: [
    ("……完", "……完"), ("走⋯他", "走……他"), ("走······他", "走……他"), ("约翰\u{02D9}史密斯", "约翰·史密斯"),
    ("１．加强", "1．加强"),
  ])
  func marks(_ text: String, _ expected: String) {
    #expect(repaired(text) { CodePointRepair.repair($0, .all, into: &$1) }.text == expected)
  }

  @Test("numbers, codes, mail, addresses and times keep their marks")
  func kept() {
    let text =
      "9:30到10:00，1,200元，CN32-0092，a.b@c.cn，http://a.cn/b?c=1,2;d，0510-81853620，3:2，Made in Hewan (2026)"
    #expect(repaired(text) { MarkWidth.repair($0, into: &$1) }.text == text)
  }

  @Test("each repair can be switched off", arguments: RepairName.allCases)
  func switches(name: RepairName) {
    let text =
      "绿道\n\n本报讯 <b>他</b>说:\"好\u{200B}!\" \u{F9E1}１２他--等...二○二六年约翰•史密斯 走了.刘\u{A0}峰市民\n\n走上绿道，看水看树。\n"
    let file = SourceFile(name: "t.txt", text: text)
    let all = Intake.manuscript(of: file).diagnostics.map(\.id)
    let some = Intake.manuscript(of: file, repairs: RepairChoice(off: [name])).diagnostics.map(\.id)
    let id = "intake." + name.rawValue
    #expect(!some.contains(id))
    #expect(all.contains(id) || name == .wrappedLines, "\(id)")
    let none = Intake.manuscript(of: file, repairs: .none)
    #expect(
      none.diagnostics.allSatisfy {
        $0.reading?.certainty != .high || $0.id == "intake.stray-traditional"
      })
  }

  @Test("each repair says what was read, what was made of it, how sure it is")
  func readings() {
    let log = repaired("他说:好", by: MarkWidth.repair).findings
    #expect(log.map(\.reading) == [Reading(read: ":", made: "：", certainty: .high)])
    #expect(
      log[0].json.text().contains(
        "\"reading\":{\"read\":\":\",\"made\":\"：\",\"certainty\":\"high\"}"))
  }
}
