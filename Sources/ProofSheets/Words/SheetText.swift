internal import HanText
package import PageGeometry
internal import PageMakeup
package import PageScene
internal import PressDiagnostics
package import Typefaces
package import Typesetting

/// Sets the words that stand on proofs and on no newspaper page (校样上的说明文字).
package struct SheetText {
  package let shaper: any TextShaper

  package init(shaper: any TextShaper) { self.shaper = shaper }

  /// A line that is set, without a place yet.
  package struct Line {
    let line: SetLine
    let text: SourcedText
    package let size: Length
    let ink: Ink

    package var width: Length { line.right.at(size) }

    fileprivate func placed(_ x: Length, _ baseline: Length) -> PlacedLine {
      PlacedLine(line: line, text: text, origin: Point(x: x, y: baseline), size: size, ink: ink)
    }
  }

  /// One line at its natural width.
  package func line(
    _ text: String, _ face: Face = Face(.hei), size: Length, ink: Ink = .black
  ) -> Line? {
    lines(SourcedText(literal: text), face, size: size, ink: ink, width: nil).first
  }

  /// A paragraph in lines of that width; what needs more lines than `most` is cut off with an ellipsis.
  package func paragraph(
    _ text: String, _ face: Face = Face(.hei), size: Length, ink: Ink = .black, width: Length,
    most: Int = 40
  ) -> [Line] {
    let whole = lines(SourcedText(literal: text), face, size: size, ink: ink, width: width)
    guard whole.count > most, most > 0, let last = whole[most - 1].line.cells.last else {
      return whole
    }
    let end = max(1, last.start + last.count - 3)
    let cut = String(String.UnicodeScalarView(Array(text.unicodeScalars)[..<end])) + "……"
    return Array(
      lines(SourcedText(literal: cut), face, size: size, ink: ink, width: width).prefix(most))
  }

  private static var style: CompositionStyle {
    var style = CompositionStyle()
    style.marks = .banjiao
    style.alignment = .start
    style.autospace = Em(1, over: 8)
    style.avoidsOrphan = false
    return style
  }

  private func lines(
    _ text: SourcedText, _ face: Face, size: Length, ink: Ink, width: Length?
  ) -> [Line] {
    let styled = StyledText(text.scalars, face: face)
    let measure = width.map { Em.ems(in: $0, at: size) }
    let material = ParagraphMaterial(
      styled, style: Self.style, shaper: shaper, narrowest: measure)
    guard !material.isEmpty else { return [] }
    let measures = LineMeasures(measure ?? .ems(4 * material.units.count + 8))
    let breaks = LineBreaker(material).breaks(in: measures)
    return LineSetter(material).lines(breaks, in: measures).map {
      Line(line: $0, text: text, size: size, ink: ink)
    }
  }

  // MARK: Placing

  /// The glyphs of a line at its place.
  package func items(_ line: Line, x: Length, baseline: Length) -> [PageItem] {
    PageFinisher(shaper: shaper).items(of: line.placed(x, baseline))
  }

  /// A word at its place, if there is one.
  package func items(
    _ text: String, _ face: Face = Face(.hei), size: Length, ink: Ink = .black, x: Length,
    baseline: Length, alignment: Alignment = .left
  ) -> [PageItem] {
    guard let line = line(text, face, size: size, ink: ink) else { return [] }
    let start =
      switch alignment {
      case .left: x
      case .centre: x - line.width / 2
      case .right: x - line.width
      }
    return items(line, x: start, baseline: baseline)
  }

  /// Which point of a word stands at the place that was named.
  package enum Alignment: Sendable {
    case left
    case centre
    case right
  }
}
