internal import PositionedYAML
package import PressDiagnostics

/// A round of proofs as the edition keeps it (校次记录).
package struct KeptRound: Hashable, Sendable {
  static let formID = "proof.record"

  /// From 1 on: 一校, 二校, 三校.
  package var number: Int
  /// The digest of the page as the round showed it (`PageDigest`).
  package var digest: String
  /// When the round was drawn, in the words of who drew it.
  package var time: String?

  package init(number: Int, digest: String, time: String? = nil) {
    self.number = number
    self.digest = digest
    self.time = time
  }

  /// The record in a file; nil with a finding where it is none.
  package static func read(_ file: SourceFile) -> Diagnosed<KeptRound?> {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      guard let number = node.word("round").flatMap({ Int($0) }), number > 0,
        let digest = node.word("sha256"), digest.utf8.count == 64
      else { return Diagnosed(nil, [wrong(node.place)]) }
      return Diagnosed(KeptRound(number: number, digest: digest, time: node.word("time")))
    } catch {
      return Diagnosed(nil, error.diagnostics)
    }
  }

  private static func wrong(_ place: SourceRange) -> Diagnostic {
    Diagnostic(
      formID, .error, zh: "校次记录读不懂", en: "the record of the round cannot be read", at: place,
      desk: .proof, hint: "draw the round again with banmian proof; do not edit the file by hand")
  }
}

extension YAMLNode {
  /// The word under a key of a mapping; nil where there is none.
  func word(_ key: String) -> String? {
    guard case .scalar(let word, _)? = self[key]?.content, !word.isEmpty else { return nil }
    return word
  }
}
