internal import BanmianTestSupport
internal import PageGeometry
internal import PageScene

/// The part of a sheet on which two pages are drawn otherwise (变动部分): only there can their pixels
/// differ, so only that is drawn when one line of a large page was changed.
///
/// It is cut along whole squares of two inches, which hold whole pixels and whole tiles of the rules
/// at 100, 150 and 300 ppi: pixels and tiles of the part are those of the whole page.
struct ChangedPart {
  let frame: Rect

  private static let square = Length.points(144)
  /// More than the widest window of the rules.
  private static let margin = Length.points(30)

  /// The part of two pages on sheets of one size; nil if they draw the same.
  init?(_ before: Page, _ after: Page) {
    let whole = Rect(x: .zero, y: .zero, width: before.sheet.width, height: before.sheet.height)
    let (old, new) = (before.drawnItems, after.drawnItems)
    let head = zip(old, new).prefix { $0 == $1 }.count
    let rest = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
    let frames = (rest.0.dropLast(tail) + rest.1.dropLast(tail)).map(\.reach)
    guard let first = frames.first else { return nil }
    let changed = frames.dropFirst().reduce(first) { $0.union($1) }.grown(by: Self.margin)
    frame = Self.squares(round: changed, on: whole)
  }

  private static func squares(round part: Rect, on sheet: Rect) -> Rect {
    func floor(_ length: Length) -> Length { square * max(0, length.rawValue / square.rawValue) }
    let (left, top) = (floor(part.minX), floor(part.minY))
    let right = min(sheet.maxX, floor(part.maxX) + square)
    let foot = min(sheet.maxY, floor(part.maxY) + square)
    return Rect(
      x: left, y: top, width: max(square, right - left), height: max(square, foot - top))
  }

  /// A page that shows only the part.
  func cut(_ page: Page) -> Page {
    var page = page
    page.sheet = frame.size
    page.boxes = nil
    let step = Point(x: .zero - frame.minX, y: .zero - frame.minY)
    page.items = page.drawnItems.filter { $0.reach.overlaps(frame) }.map { $0.moved(by: step) }
    return page
  }
}

extension Page {
  /// What is drawn, in its order.
  fileprivate var drawnItems: [PageItem] {
    func flat(_ items: [PageItem]) -> [PageItem] {
      items.flatMap { item in
        if case .group(let group) = item { flat(group.items) } else { [item] }
      }
    }
    return flat(items)
  }
}

extension PageItem {
  /// More than what the item inks.
  var reach: Rect {
    switch self {
    case .group(let group): return group.frame
    case .glyphs(let run):
      let places = run.glyphs.map {
        Rect(
          x: run.origin.x + $0.offset.x, y: run.origin.y + $0.offset.y, width: run.size,
          height: run.size)
      }
      let start = Rect(x: run.origin.x, y: run.origin.y, width: run.size, height: run.size)
      return places.reduce(places.first ?? start) { $0.union($1) }.grown(by: run.size * 2)
    case .rule(let rule): return rule.frame.grown(by: .points(1))
    case .path(let path):
      if case .stroke(let width) = path.paint { return path.frame.grown(by: width * 2) }
      return path.frame.grown(by: .points(1))
    case .picture(let picture): return picture.frame.grown(by: .points(1))
    }
  }
}
