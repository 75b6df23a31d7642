import BanmianTestSupport
import Foundation
import Testing

/// An edition that goes to press in tests: two pages with a picture, a jump, a vertical story, and
/// whatever a test adds.
struct PressFixture {
  let scratch: TemporaryFolder

  init() throws {
    scratch = try TemporaryFolder()
    try scratch.put(
      "paper: 河湾晚报\ndate: 2026年3月18日\npages: [A01, A02]\n", "ed/edition.yaml")
    try scratch.put(Self.story("渡船归来", "  - file: plain.jpg\n    caption: 渡船归来\n"), "ed/A01/01.md")
    try scratch.put(
      "---\nheadline: 旧栈道\nsetting: vertical\n---\n\n"
        + "民国廿四年——算来九十年了，渡口有船36只。老话说：“水涨三尺，”船不离岸。\n", "ed/A01/02.md")
    try scratch.put(Self.story("灯亮了"), "ed/A02/01.md")
    try putPicture("plain.jpg")
  }

  static func story(_ head: String, _ pictures: String = "") -> String {
    let front = pictures.isEmpty ? "" : "pictures:\n" + pictures
    let paragraph = "渡船驶过河面，岸上的人停下来看；来信请寄hwwb_tu@hewan.example。"
    return "---\nheadline: \(head)\n\(front)---\n\n"
      + Array(repeating: paragraph, count: 12).joined(separator: "\n\n") + "\n"
  }

  static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](
      try Data(
        contentsOf: URL(filePath: ProjectFolder.path("Tests/PicturesTests/Fixtures/\(name)"))))
  }

  func putPicture(_ name: String) throws {
    try scratch.put(try Self.fixture(name), "ed/A01/\(name)")
  }

  /// Takes the coarse pictures of tests as they are.
  func limits() throws -> String {
    try scratch.put("checks: {image-resolution: off}\n", "plant.yaml")
  }

  func press(_ more: String..., output: String = "out") throws -> ChildProcess {
    try Program.run(
      [
        "press", scratch("ed"), "-o", scratch(output), "--allow-unsigned", "--limits", limits(),
      ] + more)
  }

  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(filePath: scratch(name)))
  }

  /// The files that were made, by name.
  func files(_ folder: String = "out") -> [String] {
    scratch.listing.filter { $0.hasPrefix(folder + "/") }.map {
      String($0.dropFirst(folder.count + 1))
    }
  }
}

/// A program of the system that a test would like to have.
enum Tool {
  static func path(_ name: String) -> String? {
    ["/usr/local/bin/", "/usr/bin/", "/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }
}
