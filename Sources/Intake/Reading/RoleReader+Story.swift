internal import PressDiagnostics

extension RoleReader {
  /// A paragraph with a dateline opens a story under a headline, or where none is open.
  ///
  /// Without a headline before it, it goes on with the open story: round-ups print one dispatch
  /// after the other under one head.
  mutating func dateline(_ index: Int, _ length: Int) {
    if state == .closed || state == .furniture || state == .notice { needsStoryStart = true }
    add(.paragraph, index, label: length)
    state = .story
  }

  mutating func byline(_ index: Int) {
    switch state {
    case .headline: add(.byline, index)
    case .story:
      add(.byline, index)
      state = .closed
    case .closed: add(.endnote, index)
    case .open, .furniture, .notice: unknown(index)
    }
  }

  mutating func note(_ index: Int) {
    let isCaption = if case .caption = kinds[index] { true } else { false }
    switch state {
    case .story, .closed, .headline: add(isCaption ? .caption : .endnote, index)
    case .notice: noticeText(index)
    case .open, .furniture: unknown(index)
    }
    openParagraph = nil
  }

  mutating func body(_ index: Int) {
    switch state {
    case .open, .headline, .story, .closed: paragraph(index)
    case .notice: noticeText(index)
    case .furniture:
      if !hasStory, !NoticeTitle.announces(lines[index].text.scalars) {
        needsStoryStart = true
        paragraph(index)
      } else if NoticeTitle.announces(lines[index].text.scalars) {
        noticeText(index)
      } else {
        unknown(index)
      }
    }
  }

  mutating func paragraph(_ index: Int) {
    if let open = openParagraph,
      ParagraphRejoin.continues(blocks[open].text, lines[index], kind: kinds[index])
    {
      add(.paragraph, index)
      blocks[blocks.count - 1].continues = true
      log.add(ParagraphRejoin.joined(blocks[open].text, lines[index].text))
    } else {
      // After a separator inside a story its text goes on.
      if state == .open, hasStory { needsStoryStart = false }
      add(.paragraph, index)
    }
    state = .story
  }

  mutating func noticeText(_ index: Int) {
    add(.noticeText, index)
    state = .notice
  }

  mutating func unknown(_ index: Int) {
    add(.unknown, index)
    if state == .story || state == .headline { endStory(.closed) }
  }
}
