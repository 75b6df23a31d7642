package import PageDesign
package import PageGeometry
package import PageScene

/// What a proof sheet says beside its page (校样内容).
package struct ProofContent: Sendable {
  /// The pieces of the slug: paper, date, page, round, time, digest.
  package var slug: [String] = []
  /// The round of proofs, from 1 (校次).
  package var round: Int
  /// The grid by which the rulers count.
  package var grid: ColumnGrid
  /// The number of the first line on the sheet, for stories that go over several.
  package var firstLine = 1
  package var notes: [ProofNote] = []
  /// A line for each story (稿件字数).
  package var stories: [StoryCount] = []
  /// What concerns the page as a whole: overset, error count, findings without a place.
  package var remarks: [String] = []
  /// A line for each role that signs (签字栏).
  package var signatures: [SignatureRow] = []
  /// The names that the page prints (署名).
  package var credits: [String] = []

  package init(round: Int, grid: ColumnGrid) {
    self.round = round
    self.grid = grid
  }

  /// How much of a story stands on the page.
  package struct StoryCount: Hashable, Sendable {
    package var title: String
    package var characters: Int
    package var lines: Int
    /// What found no room, in characters.
    package var overset: Int

    package init(title: String, characters: Int, lines: Int, overset: Int) {
      self.title = title
      self.characters = characters
      self.lines = lines
      self.overset = overset
    }
  }

  /// A role with who signed, or a line for the name.
  package struct SignatureRow: Hashable, Sendable {
    package var role: String
    /// Empty where nobody signed yet.
    package var signed: String

    package init(role: String, signed: String) {
      self.role = role
      self.signed = signed
    }
  }
}

/// A note in the margin of a proof (旁注), with what it points to on the page.
package struct ProofNote: Hashable, Sendable {
  /// Where it points to, a box a line, on the page.
  package var spots: [Rect]
  package var text: String
  package var mark: Mark
  /// What the caller knows the note by.
  package var key: Int

  /// How the words are marked.
  package enum Mark: Hashable, Sendable {
    /// A line under them: something to look at.
    case underline
    /// A proofreader's sign.
    case sign(Correction)
  }

  package init(spots: [Rect], text: String, mark: Mark = .underline, key: Int) {
    self.spots = spots
    self.text = text
    self.mark = mark
    self.key = key
  }
}

/// The colours of the rounds (校次颜色): red, blue, green, then from the start again.
package enum RoundColour {
  package static func ink(of round: Int) -> Ink {
    switch (max(1, round) - 1) % 3 {
    case 0: .red
    case 1: .process(cyan: 1000, magenta: 600, yellow: 0, black: 0)
    default: .process(cyan: 900, magenta: 0, yellow: 1000, black: 150)
    }
  }

  package static func name(of round: Int) -> String {
    ["红", "蓝", "绿"][(max(1, round) - 1) % 3]
  }
}
