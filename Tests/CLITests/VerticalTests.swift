import BanmianTestSupport
import Foundation
import Testing

/// Vertical lines from outside: the line dump's mode `v`, and a story set from top to bottom.
@Suite("Vertical lines, from outside")
struct VerticalTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  /// Each char of a case as `text width orient quadrant`.
  private func chars(_ text: String, measure: Int = 40, style: String = "kaiming") throws
    -> [String]
  {
    let json: [String: Any] = [
      "cases": [
        ["id": "a", "text": text, "measure": measure, "mode": "v", "style": style]
      ]
    ]
    let input = String(decoding: try JSONSerialization.data(withJSONObject: json), as: UTF8.self)
    let run = try Program.run("lines", "-", input: input)
    #expect(run.status == 0, "\(run.errors)")
    let root = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    let lines = try #require(root?["a"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    return try lines.flatMap { line in
      try #require(line["chars"] as? [[String: Any]]).map { char in
        let start = try #require(char["i"] as? Int)
        let count = try #require(char["n"] as? Int)
        let own = String(String.UnicodeScalarView(scalars[start..<start + count]))
        let width = try #require(char["w"] as? Double)
        let facts = [char["orient"], char["quad"]].compactMap { $0 as? String }
        return ([own, String(format: "%g", width)] + facts).joined(separator: " ")
      }
    }
  }

  @Test("marks stand in the upper right, ： ； ？ ！ in a whole cell")
  func marks() throws {
    #expect(
      try chars("灯，船、桥。水：岸；来？去！", style: "quanjiao") == [
        "灯 1 U", "， 1 U upper-right", "船 1 U", "、 1 U upper-right", "桥 1 U",
        "。 1 U upper-right", "水 1 U", "： 1 U upper-right", "岸 1 U", "； 1 U upper-right",
        "来 1 U", "？ 1 U upper-right", "去 1 U", "！ 1 U upper-right",
      ])
  }

  @Test("quotes are corner brackets, brackets lie across, dashes and dots run down the axis")
  func forms() throws {
    #expect(
      try chars("说“好”——“行”……完") == [
        "说 1 U", "“ 0.5 R lower-right", "好 1 U", "” 0.5 R upper-left", "—— 2 R center",
        "“ 0.5 R lower-right", "行 1 U", "” 0.5 R upper-left", "…… 2 R center", "完 1 U",
      ])
  }

  @Test("short figures and letters stand upright in one cell, words are turned")
  func western() throws {
    #expect(
      try chars("第5届12国128家12%超A组") == [
        "第 1 U", "5 1 U", "届 1 U", "12 1 T", "国 1 U", "128 1 T", "家 1 U", "12 1 T", "% 1 U",
        "超 1 U", "A 1 U", "组 1 U",
      ])
    let turned = try chars("在2026年用iPhone 15")
    #expect(
      turned.map { $0.split(separator: " ").last.map(String.init) } == [
        "U", "R", "R", "R", "R", "U", "U", "R", "R", "R", "R", "R", "R", "0.25", "R", "R",
      ], "letter by letter")
  }

  @Test("a story set from top to bottom is read out of its PDF line by line from the right")
  func story() throws {
    let file = try scratch.put(
      """
      ---
      kicker: 河湾旧事·之12
      headline: 旧栈道
      byline: （岳棠）
      setting: vertical
      ---

      民国廿四年——算来九十年了，渡口有船36只、船工128人，增长12%。老话说：“水涨三尺（一米），”船不离岸。

      | 灯亮了，
      | 船靠了岸。
      """, "old.md")
    let run = try Program.run("typeset", file, "-o", scratch("out"), "--format", "pdf", "json")
    #expect(run.status == 0, "\(run.errors)")
    let json = String(
      decoding: try Data(contentsOf: URL(filePath: scratch("out/old.page.json"))), as: UTF8.self)
    #expect(json.contains("\"vertical_line\""))
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext") else { return }
    for options in [[], ["-raw"]] {
      let text = try pdfText(scratch("out/old.pdf"), options).filter { !$0.isWhitespace }
      let order = [
        "河湾旧事·之12", "旧栈道", "民国廿四年——算来九十年了，渡口有船36只、船工128人，增长12%。",
        "老话说：“水涨三尺（一米），”船不离岸。", "灯亮了，", "船靠了岸。", "（岳棠）",
      ]
      var rest = text[...]
      for part in order {
        let found = rest.range(of: part)
        #expect(found != nil, "\(part) in \(text)")
        if let found { rest = rest[found.upperBound...] }
      }
    }
  }

  private func pdfText(_ file: String, _ options: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/pdftotext")
    process.arguments = options + [file, "-"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
