import CairoBackend
import PageGeometry
import Testing
import Typefaces

@testable import Typesetting

/// GB/T 15834 5.2 with the shipped fonts: where the ink of vertical lines stands.
@Suite("Vertical glyphs")
struct VerticalGlyphTests {
  private struct Cell {
    var cell: SetCell
    var glyphs: [LineGlyph]
    var ink: VerticalCellGlyphs.Ink
  }

  private static let faces = [
    Face(.song), Face(.song, .bold), Face(.song, .black), Face(.hei), Face(.hei, .bold),
    Face(.hei, .black), Face(.kai),
  ]

  /// The marked cell of 汉…汉, with its ink.
  private func cell(_ text: String, _ face: Face, at index: Int = 1) throws -> Cell {
    let shaper = try TestFonts.library().shaper()
    var style = CompositionStyle()
    style.direction = .vertical
    let scalars = Array(text.unicodeScalars)
    let material = ParagraphMaterial(StyledText(scalars, face: face), style: style, shaper: shaper)
    let line = LineSetter(material).line(
      0..<material.units.count, number: 0, measure: .ems(scalars.count + 4))
    let composer = VerticalCellGlyphs(scalars, shaper: shaper)
    let cell = line.cells[index]
    let glyphs = composer.glyphs(of: line).filter {
      (cell.start..<cell.start + cell.count).contains($0.scalar)
    }
    return Cell(cell: cell, glyphs: glyphs, ink: try #require(composer.ink(of: glyphs)))
  }

  @Test("stops and commas stand in the upper right, inside their body", arguments: faces)
  func corner(_ face: Face) throws {
    for mark in ["，", "、", "。", "．"] {
      let set = try cell("汉\(mark)汉", face)
      #expect(set.ink.left > .zero && set.ink.right <= .half, "\(mark)")
      #expect(set.ink.top >= set.cell.bodyX && set.ink.bottom <= set.cell.bodyX + .half, "\(mark)")
    }
    for mark in ["：", "；", "？", "！"] {
      let set = try cell("汉\(mark)汉", face)
      #expect(set.cell.width == .one)
      #expect(set.ink.right > .zero && set.ink.right <= .half, "\(mark)")
      #expect(set.ink.top >= set.cell.bodyX && set.ink.bottom <= set.cell.bodyX + .one, "\(mark)")
    }
  }

  @Test("brackets and corner quotes lie across the line, inside their body", arguments: faces)
  func brackets(_ face: Face) throws {
    for mark in ["（", "）", "《", "》", "【", "】", "〔", "〕", "「", "」", "“", "”", "‘", "’"] {
      let set = try cell("汉\(mark)汉", face)
      let hair = Em(3, over: 100)
      #expect(set.ink.top >= set.cell.bodyX - hair, "\(mark)")
      #expect(set.ink.bottom <= set.cell.bodyX + .half + hair, "\(mark)")
      #expect(set.ink.right - set.ink.left > .half, "\(mark) lies across")
    }
  }

  @Test("“ becomes ﹃ and ‘ becomes ﹁, but round Western text the quotes are turned")
  func quotes() throws {
    let shaper = try TestFonts.library().shaper()
    let double = try cell("汉“汉字”汉", Face(.song))
    let corner = shaper.shape(["『"], face: Face(.song), direction: .vertical)
    #expect(double.glyphs.map(\.id) == corner.map(\.id))
    let single = try cell("汉‘汉字’汉", Face(.song))
    let inner = shaper.shape(["「"], face: Face(.song), direction: .vertical)
    #expect(single.glyphs.map(\.id) == inner.map(\.id))
    let western = try cell("汉“hello”汉", Face(.song))
    #expect(western.glyphs.map(\.isTurned) == [true])
    let letter = try cell("汉“A”汉", Face(.song))
    #expect(letter.glyphs.map(\.id) == corner.map(\.id))
  }

  @Test("dashes and ellipses run down the axis, joined and two cells long", arguments: faces)
  func lines(_ face: Face) throws {
    for mark in ["——", "……"] {
      let set = try cell("汉\(mark)汉", face)
      #expect(abs((set.ink.left + set.ink.right).value) < 0.02, "\(mark)")
      #expect(set.ink.right - set.ink.left < Em(2, over: 10), "\(mark)")
      #expect(set.ink.top >= set.cell.bodyX && set.ink.bottom <= set.cell.bodyX + .ems(2))
      #expect(set.ink.bottom - set.ink.top > Em(3, over: 2))
    }
  }

  @Test("the halves of a dash reach into each other where a face draws two", arguments: faces)
  func joined(_ face: Face) throws {
    let set = try cell("汉——汉", face)
    let composer = VerticalCellGlyphs([], shaper: try TestFonts.library().shaper())
    let boxes = set.glyphs.compactMap { composer.ink(of: [$0]) }
    for (a, b) in zip(boxes, boxes.dropFirst()) { #expect(a.bottom > b.top) }
  }

  @Test("the interpunct stands in the middle of its cell", arguments: faces)
  func interpunct(_ face: Face) throws {
    let set = try cell("汉·汉", face)
    #expect(abs((set.ink.left + set.ink.right).value) < 0.01)
    #expect(abs(((set.ink.top + set.ink.bottom) / 2 - set.cell.bodyX).value - 0.25) < 0.01)
  }

  @Test("figures set across fit in their cell, in its middle", arguments: ["1", "12", "128", "A"])
  func across(_ text: String) throws {
    for face in Self.faces {
      let set = try cell("汉\(text)汉", face)
      #expect(set.ink.left >= -.half && set.ink.right <= .half)
      #expect(set.ink.top > set.cell.bodyX && set.ink.bottom < set.cell.bodyX + .one)
      let middle = (set.ink.top + set.ink.bottom) / 2 - set.cell.bodyX
      #expect(abs(middle.value - 0.5) < 0.02)
      #expect(set.glyphs.allSatisfy { !$0.isTurned })
      #expect(set.glyphs.reduce(0) { $0 + $1.scalarCount } == text.unicodeScalars.count)
    }
  }

  @Test("two or three ！？ share one cell", arguments: ["！？", "！！", "？！！"])
  func doubled(_ text: String) throws {
    let set = try cell("汉\(text)汉", Face(.song))
    #expect(set.cell.width == .one)
    #expect(set.glyphs.count == text.unicodeScalars.count)
    #expect(set.ink.left >= -.half && set.ink.right <= .half)
    #expect(set.ink.top > set.cell.bodyX && set.ink.bottom < set.cell.bodyX + .one)
  }

  @Test("a word is turned, its capitals about the axis, in its advance")
  func turned() throws {
    let set = try cell("汉CBA汉", Face(.song))
    #expect(set.glyphs.count == 3 && set.glyphs.allSatisfy { $0.isTurned })
    #expect(abs((set.ink.left + set.ink.right).value) < 0.04)
    #expect(set.ink.top >= set.cell.bodyX && set.ink.bottom <= set.cell.bodyX + set.cell.width)
  }

  @Test(
    "the quadrants of `banmian lines`",
    arguments: [
      ("，", "upper-right"), ("。", "upper-right"), ("、", "upper-right"), ("：", "upper-right"),
      ("；", "upper-right"), ("？", "upper-right"), ("！", "upper-right"), ("“", "lower-right"),
      ("”", "upper-left"), ("·", "center"), ("——", "center"), ("……", "center"), ("～", "center"),
    ])
  func quadrants(_ mark: String, _ quadrant: String) throws {
    let shaper = try TestFonts.library().shaper()
    let set = try cell("汉\(mark)汉", Face(.song))
    let found = VerticalMarks(shaper: shaper).quadrant(
      of: set.cell, Array("汉\(mark)汉".unicodeScalars))
    #expect(found?.rawValue == quadrant)
  }
}
