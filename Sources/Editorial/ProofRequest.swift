package import PressDiagnostics

/// What the proof section of an edition's or a page's file says (校对栏的要求).
package struct ProofRequest: Hashable, Sendable {
  /// Findings that the desk has looked at and lets stand (认可).
  package var accepted: [AcceptedFinding]
  /// Words that are right as they are (词表).
  package var dictionary: [SourcedText]
  /// The house's own words that are often written wrong, the wrong one first (易错词).
  package var confusions: [LabelledText]

  package init(
    accepted: [AcceptedFinding] = [], dictionary: [SourcedText] = [],
    confusions: [LabelledText] = []
  ) {
    self.accepted = accepted
    self.dictionary = dictionary
    self.confusions = confusions
  }

  package var isEmpty: Bool { accepted.isEmpty && dictionary.isEmpty && confusions.isEmpty }
}

/// A finding that is let stand, and why (认可的一处).
package struct AcceptedFinding: Hashable, Sendable {
  /// The finding's name; nil means any.
  package var rule: SourcedText?
  /// The characters that it is about, or words round them; nil means any.
  package var text: SourcedText?
  package var reason: SourcedText

  package init(rule: SourcedText?, text: SourcedText?, reason: SourcedText) {
    self.rule = rule
    self.text = text
    self.reason = reason
  }
}
