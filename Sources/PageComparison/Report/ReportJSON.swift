internal import PageGeometry
package import PressDiagnostics

extension ComparisonReport {
  /// The report for programs (`banmian/comparison@1`).
  package var json: JSONValue {
    .object([
      .init("schema", .string("banmian/comparison@1")),
      .init("different", .bool(isDifferent)),
      .init("verdict", verdict.json),
      .init("pages", .array(pages.map(\.json))),
    ])
  }
}

extension ComparedPage {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("state", .string(state.rawValue)),
      .init("verdict", verdict.json),
      .init("before", .optional(beforeDigest)), .init("after", .optional(afterDigest)),
      .init("changes", .array(changes.map(\.json))),
    ]
    members.removeAll { $0.value == .null }
    return .object(members)
  }
}

extension PageChange {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string(kind.rawValue)), .init("weight", .int(kind.weight)),
      .init("story", story.isEmpty ? .null : .string(story)), .init("part", .optional(part)),
      .init("lines", lines.map { .array([.int($0.lowerBound), .int($0.upperBound)]) } ?? .null),
      .init("message", message.json), .init("old", .optional(old)), .init("new", .optional(new)),
      .init("before", before?.json ?? .null), .init("after", after?.json ?? .null),
      .init("source", source?.json ?? .null), .init("cause", cause.map { .int($0) } ?? .null),
    ]
    members.removeAll { $0.value == .null }
    return .object(members)
  }
}

extension Diagnostic.Message {
  fileprivate var json: JSONValue {
    .object([.init("zh", .string(zh)), .init("en", .string(en))])
  }
}

extension Rect {
  fileprivate var json: JSONValue {
    .array([minX, minY, width, height].map { .number($0.points, decimals: 3) })
  }
}
