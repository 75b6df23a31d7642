internal import PageGeometry

/// Breaks a paragraph into lines as a whole (全段最优断行).
///
/// Knuth and Plass's total fit with four pitch classes of state, over the window of starts from
/// which a line can reach the break at all (cjk-typography §4.2): about three evaluations a break.
package struct LineBreaker {
  let material: ParagraphMaterial
  let evaluator: LineEvaluator

  package init(_ material: ParagraphMaterial) {
    self.material = material
    evaluator = LineEvaluator(material)
  }

  /// The best lines from `state` to the paragraph's end.
  package func breaks(
    in measures: LineMeasures, from state: BreakingState = .start
  ) -> LineBreaks {
    guard state.unit < material.units.count else { return LineBreaks(lines: [], demerits: 0) }
    let passes = BreakingPass.all.indices
    for pass in passes.dropFirst(min(max(0, state.pass), passes.count - 1)) {
      if var found = search(measures, from: state, limits: BreakingPass.all[pass]) {
        found.pass = pass
        return found
      }
    }
    return oneUnitLines(from: state)
  }

  private func search(
    _ measures: LineMeasures, from state: BreakingState, limits: LineEvaluator.Limits
  ) -> LineBreaks? {
    let indents = Indents(material.style, measures, state)
    if let uniform = indents.uniform {
      return UniformFit(
        evaluator: evaluator, measure: uniform.rest, firstMeasure: uniform.first, limits: limits
      ).solve(from: state)
    }
    return CountedFit(evaluator: evaluator, indents: indents, limits: limits).solve(from: state)
      .min { ($0.demerits, $0.lines.count) < ($1.demerits, $1.lines.count) }
  }

  /// A last refuge that no known text needs: nothing is ever lost.
  private func oneUnitLines(from state: BreakingState) -> LineBreaks {
    let lines = (state.unit..<material.units.count).map { $0..<$0 + 1 }
    return LineBreaks(
      lines: lines, demerits: Int.max / 4, isOverfull: true, pass: BreakingPass.all.count - 1)
  }
}

/// The measures of lines with the first line's indent taken off (缩进后的行长).
struct Indents {
  let measures: LineMeasures
  let indent: Int
  let firstLine: Int

  init(_ style: CompositionStyle, _ measures: LineMeasures, _ state: BreakingState) {
    self.measures = measures
    indent = style.indent.rawValue
    firstLine = state.line
  }

  /// The room of a line, numbered from the paragraph's first.
  subscript(line: Int) -> Int {
    measures[line].rawValue - (line == 0 ? indent : 0)
  }

  /// The two measures that serve when all lines but the first are alike.
  var uniform: (first: Int, rest: Int)? {
    guard measures.isUniform || firstLine >= measures.first.count else { return nil }
    return (self[firstLine], measures.rest.rawValue)
  }
}
