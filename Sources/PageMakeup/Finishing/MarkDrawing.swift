internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Where along and across a line lies on the page (行轴): marks are placed by it.
///
/// A vertical line is a horizontal one turned by a quarter: what is over it stands at its right.
struct LineAxes {
  /// The start of the baseline, or the top of a vertical line's axis.
  let origin: Point
  let size: Length
  let direction: TextDirection

  /// The point so far along the line, and so far under the middle of its em box.
  func point(_ along: Em, under middle: Em) -> Point {
    switch direction {
    case .horizontal:
      Point(
        x: origin.x + along.at(size),
        y: origin.y + (middle - MarkMeasures.emBoxMiddle).at(size))
    case .vertical: Point(x: origin.x - middle.at(size), y: origin.y + along.at(size))
    }
  }

  /// The box between two such points.
  func box(_ along: (Em, Em), under middle: (Em, Em)) -> Rect {
    let a = point(along.0, under: middle.0)
    let b = point(along.1, under: middle.1)
    let origin = Point(x: min(a.x, b.x), y: min(a.y, b.y))
    return Rect(
      x: origin.x, y: origin.y, width: max(a.x, b.x) - origin.x, height: max(a.y, b.y) - origin.y)
  }
}

/// Turns the marks of a line into shapes on the page (行间标记成形).
struct MarkDrawing {
  let line: PlacedLine

  private var axes: LineAxes {
    LineAxes(origin: line.origin, size: line.size, direction: .horizontal)
  }

  /// Dots, lines, waves and frames, in order.
  var items: [PageItem] { line.line.marks.compactMap(item) }

  /// The ruby of the line, each piece a small line.
  var ruby: [PlacedLine] {
    line.line.marks.compactMap { mark in
      guard case .ruby(let ruby) = mark.shape else { return nil }
      return placed(ruby, mark)
    }
  }

  /// The boxes of the marks beside the line, by which a collision is found.
  var boxes: [(mark: SetMark, box: Rect)] {
    line.line.marks.compactMap { mark in box(of: mark).map { (mark, $0) } }
  }

  private func box(of mark: SetMark) -> Rect? {
    let edge = Em.half + mark.near
    switch mark.side {
    case .under: return axes.box((mark.start, mark.end), under: (edge, edge + mark.depth))
    case .over: return axes.box((mark.start, mark.end), under: (-edge, -edge - mark.depth))
    case .around: return nil
    }
  }

  private func item(_ mark: SetMark) -> PageItem? {
    switch mark.shape {
    case .dots(let middles): .path(dots(mark, middles))
    case .line: box(of: mark).map { .rule(Rule(frame: $0, ink: line.ink)) }
    case .wave: .path(wave(mark))
    case .frame(let opensAtStart, let opensAtEnd):
      .path(frame(mark, opensAtStart: opensAtStart, opensAtEnd: opensAtEnd))
    case .ruby: nil
    }
  }

  // MARK: Shapes

  private func dots(_ mark: SetMark, _ middles: [Em]) -> Path {
    let distance = Em.half + mark.near + mark.depth / 2
    let height = mark.side == .over ? -distance : distance
    let diameter = mark.depth.at(line.size)
    return Path(
      pieces: middles.flatMap {
        Path.circle(axes.point($0, under: height), diameter: diameter)
      }, paint: .fill, ink: line.ink)
  }

  /// Half waves, as many as make the length, each a curve whose middle is the crest.
  private func wave(_ mark: SetMark) -> Path {
    let thickness = MarkMeasures.waveThickness(of: mark.depth)
    let middle = Em.half + mark.near + mark.depth / 2
    // A cubic with both control points at this height has its crest at three quarters of it.
    let height = (mark.depth - thickness) / 2 * 4 / 3
    let length = mark.end - mark.start
    let half = MarkMeasures.halfWave.rawValue
    let count = max(1, (length.rawValue + half / 2) / half)
    var pieces: [Path.Piece] = [.move(axes.point(mark.start, under: middle))]
    for number in 0..<count {
      let from = mark.start + length * number / count
      let to = mark.start + length * (number + 1) / count
      let crest = middle + (number % 2 == 0 ? -height : height)
      pieces.append(
        .curve(
          axes.point(from + (to - from) / 3, under: crest),
          axes.point(to - (to - from) / 3, under: crest), axes.point(to, under: middle)))
    }
    return Path(pieces: pieces, paint: .stroke(width: thickness.at(line.size)), ink: line.ink)
  }

  private func frame(_ mark: SetMark, opensAtStart: Bool, opensAtEnd: Bool) -> Path {
    let side = Em.half + mark.near
    let head = axes.point(mark.start, under: -side)
    let foot = axes.point(mark.start, under: side)
    let endHead = axes.point(mark.end, under: -side)
    let endFoot = axes.point(mark.end, under: side)
    var pieces: [Path.Piece]
    switch (opensAtStart, opensAtEnd) {
    case (false, false):
      pieces = [.move(head), .line(endHead), .line(endFoot), .line(foot), .close]
    case (true, false): pieces = [.move(head), .line(endHead), .line(endFoot), .line(foot)]
    case (false, true): pieces = [.move(endHead), .line(head), .line(foot), .line(endFoot)]
    case (true, true): pieces = [.move(head), .line(endHead), .move(foot), .line(endFoot)]
    }
    return Path(pieces: pieces, paint: .stroke(width: mark.depth.at(line.size)), ink: line.ink)
  }

  private func placed(_ ruby: SetRuby, _ mark: SetMark) -> PlacedLine {
    let origin =
      line.text.count > mark.range.lowerBound
      ? line.text.origins[mark.range.lowerBound] : 0
    let text = SourcedText(
      scalars: ruby.scalars, origins: ruby.scalars.map { _ in origin }, file: line.text.file)
    // A horizontal line stands on its baseline, a vertical one hangs on its axis.
    let rise =
      axes.direction == .horizontal
      ? MarkMeasures.rubyRise.times(ruby.size) : ruby.size / 2
    return PlacedLine(
      line: ruby.line, text: text,
      origin: axes.point(mark.start, under: -(Em.half + mark.near + rise)),
      size: ruby.size.at(line.size), ink: line.ink)
  }
}
