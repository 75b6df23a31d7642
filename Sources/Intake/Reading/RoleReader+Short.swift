internal import PressDiagnostics

extension RoleReader {
  /// Lines ahead that are looked at before a short line is judged.
  private static let lookahead = 6

  /// What follows a run of short lines.
  private struct Outlook {
    /// How many short lines stand here, this one included.
    var run: Int
    var meetsDateline = false
    var meetsBody = false
    var meetsCaption = false
    /// The first line of running text ahead.
    var body: Int?
  }

  private func outlook(from index: Int) -> Outlook {
    var outlook = Outlook(run: 1)
    var next = nextFilled[index + 1]
    while next < lines.count, outlook.run < RoleReader.lookahead, kinds[next].isShort {
      outlook.run += 1
      next = nextFilled[next + 1]
    }
    // A signature may stand between headline and text.
    if next < lines.count, case .byline = kinds[next] { next = nextFilled[next + 1] }
    guard next < lines.count else { return outlook }
    outlook.meetsDateline = kinds[next].isDateline
    outlook.meetsBody = kinds[next].isBody
    if case .caption = kinds[next] { outlook.meetsCaption = true }
    if outlook.meetsBody { outlook.body = next }
    return outlook
  }

  /// A headline, a heading, a notice's title, a fragment, or nothing known.
  mutating func short(_ index: Int) {
    let ahead = outlook(from: index)
    switch state {
    case .open, .headline, .closed: shortBeforeStory(index, ahead)
    case .furniture, .notice: shortInFurniture(index, ahead)
    case .story: shortInStory(index, ahead)
    }
  }

  private mutating func headline(_ index: Int) {
    if state != .headline { needsStoryStart = true }
    add(.headline, index)
    state = .headline
  }

  private mutating func shortBeforeStory(_ index: Int, _ ahead: Outlook) {
    let scalars = lines[index].text.scalars
    if state != .headline, !ahead.meetsDateline, NoticeTitle.matches(scalars),
      ahead.body.map({ NoticeTitle.announces(lines[$0].text.scalars) }) ?? false
    {
      return title(index)
    }
    if ahead.meetsBody || ahead.meetsCaption || state == .headline { return headline(index) }
    if state == .closed, ahead.run == 1, NoticeTitle.matches(scalars) { return title(index) }
    unknown(index)
  }

  private mutating func title(_ index: Int) {
    endStory(.notice)
    add(.noticeTitle, index)
  }

  private mutating func shortInFurniture(_ index: Int, _ ahead: Outlook) {
    let scalars = lines[index].text.scalars
    let isEnded = SentenceEnd.isEnded(scalars[...])
    if ahead.meetsDateline, !NoticeTitle.matches(scalars) { return headline(index) }
    if ahead.meetsBody {
      let text = ahead.body.map { lines[$0].text.scalars } ?? []
      let isNotice =
        NoticeTitle.matches(scalars) || NoticeTitle.announces(text)
        || (hasStory && sawImprint && text.count <= 150)
      if isNotice && ahead.run == 1 { return title(index) }
      if !isNotice { return headline(index) }
    }
    if state == .notice, blanksBefore == 0 { return noticeText(index) }
    if NoticeTitle.matches(scalars) { return title(index) }
    if scalars.count <= 14, !isEnded {
      endStory(.furniture)
      return add(.furnitureTitle, index)
    }
    endStory(.furniture)
    add(.unknown, index)
  }

  private mutating func shortInStory(_ index: Int, _ ahead: Outlook) {
    let line = lines[index]
    let scalars = line.text.scalars
    if ahead.meetsDateline { return headline(index) }
    let goesOn =
      openParagraph.map { ParagraphRejoin.continues(blocks[$0].text, line, kind: .short) } ?? false
    if goesOn || RunInLead.length(in: scalars) != nil { return paragraph(index) }
    let follows = lastFilled.map { blocks[$0].kind } == .line && blanksBefore == 0
    if ListLine.matches(scalars) || ahead.run >= 4 || follows { return add(.line, index) }
    if SubheadLine.isMarked(scalars), SubheadLine.matches(scalars) { return add(.subhead, index) }
    let isSentence = scalars.contains { $0 == "，" || $0 == "：" }
    if SentenceEnd.isEnded(scalars[...]), isSentence || !ahead.meetsBody {
      return paragraph(index)
    }
    guard ahead.meetsBody else { return fragment(index, ahead) }
    if blanksBefore >= max(2, usualGap + 1) || isSymmetric(line.text) { return headline(index) }
    if ahead.run == 1, SubheadLine.matches(scalars) { return add(.subhead, index) }
    if scalars.contains("，"), scalars.last != "”", ahead.run == 1, !hasPlannedBreak(line.text) {
      return paragraph(index)
    }
    headline(index)
  }

  /// A short line at a story's end: verse, the last words of the text, or unknown.
  private mutating func fragment(_ index: Int, _ ahead: Outlook) {
    let scalars = lines[index].text.scalars
    if ahead.run >= 3 || lastFilled.map({ blocks[$0].kind }) == .line { return add(.line, index) }
    if scalars.contains("，"), scalars.count > SubheadLine.longest { return paragraph(index) }
    if isLastBeforeNothing(index), NoticeTitle.matches(scalars) { return title(index) }
    unknown(index)
  }

  private func isLastBeforeNothing(_ index: Int) -> Bool { nextFilled[index + 1] == lines.count }

  private func hasPlannedBreak(_ text: SourcedText) -> Bool {
    PlannedBreaks.parts(of: text).count > 1
  }

  /// Two or more parts of one length: the form of headlines (对称题), not of headings.
  private func isSymmetric(_ text: SourcedText) -> Bool {
    let parts = PlannedBreaks.parts(of: text)
    guard parts.count > 1 else { return false }
    return zip(parts, parts.dropFirst()).contains { $0.count == $1.count && $0.count >= 5 }
  }
}
