internal import HanText
package import Typesetting

extension MarkedText {
  /// The text of a broken paragraph, its lines as ranges of units.
  package init(_ material: ParagraphMaterial, lines: [Range<Int>]) {
    let scalars = material.text.scalars
    self.init(
      lines: lines.map { units in
        let start = units.lowerBound == 0 ? 0 : material.units[units.lowerBound].start
        let isLast = units.upperBound == material.units.count
        let end = isLast ? scalars.count : material.units[units.upperBound].start
        return String(String.UnicodeScalarView(scalars[start..<end]))
      })
  }
}
