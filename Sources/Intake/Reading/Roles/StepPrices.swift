internal import PressDiagnostics

/// What the neighbourhood of two lines adds to a step (行间的证据).
///
/// Blank lines, separators, a cut sentence, a signature at the end of the line before.
struct StepPrices {
  private let line: Line
  /// Whether the line before ends its story.
  private let followsEnd: Bool
  /// Whether the line before is the name of a column.
  private let followsColumn: Bool
  /// 1 if more blank lines than usual stand between, -1 if fewer.
  private let gap: Int
  /// Whether the line can go on where the one before was cut.
  private let goesOn: Bool
  private let page: (hasStory: Bool, hasImprint: Bool)

  init(_ page: PageEvidence, _ lines: [ManuscriptLine], item: Int, rejoins: Bool) {
    let line = page.items[item]
    self.line = Line(line)
    let before = item > 0 && !line.isPageStart ? page.items[item - 1] : nil
    followsEnd = before?.closesStory ?? false
    followsColumn = before?.isColumnName ?? false
    let isWide = line.blanksBefore > page.usualGap || line.isBehindSeparator
    gap = isWide ? 1 : line.blanksBefore < page.usualGap ? -1 : 0
    self.page = (page.hasStoryBefore[item], page.hasImprintBefore[item])
    goesOn =
      rejoins && !line.isBehindSeparator
      && before.map {
        ColumnBreak.continues(
          $0, lines[$0.index].text.scalars, line, lines[line.index].text.scalars)
      } ?? false
  }

  /// What the steps ask of the line; copied for each pair of roles, so without its text.
  private struct Line {
    enum Shape {
      case field
      case body
      case short
      case other
    }

    let shape: Shape
    let count: Int
    let blanksBefore: Int
    let isDateline: Bool
    let isBehindSeparator: Bool
    let isAboveSlug: Bool
    let opensPoem: Bool
    let opensGuide: Bool
    let opensBlock: Bool
    let isLonely: Bool
    let isStanzaTitle: Bool
    let startsInside: Bool
    let startsWithDash: Bool
    let opensReport: Bool

    init(_ line: LineEvidence) {
      shape =
        switch line.kind {
        case .furniture, .contactValue: .field
        case .body: .body
        case .short: .short
        default: .other
        }
      count = line.count
      blanksBefore = line.blanksBefore
      isDateline = line.isDateline
      isBehindSeparator = line.isBehindSeparator
      isAboveSlug = line.isAboveSlug
      opensPoem = line.opensPoem
      opensGuide = line.opensGuide
      opensBlock = line.opensBlock
      isLonely = line.isLonely
      isStanzaTitle = line.isStanzaTitle
      startsInside = line.startsInside
      startsWithDash = line.startsWithDash
      opensReport = line.opensReport
    }
  }

  func start(_ to: LineRole) -> Int { to == .text && line.isDateline ? -2 : 0 }

  func price(_ from: LineRole, _ to: LineRole) -> Int {
    switch to {
    case .rest: return goesOn ? (line.startsInside ? -20 : 0) : RolePrices.never
    case .text: return text(after: from)
    case .head1: return newStory(after: from)
    case .head2, .head3, .head4:
      // A column's name may stand off the head.
      if gap > 0 { return followsColumn && from == .head1 ? 0 : 14 }
      return line.startsWithDash ? -4 : followsColumn && from == .head1 ? -2 : 0
    case .subhead: return subhead(after: from)
    case .kept: return kept(after: from)
    case .headSign: return gap > 0 ? 6 : 0
    case .field: return from == .head1 && line.isAboveSlug ? 40 : 0
    case .noticeTitle, .furnitureTitle: return page.hasImprint || gap > 0 ? 0 : 3
    case .noticeText: return notice(after: from)
    default: return 0
    }
  }

  private func text(after from: LineRole) -> Int {
    switch from {
    case .text, .rest:
      if goesOn { return line.startsInside ? 40 : 16 }
      // One dispatch after the other under one head is a round-up.
      return followsEnd && !line.isDateline ? 2 : 0
    case .head1, .head2, .head3, .head4, .headSign:
      return line.opensReport || line.isDateline ? -4 : 0
    case .subhead: return line.isDateline ? 30 : line.opensReport ? 3 : 0
    case .kept: return line.isDateline ? 20 : 0
    case .signature, .lateCaption, .remark: return line.isDateline ? -24 : 0
    case .field, .noticeText, .noticeTitle, .furnitureTitle:
      if line.isDateline { return -20 }
      if page.hasImprint, page.hasStory { return 40 }
      return page.hasStory ? 6 : -18
    default: return 0
    }
  }

  private func newStory(after from: LineRole) -> Int {
    var price = line.opensPoem || line.opensGuide ? -16 : 0
    if followsEnd, from == .text || from == .rest { price -= 18 }
    switch from {
    case .text, .rest, .kept, .caption, .remark:
      if gap > 0 { price -= 12 } else if line.opensBlock || line.isLonely { price -= 8 }
      if line.isBehindSeparator { price -= 4 }
    case .head1, .head2, .head3, .head4, .headSign: if gap > 0 { price -= 14 }
    default: break
    }
    return price
  }

  private func subhead(after from: LineRole) -> Int {
    if line.isStanzaTitle { return -4 }
    if followsEnd { return 12 }
    return gap > 0 ? 6 : 0
  }

  private func notice(after from: LineRole) -> Int {
    switch (from, line.shape) {
    // A notice's own telephone stands directly under its text.
    case (.noticeText, .field): return line.blanksBefore == 0 ? -8 : 0
    case (.noticeText, .body): return line.count <= 200 ? -24 : 0
    case (.noticeTitle, .body), (.noticeTitle, .short): return page.hasImprint ? -30 : -6
    default: return 0
    }
  }

  private func kept(after from: LineRole) -> Int {
    if from == .kept { return gap > 0 ? 3 : 0 }
    return followsEnd ? 8 : 0
  }
}
