import BanmianTestSupport
import PageDesign
import PageGeometry
import PageMakeup
import PageScene
import PressDiagnostics
import ProofSheets

/// A random page with notes at random places, on its proof (抽样校样), and all that is wrong with it.
struct SampledProof: CustomStringConvertible {
  let page: Page
  let content: ProofContent
  let proof: ProofSheet.Proof
  let description: String

  /// Signs that stand wherever characters do; 另起段 needs an indent before it.
  private static let signs = ProofSign.allCases.filter { $0 != .newParagraph }

  /// Signs that stand between two characters.
  private static let between: Set<ProofSign> = [.delete, .part, .join, .openSpace, .closeSpace]

  init(seed: Int, layouts: [LayoutSpec], notes: Int, signs: Bool = false) {
    let sample = PageSample(SampledPage(seed: seed, layouts: layouts, stories: 3...6))
    page = PageFinisher(shaper: FixedShaper()).finish(sample.page)
    var random = SplitMix64(seed: UInt64(truncatingIfNeeded: seed))
    let runs = Self.runs(of: page.items)
    var content = ProofContent(round: seed % 4 + 1, grid: sample.input.spec.grid)
    for key in 0..<notes where !runs.isEmpty {
      let run = runs[Int(random.next() % UInt64(runs.count))]
      let frames = run.glyphFrames
      guard !frames.isEmpty else { continue }
      let start = Int(random.next() % UInt64(frames.count))
      let end = min(frames.count, start + 1 + Int(random.next() % 4))
      // The boxes of letters are as wide as any letter may be; a sign needs an edge between two.
      let isTight = [start, end].contains { edge in
        edge > 0 && edge < frames.count && frames[edge - 1].overlaps(frames[edge])
      }
      if signs, isTight { continue }
      let sign = Self.signs[key % Self.signs.count]
      var spot = frames[start..<end].dropFirst().reduce(frames[start]) { $0.union($1) }
      if signs, Self.between.contains(sign) {
        spot =
          run.vertical == nil
          ? Rect(x: spot.maxX, y: spot.minY, width: .zero, height: spot.height)
          : Rect(x: spot.minX, y: spot.maxY, width: spot.width, height: .zero)
      }
      let words = String(repeating: "此处请核对原稿。", count: 1 + Int(random.next() % 5))
      var correction = Correction(
        sign, story: "01", message: Diagnostic.Message(zh: words, en: words), spots: [spot])
      correction.isVertical = run.vertical != nil
      content.notes.append(
        ProofNote(
          spots: [spot], text: words, mark: signs ? .sign(correction) : .underline, key: key))
    }
    self.content = content
    proof = ProofSheet(shaper: FixedShaper()).proof(page, content)
    description = sample.input.description + ", \(content.notes.count) notes"
  }

  private static func runs(of items: [PageItem]) -> [GlyphRun] {
    items.flatMap { item -> [GlyphRun] in
      switch item {
      case .group(let group): return runs(of: group.items)
      case .glyphs(let run): return [run]
      case .rule, .path, .picture: return []
      }
    }
  }

  /// What is wrong, in words; empty for a good proof.
  var faults: [String] { crossings + hidden + noteFaults + pageFaults }

  // MARK: Leaders

  private func segments(_ note: PlacedNote) -> [Segment] {
    zip(note.leader, note.leader.dropFirst()).map { Segment(from: $0, to: $1) }
  }

  private var crossings: [String] {
    let all = proof.notes.map { (note: $0, segments: segments($0)) }
    var faults: [String] = []
    for (index, one) in all.enumerated() {
      for other in all[(index + 1)...]
      where one.segments.contains(where: { a in other.segments.contains { a.meets($0) } }) {
        faults.append("leaders \(one.note.number) and \(other.note.number) cross")
      }
    }
    return faults
  }

  /// Leaders and underlines over words of the page or of the sheet.
  private var hidden: [String] {
    let words = proof.pages[0].items.wordFrames
    return proof.notes.flatMap { note -> [String] in
      let lines = segments(note)
      return words.compactMap { box in
        let isHidden =
          lines.contains { $0.touches(box) } || note.underline.contains { $0.overlaps(box) }
        return isHidden ? "note \(note.number) is drawn over a word at \(box)" : nil
      }
    }
  }

  /// What a sign is drawn through: characters without the white at the edge of their cells.
  var signFaults: [String] {
    let cores = Self.runs(of: Array(proof.pages[0].items.prefix(page.items.count)))
      .flatMap(\.glyphFrames).map { $0.grown(by: .points(-0.4)) }
    var faults: [String] = []
    for item in proof.pages[0].items {
      guard case .group(let group) = item, group.id == "proof-signs" else { continue }
      for case .path(let path) in group.items {
        for stroke in Segment.pieces(of: path) {
          if let core = cores.first(where: { stroke.touches($0) }) {
            faults.append("a sign is drawn through the character at \(core.origin)")
          }
        }
      }
    }
    return faults
  }

  // MARK: Notes

  private var noteFaults: [String] {
    var faults: [String] = []
    let whole = Rect(
      x: .zero, y: .zero, width: proof.pages[0].sheet.width, height: proof.pages[0].sheet.height)
    for (index, one) in proof.notes.enumerated() {
      if !whole.contains(one.frame) { faults.append("note \(one.number) leaves the sheet") }
      if one.frame.overlaps(proof.origin) { faults.append("note \(one.number) lies on the page") }
      for other in proof.notes[(index + 1)...] where one.frame.overlaps(other.frame) {
        faults.append("notes \(one.number) and \(other.number) overlap")
      }
    }
    if proof.notes.count + proof.listed.count != content.notes.count {
      faults.append("a note is lost")
    }
    if !proof.listed.isEmpty, proof.pages.count < 2 { faults.append("listed notes have no sheet") }
    if proof.notes.map(\.number) != Array(1..<proof.notes.count + 1) {
      faults.append("the numbers are not 1, 2, 3 …")
    }
    return faults
  }

  /// The page itself is whole and at full size.
  private var pageFaults: [String] {
    let step = proof.origin.origin
    let own = Array(proof.pages[0].items.prefix(page.items.count))
    return own == page.items.map { $0.moved(by: step) } ? [] : ["the page is another one"]
  }
}

/// A straight piece of a leader.
struct Segment {
  var from: Point
  var to: Point

  /// The pieces of a path, curves by their control points.
  static func pieces(of path: Path) -> [Segment] {
    var pen: Point?
    var start: Point?
    var pieces: [Segment] = []
    for piece in path.pieces {
      if case .move(let to) = piece {
        (pen, start) = (to, to)
        continue
      }
      let points = piece.points.isEmpty ? [start].compactMap { $0 } : piece.points
      for point in points {
        if let from = pen { pieces.append(Segment(from: from, to: point)) }
        pen = point
      }
    }
    return pieces
  }

  private static func side(_ a: Point, _ b: Point, _ c: Point) -> Int {
    let x = (b.x - a.x).points * (c.y - a.y).points
    let y = (b.y - a.y).points * (c.x - a.x).points
    return x == y ? 0 : x < y ? -1 : 1
  }

  private var box: Rect {
    Rect(
      x: min(from.x, to.x), y: min(from.y, to.y),
      width: max(from.x, to.x) - min(from.x, to.x), height: max(from.y, to.y) - min(from.y, to.y))
  }

  /// Whether the two share a point.
  func meets(_ other: Segment) -> Bool {
    let (a, b) = (box, other.box)
    guard a.minX <= b.maxX, b.minX <= a.maxX, a.minY <= b.maxY, b.minY <= a.maxY else {
      return false
    }
    return Self.side(from, to, other.from) * Self.side(from, to, other.to) <= 0
      && Self.side(other.from, other.to, from) * Self.side(other.from, other.to, to) <= 0
  }

  /// Whether the piece goes through a box.
  func touches(_ rect: Rect) -> Bool {
    let (a, b) = (box, rect)
    guard a.minX < b.maxX, b.minX < a.maxX, a.minY < b.maxY, b.minY < a.maxY else { return false }
    let corners = [
      Point(x: b.minX, y: b.minY), Point(x: b.maxX, y: b.minY), Point(x: b.minX, y: b.maxY),
      Point(x: b.maxX, y: b.maxY),
    ]
    let sides = Set(corners.map { Self.side(from, to, $0) })
    return sides.contains(0) || sides.count > 1
  }
}
