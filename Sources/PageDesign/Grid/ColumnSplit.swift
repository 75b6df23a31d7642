package import PageGeometry

/// How a measure is cut into columns when the sum leaves a remainder (分栏方式).
///
/// The four ways are those of Founder's programs, so editors find what they know.
package enum SplitMode: String, Hashable, Sendable, CaseIterable {
  /// Equal whole characters; the remainder widens the gutters (绝对分栏).
  case absolute
  /// Whole characters, the gutter stays; the last columns take one character more (相对分栏).
  case relative
  /// Equal columns of fractional width, the gutter stays (自由分栏).
  case free
  /// The basic columns of the page, whatever number was asked for (自动分栏).
  case automatic
}

/// A measure cut into columns (分栏): widths and gutters add up to the measure, less `rest`.
package struct ColumnSplit: Hashable, Sendable {
  package var widths: [Em]
  /// One fewer than the widths.
  package var gutters: [Em]
  /// White that is left behind the last column.
  package var rest: Em

  /// Where each column begins, from the left edge of the measure.
  package var positions: [Em] {
    var x = Em.zero
    return widths.indices.map { index in
      if index > 0 { x = x + widths[index - 1] + gutters[index - 1] }
      return x
    }
  }
}

extension ColumnGrid {
  /// Cuts `measure` into `count` columns; nil when a column would hold no character.
  ///
  /// The page's own gutter is used when none is given; `mode` says what becomes of the remainder.
  package func split(
    _ measure: Em, into count: Int, gutter: Em? = nil, mode: SplitMode
  ) -> ColumnSplit? {
    let gutter = gutter ?? gutterCharacters
    if mode == .automatic { return automaticSplit(measure) }
    guard count > 0, count <= measure.rawValue / Em.unitsPerEm, gutter >= .zero else { return nil }
    let text = measure - gutter * (count - 1)
    guard text >= .ems(count) else { return nil }
    let gutters = Array(repeating: gutter, count: count - 1)
    switch mode {
    case .absolute: return absoluteSplit(measure, text: text, count: count)
    case .free: return ColumnSplit(widths: text.shares(count), gutters: gutters, rest: .zero)
    case .relative, .automatic:
      return ColumnSplit(
        widths: ColumnGrid.relativeWidths(text, count), gutters: gutters, rest: .zero)
    }
  }

  private func absoluteSplit(_ measure: Em, text: Em, count: Int) -> ColumnSplit {
    let width = Em.ems(text.rawValue / (count * Em.unitsPerEm))
    let white = measure - width * count
    let widths = Array(repeating: width, count: count)
    guard count > 1 else { return ColumnSplit(widths: widths, gutters: [], rest: white) }
    return ColumnSplit(widths: widths, gutters: white.shares(count - 1), rest: .zero)
  }

  /// Whole characters; the extra ones go to the last columns, less than one to the very last.
  private static func relativeWidths(_ text: Em, _ count: Int) -> [Em] {
    let whole = text.rawValue / Em.unitsPerEm
    let extra = whole % count
    var widths = (0..<count).map { index in
      Em.ems(whole / count + (index >= count - extra ? 1 : 0))
    }
    widths[count - 1] = widths[count - 1] + (text - .ems(whole))
    return widths
  }

  private func automaticSplit(_ measure: Em) -> ColumnSplit? {
    let step = Em.ems(charactersPerColumn) + gutterCharacters
    guard measure >= .one, step > .zero else { return nil }
    let count = (measure + gutterCharacters).rawValue / step.rawValue
    guard count > 0 else { return ColumnSplit(widths: [measure], gutters: [], rest: .zero) }
    return ColumnSplit(
      widths: Array(repeating: .ems(charactersPerColumn), count: count),
      gutters: Array(repeating: gutterCharacters, count: count - 1),
      rest: measure - longColumn(count))
  }
}

extension Em {
  /// Equal shares that add up exactly; the units that cannot be shared go to the last ones.
  fileprivate func shares(_ count: Int) -> [Em] {
    let extra = rawValue % count
    return (0..<count).map { index in
      Em(rawValue: rawValue / count + (index >= count - extra ? 1 : 0))
    }
  }
}
