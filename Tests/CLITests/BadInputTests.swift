import BanmianTestSupport
import Foundation
import Testing

/// Whatever is handed in, the program says what is wrong, writes no half file and never crashes.
@Suite("Bad input")
struct BadInputTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  @Test("is refused with a named finding and leaves nothing behind", arguments: BadFile.all)
  func refused(_ file: BadFile) throws {
    let path = try scratch.put(file.bytes, "in/\(file.name)")
    let before = scratch.listing
    let run = try Program.run("typeset", path, "-o", scratch("out"))
    #expect(run.status == file.status, "\(run.errors)")
    #expect(run.ids.contains(file.id), "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(scratch.listing == before)
  }

  @Test("is refused where there is no file, or a folder with nothing in it")
  func nothingThere() throws {
    let missing = try Program.run("typeset", scratch("none.txt"), "-o", scratch("out"))
    #expect(missing.status == 66)
    #expect(missing.ids == ["input.missing"])
    try scratch.makeFolder("empty")
    let empty = try Program.run("typeset", scratch("empty"), "-o", scratch("out"))
    #expect(empty.status == 65)
    #expect(empty.ids == ["input.nothing"])
    #expect(scratch.listing == ["empty"])
  }

  /// Random bytes may be text by chance, so any refusal will do; a page must be whole.
  @Test("of random bytes is refused or set", arguments: 1...4)
  func randomBytes(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<20_000).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    let path = try scratch.put(bytes, "in/noise.txt")
    let run = try Program.run("typeset", path, "-o", scratch("out"))
    #expect([0, 1, 65].contains(run.status), "\(run.status)")
    #expect(run.status == 0 || !run.ids.isEmpty)
    #expect(scratch.listing.filter { $0.hasPrefix("out/") }.count == run.lines.count)
  }

  /// Every line break of a paragraph of this length is a decision; the time must stay linear.
  @Test("of one endless paragraph is set or reported in time", .timeLimit(.minutes(2)))
  func endlessParagraph() throws {
    var maker = StoryMaker(seed: 3)
    #if DEBUG
      let count = 100_000  // 300 KB
    #else
      let count = 3_400_000  // 10 MB
    #endif
    let paragraph = maker.text(20_000)
    let text = String(repeating: paragraph, count: count / 20_000)
    let path = try scratch.put("长卷\n\n" + text + "\n", "long.txt")
    let run = try Program.run("typeset", path, "-o", scratch("out"))
    #expect(run.status == 1, "\(run.errors.prefix(500))")
    #expect(run.ids.contains("text.overset"))
    #expect(run.seconds < 60, "\(run.seconds) s")
  }
}

/// A file that is no manuscript.
struct BadFile: CustomTestStringConvertible, Sendable {
  var name: String
  var bytes: [UInt8]
  var status: Int32 = 65
  var id: String

  var testDescription: String { name }

  static let all = [
    BadFile(name: "empty.txt", bytes: [], id: "intake.empty"),
    BadFile(name: "white.txt", bytes: Array(" \n\t\u{3000}\r\n\n".utf8), id: "intake.empty"),
    BadFile(name: "mark.txt", bytes: [0xEF, 0xBB, 0xBF], id: "intake.empty"),
    BadFile(
      name: "picture.txt", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13],
      id: "input.binary"),
    BadFile(name: "zeros.txt", bytes: Array(repeating: 0, count: 4096), id: "input.binary"),
    BadFile(
      name: "latin.txt", bytes: Array("Ren".utf8) + [0xE9, 0x20, 0xE9, 0x0A, 0xFF, 0x20, 0xFF],
      id: "input.encoding"),
  ]
}
