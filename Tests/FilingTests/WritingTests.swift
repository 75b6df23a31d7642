import Filing
import Glibc
import PressDiagnostics
import Testing

@Suite("What goes out goes out whole or not at all")
struct WritingTests {
  let folder = ScratchFolder()

  @Test("A file is written, and written again", arguments: [0, 1, 100_000])
  func write(_ count: Int) throws {
    let path = folder("页.pdf")
    for byte in [UInt8(1), 2] {
      let bytes = [UInt8](repeating: byte, count: count)
      try Filing.write(bytes, to: path)
      #expect(try Filing.readBytes(path) == bytes)
    }
    #expect(ScratchFolder.names(in: folder.path) == ["页.pdf"])
  }

  @Test("Missing folders are made", arguments: ["a/b/c/x", "a//b/x", "a/./b/x", "a/../a/x"])
  func foldersAreMade(_ name: String) throws {
    if name.contains("..") { folder.makeFolder("a") }
    try Filing.write([7], to: folder(name))
    #expect(try Filing.readBytes(folder(name)) == [7])
  }

  @Test("A name as long as names may be is no problem")
  func longNames() throws {
    try Filing.write([7], to: folder(String(repeating: "长", count: 85)))
    #expect(ScratchFolder.names(in: folder.path).count == 1)
  }

  @Test("A new file has the usual permissions, an old one keeps its own")
  func permissions() throws {
    let mask = umask(0o022)
    umask(mask)
    try Filing.write([1], to: folder("new"))
    #expect(mode(folder("new")) == 0o666 & ~mask)
    _ = unsafe chmod(folder("new"), 0o640)
    try Filing.write([2], to: folder("new"))
    #expect(mode(folder("new")) == 0o640)
  }

  private func mode(_ path: String) -> mode_t {
    var record = stat()
    _ = unsafe stat(path, &record)
    return record.st_mode & 0o777
  }

  @Test("A link stays a link, and what it leads to is replaced")
  func links() throws {
    let target = folder.put([1], "target")
    folder.makeFolder("other")
    folder.link("../target", as: "other/link")
    try Filing.write([2], to: folder("other/link"))
    #expect(try Filing.readBytes(target) == [2])
    #expect(ScratchFolder.names(in: folder("other")) == ["link"])
  }

  @Test("A device stays a device")
  func devices() throws {
    try Filing.write([1, 2, 3], to: "/dev/null")
    #expect(try Filing.readBytes("/dev/null").isEmpty)
  }

  @Test(
    "A place where no file can be made is said to be one",
    arguments: ["plain/x", "plain/a/b/x", "folder", "folder/", "", "nul\0x", "nul\0/x", "."])
  func impossiblePlaces(_ name: String) {
    folder.put([1], "plain")
    folder.makeFolder("folder")
    let path = name.isEmpty ? "" : folder(name)
    let finding = failure { () throws(DiagnosticsError) in try Filing.write([1], to: path) }
    #expect(finding.map(\.id) == [FilingRule.cannotCreate])
    #expect(ScratchFolder.names(in: folder.path) == ["folder", "plain"])
    #expect(ScratchFolder.names(in: folder("folder")).isEmpty)
  }

  @Test("Nor can one be made where the system allows none", arguments: ["/proc/x", "/proc/no/x"])
  func forbiddenPlaces(_ path: String) {
    let finding = failure { () throws(DiagnosticsError) in try Filing.write([1], to: path) }
    #expect(finding.map(\.id) == [FilingRule.cannotCreate])
  }

  @Test("A name that is too long cannot be created, and no draft stays")
  func tooLongNames() {
    let path = folder(String(repeating: "长", count: 86))
    let finding = failure { () throws(DiagnosticsError) in try Filing.write([1], to: path) }
    #expect(finding.map(\.id) == [FilingRule.cannotCreate])
    #expect(ScratchFolder.names(in: folder.path).isEmpty)
  }

  @Test("A device that is full cannot be written")
  func aFullDevice() {
    let finding = failure { () throws(DiagnosticsError) in try Filing.write([1], to: "/dev/full") }
    #expect(finding.map(\.id) == [FilingRule.cannotWrite])
  }

  @Test("A full disk leaves the old file and no draft")
  func aFullDisk() throws {
    folder.makeFolder("disk")
    let disk = folder("disk")
    // Only root may mount; without a small disk there is nothing to fill.
    guard unsafe mount("none", disk, "tmpfs", 0, "size=64k") == 0 else { return }
    defer { _ = unsafe umount2(disk, 2) }
    try Filing.write([1, 2, 3], to: disk + "/page")
    let large = [UInt8](repeating: 9, count: 1 << 20)
    for name in ["page", "new"] {
      let finding = failure { () throws(DiagnosticsError) in
        try Filing.write(large, to: disk + "/" + name)
      }
      #expect(finding.map(\.id) == [FilingRule.cannotWrite])
    }
    #expect(ScratchFolder.names(in: disk) == ["page"])
    #expect(try Filing.readBytes(disk + "/page") == [1, 2, 3])
  }

  @Test("A read-only disk takes no file")
  func aReadOnlyDisk() throws {
    folder.makeFolder("disk")
    let disk = folder("disk")
    let readOnly = UInt(1)
    guard unsafe mount("none", disk, "tmpfs", readOnly, "size=64k") == 0 else { return }
    defer { _ = unsafe umount2(disk, 2) }
    for name in ["page", "folder/page"] {
      let finding = failure { () throws(DiagnosticsError) in
        try Filing.write([1], to: disk + "/" + name)
      }
      #expect(finding.map(\.id) == [FilingRule.cannotCreate])
    }
  }

  @Test("Readers see one whole file or another, and writers leave no drafts")
  func atomicity() async throws {
    let path = folder("page")
    let size = 200_000
    try Filing.write([UInt8](repeating: 0, count: size), to: path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 1...4 {
        group.addTask {
          let bytes = [UInt8](repeating: UInt8(writer), count: size)
          for _ in 0..<20 { try Filing.write(bytes, to: path) }
        }
      }
      group.addTask {
        for _ in 0..<60 {
          let bytes = try Filing.readBytes(path)
          #expect(bytes.count == size)
          #expect(bytes.allSatisfy { $0 == bytes.first })
          await Task.yield()
        }
      }
      try await group.waitForAll()
    }
    #expect(ScratchFolder.names(in: folder.path) == ["page"])
  }

  @Test("Many may make the same folders at once")
  func foldersAtOnce() async throws {
    let folder = folder
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<16 {
        group.addTask { try Filing.write([1], to: folder("a/b/c/d/\(writer)")) }
      }
      try await group.waitForAll()
    }
    #expect(try Filing.list(folder("a/b/c/d"), recursive: false).count == 16)
  }
}
