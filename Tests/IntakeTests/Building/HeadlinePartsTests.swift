import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Headline parts")
struct HeadlinePartsTests {
  /// Kicker, main and deck, their lines parted by |.
  func parts(_ lines: [String]) -> [String] {
    let head = HeadlineParts.headline(of: lines.map(plain))
    return [head.kicker, head.main, head.deck].map { $0.map(\.text).joined(separator: "|") }
  }

  @Test(
    "on one line",
    arguments: [
      ("绿道今日开放", ["", "绿道今日开放", ""]),
      ("全市共建共享绿色空间推进会召开 绿水青山环绕城市 清风明月走进社区", ["全市共建共享绿色空间推进会召开", "绿水青山环绕城市|清风明月走进社区", ""]),
      ("市领导检查绿道建设和运行保障工作 让市民共享绿色空间", ["市领导检查绿道建设和运行保障工作", "让市民共享绿色空间", ""]),
      ("绿水青山环绕城市 清风明月走进社区", ["", "绿水青山环绕城市|清风明月走进社区", ""]),
      ("绿道开放 市民走上绿道看水看树说变化", ["", "绿道开放", "市民走上绿道看水看树说变化"]),
      ("绿水青山环绕城市 清风明月走进社区 今年新建绿道一百公里", ["", "绿水青山环绕城市|清风明月走进社区", "今年新建绿道一百公里"]),
      ("绿道今日开放 ——写在绿道开放之际", ["", "绿道今日开放", "——写在绿道开放之际"]),
      ("iPhone 手机展开幕", ["", "iPhone 手机展开幕", ""]),
      ("第 3 届展会开幕", ["", "第 3 届展会开幕", ""]),
      ("Windows 10", ["", "Windows 10", ""]),
    ] as [(String, [String])])
  func inline(line: String, expected: [String]) {
    #expect(parts([line]) == expected)
  }

  @Test(
    "stacked",
    arguments: [
      (["市领导检查绿道", "绿道今日开放", "今年新建绿道一百公里"], ["市领导检查绿道", "绿道今日开放", "今年新建绿道一百公里"]),
      (["市领导检查绿道建设", "绿道今日开放"], ["市领导检查绿道建设", "绿道今日开放", ""]),
      (["绿道今日开放", "——写在绿道开放之际"], ["", "绿道今日开放", "——写在绿道开放之际"]),
      (["绿水青山环绕城市", "清风明月走进社区"], ["", "绿水青山环绕城市|清风明月走进社区", ""]),
      (["全市推进会召开", "绿水青山环绕城市 清风明月走进社区"], ["全市推进会召开", "绿水青山环绕城市|清风明月走进社区", ""]),
      (["市里开会", "绿道今日开放", "——写在开放之际"], ["市里开会", "绿道今日开放", "——写在开放之际"]),
      (["一二三四五六", "一二三", "——其一", "其二"], ["一二三四五六", "一二三", "——其一|其二"]),
      (["——其一"], ["", "——其一", ""]), ([], ["", "", ""]),
    ] as [([String], [String])])
  func stacked(lines: [String], expected: [String]) {
    #expect(parts(lines) == expected)
  }
}
