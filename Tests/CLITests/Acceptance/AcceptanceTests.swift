import Testing

/// What cjk-typography.md and line-dump.md promise, judged from outside through `banmian lines`.
///
/// The cases stand in `cases/`, by the clauses of the document, each with
/// the sentence it rests on. They know nothing of the implementation.
@Suite("acceptance")
struct AcceptanceTests {
  @Test("the documents are kept", arguments: try AcceptanceCase.all())
  func kept(_ item: AcceptanceCase) throws {
    let dump = try #require(AcceptanceDump.shared)
    #expect(!item.runs.isEmpty)
    #expect(!item.source.isEmpty)
    for variant in item.runs {
      let lines = try dump.lines(variant)
      var check = AcceptanceCheck(item, variant, lines, isOverfull: dump.isOverfull(variant))
      check.run()
      var invariants = LineInvariants(check)
      invariants.run()
      let faults = check.faults + invariants.faults
      #expect(faults.isEmpty, "\(variant.id): \(faults.joined(separator: "; "))")
    }
  }

  @Test("ids are used once, and there are many cases")
  func ids() throws {
    let ids = try AcceptanceCase.all().map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count >= 200)
  }
}
