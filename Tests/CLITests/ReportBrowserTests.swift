import BanmianTestSupport
import Foundation
import Testing

/// The HTML report in a real browser (报告页): slider, keyboard, filter, and what it draws.
///
/// Needs Debian's chromium, chromium-driver and python3-selenium; `scripts/setup-browser` installs
/// them, and without them the test is skipped.
@Suite("The HTML report in Chromium", .enabled(if: Browser.isThere))
struct ReportBrowserTests {
  @Test("slider, keyboard, filter, languages, phone and dark, and the pixels of our renderer")
  func drives() throws {
    let scratch = try TemporaryFolder()
    let text = try ProjectFolder.text("samples/hewan-2026-03-18/front.txt")
    let changed = text.replacing("天还没亮透", with: "天还未亮透")
    #expect(changed != text)
    try scratch.put(text, "old/front.txt")
    let new = try scratch.put(changed, "new/front.txt")
    try scratch.put(SmallPage.text, "old/small.txt")
    try scratch.put(SmallPage.text, "new/small.txt")
    try scratch.put(SmallPage.text, "new/added.txt")
    // Markdown is taken as written, so that a tag in a headline stands on the page.
    let story = "---\nheadline: '一盏灯'\n---\n\n昨晚七点，老渡口亮起一盏新灯。\n"
    try scratch.put(story, "old/lamp.md")
    try scratch.put(story.replacing("一盏灯", with: "<b>新</b>灯"), "new/lamp.md")
    let report = scratch("report.html")
    let run = try Program.run(
      "compare", scratch("old"), scratch("new"), "--report", report, "--lang", "en")
    #expect(run.status == 3, "\(run.errors)")
    let drawn = try Program.run(
      "typeset", new, "--format", "png", "--ppi", "96", "-o", scratch("drawn"))
    #expect(drawn.status <= 1, "\(drawn.errors)")
    let browser = try ChildProcess.run(
      "/usr/bin/python3",
      [
        ProjectFolder.path("Tests/CLITests/Browser/drive_report.py"), report,
        scratch("drawn/front.png"), Environment["BANMIAN_SCREENSHOTS"] ?? scratch.path,
      ])
    #expect(browser.status == 0, "\(browser.output)\n\(browser.errors)")
    #expect(browser.output.hasSuffix("all done\n"), "\(browser.output)")
  }
}

/// What the test drives.
private enum Browser {
  static let needed = [
    "/usr/bin/chromium", "/usr/bin/chromedriver", "/usr/lib/python3/dist-packages/selenium",
  ]
  static let isThere = needed.allSatisfy { FileManager.default.fileExists(atPath: $0) }
}
