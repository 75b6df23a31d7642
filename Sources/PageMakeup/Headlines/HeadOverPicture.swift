internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// A picture across all columns of its story, with the head on it (压题图).
struct HeadPicture {
  var figure: Figure
  var look: Picture.HeadOver
}

/// Sets heads on pictures (压题): the picture takes the place of the head, the head a part of it
/// that its focus leaves free.
struct HeadOverPicture {
  let fitter: HeadlineFitter
  let figures: FigureFitter

  private var spec: LayoutSpec { fitter.spec }

  /// The share of a picture's height that a head may cover, in hundredths.
  private static let mostCovered = 55

  /// The settings on the story's picture, a few for each depth that it can have, and behind them
  /// those off it, for a page that has no room; those off it only where there is no such picture.
  func settings(
    of article: Article, rank: StoryRank, columns: Int
  ) -> [HeadlineSetting] {
    let plain = fitter.settings(of: article.headline, rank: rank, columns: columns)
    guard let picture = article.headPicture, let look = picture.head,
      !article.headline.main.isEmpty, article.headline.setting == .horizontal
    else { return plain }
    var whole = picture
    whole.columns = columns
    let over = figures.figures(whole, span: columns).filter { $0.columns == columns }
      .flatMap { settings(of: article, rank, HeadPicture(figure: $0, look: look)) }
    return over
      + plain.map { setting in
        var setting = setting
        setting.isOffPicture = true
        return setting
      }
  }

  private func settings(
    of article: Article, _ rank: StoryRank, _ picture: HeadPicture
  ) -> [HeadlineSetting] {
    let style = spec.headlines[rank]
    let room = Self.room(on: picture.figure, spec)
    let sizes = style.mainSizes.ladder(across: picture.figure.columns).sizes
    let summary = HeadlineSummary(
      article.headline.summary, spec: spec, width: picture.figure.width, shaper: fitter.shaper)
    return sizes.enumerated().compactMap { step, size -> HeadlineSetting? in
      let set = fitter.setting(
        article.headline, style, style.mainFace, size, room.width, step)
      guard var setting = set,
        setting.height * 100 <= picture.figure.size.height * Self.mostCovered
      else { return nil }
      setting.over = picture
      setting.summary = summary
      setting.depth = picture.figure.depth
      if let summary { setting.depth += spec.grid.lines(covering: summary.height) + 1 }
      setting.mayTighten = false
      return setting
    }.prefix(2).map { $0 }
  }

  /// The part of a picture on which type may stand, from its left upper corner: an em and a half
  /// of white at all sides.
  static func room(on figure: Figure, _ spec: LayoutSpec) -> Rect {
    let inset = spec.grid.bodySize.scaled(by: 3, over: 2)
    return Rect(
      x: inset, y: inset, width: figure.size.width - inset * 2,
      height: figure.size.height - inset * 2)
  }
}

/// Puts a head on its picture (压题上版).
struct HeadOverPlacer {
  let spec: LayoutSpec

  static let figureID = "head-picture"

  func blocks(
    _ setting: HeadlineSetting, _ picture: HeadPicture, rank: StoryRank, x: Length, top: Length
  ) -> [PlacedBlock] {
    let figure = FigurePlacer(spec: spec).block(
      picture.figure, id: Self.figureID, x: x, top: top)
    guard let shown = figure.placedPictures.first?.frame else { return [figure] }
    let room = HeadOverPicture.room(on: picture.figure, spec)
    // The head keeps off what the picture is about.
    let isBelow = picture.figure.picture.focus.down <= 50
    let first =
      isBelow ? shown.minY + room.minY + room.height - setting.height : shown.minY + room.minY
    var bare = setting
    bare.summary = nil
    var parts = HeadlineGeometry(style: spec.headlines[rank], mainSize: setting.mainSize).placed(
      bare, x: shown.minX + room.minX, width: room.width, top: first)
    let ink = picture.look == .white ? Ink(.white) : Ink(.black)
    parts.recolour(ink)
    var head = parts.block
    if picture.look == .panel { head = panel(behind: head) }
    var blocks = [figure, head]
    if let summary = setting.summary {
      let below = top + spec.grid.linePitch * picture.figure.depth
      blocks.append(summary.placed(x: x, width: picture.figure.width, top: below))
    }
    return blocks
  }

  /// The head with a white panel behind its lines.
  private func panel(behind head: PlacedBlock) -> PlacedBlock {
    guard case .blocks(let blocks) = head.content else { return head }
    let inset = spec.grid.bodySize * 2 / 3
    let frame = Rect(
      x: head.frame.minX - inset, y: head.frame.minY - inset, width: head.frame.width + inset * 2,
      height: head.frame.height + inset * 2)
    let panel = PlacedBlock(
      role: .furniture, id: "", frame: frame,
      content: .rules([Rule(frame: frame, ink: Ink(.white))]))
    var head = head
    head.content = .blocks([panel] + blocks)
    return head
  }
}

extension HeadlineGeometry.Parts {
  fileprivate mutating func recolour(_ ink: Ink) {
    for part in [\HeadlineGeometry.Parts.kicker, \.main, \.deck] {
      for index in self[keyPath: part].indices { self[keyPath: part][index].ink = ink }
    }
  }
}

extension Article {
  /// The picture on which the head is to stand.
  var headPicture: Picture? { pictures.first { $0.head != nil } }

  /// The story with the pictures that stand in its text.
  var withoutHeadPicture: Article {
    guard let head = pictures.firstIndex(where: { $0.head != nil }),
      headline.setting == .horizontal, !headline.main.isEmpty
    else { return self }
    var article = self
    article.pictures.remove(at: head)
    return article
  }
}
