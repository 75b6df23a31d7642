/// What the page's own file asks of rounds and signatures before the press (签字与校次的要求).
///
/// Without a word of the file the three desks that make a page sign it: 责编, 版式, 校对
/// (newspaper-practice §1.11).
package struct SigningRequest: Hashable, Sendable {
  /// Who has to sign, in the order in which the page is made.
  package var roles: [EditorialRole]
  /// How many rounds of proofs the page needs (校次); nil leaves that to the desk.
  package var rounds: Int?

  package init(roles: [EditorialRole] = SigningRequest.usual, rounds: Int? = nil) {
    self.roles = roles
    self.rounds = rounds
  }

  package static let usual: [EditorialRole] = [.editor, .layout, .proof]
}
