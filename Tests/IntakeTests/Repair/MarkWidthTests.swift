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
    ("19:35,2026赛季", "19:35，2026赛季"), ("拨打12345,678号", "拨打12345，678号"),
    ("9,600吨", "9,600吨"), ("1,234,567人", "1,234,567人"), ("5,6月", "5,6月"),
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
