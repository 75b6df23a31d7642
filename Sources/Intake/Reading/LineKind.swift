internal import PressDiagnostics

/// What a line is by itself, whatever stands around it (行的初判).
enum LineKind {
  case blank
  case separator
  case pageMark
  case furniture([FurniturePart])
  /// A telephone number or mailbox without a label.
  case contactValue
  /// A paragraph that begins with a dateline of this many characters.
  case dateline(Int)
  case byline
  case endnote
  case caption
  /// Running text by its stops or its length.
  case body
  /// A line that could be a headline, a heading or a fragment.
  case short

  var isBody: Bool {
    switch self {
    case .body, .dateline: true
    default: false
    }
  }

  var isDateline: Bool {
    if case .dateline = self { return true }
    return false
  }

  var isShort: Bool {
    if case .short = self { return true }
    return false
  }

  var isFurniture: Bool {
    switch self {
    case .furniture, .contactValue: true
    default: false
    }
  }
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
      self = .body
    } else if SeparatorLine.matches(scalars) {
      self = .separator
    } else if PageMark.matches(scalars) {
      self = .pageMark
    } else if let parts = FurnitureLine.parts(of: scalars) {
      self = .furniture(parts)
    } else if ContactValue.begins(scalars[...]), scalars.count <= 40, !scalars.contains("。") {
      self = .contactValue
    } else if let note = StoryNote.kind(of: scalars) {
      self = note
    } else {
      self = LineKind.isRunningText(scalars) ? .body : .short
    }
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
