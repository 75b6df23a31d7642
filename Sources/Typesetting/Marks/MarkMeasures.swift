package import PageGeometry

/// How big marks are and how far from the characters (标记尺寸), in ems of the line's size.
///
/// Distances are counted from the edge of the characters' em box, outwards into the white between
/// lines. They fit a white of a quarter em, which newspapers have; clreq asks for half an em.
package enum MarkMeasures {
  /// From the baseline up to the middle of the em box, as Chinese faces are drawn: 0.88 − 0.5.
  package static let emBoxMiddle = Em(38, over: 100)

  // MARK: Dots

  package static let dotDiameter = Em(14, over: 100)
  /// From the em box to the dot's near side.
  static let dotDistance = Em(45, over: 1000)

  // MARK: Lines

  package static let lineThickness = Em(45, over: 1000)
  static let lineDistance = Em(5, over: 100)
  /// By how much a line falls short of its text at each end, so that neighbours do not join.
  static let lineInset = Em(1, over: 16)
  static let waveDistance = Em(4, over: 100)
  private static let waveThickness = Em(4, over: 100)
  /// From crest to trough, thickness included.
  static let waveDepth = Em(11, over: 100)
  /// The thickness of a wave that was made that deep.
  package static func waveThickness(of depth: Em) -> Em {
    Em(rawValue: depth.rawValue * waveThickness.rawValue / waveDepth.rawValue)
  }

  /// Half a wave: from one crossing of the middle to the next.
  package static let halfWave = Em(1, over: 8)
  /// Between a line and what stands beyond it.
  static let betweenMarks = Em(4, over: 100)
  /// The white that is left between the outermost mark and the next line's em box.
  static let clearance = Em(45, over: 1000)

  // MARK: Frames

  package static let frameThickness = Em(5, over: 100)
  /// The white that a frame takes before and behind its name.
  static let framePadding = Em(1, over: 8)
  /// From the em box to the frame, above and below.
  package static let frameDistance = Em(4, over: 100)

  // MARK: Ruby

  /// Half the size of the base.
  static let rubySize = Em.half
  /// Below this size nobody can read it.
  static let leastRubySize = Em(28, over: 100)
  /// The height of ruby of 1 em in Latin letters with accents, from the base's em box.
  ///
  /// Descenders reach into the white that ideographs have inside their box.
  private static let rubyHeight = Em(91, over: 100)
  /// The white inside the em boxes of the line above that ruby may use.
  private static let rubyRelief = Em(3, over: 100)
  /// From the base's em box to the ruby's baseline, as a share of the ruby's size.
  package static let rubyRise = Em(16, over: 100)
  /// Between two neighbouring pieces of ruby (clreq: a quarter em).
  static let betweenRuby = Em.quarter
  /// How far ruby may reach over a neighbour that has none.
  static let rubyOverhang = Em.quarter

  // MARK: Notes

  /// The size of an interlinear note's two lines.
  package static let noteSize = Em.half

  /// How deep ruby of that size stands in the white over its base.
  static func rubyDepth(of size: Em) -> Em { rubyHeight.times(size) - rubyRelief }

  /// The size of ruby where `gap` is the white between lines: half the base, less where there is no
  /// room, nil where it could not be read.
  static func rubySize(in gap: Em) -> Em? {
    let room = Em(rawValue: (gap + rubyRelief).rawValue * Em.unitsPerEm / rubyHeight.rawValue - 2)
    let size = min(rubySize, room)
    return size < leastRubySize ? nil : size
  }

  /// The share, in 1/1000, to which marks of that depth shrink in `gap`; nil where too little is
  /// left of them.
  static func shrinkage(of depth: Em, in gap: Em) -> Int? {
    let need = depth + clearance
    guard need > gap else { return 1000 }
    let share = gap.rawValue * 1000 / need.rawValue
    return share < leastShare ? nil : share
  }

  /// Marks that are smaller than this share of their size are no more seen in print.
  private static let leastShare = 600
}

extension Em {
  /// The distance scaled by 1/1000.
  func scaled(by thousandths: Int) -> Em { Em(rawValue: rawValue * thousandths / 1000) }

  /// The product of a distance and a size, both in ems.
  package func times(_ size: Em) -> Em { at(Length(rawValue: size.rawValue)).asEm }
}

extension Length {
  fileprivate var asEm: Em { Em(rawValue: rawValue) }
}
