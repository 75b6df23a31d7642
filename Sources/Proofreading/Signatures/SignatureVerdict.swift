package import Editorial
package import PressDiagnostics

/// Whether a page may go to press (付印裁定): whose signatures stand, whose fell, whose are missing.
///
/// design README §2: a press file is made only of a page whose required signatures match its digest;
/// an override exists, and is printed in the slug.
package struct SignatureVerdict: Hashable, Sendable {
  static let missingID = "signature.missing"
  static let fallenID = "signature.fallen"
  static let roundsID = "signature.rounds"
  static let overriddenID = "signature.overridden"

  package var page: String
  /// The digest of the page as it is now.
  package var digest: String
  /// One for each role that has to sign, in the order in which they do.
  package var posts: [Post]
  /// How many rounds of proofs were drawn, and how many the page needs.
  package var roundsHeld: Int
  package var roundsNeeded: Int
  /// Who lets the page go to press without its signatures.
  package var override: SignatureOverride?

  /// A role that has to sign, and how its signature stands.
  package struct Post: Hashable, Sendable {
    package var role: EditorialRole
    package var state: State

    package init(role: EditorialRole, state: State) {
      self.role = role
      self.state = state
    }
  }

  /// How a signature stands.
  package enum State: Hashable, Sendable {
    case valid(Signature)
    /// Void: the page was changed after it was signed.
    case fallen(Signature)
    case missing
  }

  /// Judges a page by its signatures.
  package init(
    page: String, digest: String, request: SigningRequest, book: SignatureBook,
    roundsHeld: Int = 0, override: SignatureOverride? = nil
  ) {
    self.page = page
    self.digest = digest
    self.override = override
    self.roundsHeld = roundsHeld
    roundsNeeded = request.rounds ?? 0
    posts = request.roles.map { role in
      guard let last = book.last(of: role) else { return Post(role: role, state: .missing) }
      // Of two people of one role the one who saw the page as it is now counts.
      let valid = book.signatures.last { $0.role == role && $0.digest == digest }
      return Post(role: role, state: valid.map { .valid($0) } ?? .fallen(last))
    }
  }

  /// Whether all signatures stand and all rounds were held.
  package var isComplete: Bool {
    roundsHeld >= roundsNeeded
      && posts.allSatisfy { if case .valid = $0.state { true } else { false } }
  }

  /// Whether a press file may be made.
  package var mayPrint: Bool { isComplete || override != nil }

  /// What stands against the press, one sentence each; with an override they are warnings.
  package var findings: [Diagnostic] {
    let severity: Severity = override == nil ? .error : .warning
    var findings = posts.compactMap { finding(of: $0, severity) }
    if roundsHeld < roundsNeeded { findings.append(tooFewRounds(severity)) }
    if let override, !isComplete { findings.append(overridden(override)) }
    return findings
  }

  /// The line of the slug: who signed, or who let the page go without.
  package var slug: String {
    let signed = posts.compactMap { post -> String? in
      guard case .valid(let signature) = post.state else { return nil }
      return "\(post.role.signingName) \(signature.name)"
    }
    let names = signed.isEmpty ? "无人签字" : "签字　" + signed.joined(separator: "　")
    guard !isComplete, let override else { return names }
    let lacking = posts.filter { if case .valid = $0.state { false } else { true } }
      .map(\.role.signingName)
    var faults = lacking.isEmpty ? "" : "缺\(lacking.joined(separator: "、"))签字，"
    if roundsHeld < roundsNeeded { faults += "校次\(roundsHeld)/\(roundsNeeded)，" }
    return "\(names)　\(faults)由\(override.name)放行：\(override.reason)"
  }
}

/// Who lets a page go to press without its signatures, and why (免签放行).
package struct SignatureOverride: Hashable, Sendable {
  package var name: String
  package var reason: String

  /// - Returns: nil without a name and a reason: somebody has to answer for it.
  package init?(name: String, reason: String) {
    let isBlank = { (text: String) in text.allSatisfy(\.isWhitespace) }
    guard !isBlank(name), !isBlank(reason) else { return nil }
    self.name = name
    self.reason = reason
  }
}

extension SignatureVerdict {
  private func finding(of post: Post, _ severity: Severity) -> Diagnostic? {
    let key = post.role.signingKey
    let hint = "banmian sign --pages \(page) --as \(key) --name …"
    switch post.state {
    case .valid: return nil
    case .missing:
      return Diagnostic(
        Self.missingID, severity, zh: "还没有\(post.role.signingName)签字",
        en: "the signature of the role '\(key)' is missing", desk: post.role.desk, hint: hint,
        page: page)
    case .fallen(let signature):
      return Diagnostic(
        Self.fallenID, severity, zh: "\(signature.title)签字以后版面改过，签字作废",
        en: "the signature of \(signature.name) (\(key)) is void: the page was changed after it",
        at: signature.place, desk: post.role.desk,
        hint: "banmian status shows what changed since; then " + hint, page: page)
    }
  }

  private func tooFewRounds(_ severity: Severity) -> Diagnostic {
    Diagnostic(
      Self.roundsID, severity, zh: "应有 \(roundsNeeded) 个校次，只做了 \(roundsHeld) 个",
      en: "the page needs \(roundsNeeded) rounds of proofs and has had \(roundsHeld)", desk: .proof,
      hint: "banmian proof --round \(roundsHeld + 1)", page: page)
  }

  private func overridden(_ override: SignatureOverride) -> Diagnostic {
    Diagnostic(
      Self.overriddenID, .warning, zh: "签字不全，由\(override.name)放行：\(override.reason)",
      en: "not all signatures stand; \(override.name) lets the page go: \(override.reason)",
      desk: .editor, hint: "the slug of the press file says so", page: page)
  }
}

extension EditorialRole {
  /// The desk to which a finding about the role's signature goes.
  fileprivate var desk: Desk {
    switch self {
    case .layout: .layout
    case .proof: .proof
    case .editor, .dutyEditor, .other: .editor
    }
  }
}
