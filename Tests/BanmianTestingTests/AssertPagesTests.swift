import BanmianTestSupport
import BanmianTesting
import Foundation
import Testing

/// The assertions for the tests of others (版面断言), used as README.md shows them.
@Suite("assertPages in Swift Testing")
struct AssertPagesTests {
  let scratch: TemporaryFolder
  private let text = "渡口新添一盏灯\n\n本报讯　昨晚七点，老渡口的石阶旁亮起一盏新灯。\n\n（记者　岳棠）\n"

  init() throws { scratch = try TemporaryFolder() }

  /// The snippet of README.md.
  @Test func snippetOfTheReadMe() async {
    let house = ProjectFolder.path
    // README.md, from here …
    let accepted = AcceptedPages(
      folder: "\(house)/samples/accepted/hewan-2026-03-18", fonts: "\(house)/fonts",
      layouts: "\(house)/layouts")
    await assertPage("A01", of: "\(house)/samples/hewan-2026-03-18/edition", in: accepted)
    // … to here.
  }

  @Test func readMeHoldsTheSnippetThatIsTested() throws {
    func lines(_ path: String) throws -> [String] {
      try ProjectFolder.text(path).split(separator: "\n").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    let tested = try lines("Tests/BanmianTestingTests/AssertPagesTests.swift")
    let start = try #require(tested.firstIndex(of: "// README.md, from here …"))
    let end = try #require(tested.firstIndex(of: "// … to here."))
    let snippet = Array(tested[(start + 1)..<end])
    let readme = try lines("README.md")
    let first = try #require(readme.firstIndex(of: snippet[0]))
    #expect(Array(readme[first...].prefix(snippet.count)) == snippet)
  }

  private var accepted: AcceptedPages {
    AcceptedPages(
      folder: scratch("pages"), fonts: ProjectFolder.path("fonts"),
      layouts: ProjectFolder.path("layouts"))
  }

  /// What an assertion says when it fails, and where.
  private func failures(
    _ text: String, _ accepted: AcceptedPages, at line: UInt = #line
  ) async -> [String] {
    let told = Told()
    await withKnownIssue {
      await assertPages(ofText: text, named: "lamp.txt", in: accepted, line: line)
    } matching: { issue in
      told.add(issue, line: Int(line))
      return true
    }
    return told.messages
  }

  private final class Told: @unchecked Sendable {
    private(set) var messages: [String] = []
    private let lock = NSLock()

    func add(_ issue: Issue, line: Int) {
      lock.withLock {
        let isHere =
          issue.sourceLocation?.line == line
          && issue.sourceLocation?.fileName == "AssertPagesTests.swift"
        messages.append((isHere ? "" : "elsewhere: ") + issue.comments.map(\.rawValue).joined())
      }
    }
  }

  @Test(
    "a new page fails until it is accepted; accepting fails too, so that nobody does by accident")
  func round() async throws {
    let new = await failures(text, accepted)
    #expect(new.count == 1 && new[0].hasPrefix("lamp: never accepted\n"), "\(new)")
    var recording = accepted
    recording.isRecording = true
    let recorded = await failures(text, recording)
    #expect(recorded.first?.hasPrefix("accepted into") == true, "\(recorded)")
    #expect(await assertPages(ofText: text, named: "lamp.txt", in: accepted))
    #expect(await assertPages(ofText: text, named: "lamp.txt", in: recording), "nothing to accept")
  }

  @Test("a changed page fails at the caller's line with the verdict first, and leaves its pictures")
  func changed() async throws {
    var recording = accepted
    recording.isRecording = true
    _ = await failures(text, recording)
    let other = text.replacing("昨晚", with: "今晚")
    let told = await failures(other, accepted)
    let verdict = try #require(told.first?.split(separator: "\n").first)
    #expect(verdict == "lamp: '01-lead' line 1: “昨” became “今”; nothing else moved", "\(told)")
    let left = scratch.listing.filter { $0.hasPrefix("pages/.failures/") }
    for ending in [".before.png", ".after.png", ".difference.png", ".html", ".gitignore"] {
      #expect(left.contains { $0.hasSuffix(ending) }, "\(ending) in \(left)")
    }
    let before = try Data(contentsOf: URL(filePath: scratch("pages/.failures/lamp.before.png")))
    let after = try Data(contentsOf: URL(filePath: scratch("pages/.failures/lamp.after.png")))
    #expect(before.starts(with: [0x89, 0x50, 0x4E, 0x47]) && before != after)
    var coarse = accepted
    coarse.ignoredParts = ["article"]
    #expect(await assertPages(ofText: other, named: "lamp.txt", in: coarse))
  }

  @Test("what cannot be set fails with the reason")
  func broken() async {
    var wrong = accepted
    wrong.fonts = scratch("none")
    #expect(await failures(text, wrong).first?.contains("font") == true)
    let none = await failures(text, accepted)
    #expect(none.count == 1)
  }
}
