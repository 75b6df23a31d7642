package import PageGeometry

/// One number of lines in which a paragraph can be set well (可取行数), with its price.
package struct LineCountOption: Hashable, Sendable {
  package var lines: Int
  /// The demerits of the best lines of that number.
  package var breaks: LineBreaks

  package init(lines: Int, breaks: LineBreaks) {
    self.lines = lines
    self.breaks = breaks
  }
}

extension LineBreaker {
  /// The longest paragraph whose line counts are of interest, in lines.
  ///
  /// It is more than any column holds. The search keeps a state for each count at each break, so
  /// its time grows with the square of the length (measured: 10 s for 100,000 characters, which
  /// now take 0.3 s).
  static let mostCountedLines = 240

  /// The longest paragraph, in lines, for which other line counts are looked for.
  package static let mostLinesToCount = 200

  /// The line counts in which the paragraph can be set without a gap wider than `widestGap`, each
  /// with its best lines, fewest first (版面的行数伸缩).
  ///
  /// Copy-fit: at 13 em a page of 251 lines can be set in anything from 250 to 271 (cjk-typography
  /// §4.5). Where no count stays under the gap, the best lines of all are the only option.
  package func options(
    in measures: LineMeasures, from state: BreakingState = .start,
    widestGap: Em = Em(1, over: 8), mostExtraLines: Int = 3
  ) -> [LineCountOption] {
    guard state.unit < material.units.count else { return [] }
    let best = breaks(in: measures, from: state)
    guard best.lines.count <= Self.mostCountedLines else {
      return [LineCountOption(lines: best.lines.count, breaks: best)]
    }
    // Counts multiply with the lines; a text this long has room enough in its other paragraphs.
    guard best.lines.count <= Self.mostLinesToCount else {
      return [LineCountOption(lines: best.lines.count, breaks: best)]
    }
    let limits = LineEvaluator.Limits(widestGap: widestGap.rawValue)
    let fit = CountedFit(
      evaluator: evaluator, indents: Indents(material.style, measures, state), limits: limits,
      mostLines: state.line + best.lines.count + mostExtraLines)
    var options = fit.solve(from: state).map { LineCountOption(lines: $0.lines.count, breaks: $0) }
    if !options.contains(where: { $0.lines == best.lines.count }) {
      options.append(LineCountOption(lines: best.lines.count, breaks: best))
      options.sort { $0.lines < $1.lines }
    }
    return options
  }
}
