import BanmianTestSupport
import Foundation
import Testing

/// Files for the archive, and what readers of the digital PDF get (存档、电子版).
@Suite("Archive and digital PDF")
struct ArchiveTests {
  let fixture: PressFixture

  init() throws { fixture = try PressFixture() }

  static let validator = ProjectFolder.path("scripts/validate-archive")
  static let hasValidator =
    Tool.path("java") != nil
    && FileManager.default.fileExists(atPath: "/usr/share/java/preflight.jar")
    && FileManager.default.fileExists(atPath: "/usr/share/java/jaxb-api.jar")

  @Test("an archive passes our own checks, keeps tags and links, and no marks are on it")
  func archive() throws {
    let run = try fixture.press("--standard", "a1b")
    #expect(run.status == 0, "\(run.errors)")
    #expect(fixture.files() == ["ed-A01.archive.pdf", "ed-A02.archive.pdf"])
    let file = fixture.scratch("out/ed-A01.archive.pdf")
    #expect(try Program.run("preflight", file, "--standard", "a1b").status == 0)
    #expect(try Program.run("preflight", file).status == 4, "it is no press file")
    let info = try ChildProcess.run("/usr/bin/pdfinfo", [file])
    #expect(info.output.contains("Tagged:          yes"), "\(info.output)")
    #expect(info.output.contains("PDF version:     1.4"))
    let text = try ChildProcess.run("/usr/bin/pdftotext", [file, "-"])
    #expect(!text.output.contains("无人签字"))
    let links = try ChildProcess.run("/usr/bin/pdfinfo", ["-url", file])
    #expect(links.output.contains("mailto:hwwb_tu@hewan.example"), "\(links.output)")
  }

  @Test(
    "PDFBox Preflight says of every page that it is valid PDF/A-1b",
    .enabled(if: hasValidator, "no PDFBox Preflight: scripts/validate-archive installs it"))
  func valid() throws {
    #expect(try fixture.press("--standard", "a1b").status == 0)
    let samples = try Program.run(
      "press", Program.sampleFolder, ProjectFolder.path("samples/hewan-2026-03-19/edition"), "-o",
      fixture.scratch("samples"), "--standard", "a1b", "--allow-unsigned")
    #expect(samples.status == 0, "\(samples.errors)")
    let files =
      fixture.files().map { fixture.scratch("out/\($0)") }
      + fixture.files("samples").map { fixture.scratch("samples/\($0)") }
    #expect(files.count >= 4)
    let run = try ChildProcess.run(
      "/usr/bin/env", ["BANMIAN_NO_INSTALL=1", Self.validator] + files)
    #expect(run.status == 0, "\(run.output) \(run.errors)")
    #expect(run.output.components(separatedBy: "is a valid PDF/A-1b file").count == files.count + 1)
  }

  @Test("the digital PDF has a language, picture texts, artifacts, dates and links")
  func digital() throws {
    let run = try Program.run("typeset", fixture.scratch("ed"), "-o", fixture.scratch("out"))
    #expect(run.status <= 1, "\(run.errors)")
    let file = fixture.scratch("out/ed-A01.pdf")
    let bytes = try fixture.bytes("out/ed-A01.pdf")
    func has(_ text: String) -> Bool { bytes.range(of: Data(text.utf8)) != nil }
    #expect(has("/Lang (zh-CN)") && has("/DisplayDocTitle true"))
    #expect(has("(D:20260318000000+08'00')") && has("/Alt "))
    #expect(has("/S /Figure") && !has("/S /Private") && !has("/S /NonStruct"))
    let tree = try ChildProcess.run("/usr/bin/pdfinfo", ["-struct", file])
    #expect(tree.output.contains("Figure") && tree.output.contains("Link"), "\(tree.output)")
    #expect(!tree.errors.contains("Syntax Error"), "\(tree.errors)")
    let links = try ChildProcess.run("/usr/bin/pdfinfo", ["-url", file])
    #expect(links.output.contains("mailto:hwwb_tu@hewan.example"), "\(links.output)")
  }
}
