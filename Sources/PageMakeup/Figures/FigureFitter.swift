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

  /// The figures that a story of so many columns can have: a few for each of its first two
  /// pictures, the best first; only the empty layout where there is none.
  func layouts(of article: Article, columns: Int) -> [FigureLayout] {
    let usable = article.pictures.filter { originals[$0.path] != nil }
    guard let first = usable.first else { return [.none] }
    let heads = figures(first, span: columns)
    let feet = usable.count > 1 ? figures(usable[1], span: columns) : []
    var layouts: [FigureLayout] = []
    for head in heads {
      if feet.isEmpty { layouts.append(FigureLayout(head: head)) }
      // Side by side the two would touch where the columns overlap and the box is shallow; their
      // depths decide that when the box is known.
      for foot in feet { layouts.append(FigureLayout(head: head, foot: foot)) }
    }
    return layouts.isEmpty ? [.none] : layouts
  }

  /// The sizes of one picture, by columns, then by depth.
  func figures(_ picture: Picture, span: Int) -> [Figure] {
    guard let original = originals[picture.path] else { return [] }
    let wished = picture.columns.map { min($0, span)...min($0, span) } ?? 1...max(1, span)
    return wished.flatMap { columns in
      depths(picture, original, columns: columns).compactMap {
        figure(picture, original, columns: columns, of: span, lines: $0)
      }
    }
  }

  // MARK: Sizes

  /// A picture's height when it takes so many lines: its edges stand on the edges of letters.
  private func height(lines: Int) -> Length {
    spec.grid.linePitch * lines - (spec.grid.linePitch - spec.grid.bodySize)
  }

  private func depths(
    _ picture: Picture, _ original: PictureOriginal, columns: Int
  ) -> [Int] {
    if let lines = picture.lines { return [min(lines, spec.grid.lines)] }
    let natural = naturalHeight(original, width: spec.grid.longColumnWidth(columns))
    let whole = (natural + (spec.grid.linePitch - spec.grid.bodySize))
      .roundedUp(in: spec.grid.linePitch)
    guard picture.mayCrop else { return [max(1, whole)] }
    return (whole - 2...whole + 2).filter { $0 >= 1 }
  }

  private func naturalHeight(_ original: PictureOriginal, width: Length) -> Length {
    width.scaled(by: original.height, over: max(1, original.width))
  }

  private func figure(
    _ picture: Picture, _ original: PictureOriginal, columns: Int, of span: Int, lines: Int
  ) -> Figure? {
    let width = spec.grid.longColumnWidth(columns)
    let isAsked = picture.lines != nil
    guard lines <= spec.grid.lines * 2 / 3 || isAsked else { return nil }
    guard lines >= Self.leastLines || isAsked else { return nil }
    let room = Size(width: width, height: height(lines: lines))
    let shown: (size: Size, crop: PixelRect, loss: Int)
    if picture.mayCrop {
      let crop = Self.crop(original, to: room, focus: picture.focus)
      let loss = Self.loss(crop, of: original)
      guard loss <= (isAsked ? Self.mostCrop : Self.freeCrop) else { return nil }
      shown = (room, crop, loss)
    } else {
      let whole = PixelRect(x: 0, y: 0, width: original.width, height: original.height)
      shown = (Self.fitted(original, in: room), whole, 0)
    }
    let price = Self.price(
      loss: shown.loss, columns: columns, span: span, pixels: shown.crop.width,
      width: shown.size.width, isAsked: picture.columns != nil)
    return Figure(
      picture: picture, cut: cut(shown.crop, original, shown.size), columns: columns,
      size: shown.size, pictureLines: lines, caption: caption(picture, width: width), price: price)
  }

  /// A span that differs from about half of the story's, a crop and pixels that show all cost.
  private static func price(
    loss: Int, columns: Int, span: Int, pixels: Int, width: Length, isAsked: Bool
  ) -> Int {
    let usual = max(1, (span + 1) / 2)
    let shape = isAsked ? 0 : 900 * abs(columns - usual)
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
    let material = ParagraphMaterial(
      StyledText(text.scalars, face: style.captionFace, spans: spans), style: setting,
      shaper: shaper)
    guard !material.isEmpty else { return nil }
    let measures = LineMeasures(Em.ems(in: width, at: style.captionSize))
    let breaks = LineBreaker(material).breaks(in: measures)
    let lines = LineSetter(material).lines(breaks, in: measures)
    let leading = style.captionLeading.pitch(of: style.captionSize)
    let height = FigureGeometry.captionGap + leading * lines.count + FigureGeometry.captionGap
    return Figure.Caption(text: text, lines: lines, depth: spec.grid.lines(covering: height))
  }
}
