/// How sure a reading is (把握).
package enum Certainty: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A guess: another reading is nearly as likely, and a person has to look.
  case low
  /// Likely, though the text leaves room for another reading.
  case medium
  /// The text leaves no reasonable doubt.
  case high

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }

  package static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }
}

/// What was read at a place, what was made of it, and how sure that is (判读).
///
/// An entry of the repair report is a `Diagnostic` with a reading: the finding holds the place.
package struct Reading: Hashable, Sendable {
  /// The characters as they stood, cut to a length that people read.
  package var read: String
  /// What became of them: other characters, or the name of a role.
  package var made: String
  package var certainty: Certainty

  package init(read: String, made: String, certainty: Certainty) {
    self.read = read
    self.made = made
    self.certainty = certainty
  }
}
