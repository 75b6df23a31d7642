import BanmianTestSupport
import Foundation
import Testing

/// `compare` of files that other programs made (外来文件对照).
@Suite("compare PDFs and pictures")
struct ForeignComparisonTests {
  let scratch: TemporaryFolder

  init() throws { scratch = try TemporaryFolder() }

  /// The small page in every form, with the text changed.
  private func page(_ name: String, _ change: (String) -> String = { $0 }) throws -> String {
    let file = try scratch.put(change(SmallPage.text), "\(name)/page.txt")
    let run = try Program.run(
      "typeset", file, "--format", "json", "--format", "pdf", "--format", "png", "--ppi", "100",
      "-o", scratch("\(name)-out"))
    #expect(run.status == 0, "\(run.errors)")
    return scratch("\(name)-out/page")
  }

  @Test("two PDFs are told in the words of pages")
  func pdf() throws {
    let old = try page("a")
    let new = try page("b") { $0.replacing("一盏新灯", with: "一盏旧灯") }
    let same = try Program.run("compare", old + ".pdf", old + ".pdf", "--lang", "en")
    #expect(same.status == 0)
    #expect(same.lines == ["page: identical"])
    let run = try Program.run("compare", old + ".pdf", new + ".pdf", "--lang", "en")
    #expect(run.status == 3, "\(run.errors)")
    #expect(run.output.contains("“新” became “旧” [text]"), "\(run.output)")
  }

  @Test("a PDF is held against its own page, and against another")
  func mirrored() throws {
    let old = try page("a")
    let new = try page("b") { $0.replacing("一盏新灯", with: "一盏旧灯") }
    let same = try Program.run("compare", old + ".page.json", old + ".pdf", "--lang", "en")
    #expect(same.status == 0, "\(same.output)")
    let run = try Program.run("compare", old + ".page.json", new + ".pdf", "--lang", "en")
    #expect(run.status == 3)
    #expect(run.output.contains("“新” became “旧”"), "\(run.output)")
    #expect(run.output.contains("/a/page.txt:"), "the place in the copy: \(run.output)")
  }

  @Test("a press sheet is held against the page that it is cut to")
  func press() throws {
    let old = try page("a")
    let run = try Program.run(
      "press", scratch("a/page.txt"), "-o", scratch("press"), "--allow-unsigned", "--lang",
      "en")
    #expect(run.status == 0, "\(run.errors)")
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch("press"))
    let pdf = try #require(files.first { $0.hasSuffix(".pdf") })
    let told = try Program.run(
      "compare", old + ".page.json", scratch("press/\(pdf)"), "--lang", "en")
    #expect(told.status == 0, "\(told.output)")
  }

  @Test("two pictures differ where they look different")
  func pictures() throws {
    let old = try page("a")
    let new = try page("b") { $0.replacing("一盏新灯", with: "一盏旧灯") }
    let same = try Program.run("compare", old + ".png", old + ".png", "--lang", "en")
    #expect(same.status == 0)
    let run = try Program.run("compare", old + ".png", new + ".png", "--lang", "en")
    #expect(run.status == 3, "\(run.errors)")
    #expect(run.output.contains("look different [pixels]"), "\(run.output)")
    let all = try Program.run(
      "compare", old + ".png", new + ".png", "--ignore-area", "0,0,9999,9999")
    #expect(all.status == 0)
  }

  @Test("two resolutions of one page are one page by request, and a lost line is found in them")
  func resolutions() throws {
    let old = try page("a")
    let copy = scratch("a/page.txt")
    #expect(
      try Program.run(
        "typeset", copy, "--format", "png", "--ppi", "96", "-o", scratch("coarse")
      ).status == 0)
    let coarse = scratch("coarse/page.png")
    #expect(try Program.run("compare", old + ".png", coarse).status == 3)
    let asked = try Program.run("compare", old + ".png", coarse, "--rescale", "--lang", "en")
    #expect(asked.status == 0, "\(asked.output)")
    let short = try scratch.put(
      String(SmallPage.text.dropLast(SmallPage.text.count / 3)), "short/page.txt")
    #expect(
      try Program.run(
        "typeset", short, "--format", "png", "--ppi", "96", "-o", scratch("short-out")
      ).status == 0)
    let lost = try Program.run(
      "compare", old + ".png", scratch("short-out/page.png"), "--rescale")
    #expect(lost.status == 3)
  }

  @Test("what cannot be read or compared is refused by name")
  func bad() throws {
    let old = try page("a")
    let broken = try scratch.put("%PDF-1.7 nothing", "broken.pdf")
    let pdf = try Program.run("compare", old + ".pdf", broken)
    #expect(pdf.status == 65)
    #expect(pdf.ids == ["compare.pdf"])
    let picture = try scratch.put("no picture", "bad.png")
    let png = try Program.run("compare", old + ".png", picture)
    #expect(png.status == 65)
    #expect(png.ids == ["compare.picture"])
    let kinds = try Program.run("compare", old + ".pdf", old + ".png")
    #expect(kinds.status == 65)
    #expect(kinds.ids == ["compare.kinds"])
    #expect(try Program.run("compare", old + ".pdf", scratch("none.pdf")).status == 66)
  }
}
