import Editorial
import PressDiagnostics
import Proofreading
import Testing

/// When signatures let a page go to press (付印裁定), design README §2.
@Suite("Signatures and the press")
struct SignatureVerdictTests {
  static let now = String(repeating: "a", count: 64)
  static let before = String(repeating: "b", count: 64)

  private func signature(
    _ role: EditorialRole, _ digest: String = now, name: String = "温如许"
  ) -> Signature {
    Signature(role: role, name: name, digest: digest, round: 2, time: "3月17日22:40")
  }

  private func verdict(
    _ signatures: [Signature], request: SigningRequest = SigningRequest(), rounds: Int = 0,
    override: SignatureOverride? = nil
  ) -> SignatureVerdict {
    SignatureVerdict(
      page: "A01", digest: Self.now, request: request, book: SignatureBook(signatures),
      roundsHeld: rounds, override: override)
  }

  private var all: [Signature] { SigningRequest.usual.map { signature($0) } }

  @Test("with all three names under the page as it is, it may be printed")
  func complete() {
    let verdict = verdict(all)
    #expect(verdict.isComplete && verdict.mayPrint && verdict.findings.isEmpty)
    #expect(verdict.slug == "签字　责编 温如许　版式 温如许　校对 温如许")
  }

  @Test("each role is missed by its name", arguments: SigningRequest.usual)
  func missing(_ role: EditorialRole) {
    let verdict = verdict(all.filter { $0.role != role })
    #expect(!verdict.mayPrint)
    #expect(verdict.findings.map(\.id) == ["signature.missing"])
    #expect(verdict.findings.first?.message.zh == "还没有\(role.signingName)签字")
    #expect(verdict.findings.first?.severity == .error)
    #expect(verdict.findings.first?.page == "A01")
  }

  @Test(
    "each role's signature falls when the page changes, and the finding names who signed",
    arguments: EditorialRole.signing)
  func fallen(_ role: EditorialRole) {
    let request = SigningRequest(roles: EditorialRole.signing)
    let others = EditorialRole.signing.filter { $0 != role }.map { signature($0) }
    let verdict = verdict(
      others + [signature(role, Self.before, name: "简南星")], request: request)
    #expect(!verdict.mayPrint)
    #expect(verdict.findings.map(\.id) == ["signature.fallen"])
    #expect(
      verdict.findings.first?.message.zh
        == "\(role.signingName) 简南星（第2校次，3月17日22:40）签字以后版面改过，签字作废")
    #expect(
      verdict.posts.first { $0.role == role }?.state
        == .fallen(
          signature(role, Self.before, name: "简南星")))
  }

  @Test("who signs again stands; of two people of a role one who saw the page is enough")
  func again() {
    let old = signature(.proof, Self.before, name: "甲")
    #expect(verdict([old] + all).isComplete)
    #expect(verdict(all + [old]).isComplete)
  }

  @Test("a role that the page's file takes off is not asked for; the duty editor is when added")
  func roles() {
    let two = SigningRequest(roles: [.editor, .proof])
    #expect(verdict([signature(.editor), signature(.proof)], request: two).isComplete)
    let four = SigningRequest(roles: EditorialRole.signing)
    #expect(verdict(all, request: four).findings.map(\.message.zh) == ["还没有值班签字"])
  }

  @Test("too few rounds of proofs refuse the press as well")
  func rounds() {
    let request = SigningRequest(rounds: 3)
    let early = verdict(all, request: request, rounds: 2)
    #expect(!early.mayPrint && early.findings.map(\.id) == ["signature.rounds"])
    #expect(early.findings.first?.message.zh == "应有 3 个校次，只做了 2 个")
    #expect(verdict(all, request: request, rounds: 3).mayPrint)
  }

  @Test("an override lets the page go, turns errors into warnings, and stands in the slug")
  func overriding() throws {
    let override = try #require(SignatureOverride(name: "程远山", reason: "突发，校对在路上"))
    let verdict = verdict([signature(.editor), signature(.proof, Self.before)], override: override)
    #expect(verdict.mayPrint && !verdict.isComplete)
    #expect(
      verdict.findings.map(\.id) == [
        "signature.missing", "signature.fallen", "signature.overridden",
      ])
    #expect(verdict.findings.allSatisfy { $0.severity == .warning })
    #expect(verdict.slug == "签字　责编 温如许　缺版式、校对签字，由程远山放行：突发，校对在路上")
  }

  @Test("an override that nothing needs changes nothing")
  func idleOverride() throws {
    let override = try #require(SignatureOverride(name: "程远山", reason: "急"))
    let verdict = verdict(all, override: override)
    #expect(verdict.findings.isEmpty && verdict.slug == "签字　责编 温如许　版式 温如许　校对 温如许")
  }

  @Test("nobody overrides without a name and a reason", arguments: [("", "急"), ("程远山", " 　")])
  func blankOverride(_ name: String, _ reason: String) {
    #expect(SignatureOverride(name: name, reason: reason) == nil)
  }

  @Test(
    "a role goes by its key or by any label of the credits",
    arguments: [
      ("editor", EditorialRole.editor), ("责编", .editor), ("封面责编", .editor), ("版式", .layout),
      ("美编", .layout), ("proof", .proof), ("检校", .proof), ("duty", .dutyEditor),
      ("值班编委", .dutyEditor),
    ])
  func names(_ word: String, _ role: EditorialRole) {
    #expect(EditorialRole.signing(word) == role)
  }

  @Test("who only helps does not sign", arguments: ["制图", "other", "", "读者"])
  func strangers(_ word: String) { #expect(EditorialRole.signing(word) == nil) }

  @Test("the report says each role's state and what blocks")
  func report() {
    let text = verdict([signature(.editor), signature(.layout, Self.before)]).text
    #expect(
      text == """
        A01　摘要 aaaaaaaaaaaa
          责编　温如许　第2校次　3月17日22:40　有效
          版式　温如许　第2校次　3月17日22:40　作废：签字后版面改过
          校对　未签
          付印　不可：版式 温如许（第2校次，3月17日22:40）签字以后版面改过，签字作废；还没有校对签字

        """)
  }
}
