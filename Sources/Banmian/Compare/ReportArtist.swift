package import CairoBackend
package import PageComparison
internal import PageGeometry
internal import PageScene
internal import Pictures
package import PressDiagnostics
internal import Typefaces

/// Draws the pages of a report for a browser (报告制图), those that changed and no others.
package struct ReportArtist {
  private let outlines: GlyphOutlines
  private let colors = InkColors.screen
  private var drawings = ReportDrawings()
  private var glyphs: [GlyphName: Int] = [:]
  private var inks: [Ink: Int] = [:]
  private var pictures: [PictureCut: Int] = [:]
  private var chunks: [String: Int] = [:]
  private var fault: RenderError?
  private let root: String?

  private struct GlyphName: Hashable {
    var face: Face
    var id: UInt32
  }

  /// Pictures are shown with so many pixels an inch.
  private static let pixelsPerInch = 130

  /// Opens nothing yet; `root` is where copy is looked for whose path is not absolute, if not here.
  package init(fonts: FontLibrary, root: String? = nil) {
    outlines = GlyphOutlines(fonts)
    self.root = root
  }

  /// The drawings of all pages that differ.
  package mutating func drawings(
    of report: ComparisonReport, _ before: [RecordedPage], _ after: [RecordedPage],
    ignoring ignored: IgnoredParts
  ) throws(DiagnosticsError) -> ReportDrawings {
    let isPair = before.count == 1 && after.count == 1
    for (number, compared) in report.pages.enumerated() where compared.isDifferent {
      let old = isPair ? before.first : before.first { $0.name == compared.name }
      let new = isPair ? after.first : after.first { $0.name == compared.name }
      let pages = (before: try old?.page(), after: try new?.page())
      var sides = ReportDrawings.Sides()
      for page in [pages.before, pages.after].compactMap({ $0 }) {
        sides.masks += ignored.frames(on: page).filter { !sides.masks.contains($0) }
      }
      sides.before = pages.before.map { sheet($0) }
      sides.after = pages.after.map { sheet($0) }
      drawings.pages[number] = sides
    }
    if let fault { throw DiagnosticsError(fault.diagnostic) }
    return drawings
  }

  /// A sheet, a chunk for each group of the first level and for what stands between them.
  private mutating func sheet(_ page: Page) -> ReportDrawings.Sheet {
    let finder = PictureFinder(page, root: root)
    var sheet = ReportDrawings.Sheet(size: page.sheet, chunks: [])
    for item in page.items {
      var origin = Point.zero
      if case .group(let group) = item { origin = group.frame.origin }
      var pen = ReportPen(origin: origin)
      draw(item, with: &pen, finder)
      pen.close()
      guard pen.text != "[]" else { continue }
      let number = chunks[pen.text] ?? drawings.chunks.count
      if number == drawings.chunks.count {
        chunks[pen.text] = number
        drawings.chunks.append(pen.text)
      }
      sheet.chunks.append((number, origin))
    }
    return sheet
  }

  private mutating func draw(_ item: PageItem, with pen: inout ReportPen, _ finder: PictureFinder) {
    switch item {
    case .group(let group): for item in group.items { draw(item, with: &pen, finder) }
    case .glyphs(let run): draw(run, with: &pen)
    case .rule(let rule):
      guard rule.frame.width > .zero, rule.frame.height > .zero else { return }
      pen.begin([2, number(of: rule.ink), rule.opacity] + Self.sides(rule.frame, pen))
      pen.end()
    case .path(let path): draw(path, with: &pen)
    case .picture(let placed):
      pen.begin(
        [4, number(of: placed.cut, in: placed.frame, finder)] + Self.sides(placed.frame, pen))
      pen.add(placed.alternative.isEmpty ? placed.name : placed.alternative)
      pen.end()
    }
  }

  private static func sides(_ frame: Rect, _ pen: ReportPen) -> [Int] {
    [
      pen.x(frame.minX), pen.y(frame.minY), ReportPen.units(frame.width),
      ReportPen.units(frame.height),
    ]
  }

  private mutating func draw(_ run: GlyphRun, with pen: inout ReportPen) {
    let head = [
      number(of: run.ink), ReportPen.units(run.size), run.horizontalScale, pen.x(run.origin.x),
      pen.y(run.origin.y),
    ]
    let isPlain = run.glyphs.allSatisfy { $0.turn == .upright && $0.offset.y == .zero }
    for turn in [PlacedGlyph.Turn.upright, .clockwise] {
      let part = run.glyphs.filter { $0.turn == turn }
      guard !part.isEmpty else { continue }
      if isPlain {
        pen.begin([0] + head)
      } else {
        pen.begin([1] + head.prefix(3) + [turn == .upright ? 0 : 1] + head.suffix(2))
      }
      for glyph in part {
        pen.add([number(of: glyph.id, in: run.face), ReportPen.units(glyph.offset.x)])
        if !isPlain { pen.add([ReportPen.units(glyph.offset.y)]) }
      }
      pen.end()
    }
  }

  private mutating func draw(_ path: Path, with pen: inout ReportPen) {
    guard !path.pieces.isEmpty else { return }
    var width = -1
    if case .stroke(let stroke) = path.paint { width = ReportPen.units(stroke) }
    var data = ""
    for piece in path.pieces {
      data += piece.letter
      data += piece.points.map { "\(pen.x($0.x)) \(pen.y($0.y))" }.joined(separator: " ")
    }
    pen.begin([3, number(of: path.ink), width])
    pen.add(data)
    pen.end()
  }
}

extension ReportArtist {
  private mutating func number(of glyph: UInt32, in face: Face) -> Int {
    let name = GlyphName(face: face, id: glyph)
    if let known = glyphs[name] { return known }
    let number = drawings.glyphs.count
    glyphs[name] = number
    do {
      drawings.glyphs.append(try outlines.path(of: glyph, in: face))
    } catch {
      drawings.glyphs.append("")
      // A glyph that the font lacks is a blank here; the page says so elsewhere.
      if case .font = error { fault = fault ?? error }
    }
    return number
  }

  private mutating func number(of ink: Ink) -> Int {
    if let known = inks[ink] { return known }
    let color = colors.color(of: ink)
    let digits = Array("0123456789abcdef")
    var name = "#"
    for channel in [color.red, color.green, color.blue] {
      let level = Int((Double(channel) / 257).rounded())
      name += String([digits[level >> 4], digits[level & 15]])
    }
    inks[ink] = drawings.inks.count
    drawings.inks.append(name)
    return drawings.inks.count - 1
  }

  /// The number of the picture, or -1 where its file is not at hand.
  private mutating func number(of cut: PictureCut, in frame: Rect, _ finder: PictureFinder) -> Int {
    if let known = pictures[cut] { return known }
    var small = cut
    let width = Int((frame.width.points / 72 * Double(Self.pixelsPerInch)).rounded(.up))
    if cut.width > width, width > 0 {
      small.width = width
      small.height = max(1, cut.height * width / cut.width)
    }
    var number = -1
    if let picture = finder.picture(small) {
      number = drawings.pictures.count
      let isJPEG = picture.jpeg != nil
      let bytes =
        picture.jpeg
        ?? Pixels(width: picture.width, height: picture.height, rgb: picture.rgb)
        .png(pixelsPerInch: Self.pixelsPerInch)
      drawings.pictures.append(
        "data:image/\(isJPEG ? "jpeg" : "png");base64," + Base64.text(of: bytes))
    }
    pictures[cut] = number
    return number
  }
}

/// Bytes as text (RFC 4648 §4), for addresses that hold a picture.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for index in 0..<3 {
        bits = bits << 8 | (index < group.count ? Int(bytes[start + index]) : 0)
      }
      for index in 0..<4 {
        let isPadding = index > group.count
        text.append(isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * index) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
