/// The smallest piece of text that a line is made of (排版单元): a character, a mark, a pair of
/// dashes, a Western word or a piece of one.
package struct TextUnit: Hashable, Sendable {
  /// The offset of the first scalar.
  package var start: Int
  /// How many scalars the unit holds.
  package var count: Int
  package var cls: HanClass
  /// What stands between this unit and the next.
  package var joint: Joint

  /// What the text itself puts between two units (接合).
  package enum Joint: UInt8, Hashable, Sendable {
    /// Nothing: neighbours as written.
    case plain
    /// Typed spaces, which glue replaces.
    case space
    /// A typed no-break space.
    case noBreakSpace
    /// Inside a Western run: no break, no glue.
    case inside
    /// Inside an address or a long number: a break only when the whole run outgrows the measure.
    case insideAddress
    /// After a hyphen typed in a word: a break is as good as after a word.
    case afterHyphen
    /// Inside a Western run where UAX #14, as tailored, lets a line end.
    case withinRun
    /// Inside a word where it may be divided (断词): a line that ends there shows a hyphen.
    case syllable
    /// Inside a word that outgrows the measure: a line ends there when nothing else is left.
    case letter
    /// The same inside a number, later still: a parted figure is misread.
    case figure
    /// Inside a padded name such as 刘　峰: cells that stay together.
    case paddedName
  }

  package init(start: Int, count: Int, cls: HanClass, joint: Joint = .plain) {
    self.start = start
    self.count = count
    self.cls = cls
    self.joint = joint
  }

  @inlinable package var end: Int { start + count }

  /// Whether the unit goes on in the next one: both are pieces of one Western run.
  package var isContinued: Bool {
    switch joint {
    case .inside, .insideAddress, .afterHyphen, .withinRun, .syllable, .letter, .figure: true
    case .plain, .space, .noBreakSpace, .paddedName: false
    }
  }

  /// Whether the unit and the next are pieces of one word, which a reader takes for one.
  package var isPieceOfWord: Bool {
    joint == .syllable || joint == .letter || joint == .figure
  }

  /// Whether the unit is an ideograph with nothing typed behind it: most units are.
  @inlinable package var isPlainHan: Bool {
    if case .han = cls, case .plain = joint { true } else { false }
  }
}
