import BanmianTestSupport
import Foundation
import Testing

/// `banmian gallery`: the rules of composition, right beside wrong.
@Suite("gallery")
struct GalleryTests {
  @Test("draws every section of docs/gallery.yaml")
  func draws() throws {
    let scratch = try TemporaryFolder()
    let run = try Program.run(
      "gallery", ProjectFolder.path("docs/gallery.yaml"), "-o", scratch.path, "--ppi", "40")
    #expect(run.status == 0, "\(run.errors)")
    let pictures = run.output.split(separator: "\n").map(String.init)
    let page = try ProjectFolder.text("docs/gallery.md")
    #expect(pictures.count == 4)
    for picture in pictures {
      let bytes = try Data(contentsOf: URL(filePath: picture))
      #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect(page.contains("images/\(URL(filePath: picture).lastPathComponent)"))
    }
  }

  @Test("shows each rule file of HanText: CONTRIBUTING.md asks for an example")
  func rules() throws {
    let yaml = try ProjectFolder.text("docs/gallery.yaml")
    let named = Set(
      yaml.matches(of: /files: \[(.+)\]/).flatMap { $0.1.split(separator: ", ").map(String.init) })
    let rules = ProjectFolder.files(under: "Sources/HanText", endings: [".swift"])
      .filter { $0.split(separator: "/").count == 4 }
      .map { URL(filePath: $0).deletingPathExtension().lastPathComponent }
    // A unit is a value, the finder a seam, the surnames a list: none is a rule.
    let others: Set = ["TextUnit", "LineBreakFinder", "CompoundSurnames"]
    #expect(Set(rules).subtracting(others) == named)
  }

  @Test("tells where the file is wrong")
  func wrong() throws {
    let scratch = try TemporaryFolder()
    let file = try scratch.put("sections:\n  - name: a\n    examples: []\n", "bad.yaml")
    let run = try Program.run("gallery", file, "-o", scratch.path)
    #expect(run.status == 65)
    #expect(run.ids == ["gallery.input"])
    #expect(run.errors.hasPrefix("\(file):2:"), "\(run.errors)")
  }
}
