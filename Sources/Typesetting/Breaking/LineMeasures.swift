package import PageGeometry

/// How long each line of a paragraph is (各行行长).
///
/// Lines may differ where text runs beside a picture; behind the list the last measure holds on.
package struct LineMeasures: Hashable, Sendable {
  /// The measures of the first lines.
  package var first: [Em]
  /// The measure of all further lines.
  package var rest: Em

  /// The same measure for every line.
  package init(_ measure: Em) { self.init(first: [], rest: measure) }

  package init(first: [Em], rest: Em) {
    self.first = first
    self.rest = rest
  }

  package subscript(line: Int) -> Em { line < first.count ? first[line] : rest }

  /// The measures multiplied, for text whose letters stand closer or wider (调字距).
  package func scaled(by factor: Int, over divisor: Int) -> LineMeasures {
    LineMeasures(
      first: first.map { Em(rawValue: $0.rawValue * factor / divisor) },
      rest: Em(rawValue: rest.rawValue * factor / divisor))
  }

  /// Whether all lines have one measure.
  var isUniform: Bool { first.allSatisfy { $0 == rest } }
}
