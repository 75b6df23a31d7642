import BanmianTestSupport
import Foundation
import Testing

/// `banmian sign` and `banmian status`, from outside (签字).
@Suite("banmian sign and status")
struct SignTests {
  let scratch: TemporaryFolder
  static let people = [("editor", "岳棠"), ("版式", "简南星"), ("校对", "温如许")]

  init() throws {
    scratch = try TemporaryFolder()
    _ = try scratch.put(
      """
      editor: {people: [岳棠]}
      layout: {people: [简南星]}
      proof: {people: [温如许]}

      """, "e/A01/page.yaml")
    _ = try scratch.put("paper: 河湾晚报\npages: [A01]\n", "e/edition.yaml")
    _ = try scratch.put(
      "# 渡口新添一盏灯\n\n昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的。\n", "e/A01/01.md")
  }

  private func signAll() throws {
    for (role, name) in Self.people {
      let run = try Program.run("sign", scratch("e/A01"), "--as", role, "--name", name)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.hasSuffix("e/A01/signatures.yaml\n"))
    }
  }

  @Test("three names let the page go; one edited character voids all of them, and says whose")
  func falls() throws {
    let before = try Program.run("status", scratch("e"))
    #expect(before.status == 4 && before.output.contains("付印　不可：还没有责编签字；还没有版式签字；还没有校对签字"))
    try signAll()
    let signed = try Program.run("status", scratch("e"))
    #expect(signed.status == 0, "\(signed.output)")
    #expect(signed.output.contains("校对　温如许　有效") && signed.output.contains("付印　可以"))
    try scratch.put(
      "# 渡口新添一盏灯\n\n昨晚八点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的。\n", "e/A01/01.md")
    let edited = try Program.run("status", scratch("e"), "--format", "json")
    #expect(edited.status == 4)
    for (_, name) in Self.people { #expect(edited.output.contains("\(name)签字以后版面改过，签字作废")) }
    #expect(edited.output.contains("\"may_print\": false"))
    _ = try Program.run("sign", scratch("e/A01"), "--as", "editor", "--name", "岳棠")
    let again = try Program.run("status", scratch("e"))
    #expect(again.status == 4 && again.output.contains("责编　岳棠　有效"))
    #expect(!again.output.contains("责编 岳棠签字以后"))
  }

  @Test("where the page is made from, and a comment in a file, change no signature")
  func unmoved() throws {
    try signAll()
    let here = try Program.run("status", "e", folder: scratch(""))
    #expect(here.status == 0, "\(here.output)")
    try scratch.put(
      "---\n# 改过一字的旧稿\nrank: 1\n---\n# 渡口新添一盏灯\n\n昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的。\n",
      "e/A01/01.md")
    #expect(try Program.run("status", scratch("e")).status == 0)
  }

  @Test("page.yaml says who signs, and after how many rounds")
  func request() throws {
    _ = try scratch.put(
      "layout: {signature: false}\nproof: {signature: 否, rounds: 2}\nduty: {people: [程远山]}\n",
      "e/A01/page.yaml")
    let run = try Program.run("status", scratch("e/A01"))
    #expect(run.output.contains("付印　不可：还没有责编签字；还没有值班签字；应有 2 个校次，只做了 0 个"), "\(run.output)")
    _ = try scratch.put("proof: {rounds: 许多}\n", "e/A01/page.yaml")
    let wrong = try Program.run("status", scratch("e/A01"), "--messages", "json")
    #expect(wrong.errors.contains("intake.wrong-value"))
  }

  @Test("a name that the page does not credit is signed with a warning")
  func stranger() throws {
    let run = try Program.run("sign", scratch("e"), "--as", "proof", "--name", "闵秋")
    #expect(run.status == 0 && run.ids == ["signature.name"])
    let known = try Program.run("sign", scratch("e"), "--as", "proof", "--name", "温 如许")
    #expect(known.ids.isEmpty)
  }

  @Test("one page at a time, a role that exists, a name, a place to write to")
  func refused() throws {
    _ = try scratch.put("# 二版\n\n二版的稿件。\n", "e/A02/01.md")
    let both = try Program.run("sign", scratch("e"), "--as", "proof", "--name", "闵秋")
    #expect(both.status == 65 && both.ids.contains("sign.which-page"))
    let one = try Program.run(
      "sign", scratch("e"), "--as", "proof", "--name", "闵秋", "--pages", "A02")
    #expect(one.status == 0 && scratch.listing.contains("e/A02/signatures.yaml"))
    #expect(try Program.run("sign", scratch("e"), "--as", "读者", "--name", "甲").status == 64)
    #expect(try Program.run("sign", scratch("e"), "--as", "proof", "--name", " ").status == 64)
    let stdin = try Program.run("sign", "-", "--as", "proof", "--name", "甲", input: SmallPage.text)
    #expect(stdin.status == 65 && stdin.ids.contains("signature.no-place"))
  }

  @Test("a damaged book is never written over")
  func damaged() throws {
    let text = "- role: editor\n  name: 岳棠\n"
    _ = try scratch.put(text, "e/A01/signatures.yaml")
    let run = try Program.run("sign", scratch("e"), "--as", "proof", "--name", "温如许")
    #expect(run.status == 65 && run.ids == ["signature.form"])
    #expect(try String(contentsOfFile: scratch("e/A01/signatures.yaml"), encoding: .utf8) == text)
  }

  @Test("loose copy keeps its signatures beside it")
  func loose() throws {
    _ = try scratch.put(SmallPage.text, "page.txt")
    let run = try Program.run("sign", scratch("page.txt"), "--as", "proof", "--name", "甲")
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.listing.contains("page.proof/A01/signatures.yaml"), "\(scratch.listing)")
    let status = try Program.run("status", scratch("page.txt"))
    #expect(status.status == 4 && status.output.contains("校对　甲　有效"))
  }
}
