/// What a content stream says of its parts (标记内容), ISO 32000-1, 14.6: decoration that was drawn under
/// a stand-in's name becomes an artifact, which readers aloud pass over.
///
/// Cairo knows no artifacts, but it knows two structure types that mean nothing: `Private` stands for
/// rules and frames, `NonStruct` for the folio that every page repeats.
enum MarkedContent {
  /// The structure types that stand for artifacts, with what takes their place.
  static let standIns = [
    "Private": "/Artifact << /Type /Layout >> BDC",
    "NonStruct": "/Artifact << /Type /Pagination /Subtype /Header >> BDC",
  ]

  /// The content with artifacts in the place of stand-ins; nil where it has none.
  static func withArtifacts(_ content: [UInt8]) throws(PressFault) -> [UInt8]? {
    var output: [UInt8] = []
    var copied = 0
    var tokens = ContentTokens(content)
    var operands: [Range<Int>] = []
    while let token = try tokens.next() {
      guard token.isOperator else {
        operands.append(token.range)
        continue
      }
      if let first = operands.first, content[token.range].elementsEqual("BDC".utf8),
        let artifact = standIns[String(decoding: content[first].dropFirst(), as: UTF8.self)]
      {
        output += content[copied..<first.lowerBound]
        output += artifact.utf8
        copied = token.range.upperBound
      }
      operands.removeAll(keepingCapacity: true)
    }
    guard copied > 0 else { return nil }
    output += content[copied...]
    return output
  }
}
