import PressDiagnostics
import Testing

@testable import Intake

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
    let once = repaired(text) { CodePointRepair.repair($0, .all, into: &$1) }.text
    let twice = repaired(once) { CodePointRepair.repair($0, .all, into: &$1) }
    #expect(twice.text == once && twice.findings.isEmpty)
  }
}
