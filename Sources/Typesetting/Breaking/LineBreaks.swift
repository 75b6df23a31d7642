/// Where a paragraph's lines end (断行结果), with what it costs.
package struct LineBreaks: Hashable, Sendable {
  /// The unit range of each line.
  package var lines: [Range<Int>]
  /// The pitch class of each line.
  package var pitches: [PitchClass]
  /// The total demerits, in 1/2²⁰ of a unit; comparable only for the same text.
  package var demerits: Int
  /// Whether a line had to be let out of its measure.
  package var isOverfull: Bool
  /// The pass of breaking that found them.
  package var pass: Int

  package init(
    lines: [Range<Int>], pitches: [PitchClass] = [], demerits: Int, isOverfull: Bool = false,
    pass: Int = 0
  ) {
    self.lines = lines
    self.pitches = pitches
    self.demerits = demerits
    self.isOverfull = isOverfull
    self.pass = pass
  }

  /// The place from which the lines behind the first `count` go on, as they were broken.
  ///
  /// `firstLine` is the number of the first of these lines in the paragraph.
  package func state(after count: Int, firstLine: Int = 0) -> BreakingState {
    guard count > 0, let last = lines.prefix(count).last else { return .start }
    let pitch = pitches.count >= count ? pitches[count - 1] : .trueToPitch
    return BreakingState(
      unit: last.upperBound, line: firstLine + min(count, lines.count), pitch: pitch, pass: pass)
  }
}

/// A place inside a paragraph from which lines go on (续排位置): a checkpoint to copy and keep.
///
/// A column can end after any line; the rest of the paragraph goes on from its checkpoint with
/// another measure.
package struct BreakingState: Hashable, Sendable {
  /// The first unit of the next line.
  package var unit: Int
  /// The number of the next line in its paragraph, from 0.
  package var line: Int
  /// The pitch of the line before, which the next one should not leave abruptly.
  package var pitch: PitchClass
  /// The pass of breaking that the lines before needed: the rest is allowed no less.
  package var pass: Int

  package init(unit: Int, line: Int, pitch: PitchClass = .trueToPitch, pass: Int = 0) {
    self.unit = unit
    self.line = line
    self.pitch = pitch
    self.pass = pass
  }

  /// The beginning of a paragraph.
  package static let start = BreakingState(unit: 0, line: 0)
}

/// The passes of breaking (断行轮次): each allows more than the one before.
enum BreakingPass {
  /// The passes, each with what it allows on top of the one before.
  ///
  /// Gaps up to 1/8, 1/4, 1/2 em, then any gap; then an orphan; then a ！ or ？ at a line start;
  /// then breaks inside words, inside numbers and against prohibitions, each only where what it
  /// parts is wider than the measure; then overfull lines. All from the break in a word on are
  /// reported.
  static let all: [LineEvaluator.Limits] = [
    LineEvaluator.Limits(widestGap: 8192),
    LineEvaluator.Limits(widestGap: 16384),
    LineEvaluator.Limits(widestGap: 32768),
    LineEvaluator.Limits(widestGap: unlimited),
    LineEvaluator.Limits(widestGap: unlimited, allowsOrphan: true),
    LineEvaluator.Limits(widestGap: unlimited, allowsOrphan: true, tier: .relaxed),
    LineEvaluator.Limits(widestGap: unlimited, allowsOrphan: true, tier: .word),
    LineEvaluator.Limits(widestGap: unlimited, allowsOrphan: true, tier: .figure),
    LineEvaluator.Limits(widestGap: unlimited, allowsOrphan: true, tier: .mark),
    LineEvaluator.Limits(
      widestGap: unlimited, allowsOrphan: true, tier: .mark, allowsOverfull: true),
  ]

  static let unlimited = 1 << 40
}
