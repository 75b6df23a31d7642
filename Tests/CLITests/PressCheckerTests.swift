import BanmianTestSupport
import Foundation
import Testing

/// Our press files before a judge that knows nothing of us: `checks/pdfx_check.py` beside the project.
///
/// Skipped where the checker or the Python packages that it needs are not there: `BANMIAN_PYTHON`
/// names another Python, such as one of a virtual environment.
@Suite("Press files before a foreign checker")
struct PressCheckerTests {
  static let folder = ProjectFolder.path("../shared/checks")
  static let python = Environment["BANMIAN_PYTHON"] ?? "/usr/bin/python3"

  static let isReady: Bool = {
    guard Tool.path("gs") != nil, FileManager.default.isExecutableFile(atPath: python),
      FileManager.default.fileExists(atPath: folder + "/pdfx_check.py")
    else { return false }
    let probe = try? ChildProcess.run(
      python, ["-c", "import pikepdf, numpy, PIL, pymupdf"])
    return probe?.status == 0
  }()

  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  private static let samples = [
    "samples/hewan-2026-03-18/front.txt", "samples/hewan-2026-03-20/edition",
  ]

  private func verdict(_ file: String, _ options: [String]) throws -> (
    failed: [String], text: String
  ) {
    let run = try ChildProcess.run(
      Self.python,
      [Self.folder + "/pdfx_check.py", file, "--tac", "220", "--oci", "CGATS TR 002", "--quiet"]
        + options)
    let root = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
    let checks = try #require(root?["checks"] as? [[String: Any]])
    let failed = checks.filter { $0["status"] as? String == "FAIL" }
      .compactMap { $0["id"] as? String }
    return (failed, run.output)
  }

  @Test(
    "no check fails on the sample pages, with pictures and without, spot and process",
    .enabled(if: isReady, "no checker, or Python lacks pikepdf, pymupdf, numpy, Pillow"),
    arguments: ["x1a", "x4"], ["four", "as-designed"])
  func samples(_ standard: String, _ unit: String) throws {
    for sample in Self.samples {
      let run = try Program.run(
        "press", ProjectFolder.path(sample), "-o", scratch("out"), "--standard", standard, "--unit",
        unit, "--allow-unsigned")
      #expect(run.status == 0, "\(run.errors)")
      for line in run.lines {
        let found = try verdict(line, ["--claim", standard])
        #expect(found.failed.isEmpty, "\(line): \(found.text)")
      }
    }
  }

  @Test(
    "what is broken in every way that the checker's own test knows, our preflight refuses too",
    .enabled(if: isReady, "no checker, or Python lacks pikepdf, pymupdf, numpy, Pillow"))
  func breakages() throws {
    let run = try Program.run(
      "press", ProjectFolder.path(Self.samples[0]), "-o", scratch("out"), "--standard", "x4",
      "--unit", "two", "--allow-unsigned")
    #expect(run.status == 0, "\(run.errors)")
    let good = try #require(run.lines.first)
    let broken = scratch("broken")
    try scratch.makeFolder("broken")
    let made = try ChildProcess.run(
      Self.python, [ProjectFolder.path("scripts/break-press-file"), Self.folder, good, broken])
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.lines.count >= 30)
    for line in made.lines {
      let parts = line.split(separator: "\t").map(String.init)
      let (file, standard, expected) = (parts[0], parts[1], parts[2])
      let checked = try Program.run("preflight", file, "--standard", standard)
      #expect(
        checked.status == 4 && checked.ids.contains("preflight.\(expected)"),
        "\(line): \(checked.errors)")
    }
  }
}
