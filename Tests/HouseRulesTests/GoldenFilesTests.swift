import BanmianTestSupport
import Testing

/// Goldens that no test reads rot unseen (样张).
@Suite("Goldens")
struct GoldenFilesTests {
  @Test("every golden is read by a test of its folder")
  func referenced() throws {
    let goldens = ProjectFolder.files(under: "Tests").filter { $0.contains("/Goldens/") }
    #expect(goldens.count > 5)
    for golden in goldens {
      let folder = golden.split(separator: "/").prefix(2).joined(separator: "/")
      let name = String(golden.split(separator: "/").last ?? "")
      let stem = name.split(separator: ".").first.map(String.init) ?? name
      let tests = ProjectFolder.files(under: folder, endings: [".swift"])
      let isRead = try tests.contains { try ProjectFolder.text($0).contains(stem) }
      #expect(isRead, "\(golden)")
    }
  }

  @Test("no golden is larger than a person would read")
  func readable() throws {
    for golden in ProjectFolder.files(under: "Tests") where golden.contains("/Goldens/") {
      #expect(try ProjectFolder.text(golden).utf8.count < 64 << 10, "\(golden)")
    }
  }
}
