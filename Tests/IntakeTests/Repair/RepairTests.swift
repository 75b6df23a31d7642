import PressDiagnostics
import Testing

@testable import Intake

@Suite("Mark width")
struct MarkWidthTests {
  @Test(arguments: [
    ("河水清了,树绿了", "河水清了，树绿了"), ("他说:好!", "他说：好！"), ("真的吗?!", "真的吗？！"),
    ("电话:88880000(白天)", "电话：88880000（白天）"), ("公司(ABC)成立", "公司（ABC）成立"),
    ("IBM,微软", "IBM，微软"), ("在S230,交警", "在S230，交警"), (",他说", "，他说"), ("“好!”,他说", "“好！”，他说"),
    ("时间9:30开始", "时间9:30开始"), ("1,000元", "1,000元"), ("CN32-0092", "CN32-0092"),
    ("(0510)81853620", "(0510)81853620"), ("a@b.cn", "a@b.cn"),
    ("见http://a.cn/?x=1", "见http://a.cn/?x=1"),
    ("1.5元", "1.5元"), ("2:1胜", "2:1胜"), ("Hello, world!", "Hello, world!"), ("注(见(二))", "注（见（二））"),
    ("甲;乙", "甲；乙"), ("", ""), ("(", "("), (")", ")"),
  ])
  func width(_ read: String, _ made: String) {
    let result = repaired(read) { MarkWidth.repair($0, into: &$1) }
    #expect(result.text == made)
    #expect(
      result.findings.count
        == zip(read.unicodeScalars, made.unicodeScalars).filter { $0 != $1 }.count)
  }

  @Test func findingHasPlaceAndBothForms() throws {
    let finding = try #require(repaired("好,坏") { MarkWidth.repair($0, into: &$1) }.findings.first)
    #expect(finding.id == "intake.mark-width" && finding.severity == .note)
    #expect(finding.place?.description == "test.txt:1:2")
    #expect(finding.message.zh.contains("“,”") && finding.message.zh.contains("“，”"))
    #expect(finding.message.en.contains("','"))
  }
}

@Suite("Ellipsis, dash, interpunct, widths, invisible characters")
struct SmallRepairTests {
  @Test(arguments: [
    ("等等...", "等等……"), ("他...走了", "他……走了"), ("他。。。走了", "他……走了"), ("他…走了", "他……走了"),
    ("他……走了", "他……走了"), ("a...b", "a...b"), ("1.5", "1.5"), ("他......走", "他……走"), ("。。", "。。"),
  ])
  func ellipsis(_ read: String, _ made: String) {
    #expect(repaired(read) { EllipsisRepair.repair($0, into: &$1) }.text == made)
  }

  @Test(arguments: [
    ("--记某人", "——记某人"), ("他--走了", "他——走了"), ("a--b", "a--b"), ("－－记", "——记"), ("――记", "——记"),
    ("北京—上海", "北京—上海"), ("0510-8185", "0510-8185"), ("他----走", "他——走"), ("----", "----"),
  ])
  func dash(_ read: String, _ made: String) {
    #expect(repaired(read) { DashRepair.repair($0, into: &$1) }.text == made)
  }

  @Test(arguments: [
    ("约翰•史密斯", "约翰·史密斯"), ("约翰・史密斯", "约翰·史密斯"), ("《诗经‧邶风》", "《诗经·邶风》"), ("•要点", "•要点"),
    ("甲·乙", "甲·乙"),
  ])
  func interpunct(_ read: String, _ made: String) {
    #expect(repaired(read) { InterpunctRepair.repair($0, into: &$1) }.text == made)
  }

  @Test(arguments: [("２０２６年Ａ座", "2026年A座"), ("2026年", "2026年"), ("，（）", "，（）")])
  func alphanumerics(_ read: String, _ made: String) {
    #expect(repaired(read) { AlphanumericWidth.repair($0, into: &$1) }.text == made)
  }

  @Test(arguments: [("甲\u{200B}乙", "甲乙"), ("\u{FEFF}甲", "甲"), ("甲\u{200D}乙", "甲\u{200D}乙")])
  func invisible(_ read: String, _ made: String) {
    #expect(repaired(read) { InvisibleRepair.repair($0, into: &$1) }.text == made)
  }

  @Test(arguments: [
    ("苦了！ 流调", "苦了！流调"), ("苦了！\u{3000}流调", "苦了！\u{3000}流调"), ("刘\u{A0}峰说", "刘\u{A0}峰说"),
    ("a b", "a b"),
    ("好。 ", "好。 "),
  ])
  func markSpace(_ read: String, _ made: String) {
    #expect(repaired(read) { MarkSpace.repair($0, into: &$1) }.text == made)
  }

  @Test(
    "repaired text is left alone",
    arguments: [
      "他说:好!(记者张三)", "等等...他--走了", "约翰•史密斯,１２岁;CN32-0092", "--记某人(一)!?", "电话:88880000(白天)",
    ])
  func idempotent(_ text: String) {
    let once = repaired(text) { CodePointRepair.repair($0, into: &$1) }.text
    let twice = repaired(once) { CodePointRepair.repair($0, into: &$1) }
    #expect(twice.text == once && twice.findings.isEmpty)
  }
}

@Suite("Quotes")
struct QuotePairingTests {
  func paired(_ pieces: [String]) -> (texts: [String], findings: [Diagnostic]) {
    var texts = pieces.map(plain)
    var log = RepairLog()
    QuotePairing.repair(&texts, into: &log)
    return (texts.map(\.text), log.diagnostics)
  }

  @Test func pairsInOneParagraph() {
    #expect(paired(["他说\"好\"又说\"是\""]).texts == ["他说“好”又说“是”"])
    #expect(paired(["他说'好'"]).texts == ["他说‘好’"])
  }

  @Test func goesOnBehindAColumnBreak() {
    #expect(paired(["他说\"很", "好\"。"]).texts == ["他说“很", "好”。"])
  }

  @Test func keepsApostrophesAndInches() {
    #expect(paired(["it's fine"]).texts == ["it's fine"])
    #expect(paired(["一台55\"电视"]).texts == ["一台55\"电视"])
  }

  @Test func reportsAMissingHalf() {
    let result = paired(["他说\"好。"])
    #expect(
      result.findings.contains { $0.id == QuotePairing.unpairedID && $0.severity == .warning })
  }
}

@Suite("Stray traditional characters")
struct StrayTraditionalTests {
  @Test func reportsAndKeeps() throws {
    let result = edition("题目在此\n\n本报讯 现场工作人員正在查验车辆，秩序良好，市民表示满意和支持。\n")
    let finding = try #require(result.findings(StrayTraditional.id).first)
    #expect(finding.severity == .warning && finding.place?.description == "test.txt:3:10")
    #expect(finding.message.zh.contains("員") && finding.message.zh.contains("员"))
    #expect(result.value.texts.contains { $0.text.contains("員") })
  }

  @Test func traditionalTextIsReportedOnce() {
    let result = edition("標題\n\n本報訊 現場工作人員正在查驗車輛，秩序良好，市民對此表示滿意與支持。\n")
    #expect(result.findings(StrayTraditional.wholeID).count == 1)
    #expect(result.findings(StrayTraditional.id).isEmpty)
  }

  @Test(arguments: ["昇", "於", "乾", "著", "鍾", "喆", "员", "国"])
  func admittedFormsAreNotStray(_ text: String) throws {
    #expect(TraditionalForms.simplified(try #require(text.unicodeScalars.first)) == nil)
  }
}
