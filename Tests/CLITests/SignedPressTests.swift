import BanmianTestSupport
import Foundation
import Testing

/// What `press` makes of signatures, from outside (签字与付印).
@Suite("banmian press and signatures")
struct SignedPressTests {
  let scratch: TemporaryFolder
  static let people = ["editor": "岳棠", "layout": "简南星", "proof": "温如许", "duty": "程远山"]
  static let story = "# 渡口新添一盏灯\n\n昨晚七点，老渡口的石阶旁亮起一盏新灯。灯是船工自己做的。\n"

  init() throws {
    scratch = try TemporaryFolder()
    _ = try scratch.put(
      "editor: {people: [岳棠]}\nlayout: {people: [简南星]}\nproof: {people: [温如许]}\n"
        + "duty: {people: [程远山]}\n", "e/A01/page.yaml")
    _ = try scratch.put("paper: 河湾晚报\ndate: 2026年3月18日\npages: [A01]\n", "e/edition.yaml")
    _ = try scratch.put(Self.story, "e/A01/01.md")
  }

  private func sign(_ role: String) throws {
    let run = try Program.run(
      "sign", scratch("e/A01"), "--as", role, "--name", Self.people[role] ?? "")
    #expect(run.status == 0, "\(run.errors)")
  }

  private func press(_ more: String...) throws -> ChildProcess {
    try Program.run(["press", scratch("e"), "-o", scratch("out")] + more)
  }

  private var files: [String] { scratch.listing.filter { $0.hasSuffix(".press.pdf") } }

  @Test(
    "of four signatures each alone holds the press; one edited character voids it by name",
    arguments: ["editor", "layout", "proof", "duty"])
  func roles(_ last: String) throws {
    for role in Self.people.keys.sorted() where role != last { try sign(role) }
    let missing = try press()
    #expect(missing.status == 4 && missing.ids.filter { $0 == "signature.missing" }.count == 1)
    #expect(files.isEmpty)
    try sign(last)
    let signed = try press()
    #expect(signed.status == 0, "\(signed.errors)")
    #expect(files.count == 1)
    _ = try scratch.put(Self.story.replacing("七点", with: "八点"), "e/A01/01.md")
    for role in Self.people.keys.sorted() where role != last { try sign(role) }
    let fallen = try press("--merge", "late")
    #expect(fallen.status == 4 && fallen.ids.filter { $0 == "signature.fallen" }.count == 1)
    #expect(fallen.errors.contains("\(Self.people[last] ?? "?")签字以后版面改过，签字作废"))
    #expect(files.count == 1, "no file of a page whose signature fell")
  }

  @Test("somebody may let the page go, and answers for it by name")
  func override() throws {
    let run = try press("--allow-unsigned", "--released-by", "值班室", "--reason", "系统停电")
    #expect(run.status == 0 && run.ids.contains("signature.overridden"), "\(run.errors)")
    let text = try ChildProcess.run(
      "/usr/bin/pdftotext", ["-raw", scratch(files.first ?? ""), "-"])
    #expect(text.output.contains("由值班室放行：系统停电"), "\(text.output)")
    let nobody = try press("--allow-unsigned", "--released-by", " ")
    #expect(nobody.status == 64)
  }
}
