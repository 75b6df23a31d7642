internal import HanText
internal import PageGeometry
internal import Typefaces

/// One piece of ruby with its base (注音与基文): a character with its syllable, or a group.
struct RubyPair: Sendable {
  /// The paragraph's units that are the base.
  var base: Range<Int>
  var ruby: SetRuby

  /// How wide the ruby is, in 1/65536 em of the base.
  var width: Int { ruby.line.right.times(ruby.size).rawValue }
}

/// Shares ruby out among the characters of its base (注音分配).
struct RubyMaker {
  let text: StyledText
  let style: CompositionStyle
  let units: [TextUnit]
  let faces: [Face]
  let size: Em
  let shaper: any TextShaper

  /// The pairs of one piece of ruby; none where it holds no letters.
  ///
  /// As many syllables as ideographs: one each. Else the ruby belongs to the group as a whole.
  func pairs(of ruby: [Unicode.Scalar], over base: Range<Int>) -> [RubyPair] {
    let syllables = ruby.split(whereSeparator: \.isWordSpace).map(Array.init)
    let characters = base.filter { units[$0].cls == .han }
    let isSpelled = base.allSatisfy { units[$0].cls == .han || units[$0].cls.isMark }
    if isSpelled, syllables.count == characters.count, !syllables.isEmpty {
      return zip(characters, syllables).compactMap { unit, syllable in
        pair(syllable, over: unit..<unit + 1)
      }
    }
    guard !syllables.isEmpty else { return [] }
    return [pair(Array(syllables.joined(separator: [" "])), over: base)].compactMap(\.self)
  }

  /// Nil for characters that take no room, such as a joiner alone.
  private func pair(_ scalars: [Unicode.Scalar], over base: Range<Int>) -> RubyPair? {
    let styled = StyledText(scalars, face: faces[base.lowerBound])
    let material = ParagraphMaterial(styled, style: small, shaper: shaper)
    guard !material.isEmpty else { return nil }
    let line = LineSetter(material).line(
      0..<material.units.count, number: 0, measure: .ems(4 * scalars.count + 8))
    return RubyPair(base: base, ruby: SetRuby(scalars: scalars, line: line, size: size))
  }

  /// One line at its natural width, marks half width.
  private var small: CompositionStyle {
    var style = CompositionStyle()
    style.direction = self.style.direction
    style.marks = .banjiao
    style.alignment = .start
    style.avoidsOrphan = false
    return style
  }
}
