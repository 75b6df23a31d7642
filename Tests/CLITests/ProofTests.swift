import BanmianTestSupport
import Foundation
import Testing

/// `banmian proof`, from outside (校样、校次).
@Suite("banmian proof")
struct ProofTests {
  let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    _ = try scratch.put("paper: 河湾晚报\ndate: 2026年3月18日\npages: [A01]\n", "e/edition.yaml")
    _ = try scratch.put(Copy.page, "e/A01/page.yaml")
    _ = try scratch.put(Copy.first, "e/A01/01-lamp.md")
    _ = try scratch.put(Copy.second, "e/A01/02-boat.md")
  }

  /// Copy of our own, two stories; each edit names what stood there and what is to stand there.
  private enum Copy {
    static let page = "proof:\n  people:\n    - 封面校对: [温如]\neditor:\n  people:\n    - 封面责编: [岳　棠]\n"
    static let first = """
      # 渡口新添一盏灯

      昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的，杆子用旧桅杆改成，灯罩是一只补过的铜盆。过河的孩子们第一眼就看见了它。

      船工说，以前靠岸全凭水声和经验，现在隔着半条河就能看见家。灯杆下面还放了一条长凳，等船的老人可以坐下歇脚。

      渡口的水面有120m2那么大，夜里风浪小的时候，灯影能一直铺到对岸。

      """
    static let second = """
      # 停航多年的水上巴士回来了

      清晨六点四十分，水上巴士从望汐门离岸。船票三元，三十六个座位坐得满满当当。船长在这条河上开了三十年船，他说河水比从前清得多。

      二期工程今年秋天动工。步道再向上游延伸七公里，连起两座老厂和一片湿地。

      岸边的茶馆和书店也把营业时间延长到了夜里十点。
      """

    /// Ten edits of ten kinds in two stories, each with the sign that it must bear.
    static let edits: [(file: String, old: String, new: String, sign: String)] = [
      ("01-lamp.md", "昨晚七点", "昨晚八点", "replace"),
      ("01-lamp.md", "第一眼就看见了它", "就看见了它", "delete"),
      ("01-lamp.md", "隔着半条河就能", "隔着大半条河远远就能", "insert"),
      ("01-lamp.md", "水声和经验", "经验和水声", "transpose"),
      ("01-lamp.md", "120m2", "120m²", "corner"),
      ("02-boat.md", "船长在这条河上", "\n\n船长在这条河上", "new-paragraph"),
      ("02-boat.md", "动工。步道", "动工。步道", "move"),
      ("02-boat.md", "一片湿地。\n\n岸边", "一片湿地。岸边", "join"),
      ("page.yaml", "温如", "温　如", "open-space"),
      ("page.yaml", "岳　棠", "岳棠", "close-space"),
    ]
    static let moved = "船票三元，三十六个座位坐得满满当当。"
  }

  private func edit() throws {
    var files = [
      "page.yaml": Copy.page, "01-lamp.md": Copy.first, "02-boat.md": Copy.second,
    ]
    for edit in Copy.edits {
      let text = try #require(files[edit.file])
      #expect(text.contains(edit.old), "\(edit.old)")
      files[edit.file] = text.replacing(edit.old, with: edit.new)
    }
    files["02-boat.md"] = files["02-boat.md"]?.replacing(Copy.moved, with: "")
      .replacing("夜里十点。", with: "夜里十点。" + Copy.moved)
    for (name, text) in files { _ = try scratch.put(text, "e/A01/\(name)") }
  }

  private func proof(_ round: Int, _ more: String...) throws -> ChildProcess {
    try Program.run(
      ["proof", scratch("e"), "--round", "\(round)", "-o", scratch("out")] + more)
  }

  private func json(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(filePath: scratch("out/\(name)")))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("ten edits of ten kinds in two stories bear ten signs")
  func tenEdits() throws {
    #expect(try proof(1).status != 65)
    try edit()
    let run = try proof(2, "--changes", "--format", "json", "pdf", "txt")
    #expect(run.output.contains("changes-2.pdf"), "\(run.errors)")
    let name = try #require(scratch.listing.first { $0.hasSuffix("changes-2.json") })
    let document = try json(String(name.dropFirst("out/".count)))
    let changes = try #require(document["changes"] as? [String: Any])
    let list = try #require(changes["corrections"] as? [[String: Any]])
    let signs = list.compactMap { $0["sign"] as? String }
    for sign in Copy.edits.map(\.sign) {
      #expect(signs.contains(sign), "\(sign) is missing: \(signs)")
    }
    // A move has two ends, and 半 became 大半 beside 远远; nothing else was touched.
    #expect(
      signs.count == Copy.edits.count + 2,
      "\(list.map { "\($0["sign"] ?? "") \($0["message"] ?? "")" })")
    #expect(list.allSatisfy { $0["number"] is Int }, "all are led out to the margin")
    let replaced = try #require(list.first { $0["sign"] as? String == "replace" })
    #expect(replaced["old"] as? String == "七" && replaced["new"] as? String == "八")
    #expect((replaced["source"] as? [String: Any])?["line"] as? Int == 3)
  }

  @Test("a round keeps the page, and is not printed over when the page was changed")
  func rounds() throws {
    #expect(try proof(1).status != 65)
    #expect(scratch.listing.contains("e/proof/round-1/A01.page.json"))
    #expect(scratch.listing.contains("e/proof/round-1/A01.sha256"))
    let again = try proof(1)
    #expect(!again.ids.contains("proof.round-kept"))
    try edit()
    let refused = try proof(1)
    #expect(refused.ids.contains("proof.round-kept") && refused.status == 65)
    #expect(try proof(1, "--replace").status != 65)
    let record = try String(
      contentsOfFile: scratch("e/proof/round-1/A01.page.json"), encoding: .utf8)
    #expect(record.contains("八点"))
  }

  @Test("a record that was tampered with counts as none")
  func damaged() throws {
    _ = try proof(1)
    let path = "e/proof/round-1/A01.page.json"
    let text = try String(contentsOfFile: scratch(path), encoding: .utf8)
    _ = try scratch.put(text.replacing("七点", with: "九点"), path)
    let run = try proof(2, "--changes")
    #expect(run.ids.contains("proof.round-damaged") && run.ids.contains("proof.no-earlier-round"))
  }

  @Test("status tells the round and what was changed since; sign names the round")
  func status() throws {
    let before = try Program.run("status", scratch("e"))
    #expect(before.output.contains("尚无校样存档"))
    _ = try proof(1)
    let signed = try Program.run("sign", scratch("e"), "--as", "校对", "--name", "温如")
    #expect(signed.output.contains("第1校次"), "\(signed.output)")
    let same = try Program.run("status", scratch("e"))
    #expect(same.output.contains("第 1 校次，版面未改"), "\(same.output)")
    try edit()
    let other = try Program.run("status", scratch("e"))
    #expect(other.output.contains("第 1 校次以来改动"), "\(other.output)")
    #expect(other.output.contains("改正：“七”改为“八”"))
    #expect(other.output.contains("温如　第1校次　作废"))
    let late = try Program.run(
      "sign", scratch("e"), "--as", "校对", "--name", "温如", "--round", "1")
    #expect(late.ids.contains("signature.round"))
    let object = try Program.run("status", scratch("e"), "--format", "json")
    #expect(object.output.contains("\"since_round\": 1"))
  }

  @Test("the same proof twice is the same to the byte")
  func same() throws {
    _ = try proof(1, "--format", "pdf", "svg", "json", "--time", "3月17日")
    let files = scratch.listing.filter { $0.hasPrefix("out/") }
    let first = try files.map { try Data(contentsOf: URL(filePath: scratch($0))) }
    _ = try proof(1, "--format", "pdf", "svg", "json", "--time", "3月17日")
    #expect(try files.map { try Data(contentsOf: URL(filePath: scratch($0))) } == first)
    #expect(files.count == 3)
  }

  @Test("a galley shows one story with its count; a story that is not there is named")
  func galley() throws {
    let run = try Program.run(
      "proof", scratch("e"), "--galley", "02-boat", "--format", "pdf", "txt", "-o", scratch("out"))
    #expect(run.output.contains("galley-02-boat.pdf"), "\(run.errors)")
    let name = try #require(scratch.listing.first { $0.hasSuffix("galley-02-boat.txt") })
    let text = try String(contentsOfFile: scratch(name), encoding: .utf8)
    #expect(text.contains("正文 ") && text.contains("停航多年的水上巴士回来了"))
    #expect(!scratch.listing.contains { $0.hasPrefix("e/proof") }, "a galley is no round")
    let none = try Program.run("proof", scratch("e"), "--galley", "03")
    #expect(none.status == 65 && none.ids.contains("proof.no-story"))
  }

  @Test("a round is a number; copy from standard input keeps none")
  func refused() throws {
    #expect(try Program.run("proof", scratch("e")).status == 64)
    #expect(try Program.run("proof", scratch("e"), "--round", "0").status == 64)
    let stdin = try Program.run(
      "proof", "-", "--round", "1", "-o", scratch("out"), input: SmallPage.text)
    #expect(stdin.ids.contains("proof.no-place") && stdin.status == 65)
    let loose = try Program.run(
      "proof", "-", "--round", "1", "--no-record", "-o", scratch("out"), input: SmallPage.text)
    #expect(loose.output.contains(".proof-1.pdf"), "\(loose.errors)")
  }
}
