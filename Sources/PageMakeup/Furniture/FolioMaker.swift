internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// The strip at the head of an inside page (报眉): number, section, date, paper, a rule.
///
/// On facing pages it is mirrored: the number stands at the outer edge, the paper's name at the
/// fold, all of it at the same height of every page.
struct FolioMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper

  private var style: FolioStyle { spec.folio }

  func folio(_ page: EditionPage, _ masthead: Masthead, frame: Rect) -> [PlacedBlock] {
    let baseline = frame.maxY - style.rule - style.numberSize / 4
    let outer = outer(page)
    let inner = inner(masthead, room: frame.width - width(outer) - style.sectionSize)
    let isRight = isRight(page)
    let outerX = isRight ? frame.maxX - width(outer) : frame.minX
    let innerX = isRight ? frame.minX : frame.maxX - width(inner)
    let lines =
      placed(isRight ? outer.reversed() : outer, x: outerX, baseline)
      + placed(isRight ? inner.reversed() : inner, x: innerX, baseline)
    let rule = RuleMaker.horizontal(
      frame.minX, frame.maxY - style.rule, width: frame.width, thickness: style.rule,
      Ink(style.ink))
    return [
      PlacedBlock(role: .furniture, id: "folio-rule", frame: frame, content: .rules([rule])),
      PlacedBlock(
        role: .furniture, id: "folio", frame: BlockFrame.of(lines), content: .lines(lines)),
    ]
  }

  /// A piece of the strip with the white behind it.
  private struct Piece {
    var item: InlineItem
    var gap: Length
  }

  /// Number and section, from the outer edge to the fold.
  private func outer(_ page: EditionPage) -> [Piece] {
    let numbers = ItemMaker(
      size: style.numberSize, labelFace: style.numberFace, valueFace: style.numberFace,
      ink: Ink(style.numberInk), shaper: shaper)
    var pieces = [
      Piece(item: numbers.plain(SourcedText(literal: page.name)), gap: style.sectionSize)
    ]
    if let section = page.section {
      let sections = ItemMaker(
        size: style.sectionSize, labelFace: style.sectionFace, valueFace: style.sectionFace,
        ink: Ink(style.ink), shaper: shaper)
      pieces.append(Piece(item: sections.plain(section), gap: .zero))
    }
    return pieces
  }

  /// Date, weekday and paper, the name nearest to the fold; the first ones go where there is no
  /// room for all.
  private func inner(_ masthead: Masthead, room: Length) -> [Piece] {
    let maker = ItemMaker(
      size: style.size, labelFace: style.face, valueFace: style.face, ink: Ink(style.ink),
      shaper: shaper)
    var pieces = [masthead.date, masthead.weekday, masthead.name].compactMap { $0 }
      .map { Piece(item: maker.plain($0), gap: style.size) }
    while pieces.count > 1, width(pieces) > room { pieces.remove(at: pieces.count > 2 ? 1 : 0) }
    return pieces
  }

  private func width(_ pieces: [Piece]) -> Length {
    pieces.enumerated().reduce(.zero) { sum, piece in
      sum + piece.element.item.width
        + (piece.offset + 1 < pieces.count ? piece.element.gap : .zero)
    }
  }

  /// The pieces from left to right; the white between two is that of the left one of them as
  /// `outer` and `inner` list them.
  private func placed(_ pieces: [Piece], x: Length, _ baseline: Length) -> [PlacedLine] {
    let gap = pieces.map(\.gap).max() ?? .zero
    var x = x
    return pieces.flatMap { piece -> [PlacedLine] in
      defer { x += piece.item.width + gap }
      return piece.item.placed(x: x, baseline: baseline)
    }
  }

  /// Whether the number stands at the right: on odd pages, which lie at the right of the fold.
  private func isRight(_ page: EditionPage) -> Bool {
    switch style.numberSide {
    case .left: false
    case .right: true
    case .outer: page.number.map { $0 % 2 == 1 } ?? false
    }
  }
}

extension EditionPage {
  /// The page's number within its section: 3 of A03; nil where the name has none.
  var number: Int? {
    let digits = name.reversed().prefix { $0.isASCII && $0.isNumber }.reversed()
    return Int(String(digits))
  }
}
