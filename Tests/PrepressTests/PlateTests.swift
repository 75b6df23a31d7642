import Prepress
import PressDiagnostics
import Testing

/// What only plates show (看版): without a rasteriser, by plates that are made up.
@Suite("Plates (印版)")
struct PlateTests {
  private static let good = PreflightExpectation(.x1a, trim: [105_833, 141_111], bleed: 1764)

  /// The plates of the test's sheet of 340 × 440 pt at 72 pixels an inch.
  private static func set(_ inks: [String: (Int, Int) -> UInt8]) -> PlateSet {
    let plates = inks.map { name, ink in
      SeparatedPlate(
        name: name,
        ink: (0..<440).flatMap { row in (0..<340).map { column in ink(row, column) } })
    }
    return PlateSet(plates, width: 340, height: 440, pixelsPerInch: 72)
  }

  private func report(
    _ inks: [String: (Int, Int) -> UInt8], bare: [String: (Int, Int) -> UInt8]? = nil,
    limit: Int = 220
  ) throws -> PreflightReport {
    let bytes = try PressFileMaker.bytes()
    var limits = PreflightLimits()
    limits.totalInk = limit
    return try Preflight(limits).report(on: bytes, as: Self.good) {
      (file: [UInt8], page: Int) throws(PlateFault) -> PlateSet in
      Self.set(file == bytes ? inks : bare ?? inks)
    }
  }

  /// Ink in a square of 60 pixels at 100, 100.
  private static func square(_ ink: UInt8) -> (Int, Int) -> UInt8 {
    { row, column in (100..<160).contains(row) && (100..<160).contains(column) ? ink : 0 }
  }

  @Test("too much ink is an error with its place and area; less is none")
  func totalInk() throws {
    let three: [String: (Int, Int) -> UInt8] = [
      "Cyan": Self.square(255), "Magenta": Self.square(255), "BM_TaoHong": Self.square(100),
    ]
    let found = try report(three)
    let finding = try #require(found.findings.first { $0.check == .totalInk })
    #expect(finding.severity == .error && finding.detail.hasPrefix("239 %, 448 mm²"))
    let frame = try #require(finding.frame)
    #expect((90_000...160_000).contains(frame.x) && (90_000...160_000).contains(frame.y))
    #expect(!found.skipped.contains(.totalInk) && !found.skipped.contains(.blackPlate))
    #expect(try report(three, limit: 240).isPassed)
  }

  @Test("a few grains over the limit are a doubt, and marks outside the bleed are nothing")
  func grains() throws {
    let grain: (Int, Int) -> UInt8 = { row, column in
      (100..<106).contains(row) && (100..<106).contains(column) ? 255 : 0
    }
    let small = try report(["Cyan": grain, "Magenta": grain, "Yellow": grain])
    #expect(small.isPassed && small.has(.totalInk), "\(small.findings)")
    let mark: (Int, Int) -> UInt8 = { row, column in row < 12 || column < 12 ? 255 : 0 }
    #expect(try !report(["Cyan": mark, "Magenta": mark, "Yellow": mark]).has(.totalInk))
  }

  @Test("black text that takes ink away from another plate is found")
  func blackPlate() throws {
    let tint = Self.square(80)
    let holes: (Int, Int) -> UInt8 = { row, column in
      column.isMultiple(of: 7) ? 0 : tint(row, column)
    }
    let found = try report(["Cyan": holes, "Black": tint], bare: ["Cyan": tint])
    #expect(found.findings.map(\.check) == [.blackPlate])
    #expect(try report(["Cyan": tint, "Black": tint], bare: ["Cyan": tint]).isPassed)
  }

  @Test("a rasteriser that fails is an error with its reason, and no pass")
  func fault() throws {
    let found = try Preflight().report(on: PressFileMaker.bytes(), as: Self.good) {
      (_: [UInt8], _: Int) throws(PlateFault) -> PlateSet in throw PlateFault("out of paper")
    }
    #expect(!found.isPassed && found.findings.map(\.detail) == ["out of paper"])
    #expect(found.skipped.contains(.blackPlate))
  }

  @Test("the map of the ink is white on paper and red beyond the limit")
  func map() throws {
    let bytes = try PressFileMaker.bytes()
    let file = try PDFFile(bytes)
    let ink = Self.square(255)
    let set = Self.set(["Cyan": ink, "Magenta": ink, "Yellow": ink])
    let coverage = InkCoverage(set, page: 0, of: file)
    let map = coverage.map(limit: 220)
    let inside = 3 * (130 * 340 + 130)
    #expect(Array(map[inside..<inside + 3]) == [200, 0, 60])
    #expect(Array(map[0..<3]) == [255, 255, 255])
    #expect(coverage.most == 3000)
    #expect(coverage.means.map(\.name) == ["C", "M", "Y"])
  }
}
