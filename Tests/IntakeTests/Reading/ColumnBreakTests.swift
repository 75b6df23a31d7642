import Editorial
import PressDiagnostics
import Testing

@testable import Intake

@Suite("Column breaks")
struct ColumnBreakTests {
  @Test func joinsWhatWasCut() {
    let read = edition("绿道\n\n本报讯 昨天上午，城市绿道开放，市民\n\n走上绿道，看水看树。\n\n\(body)\n")
    let paragraphs = read.value.pages[0].articles[0].paragraphs
    #expect(paragraphs.map(\.text.text) == ["昨天上午，城市绿道开放，市民走上绿道，看水看树。", body])
    #expect(read.findings(ColumnBreak.id).map { $0.place?.start.line } == [5])
  }

  @Test func joinsAMarkThatCannotBegin() {
    let read = edition("绿道\n\n本报讯 昨天上午，城市“绿道\n\n”开放。\n")
    #expect(read.value.pages[0].articles[0].paragraphs.map(\.text.text) == ["昨天上午，城市“绿道”开放。"])
  }

  @Test(arguments: [
    "绿道\n\n本报讯 \(body)\n\n\(body)\n", "绿道\n\n本报讯 昨天开放，市民\n\n\u{3000}\u{3000}走上绿道，看水。\n",
    "绿道\n\n本报讯 他说：“好。”\n\n走上绿道，看水。\n", "绿道\n\n本报讯 昨天，绿道开放（记者张三）\n\n走上绿道，看水。\n",
  ])
  func leavesWhatIsWhole(text: String) {
    #expect(edition(text).value.pages[0].articles[0].paragraphs.count == 2)
    #expect(edition(text).findings(ColumnBreak.id).isEmpty)
  }

  @Test(
    arguments: [
      ([474, 957, 1437], 1922, 4), ([340, 687], 1350, 4), ([100], 200, 2), ([50], 200, nil),
      ([100, 130], 400, nil),
      ([], 100, nil), ([0], 0, nil),
    ] as [([Int], Int, Int?)])
  func formerColumns(cuts: [Int], total: Int, columns: Int?) {
    #expect(FormerColumns.count(cuts: cuts, total: total) == columns)
  }
}
