internal import Editorial
internal import PressDiagnostics

/// The fields of masthead and imprint find their places in the edition (报头、出版信息归位).
extension EditionBuilder {
  mutating func furniture(_ block: Manuscript.Block) {
    let text = block.entire
    if isInside, EditionBuilder.particularKinds.contains(block.kind) {
      return notices { $0.append(Notice(paragraphs: [text])) }
    }
    switch block.kind {
    // 报名： and 日期： say what follows, and are printed nowhere.
    case .mastheadName: fill(\.name, withoutBookMarks(block.text))
    case .latinName: fill(\.latinName, block.text)
    case .supervisor: fill(\.supervisor, text)
    case .publisher: publisher(text)
    case .date: fill(\.date, block.text)
    case .weekday: fill(\.weekday, text)
    case .lunarDate: fill(\.lunarDate, text)
    case .issueNumber: fill(\.issueNumber, text)
    case .pageCount: fill(\.pageCount, text)
    case .weather: fill(\.weather, text)
    case .price: price(text)
    case .serialNumber: fill(\.serialNumber, block, text)
    case .postalCode: fill(\.postalCode, block, text)
    case .address: fill(\.address, block, text)
    case .zipCode: fill(\.zipCode, block, text)
    case .printer: fill(\.printer, block, text)
    default: contact(block)
    }
  }

  private mutating func fill(_ field: WritableKeyPath<Masthead, SourcedText?>, _ text: SourcedText)
  {
    guard let known = masthead[keyPath: field] else { return masthead[keyPath: field] = text }
    // Each inside page says the paper's name and the date again.
    if known.scalars.bare != text.scalars.bare { unplaced(text) }
  }

  /// What the front page prints of the paper; an inside page's own mailbox stands on that page.
  private static let particularKinds: Set<BlockKind> = [
    .price, .serialNumber, .postalCode, .address, .zipCode, .printer, .contact,
  ]

  private mutating func price(_ text: SourcedText) {
    guard publication.price == nil else { return unplaced(text) }
    publication.price = text
    particulars.append(text)
  }

  private mutating func fill(
    _ field: WritableKeyPath<PublicationData, LabelledText?>, _ block: Manuscript.Block,
    _ text: SourcedText
  ) {
    guard publication[keyPath: field] == nil else { return unplaced(text) }
    publication[keyPath: field] = LabelledText(label: label(of: block), values: [block.text])
    particulars.append(text)
  }

  /// 某市委主管主办 and 某日报社出版 stand in two words or lines, and are one field.
  private mutating func publisher(_ text: SourcedText) {
    guard var known = masthead.publisher else { return fill(\.publisher, text) }
    known.append(SourcedText(scalars: ["\u{3000}"], origins: [text.origins[0]], file: file))
    known.append(text)
    masthead.publisher = known
  }

  /// 《河湾日报》 in a line of particulars is the paper's name without its book marks.
  private func withoutBookMarks(_ name: SourcedText) -> SourcedText {
    guard name.count > 2, name.scalars.first == "《", name.scalars.last == "》" else { return name }
    return name[1..<name.count - 1]
  }

  private mutating func contact(_ block: Manuscript.Block) {
    particulars.append(block.entire)
    if block.label == nil, let last = publication.contacts.indices.last {
      publication.contacts[last].values.append(block.text)
    } else {
      let values = block.text.isEmpty ? [] : [block.text]
      publication.contacts.append(LabelledText(label: label(of: block), values: values))
    }
  }

  private func label(of block: Manuscript.Block) -> SourcedText {
    block.label ?? SourcedText(scalars: [], origins: [], file: file)
  }
}
