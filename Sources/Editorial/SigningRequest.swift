/// What the page's own file asks of signatures before the press (签字的要求).
///
/// Without a word of the file the three desks that make a page sign it: 责编, 版式, 校对
/// (newspaper-practice §1.11).
package struct SigningRequest: Hashable, Sendable {
  /// Who has to sign, in the order in which the page is made.
  package var roles: [EditorialRole]

  package init(roles: [EditorialRole] = SigningRequest.usual) {
    self.roles = roles
  }

  package static let usual: [EditorialRole] = [.editor, .layout, .proof]
}
