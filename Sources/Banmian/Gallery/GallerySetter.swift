internal import PageGeometry
internal import PageMakeup
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Sets the paragraphs of a gallery with the line breaker of the pages, or with forced line ends.
struct GallerySetter {
  let shaper: any TextShaper

  /// A line with the text that its cells point to.
  struct Line {
    var line: SetLine
    var text: SourcedText

    func placed(_ origin: Point, size: Length, ink: Ink) -> PlacedLine {
      PlacedLine(line: line, text: text, origin: origin, size: size, ink: ink)
    }
  }

  /// The lines of a setting; each | of its text ends one.
  func lines(_ setting: GalleryFile.Setting) -> [Line] {
    let pieces = setting.text.split(separator: "|").map(String.init)
    guard pieces.count > 1 else {
      return lines(
        setting.text, setting.options.style, setting.options.face, setting.options.measure)
    }
    return pieces.enumerated().compactMap { number, piece in
      forced(piece, number: number, isLast: number + 1 == pieces.count, setting.options)
    }
  }

  /// A paragraph as it is set on a page.
  func lines(_ text: String, _ style: CompositionStyle, _ face: Face, _ measure: Em) -> [Line] {
    let source = SourcedText(literal: text)
    let material = ParagraphMaterial(
      StyledText(source.scalars, face: face), style: style, shaper: shaper)
    let measures = LineMeasures(measure)
    let breaks = LineBreaker(material).breaks(in: measures)
    return LineSetter(material).lines(breaks, in: measures).map { Line(line: $0, text: source) }
  }

  /// One line by itself; a character that is not shown stands behind it, so that it is justified
  /// like any line that is not the last.
  private func forced(
    _ piece: String, number: Int, isLast: Bool, _ options: LineOptions
  ) -> Line? {
    let source = SourcedText(literal: isLast ? piece : piece + "一")
    var style = options.style
    if number > 0 { style.firstLineOpening = style.lineStart }
    let material = ParagraphMaterial(
      StyledText(source.scalars, face: options.face), style: style, shaper: shaper)
    let count = material.units.count - (isLast ? 0 : 1)
    guard count > 0 else { return nil }
    let line = LineSetter(material).line(0..<count, number: number, measure: options.measure)
    return Line(line: line, text: source)
  }
}
