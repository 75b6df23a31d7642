internal import Editorial
package import PressDiagnostics

/// The verdict in words and as JSON, as `banmian status` prints it (签字情况).
extension SignatureVerdict {
  package var text: String {
    var lines = ["\(page)　摘要 \(PageDigest.short(digest))"]
    for post in posts { lines.append("  \(post.role.signingName)　\(Self.words(post.state))") }
    if roundsNeeded > 0 || roundsHeld > 0 {
      lines.append("  校次　\(roundsHeld)" + (roundsNeeded > 0 ? "/\(roundsNeeded)" : ""))
    }
    lines.append("  付印　" + (isComplete ? "可以" : "不可：\(blockers.joined(separator: "；"))"))
    return lines.joined(separator: "\n") + "\n"
  }

  package var json: JSONValue {
    .object([
      .init("page", .string(page)), .init("sha256", .string(digest)),
      .init("signatures", .array(posts.map(Self.json))),
      .init("rounds", .int(roundsHeld)), .init("rounds_needed", .int(roundsNeeded)),
      .init("may_print", .bool(mayPrint)),
      .init("blockers", .array(findings.filter { $0.severity == .error }.map(\.json))),
    ])
  }

  /// What stands against the press, in the words of the desk.
  private var blockers: [String] { findings.filter { $0.severity == .error }.map(\.message.zh) }

  private static func words(_ state: State) -> String {
    switch state {
    case .valid(let signature): "\(signed(signature))　有效"
    case .fallen(let signature): "\(signed(signature))　作废：签字后版面改过"
    case .missing: "未签"
    }
  }

  private static func signed(_ signature: Signature) -> String {
    ([signature.name] + [signature.round.map { "第\($0)校次" }, signature.time].compactMap { $0 })
      .joined(separator: "　")
  }

  private static func json(_ post: Post) -> JSONValue {
    var members: [JSONValue.Member] = [.init("role", .string(post.role.signingKey))]
    switch post.state {
    case .missing: members.append(.init("state", .string("missing")))
    case .valid(let signature), .fallen(let signature):
      if case .valid = post.state {
        members.append(.init("state", .string("valid")))
      } else {
        members.append(.init("state", .string("void")))
      }
      members += [
        .init("name", .string(signature.name)), .init("sha256", .string(signature.digest)),
      ]
      if let round = signature.round { members.append(.init("round", .int(round))) }
      members.append(.init("time", .optional(signature.time)))
    }
    return .object(members)
  }
}
