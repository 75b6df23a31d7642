import BanmianTestSupport
import Foundation
import Testing

/// Files that go to press, and files that do not (印前检查).
@Suite("banmian preflight")
struct PreflightCommandTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private static let story = "# 河湾新码头今天开放\n\n早上七点，第一班船靠岸，码头上站满了人。\n"

  private func pressFile(_ more: String...) throws -> ChildProcess {
    let path = try scratch.put(Array(Self.story.utf8), "in/story.md")
    return try Program.run(
      ["press", path, "-o", scratch("out"), "--allow-unsigned"] + more)
  }

  @Test("a press file of ours passes, and the digital PDF of the same page does not")
  func ours() throws {
    #expect(try pressFile().status == 0)
    let good = try Program.run("preflight", scratch("out/story.press.pdf"))
    #expect(good.status == 0, "\(good.errors)")
    #expect(good.output.contains(" 0 failed"))
    _ = try Program.run("typeset", scratch("in/story.md"), "-o", scratch("out"))
    let digital = try Program.run("preflight", scratch("out/story.pdf"))
    #expect(digital.status == 4)
    for id in ["preflight.no-rgb", "preflight.boxes", "preflight.claim", "preflight.black-text"] {
      #expect(digital.ids.contains(id), "\(digital.ids)")
    }
  }

  @Test("the report as JSON names every check")
  func json() throws {
    #expect(try pressFile().status == 0)
    let run = try Program.run("preflight", scratch("out/story.press.pdf"), "--format", "json")
    #expect(run.output.contains("\"banmian/preflight@1\""))
    #expect(run.output.contains("\"preflight.black-overprint\""))
    #expect(run.output.contains("\"passed\": true"))
  }

  @Test("a plant's limit that the page breaks refuses it, at the line that is too small")
  func limits() throws {
    let limits = try scratch.put(Array("最小字号: 40pt\n".utf8), "plant.yaml")
    let run = try pressFile("--limits", limits)
    #expect(run.status == 4)
    #expect(run.ids.contains("preflight.least-text"))
    #expect(run.errors.contains("story.md:3:"), "\(run.errors)")
    #expect(!scratch.listing.contains("out/story.press.pdf"))
  }

  @Test(
    "a limit file with a fault is refused with its place",
    arguments: [
      ("least_text: big\n", "1:13"), ("total_ink: 220\nleast_tex: 4pt\n", "2:1"),
      ("checks: {no-rbg: off}\n", "1:10"), ("checks: {no-rgb: maybe}\n", "1:18"),
      ("[1, 2]\n", "1:1"), ("total_ink: 9999\n", "1:12"),
    ])
  func faults(_ text: String, _ place: String) throws {
    let limits = try scratch.put(Array(text.utf8), "plant.yaml")
    let run = try pressFile("--limits", limits)
    #expect(run.status == 65)
    #expect(run.ids.contains("preflight.limits"), "\(run.errors)")
    #expect(run.errors.contains("plant.yaml:\(place)"), "\(run.errors)")
  }

  @Test("what is no PDF, or not there, is said so")
  func noFile() throws {
    let path = try scratch.put(Array("hello".utf8), "a.pdf")
    let run = try Program.run("preflight", path)
    #expect(run.status == 4 && run.ids.contains("preflight.syntax"), "\(run.errors)")
    #expect(try Program.run("preflight", scratch("none.pdf")).status == 66)
  }
}
