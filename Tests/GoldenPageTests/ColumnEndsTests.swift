import Banmian
import BanmianTestSupport
import Editorial
import Foundation
import PageGeometry
import PageMakeup
import PageScene
import PressDiagnostics
import Testing
import Typesetting

/// A real front page, kept outside the project, whose broken paragraphs show where its columns
/// ended (newspaper-practice §4.1): our columns must end within a line of the same places.
@Suite("The columns of a real front page", .enabled(if: FrontPage.isPresent))
struct ColumnEndsTests {
  let page: RealPage

  init() throws { page = try RealPage(FrontPage.path) }

  @Test("hold both stories in four columns, whole, with every character")
  func whole() {
    #expect(page.made.composed.overset.isEmpty)
    #expect(page.count("text.overset") == 0)
    #expect(page.count("font.no-glyph") == 0)
    #expect(page.made.composed.plan.placements.map(\.columns) == [0..<4, 0..<4])
  }

  @Test("end within a line of where the old page's ended")
  func columnEnds() throws {
    let breaks = page.diagnostics.filter { $0.id == "intake.column-break" }.compactMap(\.place)
    #expect(breaks.count == 5)
    let file = try #require(page.received.sources.first)
    // The first character of each column of ours that is not the first of its story.
    let ours = try page.made.composed.plan.placements.flatMap { try columnStarts(of: $0.article) }
    for place in breaks {
      let wanted = file.lineStarts[place.start.line - 1] + place.start.column - 1
      let nearest = ours.map { abs($0 - wanted) }.min() ?? .max
      // A line holds eighteen characters; the blank line of the break lies between as well.
      #expect(nearest <= 18 + 3, "\(place): \(nearest) characters away")
    }
  }

  /// Where in the manuscript the lines stand that begin the second and later columns.
  private func columnStarts(of article: String) throws -> [Int] {
    let block = try #require(
      page.made.composed.blocks.first { $0.role == .article && $0.id == article })
    guard case .blocks(let parts) = block.content else { return [] }
    let lines = parts.flatMap { part -> [PlacedLine] in
      guard part.role == .paragraph, case .lines(let lines) = part.content else { return [] }
      return lines
    }
    var starts: [Int] = []
    for (above, line) in zip(lines, lines.dropFirst()) where line.origin.y < above.origin.y {
      guard let first = line.line.cells.first else { continue }
      starts.append(line.text.origins[first.start])
    }
    return starts
  }
}

/// The manuscript that may lie beside the project.
enum FrontPage {
  static let path = URL(filePath: ProjectFolder.path).deletingLastPathComponent()
    .appending(path: "shared/manuscripts/jiangnan-front.txt").path
  static let isPresent = FileManager.default.fileExists(atPath: path)
}
