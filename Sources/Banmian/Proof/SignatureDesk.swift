package import Editorial
internal import Filing
package import PageScene
package import PressDiagnostics
package import Proofreading

/// Keeps the signatures of an edition's pages and judges by them (签字台).
///
/// `verdict` is what the press asks before it makes a file; `sign` is what `banmian sign` does.
package struct SignatureDesk: Sendable {
  static let placeID = "signature.no-place"
  static let nameID = "signature.name"

  static let roundID = "signature.round"

  private let folder: ProofFolder?
  private let rounds: ProofRounds

  package init(_ received: ReceivedEdition) {
    folder = ProofFolder(received)
    rounds = ProofRounds(received)
  }

  /// Whether the page may go to press as it is.
  ///
  /// - Parameters:
  ///   - page: The page as it was handed in: who has to sign it.
  ///   - made: The finished page, without any overlay.
  ///   - override: Who lets it go without signatures, if somebody does.
  /// - Returns: The verdict; its `findings` say whose signature fell and why. Beside it what is
  ///   wrong with the file of signatures.
  package func verdict(
    of page: EditionPage, as made: Page, override: SignatureOverride? = nil
  ) -> Diagnosed<SignatureVerdict> {
    let book = book(of: page.name)
    return Diagnosed(
      SignatureVerdict(
        page: page.name, digest: PageDigest.of(made), request: page.signing, book: book.value,
        override: override), book.diagnostics)
  }

  /// Puts a name under the page as it is and writes it down; without a round the one whose proof
  /// shows the page as it is.
  ///
  /// - Throws: Findings if the book cannot be read or written, or the copy stands in no file.
  package func sign(
    _ page: EditionPage, as made: Page, role: EditorialRole, name: String, round: Int?,
    time: String?
  ) throws(DiagnosticsError) -> Diagnosed<SignedPage> {
    guard let folder else { throw DiagnosticsError(Self.noPlace) }
    let path = folder.signatures(of: page.name)
    let read = book(of: page.name)
    // What cannot be read would be lost when the book is written anew.
    if let fault = read.diagnostics.first { throw DiagnosticsError(fault) }
    let digest = PageDigest.of(made)
    let signature = Signature(
      role: role, name: name, digest: digest,
      round: round ?? rounds.round(of: page.name, digest: digest), time: time)
    var book = read.value
    book.signatures.removeAll { $0.role == role && $0.name == name && $0.digest == digest }
    book.signatures.append(signature)
    try Filing.write(Array(book.text.utf8), to: path)
    return Diagnosed(
      SignedPage(signature: signature, path: path),
      warnings(signature, page) + roundWarnings(signature, page.name))
  }

  private func book(of page: String) -> Diagnosed<SignatureBook> {
    guard let path = folder?.signatures(of: page), Filing.kind(path) != .missing else {
      return Diagnosed(SignatureBook())
    }
    do {
      return SignatureBook.read(try Filing.read(path, encoding: .utf8).value)
    } catch {
      return Diagnosed(SignatureBook(), error.diagnostics)
    }
  }
}

/// A signature that was written down, and where.
package struct SignedPage: Hashable, Sendable {
  package var signature: Signature
  package var path: String
}

extension SignatureDesk {
  private func warnings(
    _ signature: Signature, _ page: EditionPage
  ) -> [Diagnostic] {
    let role = signature.role
    let named = page.credits.filter { $0.role == role }.flatMap(\.names).map(\.text)
    var findings: [Diagnostic] = []
    let bare = signature.name.filter { !$0.isWhitespace }
    if !named.isEmpty, !named.contains(where: { $0.filter { !$0.isWhitespace } == bare }) {
      findings.append(
        Diagnostic(
          Self.nameID, .warning,
          zh: "\(signature.name)不在本版署名的\(role.signingName)之列（\(named.joined(separator: "、"))）",
          en: "\(signature.name) is not among those named for '\(role.signingKey)' on the page",
          hint: "correct the credits of page.yaml, or sign under another role", page: page.name))
    }
    return findings
  }

  /// Somebody signs a page that is not the one whose proof was read.
  private func roundWarnings(_ signature: Signature, _ page: String) -> [Diagnostic] {
    guard let round = signature.round else { return [] }
    do {
      guard let kept = try rounds.kept(page, round: round), kept.digest != signature.digest else {
        return []
      }
      return [
        Diagnostic(
          Self.roundID, .warning, zh: "第 \(round) 校次的校样之后版面又改过，签的是现在的版面",
          en:
            "the page was changed since the proof of round \(round); the signature is under it as it is",
          desk: .proof, hint: "print and read a proof of the next round first", page: page)
      ]
    } catch {
      return error.diagnostics
    }
  }

  private static let noPlace = Diagnostic(
    placeID, .error, zh: "标准输入里的稿件没有地方存放签字",
    en: "copy from standard input has no place for signatures",
    desk: .proof, hint: "save the copy as a file, or as an edition folder with banmian intake")
}
