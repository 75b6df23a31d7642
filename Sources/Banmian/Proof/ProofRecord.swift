internal import PageGeometry
internal import PageScene
package import PressDiagnostics
internal import ProofSheets
internal import Proofreading

/// A proof in words and as JSON, numbered as its sheet is (校样清单).
extension ProofDesk.Round {
  package func text(isChinese: Bool) -> String {
    let printer = DiagnosticPrinter(language: isChinese ? .zh : .en)
    var lines = [content.slug.joined(separator: "　")]
    let ordered = findings.sorted { ($0.number ?? .max) < ($1.number ?? .max) }
    for (number, finding) in ordered {
      lines.append("\(number.map(String.init) ?? "·")\t\(printer.text(finding))")
    }
    lines += content.remarks.filter { !$0.hasPrefix("· ") }
    for story in content.stories {
      lines.append("\(story.title)\t\(story.characters) 字\t\(story.lines) 行\t溢 \(story.overset) 字")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The document of a page's round (`banmian/proof@1`).
  package func json(page: String, digest: String, time: String?) -> JSONValue {
    let boxes = Dictionary(
      proof.notes.map { ($0.number, $0.note.spots) }, uniquingKeysWith: { first, _ in first })
    return .object([
      .init("schema", .string("banmian/proof@1")), .init("page", .string(page)),
      .init("round", .int(content.round)), .init("time", .optional(time)),
      .init("sha256", .string(digest)),
      .init(
        "findings",
        .array(
          findings.map { number, finding in
            .object([
              .init("number", number.map { .int($0) } ?? .null), .init("finding", finding.json),
              .init(
                "on_sheet", .array((number.flatMap { boxes[$0] } ?? []).map(ProofRecord.rect))),
            ])
          })),
      .init("stories", .array(content.stories.map(ProofRecord.story))),
      .init(
        "signatures",
        .array(
          content.signatures.map {
            .object([
              .init("role", .string($0.role)), .init("signed", .string($0.signed)),
            ])
          })),
      .init("remarks", .array(content.remarks.map { .string($0) })),
    ])
  }
}

/// Values of proofs as JSON.
enum ProofRecord {
  /// x, y, width and height in points, from the sheet's upper left corner.
  static func rect(_ rect: Rect) -> JSONValue {
    .array(
      [rect.minX, rect.minY, rect.width, rect.height].map { .number($0.points, decimals: 2) })
  }

  static func story(_ story: ProofContent.StoryCount) -> JSONValue {
    .object([
      .init("title", .string(story.title)), .init("characters", .int(story.characters)),
      .init("lines", .int(story.lines)), .init("overset", .int(story.overset)),
    ])
  }
}
