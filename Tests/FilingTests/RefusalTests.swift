import Filing
import Glibc
import PressDiagnostics
import Testing

@Suite("What cannot be read is refused with a reason and a place")
struct RefusalTests {
  let folder = ScratchFolder()

  @Test(
    "A file that is no text is named for what it looks like",
    arguments: [
      ("PDF", Array("%PDF-1.7\n1 0 obj".utf8)), ("ZIP", Array("PK\u{3}\u{4}\u{14}".utf8)),
      ("Word", Array("PK\u{3}\u{4}\u{14}\0\0[Content_Types].xml word/document.xml".utf8)),
      ("PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), ("JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0x00]),
      ("ELF", [0x7F, 0x45, 0x4C, 0x46, 2, 1]), ("RTF", Array("{\\rtf1\\ansi}".utf8)),
      ("old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      ("HEIC", [0, 0, 0, 24] + Array("ftypheic".utf8)), ("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0]),
      ("byte 4 is NUL", [0x41, 0x42, 0x43, 0, 0x44]), ("NUL", Array("\u{FEFF}甲\0乙".utf8)),
      ("control characters", [1, 2, 3, 0x41]), ("control characters", [0x80, 1, 2, 0x90]),
    ] as [(String, [UInt8])])
  func binaryFiles(_ name: String, _ bytes: [UInt8]) {
    let finding = failure { () throws(DiagnosticsError) in try Filing.read(folder.put(bytes)) }
    #expect(finding.map(\.id) == [FilingRule.binary])
    #expect(finding.first?.message.en.contains(name) == true)
  }

  @Test("Nor is the running program text")
  func aProgram() {
    let finding = failure { () throws(DiagnosticsError) in try Filing.read("/proc/self/exe") }
    #expect(finding.first?.id == FilingRule.binary)
  }

  @Test("A file beyond the limit is named for what it looks like")
  func aLongFilm() {
    let path = folder.put([0, 0, 0, 24] + Array("ftypmp42".utf8))
    _ = unsafe truncate(path, Filing.textLimit + 1)
    let asText = failure { () throws(DiagnosticsError) in try Filing.read(path) }
    #expect(asText.map(\.id) == [FilingRule.binary])
    let asCopy = failure { () throws(DiagnosticsError) in try Filing.readCopy(path) }
    #expect(asCopy.map(\.id) == [FilingRule.binary])
  }

  struct Broken: Sendable {
    var encoding: String
    var bytes: [UInt8]
    var line: Int
    var column: Int
    var offset: Int
  }

  static let broken = [
    Broken(
      encoding: "UTF-8", bytes: [0x41, 0x0A, 0x42, 0xFF, 0x43], line: 2, column: 2, offset: 4),
    // Cut in the middle of a character, overlong, a surrogate, beyond the last plane.
    Broken(
      encoding: "UTF-8", bytes: Array("甲乙".utf8.dropLast()), line: 1, column: 2, offset: 4),
    Broken(encoding: "UTF-8", bytes: [0xE0, 0x80, 0xAF, 0x41], line: 1, column: 1, offset: 1),
    Broken(
      encoding: "UTF-8", bytes: Array("甲\n乙".utf8) + [0xED, 0xA0, 0x80], line: 2, column: 2,
      offset: 8),
    Broken(
      encoding: "UTF-8", bytes: Array("甲".utf8) + [0xF4, 0x90, 0x80, 0x80], line: 1, column: 2,
      offset: 4),
    // A damaged file in UTF-8 would decode as GB 18030 into nonsense.
    Broken(
      encoding: "UTF-8", bytes: Array("春江水暖".utf8) + [0xB4, 0xBA] + Array("渡口".utf8), line: 1,
      column: 5, offset: 13),
    Broken(encoding: "GB 18030", bytes: Sample.gb + [0x0A, 0xFF], line: 2, column: 1, offset: 22),
    Broken(encoding: "GB 18030", bytes: Sample.gb.dropLast(), line: 1, column: 10, offset: 19),
    Broken(
      encoding: "UTF-16LE", bytes: [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0, 0xDC, 0x42, 0], line: 2,
      column: 1, offset: 7),
    Broken(
      encoding: "UTF-16BE", bytes: [0xFE, 0xFF, 0, 0x41, 0xD8], line: 1, column: 2, offset: 5),
    // Shift JIS and Latin-1: nobody's text here.
    Broken(
      encoding: "UTF-8", bytes: [0x93, 0x6E, 0x82, 0xB5, 0x91, 0x44, 0x82, 0xAA, 0x8D, 0xA1],
      line: 1, column: 1, offset: 1),
    Broken(
      encoding: "UTF-8", bytes: Array("caf".utf8) + [0xE9, 0x20], line: 1, column: 4, offset: 4),
  ]

  @Test("Bytes that are no text are shown by line, column and offset", arguments: broken)
  func brokenText(_ broken: Broken) throws {
    let path = folder.put(broken.bytes)
    let findings = failure { () throws(DiagnosticsError) in try Filing.read(path) }
    let finding = try #require(findings.first)
    #expect(finding.id == FilingRule.encoding)
    #expect(finding.place?.description == "\(path):\(broken.line):\(broken.column)")
    #expect(finding.message.en.contains(broken.encoding))
    #expect(finding.message.en.contains("(byte \(broken.offset), 0x"))
  }

  @Test(
    "A path that leads to no file is missing",
    arguments: [
      "no-such-file", "no/such/folder", "plain.txt/inside", "plain.txt/", "", "nul\0.txt",
    ])
  func missingFiles(_ name: String) {
    folder.put([0x41], "plain.txt")
    let path = name.isEmpty ? "" : folder(name)
    let finding = failure { () throws(DiagnosticsError) in try Filing.read(path) }
    #expect(
      finding.map(\.id) == [name.contains("\0") ? FilingRule.unreadable : FilingRule.missing])
    #expect(Filing.kind(path) == .missing)
  }

  @Test("A folder is no file")
  func aFolder() {
    let finding = failure { () throws(DiagnosticsError) in try Filing.read(folder.path) }
    #expect(finding.map(\.id) == [FilingRule.directory])
    #expect(Filing.kind(folder.path) == .folder)
  }

  @Test("A file that fails to be read is unreadable")
  func anUnreadableFile() {
    // The first page of the address space is never there: EIO.
    let finding = failure { () throws(DiagnosticsError) in try Filing.read("/proc/self/mem") }
    #expect(finding.map(\.id) == [FilingRule.unreadable])
  }

  @Test("A file without permission is unreadable", .enabled(if: geteuid() != 0))
  func aForbiddenFile() {
    let path = folder.put([0x41])
    _ = unsafe chmod(path, 0)
    let finding = failure { () throws(DiagnosticsError) in try Filing.readBytes(path) }
    #expect(finding.map(\.id) == [FilingRule.unreadable])
  }

  @Test("A file beyond the limit is not read, even where it hides its size")
  func tooLarge() {
    let path = folder.put([])
    _ = unsafe truncate(path, Filing.textLimit + 1)
    for path in [path, "/dev/zero"] {
      let finding = failure { () throws(DiagnosticsError) in try Filing.read(path) }
      #expect(finding.map(\.id) == [FilingRule.tooLarge])
    }
  }

  @Test(
    "Each finding has its exit code",
    arguments: [
      ("input.binary", 65), ("input.encoding", 65), ("input.too-large", 65),
      ("input.directory", 65), ("input.missing", 66), ("input.unreadable", 66),
      ("output.cannot-create", 73), ("output.cannot-write", 74), ("input.encoding-assumed", nil),
      ("text.overset", nil),
    ] as [(String, Int32?)])
  func exitCodes(_ id: String, _ code: Int32?) {
    #expect(Filing.exitCode(for: id) == code)
    #expect(FilingRule.all.contains(id) == id.contains("put."))
  }
}
