import CairoBackend
import Foundation
import PageGeometry
import PageScene
import Testing
import Typefaces
import Typesetting

/// What other programs read out of our PDF; skipped where poppler-utils is not installed.
@Suite(.enabled(if: Poppler.isInstalled)) struct PDFTextTests {
  private func text(of pages: [Page], _ library: FontLibrary) throws -> String {
    let pdf = try Renderer(fonts: library).pdf(pages, metadata: PDFMetadata(title: "试样"))
    return try Poppler.run("pdftotext", on: pdf, ["-raw"])
  }

  @Test func textComesBackInOrderAndExactly() throws {
    let library = try TestFonts.library()
    let read = try text(of: [TestPages.sample(library.shaper())], library)
    #expect(
      read == "城东新桥通车\n本报讯——昨日，Banmian 2026 试印……“好！”\n记者 甲乙\n\u{0C}")
  }

  /// Where glyphs stand does not matter: gaps between letters add no spaces.
  @Test(arguments: [-0.05, 0.05, 0.12, 0.25, 0.5, 1, 3])
  func lettersSetWideStayOneWord(_ gap: Double) throws {
    let library = try TestFonts.library()
    var run = TestPages.run("在Banmian（上）——好。", library.shaper(), x: 20, y: 50)
    for (index, glyph) in run.glyphs.enumerated().dropFirst() {
      run.glyphs[index].offset.x = glyph.offset.x + Em(gap * Double(index)).at(run.size)
    }
    let read = try text(of: [TestPages.page([.glyphs(run)])], library)
    #expect(read == run.text + "\n\u{0C}")
  }

  /// 挤压: each mark gives up the empty half of its cell.
  @Test func squeezedMarksReadInOrder() throws {
    let library = try TestFonts.library()
    var run = TestPages.run("他说：“《新规》好。”，（上）", library.shaper(), x: 20, y: 50)
    var given = 0
    for (index, scalar) in run.text.unicodeScalars.enumerated() {
      if "“《（".unicodeScalars.contains(scalar) { given += 1 }
      run.glyphs[index].offset.x -= (Em.half * given).at(run.size)
      if "：》。”，）".unicodeScalars.contains(scalar) { given += 1 }
    }
    let read = try text(of: [TestPages.page([.glyphs(run)])], library)
    #expect(read == run.text + "\n\u{0C}")
  }

  @Test func aGapBetweenHanAndLatinIsNoSpace() throws {
    let library = try TestFonts.library()
    var run = TestPages.run("在Banmian上印", library.shaper(), x: 20, y: 50)
    for index in 1..<run.glyphs.count {
      run.glyphs[index].offset.x += Em.quarter.at(run.size) * (index < 8 ? 1 : 2)
    }
    let read = try text(of: [TestPages.page([.glyphs(run)])], library)
    #expect(read == "在Banmian上印\n\u{0C}")
  }

  @Test func aVerticalLineIsOneLine() throws {
    let library = try TestFonts.library()
    var run = TestPages.run("竖排的标题", library.shaper(), x: 20, y: 50)
    for index in run.glyphs.indices {
      let place = run.glyphs[index].offset
      run.glyphs[index].offset = Point(x: place.y, y: place.x)
    }
    let read = try text(of: [TestPages.page([.glyphs(run)])], library)
    #expect(read == "竖排的标题\n\u{0C}")
  }

  /// Vertical lines with upright, turned and narrowed runs, the first line at the right.
  @Test(arguments: [["-raw"], []]) func verticalLinesAreReadWholeAndFromTheRight(
    _ options: [String]
  ) throws {
    let library = try TestFonts.library()
    let shaper = library.shaper()
    var items: [PageItem] = []
    for (number, text) in ["在Banmian上", "印12家报", "好"].enumerated() {
      let runs = text.split(separator: "1").enumerated().map { part, piece in
        var run = TestPages.run(
          (part > 0 ? "1" : "") + piece, shaper, size: 12, x: 100 - Double(number) * 18, y: 50)
        for index in run.glyphs.indices {
          run.glyphs[index].turn = piece.contains("B") ? .clockwise : .upright
          let place = run.glyphs[index].offset
          run.glyphs[index].offset = Point(
            x: place.y, y: place.x + Length.points(Double(part) * 12))
        }
        run.vertical = part == 0 ? .line(text, length: .points(80)) : .continued
        return run
      }
      items += runs.map { .glyphs($0) }
    }
    let pdf = try Renderer(fonts: library).pdf(
      [TestPages.page(items)], metadata: PDFMetadata(title: "试样"))
    let read = try Poppler.run("pdftotext", on: pdf, options)
    #expect(read.split(whereSeparator: \.isWhitespace) == ["在Banmian上", "印12家报", "好"])
  }

  /// A run whose glyphs stand for less or more than its text is still drawn.
  @Test(arguments: [[0, 0], [1, 0], [0, 1], [9, 9], [-1, 5], [1, 1]])
  func countsThatDoNotFitTheTextLoseNothing(_ counts: [Int]) throws {
    let library = try TestFonts.library()
    var run = TestPages.run("版面", library.shaper(), x: 20, y: 50)
    for (index, count) in counts.enumerated() { run.glyphs[index].scalarCount = count }
    let read = try text(of: [TestPages.page([.glyphs(run)])], library)
    #expect(read.filter { !$0.isWhitespace } == "版面")
  }

  /// 长扁字 and turned letters change the picture, never the text.
  @Test func condensedAndTurnedLettersReadTheSame() throws {
    let library = try TestFonts.library()
    let shaper = library.shaper()
    var condensed = TestPages.run("长牌字", shaper, x: 20, y: 50)
    condensed.horizontalScale = 800
    for index in condensed.glyphs.indices {
      condensed.glyphs[index].offset.x = condensed.glyphs[index].offset.x.scaled(by: 4, over: 5)
    }
    var turned = TestPages.run("AB", shaper, x: 100, y: 100)
    for index in turned.glyphs.indices {
      turned.glyphs[index].turn = .clockwise
      turned.glyphs[index].offset = Point(x: .zero, y: turned.glyphs[index].offset.x)
    }
    let read = try text(of: [TestPages.page([.glyphs(condensed), .glyphs(turned)])], library)
    #expect(read.contains("长牌字"))
    #expect(read.contains("AB"))
  }

  @Test func theFileDescribesItself() throws {
    let library = try TestFonts.library()
    let page = TestPages.sample(library.shaper())
    let metadata = PDFMetadata(title: "试样", author: "甲乙", keywords: "桥")
    let pdf = try Renderer(fonts: library).pdf([page, page], metadata: metadata)
    let info = try Poppler.run("pdfinfo", on: pdf, ["-isodates"], output: nil)
    for line in [
      "Title: 试样", "Author: 甲乙", "Keywords: 桥", "Creator: Banmian", "Tagged: yes", "Pages: 2",
      "CreationDate: 2000-01-01T00:00:00Z",
    ] {
      let found = info.split(separator: "\n").contains {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ") == line
      }
      #expect(found, "\(line) in \(info)")
    }
    let structure = try Poppler.run("pdfinfo", on: pdf, ["-struct"], output: nil)
    let tags = structure.split(separator: "\n").map { $0.split(separator: " ").first ?? "" }
    // The finisher of the file makes an artifact of what is private.
    let one = ["Art", "H1", "P", "P", "Private"]
    #expect(tags.map(String.init) == ["Document"] + one + one)
  }

  @Test func onlyOurFontsAreInTheFileAndAllAreEmbedded() throws {
    let library = try TestFonts.library()
    let pdf = try Renderer(fonts: library).pdf(
      [TestPages.sample(library.shaper())], metadata: PDFMetadata(title: ""))
    let fonts = try Poppler.run("pdffonts", on: pdf, [], output: nil)
      .split(separator: "\n").dropFirst(2)
    #expect(fonts.count == 3)
    #expect(fonts.allSatisfy { $0.contains("+Banmian") && $0.contains("CID Type 0C") }, "\(fonts)")
  }
}

/// Runs poppler's tools on a file in memory.
enum Poppler {
  static var isInstalled: Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
  }

  static func run(
    _ tool: String, on pdf: [UInt8], _ options: [String], output: String? = "-"
  ) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    try Data(pdf).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(tool)")
    process.arguments = options + [file.path] + (output.map { [$0] } ?? [])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
