import Banmian
import FoundationEssentials
import Testing

/// The door for other programs, used as README.md shows it.
@Suite struct PressTests {
  static let house = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  static let sample = "\(house)/samples/hewan-2026-03-18/front.txt"

  private func press(threads: Int = 1) throws -> Press {
    try Press(fonts: "\(Self.house)/fonts", layouts: "\(Self.house)/layouts", threads: threads)
  }

  @Test func snippetOfTheReadMeMakesTheSamplePage() async throws {
    let house = Self.house
    // README.md, from here …
    let press = try Press(fonts: "\(house)/fonts", layouts: "\(house)/layouts")
    let edition = try await press.typeset(path: "\(house)/samples/hewan-2026-03-18/front.txt")
    for page in edition.pages { print(page.name, page.page, page.pdf.count, "bytes") }
    for finding in edition.findings where finding.severity != .note { print(finding) }
    // … to here.
    #expect(edition.pages.map(\.name) == ["front"])
    #expect(edition.pages.map(\.page) == ["A01"])
    #expect(edition.pages.allSatisfy { $0.pdf.starts(with: Array("%PDF-".utf8)) })
    #expect(!edition.findings.contains { $0.severity == .error })
    #expect(edition.findings.contains { $0.id == "intake.stray-traditional" })
  }

  @Test func readMeHoldsTheSnippetThatIsTested() throws {
    let lines = { (path: String) in
      try String(contentsOfFile: "\(Self.house)/\(path)", encoding: .utf8)
        .split(separator: "\n").map { $0.trimmed }
    }
    let tested = try lines("Tests/BanmianTests/PressTests.swift")
    let start = try #require(tested.firstIndex(of: "// README.md, from here …"))
    let end = try #require(tested.firstIndex(of: "// … to here."))
    let snippet = tested[(start + 1)..<end]
    let readme = try lines("README.md")
    let first = try #require(readme.firstIndex(of: snippet[start + 1]))
    #expect(readme[first...].prefix(snippet.count).elementsEqual(snippet))
  }

  @Test func textInMemoryGivesTheBytesOfTheFile() async throws {
    let text = try String(contentsOfFile: Self.sample, encoding: .utf8)
    let fromText = try await press().typeset(text: text, name: "front.txt")
    let fromFile = try await press(threads: 2).typeset(path: Self.sample)
    #expect(fromText.pages == fromFile.pages)
  }

  @Test func pagesOfADumpHaveNamesOfTheirOwn() async throws {
    let text = "第1版\n\n桥修好了\n\n新桥今天通车。\n\n第2版\n\n路修好了\n\n新路今天通车。\n"
    let edition = try await press(threads: 2).typeset(text: text, name: "issue.txt")
    #expect(edition.pages.map(\.name) == ["issue-A01", "issue-A02"])
    #expect(edition.findings.contains { $0.id == "page.underset" && $0.page == "A02" })
  }

  @Test(arguments: ["no-such-layout", "no-such-file.yaml"])
  func unknownLayoutIsThrownWithItsReason(layout: String) async throws {
    let press = try press()
    let error = await #expect(throws: PressError.self) {
      try await press.typeset(text: "桥修好了\n\n新桥今天通车。\n", name: "a.txt", layout: layout)
    }
    #expect(error?.findings.first?.severity == .error)
    #expect(error?.description.isEmpty == false)
  }

  @Test func missingFontsAreThrownWithTheirPath() {
    let error = #expect(throws: PressError.self) {
      try Press(fonts: "/no/such/folder", layouts: "\(Self.house)/layouts")
    }
    #expect(error?.findings.map(\.id) == ["font.missing"])
    #expect(error?.description.contains("/no/such/folder") == true)
  }

  @Test func missingInputIsThrown() async throws {
    let press = try press()
    let error = await #expect(throws: PressError.self) {
      try await press.typeset(path: "/no/such/file.txt")
    }
    #expect(error?.findings.map(\.id) == ["input.missing"])
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
