internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typesetting

/// Everything on the page that is no story (版面附件), and the lines that it leaves for stories.
struct Furniture {
  var head: [PlacedBlock]
  var foot: [PlacedBlock]
  var area: Range<Int>
}

/// Sets masthead, ear, publication line, folio, fine print and foot.
struct FurnitureMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var western = WesternKnowledge.none

  func make(_ page: EditionPage, _ edition: Edition) -> Furniture {
    let kind = page.kind
    var head: [PlacedBlock] = []
    var contacts = page.isFront ? allContacts(edition.publication) : []
    if page.isFront { head = masthead(edition, &contacts) }
    if let frame = spec.frame(of: .folio, on: kind) {
      head += FolioMaker(spec: spec, shaper: shaper).folio(page, edition.masthead, frame: frame)
    }
    let finePrint = FinePrint(
      page.notices, contacts: contacts, spec: spec, shaper: shaper, western: western)
    let area = articleArea(kind, finePrint)
    let foot = finePrint.blocks(frame: finePrintFrame(area)) + foot(page, edition, kind)
    return Furniture(head: head, foot: foot, area: area)
  }

  // MARK: Head

  private func masthead(_ edition: Edition, _ contacts: inout [LabelledText]) -> [PlacedBlock] {
    var blocks: [PlacedBlock] = []
    if let frame = spec.frame(of: .masthead, on: .front) {
      let width = spec.masthead.earShare.at(frame.width)
      let ear = EarMaker(spec: spec, shaper: shaper).fill(
        edition.masthead, contacts: contacts,
        frame: Rect(
          x: frame.maxX - width, y: frame.minY, width: width, height: frame.height))
      let name = MastheadMaker(spec: spec, shaper: shaper).block(
        edition.masthead, frame: frame, isAlone: ear.blocks.isEmpty)
      if let name { blocks.append(name) }
      blocks += ear.blocks
      contacts = ear.rest
    }
    if let frame = spec.frame(of: .publicationLine, on: .front) {
      blocks += StripMaker(spec: spec, shaper: shaper).publicationLine(
        publicationItems(edition), frame: frame)
    }
    return blocks
  }

  private func publicationItems(_ edition: Edition) -> [PublicationItem] {
    var items: [PublicationItem] = []
    let masthead = edition.masthead
    items += [masthead.latinName, masthead.supervisor, masthead.publisher].compactMap { $0 }
      .map { .plain($0) }
    let data = edition.publication
    items += [data.serialNumber, data.postalCode, data.printer].compactMap { $0 }
      .map { .labelled($0) }
    if let price = data.price { items.append(.plain(price)) }
    return items
  }

  private func allContacts(_ data: PublicationData) -> [LabelledText] { data.contacts }

  // MARK: Area

  /// The layout's lines for stories, less those that the fine print takes at their foot.
  private func articleArea(_ kind: PageKind, _ finePrint: FinePrint) -> Range<Int> {
    let whole = spec.lines(of: .articles, on: kind) ?? 0..<spec.grid.lines
    return whole.lowerBound..<max(whole.lowerBound, whole.upperBound - finePrint.depth)
  }

  private func finePrintFrame(_ area: Range<Int>) -> Rect {
    let top = spec.typeArea.minY + spec.grid.y(ofLine: area.upperBound + 1)
    return Rect(
      x: spec.typeArea.minX, y: top, width: spec.typeArea.width, height: spec.grid.linePitch)
  }

  // MARK: Foot

  private func foot(
    _ page: EditionPage, _ edition: Edition, _ kind: PageKind
  ) -> [PlacedBlock] {
    guard let frame = spec.frame(of: .foot, on: kind) else { return [] }
    let address =
      page.isFront
      ? [edition.publication.address, edition.publication.zipCode].compactMap { $0 } : []
    return StripMaker(spec: spec, shaper: shaper).foot(page.credits, address, frame: frame)
  }
}
