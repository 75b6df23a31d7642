internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Sets headlines that run from top to bottom beside their text (竖题排法).
///
/// The lines follow each other from right to left: the column's name, kicker, main head, deck.
/// Together with the white to the text they must find room in whole columns; how long they are
/// decides how deep the story must be at least.
struct VerticalHeadlineFitter {
  let spec: LayoutSpec
  let shaper: any TextShaper
  let breaks: HeadlineBreaks

  /// As many sizes lost is it worth that a vertical head is not set across: the editor asked for it.
  static let stepsToAcross = 100
  /// A kicker or deck of so many characters stays in one line beside a shorter main head.
  private static let wholePart = 12

  /// The settings beside text in a story of `columns` columns, the largest size first; none where
  /// the head finds no room.
  ///
  /// All of them take the same columns: as few as hold a size of the house's table, else one.
  func settings(
    of headline: Headline, rank: StoryRank, columns: Int, usesOtherFace: Bool = false
  ) -> [HeadlineSetting] {
    guard columns > 1, headline.setting == .vertical, !headline.isBare else { return [] }
    var style = spec.headlines[rank]
    if usesOtherFace { style.mainFace = style.otherFace }
    let ladder = style.mainSizes.ladder(across: columns).sizes
    let sizes = ladder + smaller(than: ladder.last)
    for side in 1..<max(2, columns) {
      let found = settings(headline, style, ladder[...], side)
      if !found.isEmpty { return found + settings(headline, style, sizes[ladder.count...], side) }
    }
    return settings(headline, style, sizes[...], 1)
  }

  /// Sizes below the house's table, two points apart, down to one and a half of the body's.
  private func smaller(than last: Length?) -> [Length] {
    let least = spec.grid.bodySize.scaled(by: 3, over: 2)
    var sizes: [Length] = []
    var size = (last ?? least) - .points(2)
    while size >= least {
      sizes.append(size)
      size = size - .points(2)
    }
    return sizes
  }

  /// The width that lines may take in `side` columns: the white to the text includes the gutter.
  private func room(in side: Int) -> Length {
    let white = max(.zero, spec.verticalHeads.white.at(spec.grid.bodySize) - spec.grid.gutterWidth)
    return spec.grid.longColumnWidth(side) - white
  }

  private func settings(
    _ headline: Headline, _ style: HeadlineStyle, _ sizes: ArraySlice<Length>, _ side: Int
  ) -> [HeadlineSetting] {
    sizes.enumerated().flatMap { offset, size in
      mainLines(headline.main, style, size).compactMap { main in
        block(headline, style, size, main, side, step: sizes.startIndex + offset)
      }
    }
  }

  // MARK: Lines

  /// The main head in one line, in two, and so on; the editor's own lines stay as they are.
  private func mainLines(
    _ lines: [SourcedText], _ style: HeadlineStyle, _ size: Length
  ) -> [[OneLine]] {
    let line = { (text: SourcedText) in
      self.line(text, style.mainFace, size, Ink(style.ink), tracking: style.mainSpacing)
    }
    guard lines.count == 1, let only = lines.first else { return [lines.map(line)] }
    return (1...max(2, style.mainLinesMost)).compactMap { count in
      guard let broken = breaks.broken(only, into: count), !broken.partsWord else { return nil }
      return broken.lines.map(line)
    }
  }

  private func line(
    _ text: SourcedText, _ face: Face, _ size: Length, _ ink: Ink, tracking: Em = .zero
  ) -> OneLine {
    var composition = StoryStyles.oneLine
    composition.direction = .vertical
    return OneLine(
      text, face: face, size: size, ink: ink, tracking: tracking, style: composition,
      shaper: shaper)
  }

  /// The lines of a kicker or deck, broken where they would outgrow the main head.
  private func part(
    _ lines: [SourcedText], _ face: Face, _ size: Length, _ ink: Ink, tracking: Em,
    longest: Length
  ) -> [OneLine] {
    lines.flatMap { text in
      let one = line(text, face, size, ink, tracking: tracking)
      let longest = max(longest, size * Self.wholePart)
      guard one.width > longest else { return [one] }
      for count in 2...3 {
        guard let broken = breaks.broken(text, into: count), !broken.partsWord else { continue }
        let set = broken.lines.map { line($0, face, size, ink, tracking: tracking) }
        if set.allSatisfy({ $0.width <= longest }) { return set }
      }
      return [one]
    }
  }

  // MARK: The block

  private func block(
    _ headline: Headline, _ style: HeadlineStyle, _ size: Length, _ main: [OneLine], _ side: Int,
    step: Int
  ) -> HeadlineSetting? {
    let ink = Ink(style.ink)
    let longest = main.map(\.width).max() ?? .zero
    let kickerSize = max(style.kickerSize.size(beside: size), spec.grid.bodySize)
    // Smaller than the text beside it a deck would not be read as a head.
    let deckSize = max(style.deckSize.size(beside: size), spec.grid.bodySize.scaled(by: 7, over: 6))
    // The column's name is read before the kicker, in a line of its own.
    let kicker = part(
      headline.upper, style.kickerFace, kickerSize, ink, tracking: style.kickerSpacing,
      longest: longest)
    let deck = part(
      headline.deck, style.deckFace, deckSize, ink, tracking: .zero, longest: longest)
    let width = HeadlineGeometry(style: style, mainSize: size).height(
      kicker: kicker, main: main, deck: deck)
    guard width <= room(in: side) else { return nil }
    let length = (kicker + main + deck).map(\.width).max() ?? .zero
    return HeadlineSetting(
      mainSize: main.isEmpty ? .zero : size, kicker: kicker, main: main, deck: deck,
      height: width, depth: spec.grid.lines(covering: length), steps: step,
      addedBreaks: max(0, main.count - max(1, headline.main.count)),
      side: HeadlineSide(columns: side, isLeft: spec.verticalHeads.side == .left))
  }
}
