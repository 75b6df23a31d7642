internal import HanText
internal import PageGeometry
internal import Typefaces

/// What a paragraph's marks mean for its lines (标记材料).
struct MarkMaterial: Sendable {
  /// Marks along a stretch: dots, lines, waves, frames.
  private(set) var stretches: [Stretch] = []
  private(set) var ruby: [RubyPair] = []
  /// In order; they share no unit.
  private(set) var notes: [NoteMaterial] = []
  private(set) var faults: [MarkFault] = []
  private(set) var reach: MarkReach

  /// A mark with its place across the line.
  struct Stretch: Sendable {
    var units: Range<Int>
    var kind: TextAnnotation.Kind
    var near: Em
    var depth: Em
  }

  /// The paragraph's parts that marks change.
  struct Parts {
    var widths: [Int]
    var gaps: [Gap]
    var breaks: [BreakRule]
    var insets: [GridInset]
  }

  private let text: StyledText
  private let style: CompositionStyle
  private let units: [TextUnit]

  init(
    _ text: StyledText, _ style: CompositionStyle, _ units: [TextUnit], _ faces: [Face],
    _ parts: inout Parts, _ shaper: any TextShaper
  ) {
    self.text = text
    self.style = style
    self.units = units
    reach = MarkReach(count: units.count, isGrid: style.isGrid)
    addNotes(&parts)
    addRuby(faces, &parts, shaper)
    addStretches(&parts)
    reach.widen(&parts.gaps, parts.widths)
  }

  // MARK: Finding units

  /// The units of a stretch of scalars, whole units where it begins or ends inside one.
  private func range(of annotation: TextAnnotation) -> Range<Int> {
    let low = firstUnit { $0.end > annotation.range.lowerBound }
    let high = firstUnit { $0.start >= annotation.range.upperBound }
    return low..<max(low, high)
  }

  /// The first unit for which `holds`, which holds for all units after it.
  private func firstUnit(where holds: (TextUnit) -> Bool) -> Int {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if holds(units[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The note on the unit, or the next one after it, as an index into `notes`.
  private func noteIndex(from unit: Int) -> Int {
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if notes[middle].units.upperBound > unit { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The note that the unit is in.
  func note(at unit: Int) -> NoteMaterial? {
    let index = noteIndex(from: unit)
    guard index < notes.count, notes[index].units.contains(unit) else { return nil }
    return notes[index]
  }

  /// By how much a line is wider than its running sums: notes are halved as a whole, and what
  /// sticks out of the first and last units stays inside the line.
  func excess(on line: Range<Int>) -> Int {
    var excess = reach.blank(before: line.lowerBound) + reach.blank(after: line.upperBound - 1)
    var index = noteIndex(from: line.lowerBound)
    while index < notes.count, notes[index].units.lowerBound < line.upperBound {
      excess += notes[index].excess(on: line)
      index += 1
    }
    return excess
  }

  private mutating func fault(_ annotation: TextAnnotation, _ reason: MarkFault.Reason) {
    faults.append(MarkFault(annotation: annotation, reason: reason))
  }

  // MARK: Notes

  private mutating func addNotes(_ parts: inout Parts) {
    let wanted = text.annotations.filter { $0.kind == .note }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    for annotation in wanted where !annotation.range.isEmpty {
      let range = range(of: annotation)
      if range.isEmpty {
        fault(annotation, .nothingToMark)
      } else if let last = notes.last, last.units.upperBound > range.lowerBound {
        fault(annotation, .acrossNote)
      } else {
        addNote(range, &parts)
      }
    }
  }

  private mutating func addNote(_ range: Range<Int>, _ parts: inout Parts) {
    dropInsets(range, &parts)
    let note = NoteMaterial(
      units: range, widths: parts.widths[range],
      gaps: parts.gaps[range.lowerBound..<min(range.upperBound, parts.gaps.count)],
      breaks: parts.breaks[range], isGrid: style.isGrid)
    for unit in range {
      parts.widths[unit] = NoteMaterial.share(of: parts.widths[unit])
      guard unit + 1 < range.upperBound else { break }
      parts.gaps[unit] = Gap(opens: false)
      parts.breaks[unit] = note.rule(after: unit - range.lowerBound, parts.breaks[unit])
    }
    // A small mark brings no blank of a large one, and no space stands beside brackets.
    if range.lowerBound > 0, !parts.gaps[range.lowerBound - 1].belongsToPrevious {
      parts.gaps[range.lowerBound - 1] = Gap(opens: units[range.lowerBound - 1].cls != .opening)
    }
    if range.upperBound < units.count, !parts.gaps[range.upperBound - 1].belongsToNext {
      parts.gaps[range.upperBound - 1] = Gap(opens: units[range.upperBound].cls != .closing)
    }
    notes.append(note)
  }

  /// Inside a note Western runs are not padded to cells.
  private func dropInsets(_ range: Range<Int>, _ parts: inout Parts) {
    guard !parts.insets.isEmpty else { return }
    for unit in range {
      parts.widths[unit] -= parts.insets[unit].before + parts.insets[unit].after
      parts.insets[unit] = GridInset()
    }
  }

  /// Whether the range lies inside a note or cuts one.
  private func cutsNote(_ range: Range<Int>, allowsWhole: Bool) -> Bool {
    var index = noteIndex(from: range.lowerBound)
    while index < notes.count, notes[index].units.lowerBound < range.upperBound {
      let note = notes[index].units
      let isWhole = range.lowerBound <= note.lowerBound && note.upperBound <= range.upperBound
      if !isWhole || !allowsWhole || range == note { return true }
      index += 1
    }
    return false
  }

  // MARK: Ruby

  private mutating func addRuby(
    _ faces: [Face], _ parts: inout Parts, _ shaper: any TextShaper
  ) {
    guard text.annotations.contains(where: \.isRuby) else { return }
    let size = MarkMeasures.rubySize(in: style.lineGap)
    let maker = RubyMaker(
      text: text, style: style, units: units, faces: faces, size: size ?? .zero, shaper: shaper)
    var end = 0
    for annotation in text.annotations.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard case .ruby(let scalars) = annotation.kind, !annotation.range.isEmpty else { continue }
      let range = range(of: annotation)
      let pairs = range.isEmpty || size == nil ? [] : maker.pairs(of: scalars, over: range)
      if let reason = obstacle(range, pairs, end, hasSize: size != nil) {
        fault(annotation, reason)
        continue
      }
      end = range.upperBound
      if let size, size < MarkMeasures.rubySize {
        fault(annotation, .reduced(size.rawValue * 1000 / MarkMeasures.rubySize.rawValue))
      }
      for pair in pairs { add(pair, &parts) }
    }
  }

  private func obstacle(
    _ range: Range<Int>, _ pairs: [RubyPair], _ end: Int, hasSize: Bool
  ) -> MarkFault.Reason? {
    if range.isEmpty { return .nothingToMark }
    if cutsNote(range, allowsWhole: false) { return .acrossNote }
    if range.lowerBound < end { return .overRuby }
    if !hasSize { return .noRoom(style.lineGap) }
    return pairs.isEmpty ? .nothingToMark : nil
  }

  private mutating func add(_ pair: RubyPair, _ parts: inout Parts) {
    ruby.append(pair)
    reach.add(pair, parts.widths, &parts.gaps)
    bind(pair.base, &parts)
  }

  /// No line ends inside the range, unless it is wider than the measure.
  private func bind(_ range: Range<Int>, _ parts: inout Parts) {
    let inner = range.lowerBound..<range.upperBound - 1
    let width = parts.widths[range].reduce(0, +) + parts.gaps[inner].reduce(0) { $0 + $1.natural }
    for index in inner where parts.breaks[index].tier == .allowed {
      parts.breaks[index].tier = .address
      parts.breaks[index].runWidth = width
      parts.breaks[index].penalty += Penalty.address
    }
  }

  // MARK: Lines, dots and frames

  private mutating func addStretches(_ parts: inout Parts) {
    var found: [(annotation: TextAnnotation, stretch: Stretch)] = []
    // What stands nearer to the characters first.
    for kinds in [Self.lines, Self.waves, Self.dots, Self.frames] {
      for annotation in text.annotations where kinds.contains(annotation.kind) {
        guard !annotation.range.isEmpty else { continue }
        let range = range(of: annotation)
        if !carries(annotation.kind, range) {
          fault(annotation, .nothingToMark)
        } else if cutsNote(range, allowsWhole: true) {
          fault(annotation, .acrossNote)
        } else {
          found.append((annotation, stretch(annotation.kind, range)))
        }
      }
    }
    stack(&found)
    fit(found)
    for stretch in stretches where stretch.kind == .frame {
      reach.addFrame(stretch.units)
      bind(stretch.units, &parts)
    }
  }

  private static let lines: [TextAnnotation.Kind] = [.nameLine, .underline]
  private static let waves: [TextAnnotation.Kind] = [.waveLine]
  private static let dots: [TextAnnotation.Kind] = [.dots]
  private static let frames: [TextAnnotation.Kind] = [.frame]

  private func carries(_ kind: TextAnnotation.Kind, _ range: Range<Int>) -> Bool {
    guard kind == .dots else { return !range.isEmpty }
    return range.contains { units[$0].cls == .han }
  }

  private func stretch(_ kind: TextAnnotation.Kind, _ units: Range<Int>) -> Stretch {
    let (near, depth) =
      switch kind {
      case .dots: (MarkMeasures.dotDistance, MarkMeasures.dotDiameter)
      case .waveLine: (MarkMeasures.waveDistance, MarkMeasures.waveDepth)
      case .frame: (MarkMeasures.frameDistance, MarkMeasures.frameThickness)
      default: (MarkMeasures.lineDistance, MarkMeasures.lineThickness)
      }
    return Stretch(units: units, kind: kind, near: near, depth: depth)
  }

  /// Whether the mark stands under the line, where marks stand one beyond the other.
  ///
  /// In vertical lines dots have the right side to themselves.
  private func isStacked(_ kind: TextAnnotation.Kind) -> Bool {
    switch kind {
    case .nameLine, .underline, .waveLine: true
    case .dots: style.direction == .horizontal
    default: false
    }
  }

  /// Puts each mark beyond those that are nearer (line first, dots under it).
  private func stack(_ found: inout [(annotation: TextAnnotation, stretch: Stretch)]) {
    var taken = [Em](repeating: .zero, count: units.count)
    for index in found.indices where isStacked(found[index].stretch.kind) {
      let units = found[index].stretch.units
      let inner = taken[units].max() ?? .zero
      if inner > .zero {
        found[index].stretch.near = max(
          found[index].stretch.near, inner + MarkMeasures.betweenMarks)
      }
      let far = found[index].stretch.near + found[index].stretch.depth
      for unit in units { taken[unit] = far }
    }
  }

  /// Makes the marks smaller together where the white between lines is too narrow for the deepest.
  private mutating func fit(_ found: [(annotation: TextAnnotation, stretch: Stretch)]) {
    let deepest = found.map { $0.stretch.near + $0.stretch.depth }.max() ?? .zero
    let share = MarkMeasures.shrinkage(of: deepest, in: style.lineGap)
    for (annotation, var stretch) in found {
      guard let share else {
        fault(annotation, .noRoom(style.lineGap))
        continue
      }
      if share < 1000 { fault(annotation, .reduced(share)) }
      stretch.near = stretch.near.scaled(by: share)
      stretch.depth = stretch.depth.scaled(by: share)
      stretches.append(stretch)
    }
  }
}

extension TextAnnotation {
  fileprivate var isRuby: Bool {
    if case .ruby = kind { return true }
    return false
  }
}
