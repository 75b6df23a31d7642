import Digest
import FoundationEssentials
import Testing

/// Holds the shipped fonts to the sums that `fonts/make-fonts` wrote: a font that changed by a byte
/// changes every page, so it must change here first, on purpose.
@Suite struct FontFilesTests {
  /// The folder `fonts/` of the checkout that this file was compiled from.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("fonts")

  static let shipped = [
    "BanmianHei-Black.otf", "BanmianHei-Bold.otf", "BanmianHei-Regular.otf",
    "BanmianKai-Regular.otf",
    "BanmianSong-Black.otf", "BanmianSong-Bold.otf", "BanmianSong-Regular.otf",
    "BanmianSongComplete-Regular.otf", "BanmianSquare.otf",
  ]

  @Test(arguments: shipped)
  func bytesMatchTheirSum(file: String) throws {
    let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(file))
    let digest = SHA256.hex(of: Array(bytes))
    let sums = try FontSums(text: text(of: "SHA256SUMS"))
    #expect(sums.digest(of: file) == digest, "\(file) is not the font of SHA256SUMS")
  }

  @Test(arguments: shipped)
  func readmeNamesTheSameSum(file: String) throws {
    let sums = try FontSums(text: text(of: "SHA256SUMS"))
    let row = try text(of: "README.md").split(separator: "\n")
      .first { $0.hasPrefix("| `\(file)` |") }
    let digest = try #require(sums.digest(of: file))
    #expect(try #require(row).hasSuffix("| `\(digest)` |"), "the table of README.md is old")
  }

  @Test func everyFontIsListedAndNoOther() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let fonts = files.filter { $0.hasSuffix(".otf") || $0.hasSuffix(".ttf") }
    #expect(fonts.sorted() == Self.shipped)
    let sums = try FontSums(text: text(of: "SHA256SUMS"))
    #expect(sums.entries.map(\.file) == Self.shipped)
  }

  /// The OFL asks that its text and the copyright notices travel with the fonts.
  @Test(arguments: [
    "SIL OPEN FONT LICENSE Version 1.1", "Adobe", "LXGW", "The Klee Project Authors",
  ])
  func licenceTravelsWithTheFonts(notice: String) throws {
    #expect(try text(of: "OFL.txt").contains(notice))
  }

  /// The committed list of the national table (通用规范汉字表) is whole.
  @Test func nationalTableHas8105Characters() throws {
    let lines = try text(of: "characters/tongyong-guifan.txt").split(separator: "\n")
    let characters = lines.filter { !$0.hasPrefix("#") }.flatMap(\.unicodeScalars)
    #expect(characters.count == 8105)
    #expect(Set(characters).count == 8105)
  }

  private func text(of file: String) throws -> String {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent(file))
    return String(decoding: data, as: UTF8.self)
  }
}

/// A list in the form of sha256sum: digest, two spaces, file.
struct FontSums {
  var entries: [(file: String, digest: String)]

  init(text: String) {
    entries = text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      return parts.count == 2 ? (String(parts[1]), String(parts[0])) : nil
    }
  }

  func digest(of file: String) -> String? {
    entries.first { $0.file == file }?.digest
  }
}
