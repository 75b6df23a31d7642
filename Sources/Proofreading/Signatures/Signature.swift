package import Editorial
package import PressDiagnostics

/// A person's name under a page (签字): who answers for which state of it.
package struct Signature: Hashable, Sendable {
  package var role: EditorialRole
  package var name: String
  /// The digest of the page that was signed (`PageDigest`).
  package var digest: String
  /// The round whose proof was read (校次), if the page stood in one.
  package var round: Int?
  /// When, in the words of who signed; the program asks no clock.
  package var time: String?
  /// Where the signature stands in `signatures.yaml`.
  package var place: SourceRange?

  package init(
    role: EditorialRole, name: String, digest: String, round: Int? = nil, time: String? = nil,
    place: SourceRange? = nil
  ) {
    self.role = role
    self.name = name
    self.digest = digest
    self.round = round
    self.time = time
    self.place = place
  }

  /// Who signed, in the words of the desk: 校对 温如许（第2校次，3月17日22:40）.
  package var title: String {
    let facts = [round.map { "第\($0)校次" }, time].compactMap { $0 }
    let tail = facts.isEmpty ? "" : "（\(facts.joined(separator: "，"))）"
    return "\(role.signingName) \(name)\(tail)"
  }
}
