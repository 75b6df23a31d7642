package import Editorial
internal import Intake
internal import PositionedYAML
package import PressDiagnostics

/// The signatures of one page, oldest first (签字簿): `signatures.yaml` in the page's folder.
package struct SignatureBook: Hashable, Sendable {
  static let formID = "signature.form"

  package var signatures: [Signature]

  package init(_ signatures: [Signature] = []) { self.signatures = signatures }

  /// The last signature of a role; earlier ones of the same role are history.
  package func last(of role: EditorialRole) -> Signature? {
    signatures.last { $0.role == role }
  }

  /// The text of `signatures.yaml`.
  package var text: String {
    var lines = ["# 签字簿，由 banmian sign 写"]
    for signature in signatures {
      lines.append("- role: \(signature.role.signingKey)")
      lines.append("  name: \(YAMLScalar.quoted(signature.name))")
      if let round = signature.round { lines.append("  round: \(round)") }
      if let time = signature.time { lines.append("  time: \(YAMLScalar.quoted(time))") }
      lines.append("  sha256: \"\(signature.digest)\"")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The book that a file holds; an entry that cannot be read is an error and does not count.
  package static func read(_ file: SourceFile) -> Diagnosed<SignatureBook> {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      guard !node.isNull else { return Diagnosed(SignatureBook()) }
      guard case .sequence(let entries) = node.content else {
        return Diagnosed(SignatureBook(), [wrong(node.place)])
      }
      let read = entries.map { (node: $0, signature: signature($0)) }
      return Diagnosed(
        SignatureBook(read.compactMap(\.signature)),
        read.filter { $0.signature == nil }.map { wrong($0.node.place) })
    } catch {
      return Diagnosed(SignatureBook(), error.diagnostics)
    }
  }

  private static func signature(_ node: YAMLNode) -> Signature? {
    guard let role = node.word("role").flatMap(EditorialRole.signing), let name = node.word("name"),
      let digest = node.word("sha256"), digest.utf8.count == 64
    else { return nil }
    return Signature(
      role: role, name: name, digest: digest, round: node.word("round").flatMap { Int($0) },
      time: node.word("time"), place: node.place)
  }

  private static func wrong(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      formID, .error, zh: "签字簿里有一条读不懂，不算签字",
      en: "an entry of the signatures cannot be read and does not count",
      at: place, desk: .proof, hint: "sign again with banmian sign; do not edit the file by hand")
  }
}
