internal import PressDiagnostics

/// What a line is by its own words, whatever stands around it (行的初判).
enum LineKind {
  case blank
  case separator
  case pageMark
  /// The column's name in an archive's slug; an index range of the line.
  case columnSlug(Range<Int>)
  case navigation
  case furniture([FurniturePart])
  /// A telephone number or mailbox without a label.
  case contactValue
  /// A paragraph that begins with a dateline of this many characters.
  case dateline(Int)
  case signature
  case remark(ClosingRemark.Kind)
  case caption
  /// Running text by its stops or its length.
  case body
  /// A line that could be a headline, a heading, verse or a fragment.
  case short
}

extension LineKind {
  /// Longer than any line of a headline: p90 of real main heads is 25 characters (§1.5).
  private static let longestHeadline = 90

  init(of text: SourcedText) {
    let scalars = text.scalars
    if scalars.isEmpty {
      self = .blank
    } else if let length = Dateline.length(in: scalars) {
      self = .dateline(length)
    } else if scalars.count > LineKind.longestHeadline {
      self = Caption.matches(scalars) ? .caption : .body
    } else {
      self = LineKind.marked(scalars) ?? (LineKind.isRunningText(scalars) ? .body : .short)
    }
  }

  /// The kinds that a line of up to a headline's length shows by its words.
  private static func marked(_ scalars: [Unicode.Scalar]) -> LineKind? {
    if SeparatorLine.matches(scalars) { return .separator }
    if PageMark.matches(scalars) { return .pageMark }
    if let name = ColumnSlug.name(in: scalars) { return .columnSlug(name) }
    if NavigationLine.matches(scalars) { return .navigation }
    if let parts = FurnitureLine.parts(of: scalars) { return .furniture(parts) }
    if ContactValue.begins(scalars[...]), scalars.count <= 40, !scalars.contains("。") {
      return .contactValue
    }
    if Caption.matches(scalars) { return .caption }
    if isSignature(scalars) { return .signature }
    if let remark = ClosingRemark.kind(of: scalars) { return .remark(remark) }
    return nil
  }

  private static func isSignature(_ scalars: [Unicode.Scalar]) -> Bool {
    guard ClosingRemark.isOnePair(scalars) else { return Signature.matches(scalars[...]) }
    let inner = scalars.dropFirst().dropLast()
    if Signature.matches(inner) || Signature.isNames(inner) { return true }
    // （新华社北京5月26日电）
    return Dateline.length(in: Array(inner)) == inner.count
  }

  /// Running text has a full stop, or ends as a sentence does after a mark inside it.
  private static func isRunningText(_ scalars: [Unicode.Scalar]) -> Bool {
    if scalars.contains("。") || scalars.contains("；") { return true }
    guard SentenceEnd.isEnded(scalars[...]) else { return false }
    let inner = scalars.dropLast(2)
    return scalars.count > 30 || (scalars.last != "”" && inner.contains { $0 == "，" })
      || scalars.last == "："
  }
}
