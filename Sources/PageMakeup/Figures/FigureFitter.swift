internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Finds the sizes in which a story's pictures can stand (图片选幅): whole columns wide, whole lines
/// deep, cropped a little about their focus where that closes the page.
struct FigureFitter {
  let spec: LayoutSpec
  let shaper: any TextShaper
  let originals: [String: PictureOriginal]

  /// What a desk crops without asking, of 1000: the copy-fit ladder's ±7 %
  /// (newspaper-practice §3.3).
  private static let freeCrop = 70
  /// The same for a picture beside text: it is so small that half a line may be a tenth of it.
  private static let smallCrop = 150
  /// What it crops at most to meet a depth that was asked for.
  private static let mostCrop = 500
  /// Pictures shallower than that are stamps.
  private static let leastLines = 5
  /// Kept in the file: twice a newsprint screen of 133 lines and some.
  static let mostPixelsPerInch = 300
  /// Below that newsprint shows the pixels (GWG: warn under 150, refuse under 100).
  static let leastPixelsPerInch = 150

  /// Whether the story brings a picture that can be shown.
  func canPlace(_ article: Article) -> Bool {
    article.pictures.contains { originals[$0.path] != nil }
  }

  /// The figures that a story of so many columns can have: a few for each of its first
  /// three pictures, the best first; only the empty layout where there is none.
  ///
  /// With `asAsked` false, the places that the editor asks for are given up.
  func layouts(of article: Article, columns: Int, asAsked: Bool = true) -> [FigureLayout] {
    let usable = article.pictures.filter { originals[$0.path] != nil }
    guard let first = usable.first else { return [.none] }
    let second = usable.count > 1 ? usable[1] : nil
    let places = places(first, second)
    let feet = second.map { spots($0, [places.second], columns, asAsked, else: .footLeft) } ?? []
    let heads = spots(first, places.first, columns, asAsked, else: .headRight)
    let trios = usable.count > 2 ? trios(heads, feet, usable[2], columns, asAsked) : []
    let missing = usable.count > 2 ? Self.missingPrice : 0
    let layouts = heads.flatMap { head -> [FigureLayout] in
      let place = missing + (first.place == nil && head.place == .middle ? Self.insidePrice : 0)
      // Whether the two touch is seen when the depth of the box is known.
      guard !feet.isEmpty else { return [FigureLayout(spots: [head], placePrice: place)] }
      return feet.map { FigureLayout(spots: [head, $0], placePrice: place) }
    }
    return layouts.isEmpty && trios.isEmpty ? [.none] : trios + layouts
  }

  /// What it costs to do without the third picture of a story.
  private static let missingPrice = 7_000

  /// A picture in the midst of the text is a surprise: it wins where it closes the page.
  private static let insidePrice = 700

  /// Where the first picture may stand, and where the second does.
  private func places(
    _ first: Picture, _ second: Picture?
  ) -> (first: [Picture.Place], second: Picture.Place) {
    let mayStandInside = spec.pictures.standsInside && second == nil
    let own = first.place.map { [$0] } ?? [.headRight] + (mayStandInside ? [.middle] : [])
    if let place = second?.place, !own.contains(place) { return (own, place) }
    return (own, own == [.footLeft] ? .headRight : .footLeft)
  }

  /// The sizes of one picture, by columns, then by depth; in characters where the editor says so.
  func figures(_ picture: Picture, span: Int) -> [Figure] {
    guard let original = originals[picture.path] else { return [] }
    if let characters = picture.characters {
      let room = Room(columns: 1, characters: characters, width: spec.grid.bodySize * characters)
      guard room.width < spec.grid.longColumnWidth(span) else { return [] }
      // Each depth means to set the text anew: the two that crop least will do.
      let all = figures(picture, original, room, of: span)
      return Array(all.sorted { ($0.price, $0.depth) < ($1.price, $1.depth) }.prefix(2))
    }
    let wished = picture.columns.map { min($0, span)...min($0, span) } ?? 1...max(1, span)
    let narrower = (picture.columns ?? 0) > span ? Self.narrowerPrice : 0
    return wished.flatMap { columns in
      let room = Room(columns: columns, width: spec.grid.longColumnWidth(columns))
      return figures(picture, original, room, of: span).map {
        var figure = $0
        figure.price += narrower
        return figure
      }
    }
  }

  /// What it costs that a story has fewer columns than its picture was to have.
  private static let narrowerPrice = 6_000

  private func figures(
    _ picture: Picture, _ original: PictureOriginal, _ room: Room, of span: Int
  ) -> [Figure] {
    depths(picture, original, room).compactMap {
      figure(picture, original, room, of: span, lines: $0)
    }
  }

  /// The width that a figure may take.
  private struct Room {
    var columns: Int
    var characters: Int?
    var width: Length
  }

  // MARK: Sizes

  /// A picture's height when it takes so many lines: its edges stand on the edges of letters.
  private func height(lines: Int) -> Length {
    spec.grid.linePitch * lines - (spec.grid.linePitch - spec.grid.bodySize)
  }

  private func depths(
    _ picture: Picture, _ original: PictureOriginal, _ room: Room
  ) -> [Int] {
    if let lines = picture.lines { return [min(lines, spec.grid.lines)] }
    let natural = naturalHeight(original, width: room.width)
    let whole = (natural + (spec.grid.linePitch - spec.grid.bodySize))
      .roundedUp(in: spec.grid.linePitch)
    guard picture.mayCrop else { return [max(1, whole)] }
    let near = (whole - 2...whole + 2).filter { $0 >= 1 }
    return near + (isTall(original, width: room.width) ? [whole * 3 / 4, whole * 3 / 5] : [])
  }

  /// Whether an upright picture would be a pillar in the page: it may lose two fifths of its height.
  private func isTall(_ original: PictureOriginal, width: Length) -> Bool {
    original.height * 10 > original.width * 13
      && naturalHeight(original, width: width) > spec.grid.linePitch * Self.tallLines
  }

  private static let tallLines = 30
  private static let tallCrop = 420

  private func naturalHeight(_ original: PictureOriginal, width: Length) -> Length {
    width.scaled(by: original.height, over: max(1, original.width))
  }

  private func figure(
    _ picture: Picture, _ original: PictureOriginal, _ place: Room, of span: Int, lines: Int
  ) -> Figure? {
    let isAsked = picture.lines != nil
    guard lines <= spec.grid.lines * 2 / 3 || isAsked else { return nil }
    guard lines >= Self.leastLines || isAsked else { return nil }
    let room = Size(width: place.width, height: height(lines: lines))
    let shown: (size: Size, crop: PixelRect, loss: Int)
    if picture.mayCrop {
      let crop = Self.crop(original, to: room, focus: picture.focus)
      let loss = Self.loss(crop, of: original)
      let free =
        isTall(original, width: place.width)
        ? Self.tallCrop : place.characters == nil ? Self.freeCrop : Self.smallCrop
      guard loss <= (isAsked ? Self.mostCrop : free) else { return nil }
      shown = (room, crop, loss)
    } else {
      let whole = PixelRect(x: 0, y: 0, width: original.width, height: original.height)
      shown = (Self.fitted(original, in: room), whole, 0)
    }
    let price = Self.price(
      loss: shown.loss, columns: place.columns, span: span, pixels: shown.crop.width,
      width: shown.size.width, isAsked: picture.columns != nil || place.characters != nil)
    return Figure(
      picture: picture, cut: cut(shown.crop, original, shown.size), columns: place.columns,
      characters: place.characters, width: place.width, size: shown.size, pictureLines: lines,
      caption: caption(picture, width: place.width), price: price)
  }

  /// A span that differs from about half of the story's, a crop and pixels that show all cost; a
  /// stamp under a wide head costs twice what a picture does that takes a column more.
  private static func price(
    loss: Int, columns: Int, span: Int, pixels: Int, width: Length, isAsked: Bool
  ) -> Int {
    let usual = max(1, (span + 1) / 2)
    let shape = isAsked ? 0 : columns < usual ? 1_800 * (usual - columns) : 900 * (columns - usual)
    let inches = max(1, width.rawValue / (72 * Length.unitsPerPoint / 100))
    let density = pixels * 100 / inches
    let coarse = density >= leastPixelsPerInch ? 0 : 40 * (leastPixelsPerInch - density)
    return loss * 8 + shape + coarse
  }

  // MARK: Cropping

  /// The largest part of the picture with the room's proportions, about its focus.
  static func crop(
    _ original: PictureOriginal, to room: Size, focus: Picture.Focus
  ) -> PixelRect {
    let wide = original.width * room.height.rawValue
    let high = original.height * room.width.rawValue
    var crop = PixelRect(x: 0, y: 0, width: original.width, height: original.height)
    if wide > high, room.height > .zero {
      crop.width = max(1, high / room.height.rawValue)
    } else if room.width > .zero {
      crop.height = max(1, wide / room.width.rawValue)
    }
    crop.x = start(crop.width, of: original.width, about: focus.across)
    crop.y = start(crop.height, of: original.height, about: focus.down)
    return crop
  }

  private static func start(_ length: Int, of whole: Int, about focus: Int) -> Int {
    min(max(0, whole * focus / 100 - length / 2), whole - length)
  }

  /// What is cut away, of 1000 of the picture.
  static func loss(_ crop: PixelRect, of original: PictureOriginal) -> Int {
    let kept = crop.width * crop.height * 1000 / max(1, original.width * original.height)
    return 1000 - kept
  }

  /// The whole picture as large as the room allows.
  private static func fitted(_ original: PictureOriginal, in room: Size) -> Size {
    let height = room.width.scaled(by: original.height, over: max(1, original.width))
    guard height > room.height else { return Size(width: room.width, height: height) }
    return Size(
      width: room.height.scaled(by: original.width, over: max(1, original.height)),
      height: room.height)
  }

  /// The crop in no more pixels than paper can show.
  private func cut(_ crop: PixelRect, _ original: PictureOriginal, _ size: Size) -> PictureCut {
    let inch = 72 * Length.unitsPerPoint
    func pixels(_ count: Int, _ length: Length) -> Int {
      max(1, min(count, length.rawValue * Self.mostPixelsPerInch / inch))
    }
    return PictureCut(
      digest: original.digest, crop: crop, width: pixels(crop.width, size.width),
      height: pixels(crop.height, size.height))
  }

  // MARK: Caption

  private static let longestCredit = 12

  /// A credit that a line can hold stays in one piece, else each name in it does.
  private func wholes(
    _ scalars: [Unicode.Scalar], _ credit: Range<Int>, in measures: LineMeasures
  ) -> [Range<Int>] {
    let fits = credit.count <= Self.longestCredit && Em.ems(credit.count) <= measures.rest
    guard !fits else { return [credit] }
    return BylineNames.ranges(in: Array(scalars[credit])).map {
      $0.lowerBound + credit.lowerBound..<$0.upperBound + credit.lowerBound
    }
  }

  /// Whether the line begins inside the stretch.
  private static func parts(_ line: SetLine, _ stretch: Range<Int>) -> Bool {
    guard let first = line.cells.first?.start else { return false }
    return stretch.lowerBound < first && first < stretch.upperBound
  }

  private func lines(
    _ text: StyledText, _ style: CompositionStyle, _ measures: LineMeasures
  ) -> [SetLine] {
    let material = ParagraphMaterial(text, style: style, shaper: shaper)
    guard !material.isEmpty else { return [] }
    return LineSetter(material).lines(LineBreaker(material).breaks(in: measures), in: measures)
  }

  /// Caption and credit as one paragraph, the credit in Kai at its end.
  private func caption(_ picture: Picture, width: Length) -> Figure.Caption? {
    let style = spec.pictures
    var text = picture.caption ?? picture.credit ?? picture.file[0..<0]
    guard !text.isEmpty else { return nil }
    var spans: [StyledText.FaceSpan] = []
    if let credit = picture.credit, !credit.isEmpty {
      if picture.caption?.isEmpty == false {
        text.replace(text.count..<text.count, with: ["\u{3000}" as Unicode.Scalar])
        let start = text.count
        text.append(credit)
        spans = [StyledText.FaceSpan(start..<text.count, style.creditFace)]
      } else {
        text = credit
        spans = [StyledText.FaceSpan(0..<text.count, style.creditFace)]
      }
    }
    var setting = StoryStyles(spec: spec).body
    setting.indent = .zero
    let styled = StyledText(text.scalars, face: style.captionFace, spans: spans)
    let credit = spans.first?.range
    let measures = LineMeasures(Em.ems(in: width, at: style.captionSize))
    var lines = lines(styled, setting, measures)
    guard !lines.isEmpty else { return nil }
    if let credit, lines.dropFirst().contains(where: { Self.parts($0, credit) }) {
      // Who took the picture stands in one line, be the one before it short.
      var whole = styled
      whole.wholes = wholes(text.scalars, credit, in: measures)
      setting.alignment = .start
      lines = self.lines(whole, setting, measures)
    }
    let leading = style.captionLeading.pitch(of: style.captionSize)
    let height = FigureGeometry.captionGap + leading * lines.count + FigureGeometry.captionGap
    return Figure.Caption(text: text, lines: lines, depth: spec.grid.lines(covering: height))
  }
}
