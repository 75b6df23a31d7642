/// What each role costs a line by the line's own evidence (角色价目).
///
/// Small whole numbers; 0 means that the line looks just so, `never` that it cannot be. The
/// figures behind them are those of newspaper-practice §1.5, §1.6 and §4.2: heads have 6 to 25
/// characters and no stop, subheads 4 to 20, half of all paragraphs more than 88.
struct RolePrices {
  static let never = 10_000

  let page: PageEvidence

  func prices(of item: Int) -> [Int] {
    let line = page.items[item]
    var prices = [Int](repeating: RolePrices.never, count: LineRole.count)
    func set(_ role: LineRole, _ price: Int) { prices[role.rawValue] = price }
    let head = self.head(line)
    set(.head1, head + (line.startsWithDash ? 40 : 0))
    set(.head2, head)
    set(.head3, head + 2)
    set(.head4, head + 4)
    set(.headSign, signature(line, isHead: true))
    set(.signature, signature(line, isHead: false))
    set(.opening, opening(line))
    set(.text, text(line))
    set(.rest, rest(line))
    set(.subhead, subhead(line))
    set(.kept, kept(line))
    set(.caption, caption(line))
    set(.lateCaption, caption(line) + 1)
    set(.remark, remark(line))
    set(.field, field(line))
    set(.noticeTitle, line.isNoticeTitle && line.isShort ? 4 : 60)
    set(.noticeText, noticeText(line))
    set(.furnitureTitle, furnitureTitle(line))
    set(.unknown, line.isBody ? 34 : 30)
    return prices
  }

  // MARK: Heads

  private func head(_ line: LineEvidence) -> Int {
    switch line.kind {
    case .short: break
    case .body: return line.isAboveSlug ? 0 : bodyAsHead(line)
    case .signature: return line.isAboveSlug ? 0 : 40
    case .remark, .caption: return 45
    case .furniture: return 70
    default: return RolePrices.never
    }
    if line.isAboveSlug || line.opensPoem || line.opensGuide { return 0 }
    var price = 4
    switch line.ending {
    case .stop: price += line.hasComma ? 10 : 4
    case .comma: price += 12
    case .colon: price += 14
    case .ellipsis, .open: break
    }
    if line.startsInside { price += 60 }
    if line.count > 60 { price += 18 } else if line.count > 40 { price += 6 }
    if line.count <= 2, !line.isColumnName { price += 10 }
    if line.isGuideEntry { price += 30 }
    if line.plannedParts > 1 { price -= 3 }
    if line.isSymmetric { price -= 4 }
    if line.isMarked { price += 14 }
    // 修伞匠老穆：一把伞修了三代人 above its reporter's name is no entry of a list.
    if line.isListItem, !line.opensBlock { price += 14 }
    if line.isRow { price += 14 }
    if line.isNameList { price += 20 }
    if line.isSurnamed { price += 5 }
    if line.isSpoken { price += 12 }
    if line.hasLead { price += 8 }
    if line.isNoticeTitle { price += 8 }
    if line.isNote { price += 24 }
    return max(0, price)
  }

  /// A head that is a sentence: 让“北京蓝”成为常态；让绿水长流 has a mark that text has too.
  private func bodyAsHead(_ line: LineEvidence) -> Int {
    if line.isInBlock, line.isSaying { return 6 }
    guard line.count <= 45, line.ending == .open || !line.hasComma else { return 70 }
    return line.ending == .stop ? 50 : 30
  }

  private func subhead(_ line: LineEvidence) -> Int {
    guard line.isShort || line.isNames else { return line.isBody && line.isMarked ? 30 : 70 }
    if line.isStanzaTitle || (line.isNote && line.count <= 8) { return 0 }
    var price = 12
    if line.isMarked { price -= 11 }
    if line.count > 26 {
      price += 26
    } else if line.count > 20 {
      price += 14
    } else if line.count > 14 {
      price += 4
    } else {
      price -= 2
    }
    switch line.ending {
    case .stop: price += line.hasComma ? 14 : 3
    case .comma: price += 40
    case .colon: price += 20
    case .ellipsis, .open: break
    }
    if line.hasComma, !line.isMarked { price += 8 }
    if line.isSymmetric { price += 10 } else if line.plannedParts > 1 { price += 4 }
    if line.isListItem, !line.isMarked { price += 4 }
    if line.isSurnamed { price += 6 }
    if line.isNoticeTitle { price += 10 }
    if line.isSpoken || line.isRow || line.isNameList { price += 20 }
    if line.isVerse { price += 12 }
    if line.isAboveSlug { price += 30 }
    if line.isLonely { price += 8 }
    if line.isBulletedName { price += 40 }
    if line.opensGuide || line.isGuideEntry { price += 30 }
    return max(0, price)
  }

  // MARK: Text

  private func text(_ line: LineEvidence) -> Int {
    if line.isGuideEntry { return 40 }
    if line.isInBlock, line.isSaying { return 12 }
    switch line.kind {
    case .dateline(let length): return length == line.count ? 7 : 0
    case .body: return line.isVerse ? 12 : line.announces && line.count <= 400 ? 14 : 0
    case .short:
      if line.isNote, line.count > 8 { return 0 }
      if line.isSpoken { return 0 }
      if line.hasLead, line.ending == .open { return 3 }
      if line.ending == .stop || line.ending == .ellipsis { return line.isVerse ? 14 : 3 }
      if line.isVerse || line.isAboveSlug { return 30 }
      return line.hasComma && line.count > 20 ? 12 : line.count > 26 ? 22 : 34
    case .caption: return line.count > 60 ? 10 : 25
    case .signature, .remark: return 30
    case .furniture, .contactValue: return 60
    default: return 60
    }
  }

  private func rest(_ line: LineEvidence) -> Int {
    switch line.kind {
    case .body: return 0
    case .short:
      if line.startsInside { return 0 }
      if line.isMarked || line.isListItem { return 60 }
      return line.ending == .stop || line.hasComma ? 3 : 16
    case .caption, .signature, .remark: return 40
    default: return 60
    }
  }

  private func kept(_ line: LineEvidence) -> Int {
    if line.isGuideEntry { return 0 }
    switch line.kind {
    case .short:
      if line.isRow || line.isNameList { return 1 }
      if line.isListItem { return 2 }
      if line.isStanzaTitle { return 24 }
      if line.isFlushRight || (line.isVerse && line.isSurnamed && line.count <= 4) { return 14 }
      if line.isVerse { return line.run >= 6 ? 0 : 4 }
      if line.isSpoken { return 30 }
      return (line.run == 3 ? 10 : 16) + (line.isMarked ? 8 : 0)
        + (line.isAboveSlug ? 60 : 0)
    case .body:
      if line.isVerse { return 2 }
      return line.isListItem && line.count <= 60 ? 8 : 40
    case .furniture(let parts):
      return parts.allSatisfy { RolePrices.inStories.contains($0.kind) } ? 14 : 70
    case .contactValue: return 10
    case .caption: return line.isListItem ? 10 : 30
    case .signature: return line.isNames || line.isVerse ? 12 : 30
    default: return 60
    }
  }

  /// Addresses, numbers, dates and names of offices stand inside stories too.
  private static let inStories: [BlockKind] = [
    .contact, .address, .zipCode, .weather, .date, .weekday, .credit, .publisher,
    .supervisor,
  ]

  // MARK: Small lines

  private func signature(_ line: LineEvidence, isHead: Bool) -> Int {
    switch line.kind {
    // □ 张三 stands under a headline more often than behind a text.
    case .signature: return isHead && line.isAboveSlug ? 20 : !isHead && line.isMarked ? 8 : 0
    case .dateline(let length): return length == line.count ? 3 : 80
    case .short:
      if line.isFlushRight { return 1 }
      guard line.isNames, line.count <= 20 else { return 80 }
      if line.isBulletedName { return isHead ? 1 : 4 }
      return line.isSurnamed ? (isHead ? 0 : line.count <= 4 ? 8 : 16) : isHead ? 18 : 30
    case .caption: return 60
    case .furniture(let parts):
      return parts.count == 1 && parts[0].kind == .credit ? 20 : 80
    default: return 80
    }
  }

  private func opening(_ line: LineEvidence) -> Int {
    if case .remark(.opens) = line.kind { return 0 }
    return RolePrices.never
  }

  private func remark(_ line: LineEvidence) -> Int {
    switch line.kind {
    case .remark(.opens): return 12
    case .remark: return 0
    case .signature: return 12
    default: return 70
    }
  }

  private func caption(_ line: LineEvidence) -> Int {
    if case .caption = line.kind { return 0 }
    return 70
  }

  private func field(_ line: LineEvidence) -> Int {
    switch line.kind {
    case .furniture: return 0
    case .contactValue: return 3
    default: return RolePrices.never
    }
  }

  private func noticeText(_ line: LineEvidence) -> Int {
    switch line.kind {
    case .body, .dateline:
      if line.announces { return 0 }
      return 40
    case .short: return line.announces && !line.isNoticeTitle ? 2 : 34
    case .furniture(let parts):
      return parts.allSatisfy { $0.kind == .contact } ? 8 : 40
    case .contactValue: return 6
    default: return 40
    }
  }

  private func furnitureTitle(_ line: LineEvidence) -> Int {
    guard line.isShort, line.count <= 14, !line.hasComma, line.ending != .stop,
      line.ending != .comma
    else {
      return 80
    }
    return line.isNoticeTitle ? 10 : 8
  }
}
