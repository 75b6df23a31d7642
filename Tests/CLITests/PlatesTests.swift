import BanmianTestSupport
import Foundation
import Testing

/// Plates as pictures, and what needs Ghostscript (分色样); skipped where it is not installed.
@Suite("banmian press --plates")
struct PlatesTests {
  let fixture: PressFixture

  init() throws { fixture = try PressFixture() }

  static let hasRasteriser = Tool.path("gs") != nil

  @Test("a grey picture a plate, a map and the figures", .enabled(if: hasRasteriser, "no gs"))
  func plates() throws {
    let run = try fixture.press(
      "--unit", "two", "--plates", "--plates-ppi", "72", "--pages", "A01")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      fixture.files() == [
        "ed-A01.ink.png", "ed-A01.plate-BM_TaoHong.png", "ed-A01.plate-K.png",
        "ed-A01.plates.json", "ed-A01.press.pdf",
      ])
    #expect(try fixture.bytes("out/ed-A01.plate-K.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let figures = try #require(
      JSONSerialization.jsonObject(with: fixture.bytes("out/ed-A01.plates.json"))
        as? [String: Any])
    let means = try self.means(of: fixture.bytes("out/ed-A01.plates.json"))
    #expect(means["C"] == 0 && means["M"] == 0 && means["Y"] == 0)
    #expect((means["K"] ?? 0) > 1 && (means["BM_TaoHong"] ?? 0) > 0.1)
    #expect(figures["over_mm2"] as? Double == 0)
  }

  @Test(
    "a separated picture with Adobe's marker is no negative: its plates are nearly the light one's",
    .enabled(if: hasRasteriser, "no gs"))
  func polarity() throws {
    try fixture.putPicture("cmyk.jpg")
    let light = try means("plain.jpg")
    let inks = try means("cmyk.jpg")
    for (plate, mean) in light {
      // As a negative the picture would have three times the cyan and a third of the magenta; how
      // much of its grey is black is for who separated it to say.
      let share = (inks[plate] ?? 0) / mean
      #expect((0.5...2).contains(share), "\(plate): \(light) \(inks)")
    }
  }

  private func means(_ picture: String) throws -> [String: Double] {
    try fixture.scratch.put(
      PressFixture.story("渡船归来", "  - file: \(picture)\n    columns: 2\n"), "ed/A01/01.md")
    let run = try fixture.press("--plates", "--plates-ppi", "60", "--pages", "A01", output: picture)
    #expect(run.status == 0, "\(run.errors)")
    return try means(of: fixture.bytes("\(picture)/ed-A01.plates.json"))
  }

  private func means(of json: Data) throws -> [String: Double] {
    let figures = try JSONSerialization.jsonObject(with: json) as? [String: Any]
    let plates = try #require(figures?["plates"] as? [[String: Any]])
    return Dictionary(
      plates.compactMap { plate in
        (plate["name"] as? String).map { ($0, plate["mean"] as? Double ?? -1) }
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("preflight makes the checks of plates", .enabled(if: hasRasteriser, "no gs"))
  func checks() throws {
    #expect(try fixture.press("--pages", "A02").status == 0)
    let file = fixture.scratch("out/ed-A02.press.pdf")
    #expect(try Program.run("preflight", file).output.contains("0 failed, 0 doubtful, 0 skipped"))
    #expect(try Program.run("preflight", file, "--no-plates").output.contains("2 skipped"))
    #expect(try fixture.press("--pages", "A01").status == 0)
    let low = try fixture.scratch.put(
      "total_ink: 100\ntotal_ink_area: 1\nchecks: {image-resolution: off}\n", "low.yaml")
    let run = try Program.run(
      "preflight", fixture.scratch("out/ed-A01.press.pdf"), "--limits", low)
    #expect(run.status == 4 && run.ids.contains("preflight.total-ink"), "\(run.errors)")
  }

  @Test("without Ghostscript plates are refused plainly, and preflight skips their checks")
  func missing() throws {
    let run = try ChildProcess.run(
      "/usr/bin/env",
      [
        "PATH=/nowhere", Program.path, "press", fixture.scratch("ed"), "-o", fixture.scratch("out"),
        "--allow-unsigned", "--plates",
      ])
    #expect(run.status == 69 && run.ids == ["press.no-rasteriser"], "\(run.errors)")
    #expect(fixture.files().isEmpty)
    #expect(try fixture.press("--pages", "A02").status == 0)
    let checked = try ChildProcess.run(
      "/usr/bin/env",
      ["PATH=/nowhere", Program.path, "preflight", fixture.scratch("out/ed-A02.press.pdf")])
    #expect(checked.status == 0 && checked.output.contains("2 skipped"), "\(checked.output)")
  }
}
