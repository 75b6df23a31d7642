import Filing
import PressDiagnostics
import Testing

@Suite("A folder is listed in one order, without what is hidden and without loops")
struct ListingTests {
  let folder = ScratchFolder()

  private func names(_ paths: [String]) -> [String] {
    paths.map { $0.hasPrefix(folder.path + "/") ? String($0.dropFirst(folder.path.count + 1)) : $0 }
  }

  @Test("The order is that of the bytes")
  func order() throws {
    // Composed and decomposed é are equal to Swift, not to a disk.
    let expected = ["10", "2", "B", "a", "e\u{301}", "\u{E9}", "版", "𠮷"]
    for name in expected.reversed() { folder.put([], name) }
    folder.put([], ".hidden")
    let listed = names(try Filing.list(folder.path, recursive: false))
    #expect(listed.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
    #expect(names(try Filing.list(folder.path + "/", recursive: true)).count == expected.count)
  }

  @Test("Folders are entered on request only")
  func recursion() throws {
    for name in ["A02", "A01", "A01/pictures", ".git"] { folder.makeFolder(name) }
    for name in ["z.md", "A01/1.md", "A01/pictures/p.jpg", "A02/1.md", ".git/x", "A01/.x"] {
      folder.put([], name)
    }
    #expect(names(try Filing.list(folder.path, recursive: false)) == ["z.md"])
    #expect(
      names(try Filing.list(folder.path, recursive: true))
        == ["A01/1.md", "A01/pictures/p.jpg", "A02/1.md", "z.md"])
    #expect(names(try Filing.folders(in: folder.path)) == ["A01", "A02"])
  }

  @Test("Links are followed, but each folder once and never upwards")
  func links() throws {
    let elsewhere = ScratchFolder()
    elsewhere.put([], "far.md")
    elsewhere.link(folder.path, as: "back")
    elsewhere.link("/", as: "top")
    for name in ["a", "z"] { folder.makeFolder(name) }
    folder.put([], "z/1.md")
    folder.link(".", as: "self")
    folder.link("..", as: "a/up")
    folder.link("/", as: "a/top")
    folder.link("z", as: "b")
    folder.link("nowhere", as: "dangling")
    folder.link("ring", as: "ring")
    folder.link(elsewhere.path, as: "far")
    folder.link("z/1.md", as: "link.md")
    #expect(
      names(try Filing.list(folder.path, recursive: true)) == ["far/far.md", "link.md", "z/1.md"])
  }

  @Test("Depth is no danger")
  func depth() throws {
    let name = String(repeating: "d/", count: 200) + "x"
    try Filing.write([], to: folder(name))
    #expect(names(try Filing.list(folder.path, recursive: true)) == [name])
  }

  @Test(
    "A folder that is not there, or is a file, is an error", arguments: ["none", "file", "a\0"])
  func noFolder(_ name: String) {
    folder.put([], "file")
    let finding = failure { () throws(DiagnosticsError) in
      try Filing.list(folder(name), recursive: true)
    }
    #expect(finding.count == 1)
    #expect(finding.allSatisfy { Filing.exitCode(for: $0.id) == 66 })
  }

  @Test("A name in another encoding is reported, not lost")
  func foreignNames() throws {
    folder.putRaw(name: [0xB8, 0xE5, 0x2E, 0x74])
    let finding = failure { () throws(DiagnosticsError) in
      try Filing.list(folder.path, recursive: false)
    }
    #expect(finding.map(\.id) == [FilingRule.encoding])
  }
}
