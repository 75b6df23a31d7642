internal import PageComparison
internal import PressDiagnostics

/// Who accepts, when and why, as it is written into the log (认可).
package struct Approval: Sendable {
  package var by: String?
  package var at: String?
  package var reason: String?

  package init(by: String?, at: String?, reason: String?) {
    self.by = by
    self.at = at
    self.reason = reason
  }
}

/// The log of a baseline (认可记录), `accepted.jsonl`: a line for each page that was accepted.
enum ApprovalLog {
  static let file = "accepted.jsonl"

  static func entry(_ page: ComparedPage, _ digest: String?, _ approval: Approval) -> String {
    var members: [JSONValue.Member] = [
      .init("schema", .string("banmian/approval@1")), .init("page", .string(page.name)),
      .init("state", .string(page.state.rawValue)), .init("sha256", .optional(digest)),
      .init("verdict", .string(page.verdict.en)), .init("by", .optional(approval.by)),
      .init("at", .optional(approval.at)), .init("reason", .optional(approval.reason)),
    ]
    members.removeAll { $0.value == .null }
    return JSONValue.object(members).text()
  }
}
