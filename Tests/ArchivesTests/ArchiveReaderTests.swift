import Archives
import BanmianTestSupport
import PressDiagnostics
import Testing

private func failure(_ body: () throws(DiagnosticsError) -> Void) -> [String] {
  do {
    try body()
    return []
  } catch {
    return error.diagnostics.map(\.id)
  }
}

@Suite("Archives are read part by part, and refused when they are traps")
struct ArchiveReaderTests {
  @Test func parts() throws {
    var zip = ZipWriter()
    zip.add("a.txt", "甲")
    zip.add("leer", [])
    zip.add("dir/b.bin", [0, 1, 2])
    let archive = try ArchiveReader(zip.finished(), name: "a.zip")
    #expect(archive.names == ["a.txt", "leer", "dir/b.bin"])
    #expect(try archive.bytes(of: "a.txt") == Array("甲".utf8))
    #expect(try archive.bytes(of: "leer") == [])
    #expect(try archive.bytes(of: "dir/b.bin") == [0, 1, 2])
    #expect(try archive.bytes(of: "c") == nil)
  }

  @Test("a name that leads out of the archive is a name and no path")
  func traversal() throws {
    var zip = ZipWriter()
    zip.add("../../etc/passwd", "x")
    let archive = try ArchiveReader(zip.finished(), name: "a.zip")
    #expect(try archive.bytes(of: "/etc/passwd") == nil)
    #expect(try archive.bytes(of: "../../etc/passwd") == [0x78])
  }

  @Test("sizes that no copy has are refused before anything is unpacked")
  func bombs() {
    for claimed: UInt32 in [64 << 20, 900 << 20, .max - 1] {
      var zip = ZipWriter()
      zip.add("word/document.xml", Array(repeating: 0, count: 200), claimed: claimed)
      let bytes = zip.finished()
      let ids = failure { () throws(DiagnosticsError) in
        _ = try ArchiveReader(bytes, name: "a.docx")
      }
      #expect(ids == [ArchiveReader.bombID], "\(claimed)")
    }
    var many = ZipWriter()
    for index in 0...ArchiveReader.Limit.entries { many.add("\(index)", []) }
    let bytes = many.finished()
    let ids = failure { () throws(DiagnosticsError) in _ = try ArchiveReader(bytes, name: "a.docx")
    }
    #expect(ids == [ArchiveReader.bombID])
  }

  @Test("a part that holds more or less than the directory says is refused")
  func lies() throws {
    for claimed: UInt32 in [3, 999] {
      var zip = ZipWriter()
      zip.add("a", Array(repeating: 65, count: 500), claimed: claimed)
      let bytes = zip.finished()
      let ids = failure { () throws(DiagnosticsError) in
        _ = try ArchiveReader(bytes, name: "a.docx").bytes(of: "a")
      }
      #expect(ids.count == 1, "\(claimed)")
    }
  }

  @Test("whatever is cut off or turned round is read or refused")
  func damaged() {
    var zip = ZipWriter()
    zip.add("word/document.xml", "<a/>")
    let whole = zip.finished()
    for end in 1..<whole.count {
      let bytes = Array(whole[..<end])
      let ids = failure { () throws(DiagnosticsError) in
        _ = try ArchiveReader(bytes, name: "a.docx").bytes(of: "word/document.xml")
      }
      // The last bytes are the length of a comment, which the library does without.
      #expect(ids == [ArchiveReader.damagedID] || end >= whole.count - 22, "\(end)")
    }
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0xFF
      _ = failure { () throws(DiagnosticsError) in
        _ = try ArchiveReader(bytes, name: "a.docx").bytes(of: "word/document.xml")
      }
    }
  }
}
