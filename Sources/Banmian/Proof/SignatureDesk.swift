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
  static let unproofedID = "signature.unproofed"

  private let folder: ProofFolder?

  package init(_ received: ReceivedEdition) { folder = ProofFolder(received) }

  /// Whether the page may go to press as it is.
  ///
  /// - Parameters:
  ///   - page: The page as it was handed in: who has to sign it, after how many rounds.
  ///   - made: The finished page, without any overlay.
  ///   - override: Who lets it go without signatures, if somebody does.
  /// - Returns: The verdict; its `findings` say whose signature fell and why. Beside it what is
  ///   wrong with the files of signatures and rounds.
  package func verdict(
    of page: EditionPage, as made: Page, override: SignatureOverride? = nil
  ) -> Diagnosed<SignatureVerdict> {
    let book = book(of: page.name)
    let rounds = folder.map { RoundShelf($0, page: page.name).numbers } ?? []
    return Diagnosed(
      SignatureVerdict(
        page: page.name, digest: PageDigest.of(made), request: page.signing, book: book.value,
        roundsHeld: rounds.count, override: override), book.diagnostics)
  }

  /// Puts a name under the page as it is and writes it down.
  ///
  /// - Throws: Findings if the book cannot be read or written, or the copy stands in no file.
  package func sign(
    _ page: EditionPage, as made: Page, role: EditorialRole, name: String, time: String?
  ) throws(DiagnosticsError) -> Diagnosed<SignedPage> {
    guard let folder else { throw DiagnosticsError(Self.noPlace) }
    let path = folder.signatures(of: page.name)
    let read = book(of: page.name)
    // What cannot be read would be lost when the book is written anew.
    if let fault = read.diagnostics.first { throw DiagnosticsError(fault) }
    let digest = PageDigest.of(made)
    let round = RoundShelf(folder, page: page.name).last
    let signature = Signature(
      role: role, name: name, digest: digest, round: round?.digest == digest ? round?.number : nil,
      time: time)
    var book = read.value
    book.signatures.removeAll { $0.role == role && $0.name == name && $0.digest == digest }
    book.signatures.append(signature)
    try Filing.write(Array(book.text.utf8), to: path)
    return Diagnosed(
      SignedPage(signature: signature, path: path), warnings(signature, page, round))
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
    _ signature: Signature, _ page: EditionPage, _ round: KeptRound?
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
    if let round, round.digest != signature.digest {
      findings.append(
        Diagnostic(
          Self.unproofedID, .warning, zh: "版面在第\(round.number)校次以后改过，签的不是那张校样",
          en: "the page was changed after round \(round.number); that proof is not what was signed",
          desk: .proof, hint: "banmian proof --round \(round.number + 1)", page: page.name))
    }
    return findings
  }

  private static let noPlace = Diagnostic(
    placeID, .error, zh: "标准输入里的稿件没有地方存放签字",
    en: "copy from standard input has no place for signatures",
    desk: .proof, hint: "save the copy as a file, or as an edition folder with banmian intake")
}
