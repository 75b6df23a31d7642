import BanmianTestSupport
import Foundation
import Testing

/// `banmian lines`: the contract of the line dump.
@Suite("lines")
struct LinesTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private typealias Line = [String: Any]

  private func lines(_ output: Data, _ id: String) throws -> [Line] {
    let cases = try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any])
    return try #require(cases[id] as? [Line])
  }

  @Test("sets each case and accounts for each character once")
  func cases() throws {
    let text = "渡口的灯，亮了——夜归人说：“看得见岸。”"
    let run = try Program.run(
      "lines", "-",
      input: """
        {"defaults": {"measure": 8}, "cases": [{"id": "a", "text": "\(text)"},
         {"id": "b", "text": "灯亮了", "measure": 13, "indent": 2}]}
        """)
    #expect(run.status == 0, "\(run.errors)")
    let set = try lines(run.outputBytes, "a")
    #expect(set.count == 3)
    var next = 0
    for line in set {
      for char in try #require(line["chars"] as? [[String: Any]]) {
        #expect(char["i"] as? Int == next)
        next += try #require(char["n"] as? Int)
      }
    }
    #expect(next == text.unicodeScalars.count)
    let other = try lines(run.outputBytes, "b")
    #expect(other.count == 1)
    #expect(try #require(other[0]["right"] as? Double) == 5)
  }

  @Test("lists what was changed on each line when asked for the ledger")
  func ledger() throws {
    let json = #"{"cases": [{"id": "a", "measure": 7, "text": "渡口的灯亮了，夜归的人看得见岸。"}]}"#
    let file = try scratch.put(json, "cases.json")
    let plain = try lines(Program.run("lines", file).outputBytes, "a")
    #expect(plain[0]["ledger"] == nil)
    let told = try lines(Program.run("lines", file, "--ledger").outputBytes, "a")
    let entries = try #require(told[0]["ledger"] as? [[String: Any]])
    let amounts = entries.compactMap { $0["amount"] as? Double }
    #expect(!entries.isEmpty)
    #expect(entries.allSatisfy { ($0["rule"] as? String)?.isEmpty == false })
    #expect(amounts.contains { abs($0) > 0.01 })
  }

  @Test("sets what cannot be set, says so and exits with 1")
  func overfull() throws {
    let run = try Program.run(
      "lines", "-", input: #"{"cases": [{"id": "a", "measure": 1, "text": "灯——亮"}]}"#)
    #expect(run.status == 1)
    #expect(run.ids.contains("line.overfull"))
    #expect(try lines(run.outputBytes, "a").count == 3)
  }

  @Test("breaks what outgrows its measure, says so and exits with 1")
  func broken() throws {
    let text = "灯Donaudampfschifffahrt亮"
    let run = try Program.run(
      "lines", "-", input: "{\"cases\": [{\"id\": \"a\", \"measure\": 5, \"text\": \"\(text)\"}]}")
    #expect(run.status == 1)
    #expect(run.ids.contains("line.word-broken"))
    #expect(!run.ids.contains("line.overfull"))
    var next = 0
    for line in try lines(run.outputBytes, "a") {
      #expect(try #require(line["right"] as? Double) <= 5)
      for char in try #require(line["chars"] as? [[String: Any]]) {
        #expect(char["i"] as? Int == next)
        next += try #require(char["n"] as? Int)
      }
    }
    #expect(next == text.unicodeScalars.count)
  }

  @Test("tells of loose lines without failing for them")
  func loose() throws {
    let run = try Program.run(
      "lines", "-", input: #"{"cases": [{"id": "a", "measure": 8, "text": "灯亮了Typesetting灯亮了"}]}"#)
    #expect(run.status == 0)
    #expect(run.ids.contains("line.loose"))
  }

  @Test(
    "divides Western words when told to, with a hyphen that is no character",
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/hyphen/hyph_en_US.dic")))
  func hyphenated() throws {
    let input = #"""
      {"defaults": {"measure": 8},
       "cases": [{"id": "a", "text": "这里说的information都要断", "hyphenate": true},
        {"id": "b", "text": "这里说的information都要断"}]}
      """#
    let run = try Program.run("lines", "-", input: input)
    #expect(run.status == 0, "\(run.errors)")
    let first = try lines(run.outputBytes, "a")[0]
    #expect(first["hyphen"] != nil)
    #expect(try #require(first["right"] as? Double) == 8)
    #expect(try lines(run.outputBytes, "b").allSatisfy { $0["hyphen"] == nil })
  }

  @Test("reads all that JSON can write: pairs of escapes, raw U+007F, tabs, a byte-order mark")
  func jsonOfAllKinds() throws {
    let run = try Program.run(
      "lines", "-",
      input:
        "\u{FEFF}{\t\"cases\": [\r\n{\"id\": \"a\", \"text\": \"\\u6c49\\ud842\\udfb7\\/\u{7F}\"}]}\n"
    )
    #expect(run.status == 0, "\(run.errors)")
    let line = try #require(lines(run.outputBytes, "a").first)
    let chars = try #require(line["chars"] as? [[String: Any]])
    #expect(chars.compactMap { $0["i"] as? Int } == [0, 1, 2, 3])
    #expect(chars[1]["w"] as? Double == 1)
  }

  @Test("tells where the input is wrong", arguments: BadCases.all)
  func malformed(_ bad: BadCases) throws {
    let file = try scratch.put(bad.json, "bad.json")
    let run = try Program.run("lines", file)
    #expect(run.status == 65, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("\(file):\(bad.place): error:"), "\(run.errors)")
    #expect(!run.ids.isEmpty)
  }
}

/// Input for `lines` with a mistake.
struct BadCases: CustomTestStringConvertible, Sendable {
  var json: String
  var place: String

  var testDescription: String { json }

  static let all = [
    BadCases(json: "{\"cases\": [\n  {\"id\": \"a\" \"text\": \"灯\"}]}", place: "2:14"),
    BadCases(json: "{\"cases\": [\n", place: "2:1"),
    BadCases(json: "[]", place: "1:1"),
    BadCases(json: "{\"cases\": 3}", place: "1:11"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\"}]}", place: "1:12"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"mesure\": 3}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"measure\": -3}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"measure\": 1e99}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"measure\": \"wide\"}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"measure\": \"8\"}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"hang\": \"true\"}]}", place: "1:37"),
    BadCases(
      json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\", \"hang\": 1}]}", place: "1:37"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"text\": 5}]}", place: "1:32"),
    // YAML would read these.
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\"},]}", place: "1:37"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"text\": \"灯\"}]} # end", place: "1:39"),
    BadCases(json: "{cases: []}", place: "1:2"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"text\": '灯'}]}", place: "1:32"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"text\": \"\\ud842\"}]}", place: "1:34"),
    BadCases(json: "{\"cases\": [{\"id\": \"a\", \"id\": \"b\"}]}", place: "1:24"),
  ]
}
