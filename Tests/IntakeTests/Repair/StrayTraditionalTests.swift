import PressDiagnostics
import Testing

@testable import Intake

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
