internal import PageComparison
package import PageScene
package import PressDiagnostics

/// What was changed on a page since a round of proofs (校次以来的改动), in words and as JSON.
package struct RoundChanges: Sendable {
  /// The round that the page is held against.
  package let round: Int
  package let digest: String
  /// In the order in which the page is read, each with its sign.
  package let corrections: [Correction]
  /// One sentence: how many of each sign, and which stories were broken anew because of them.
  package let verdict: Diagnostic.Message

  package init(since kept: ProofRounds.Kept, _ page: Page) {
    round = kept.round
    digest = kept.digest
    corrections = PageCorrections(kept.page, page).corrections
    let changes = PageComparison(kept.page, page).changes
    var reflowed: [String] = []
    for change in changes where change.kind == .reflow && !reflowed.contains(change.story) {
      reflowed.append(change.story)
    }
    verdict = Self.verdict(corrections, reflowed)
  }

  private static func verdict(
    _ corrections: [Correction], _ reflowed: [String]
  ) -> Diagnostic.Message {
    let counts = ProofSign.allCases.map { sign in
      (sign, corrections.count { $0.sign == sign })
    }.filter { $0.1 > 0 }
    guard !counts.isEmpty else {
      return Diagnostic.Message(zh: "版面未改", en: "the page was not changed")
    }
    let zh = counts.map { "\($0.chineseName) \($1)" }.joined(separator: "、")
    let en = counts.map { "\($0.rawValue) \($1)" }.joined(separator: ", ")
    guard !reflowed.isEmpty else {
      return Diagnostic.Message(zh: "\(zh)；没有重排", en: "\(en); nothing reflowed")
    }
    return Diagnostic.Message(
      zh: "\(zh)；因而重排：\(reflowed.joined(separator: "、"))",
      en: "\(en); reflowed: \(reflowed.joined(separator: ", "))")
  }

  /// A correction in one line: its sign, where, what.
  package static func words(_ item: Correction, isChinese: Bool) -> String {
    let message = isChinese ? item.message.zh : item.message.en
    guard isChinese else { return "\(item.sign.rawValue): \(message)" }
    // Many messages begin with the sign's name.
    let name = item.sign.chineseName
    return message.hasPrefix(name) || message.hasPrefix("“\(item.story)”")
      ? message : "\(name)：\(message)"
  }

  /// The list, numbered as on the sheet where `numbers` says how.
  package func text(isChinese: Bool, numbers: [Int?]? = nil, indent: String = "") -> String {
    let head =
      isChinese
      ? "第 \(round) 校次以来改动 \(corrections.count) 处：\(verdict.zh)"
      : "\(corrections.count) corrections since round \(round): \(verdict.en)"
    let order = corrections.indices.sorted {
      (numbers?[$0] ?? .max, $0) < (numbers?[$1] ?? .max, $1)
    }
    let lines = order.map { index -> String in
      let item = corrections[index]
      let number = numbers.map { $0[index].map(String.init) ?? "·" } ?? "·"
      let place = [item.story, item.part, item.line.map { isChinese ? "第 \($0) 行" : "line \($0)" }]
        .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
      return "\(indent)\(number)\t\(place)\t\(Self.words(item, isChinese: isChinese))"
    }
    return ([head] + lines).joined(separator: "\n") + "\n"
  }

  /// The corrections for programs, with the number that the sheet gives them.
  package func json(numbers: [Int?]? = nil) -> JSONValue {
    .object([
      .init("since_round", .int(round)), .init("since_sha256", .string(digest)),
      .init(
        "verdict", .object([.init("zh", .string(verdict.zh)), .init("en", .string(verdict.en))])),
      .init(
        "corrections",
        .array(
          corrections.enumerated().map { index, item in
            Self.json(item, number: numbers.flatMap { $0[index] })
          })),
    ])
  }

  private static func json(_ item: Correction, number: Int?) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("number", number.map { .int($0) } ?? .null), .init("sign", .string(item.sign.rawValue)),
      .init("name", .string(item.sign.chineseName)), .init("story", .string(item.story)),
      .init("part", .string(item.part)), .init("line", item.line.map { .int($0) } ?? .null),
      .init(
        "message",
        .object([.init("zh", .string(item.message.zh)), .init("en", .string(item.message.en))])),
      .init("old", .string(item.old)), .init("new", .string(item.new)),
      .init("on_page", .array((item.otherSpots + item.spots).map(ProofRecord.rect))),
      .init("source", item.source?.json ?? .null),
    ]
    members.removeAll { $0.value == .null || $0.value == .string("") }
    return .object(members)
  }
}
