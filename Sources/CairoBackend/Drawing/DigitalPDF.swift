internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// The PDF for screens (数字版): searchable, tagged, with an outline and page labels.
///
/// Single-owner, because it has a last act: `finish` ends the file and gives its bytes.
struct DigitalPDF: ~Copyable {
  private let file = StreamedSurface.pdf()
  private var renderer: PageRenderer
  private let pageCount: Int
  private var pageNumber = 0

  private static let document = "Document"

  /// The longest side of a page that PDF allows for, in points (ISO 32000-1, annex C).
  static let longestSide = Length.points(14_400)

  init(
    _ metadata: PDFMetadata, pageCount: Int, fonts: FontMap, inks: InkColors,
    pictures: DevelopedPictures
  ) throws(RenderError) {
    guard metadata.hasSoundDate else { throw .date(metadata.date) }
    self.pageCount = pageCount
    renderer = PageRenderer(
      file.context, fonts: fonts, inks: inks, lettering: .text, reading: .tagged,
      pictures: pictures)
    describe(metadata)
  }

  private func describe(_ metadata: PDFMetadata) {
    let entries = [
      (CAIRO_PDF_METADATA_TITLE, metadata.title), (CAIRO_PDF_METADATA_AUTHOR, metadata.author),
      (CAIRO_PDF_METADATA_SUBJECT, metadata.subject),
      (CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords),
      (CAIRO_PDF_METADATA_CREATOR, metadata.creator),
      (CAIRO_PDF_METADATA_CREATE_DATE, metadata.date),
      (CAIRO_PDF_METADATA_MOD_DATE, metadata.date),
    ]
    for (entry, text) in entries where !text.isEmpty {
      unsafe cairo_pdf_surface_set_metadata(file.surface, entry, text)
    }
  }

  /// Draws the next page of the `pageCount` that were announced.
  mutating func add(_ page: Page) throws(RenderError) {
    try page.checkSheet()
    pageNumber += 1
    cairo_pdf_surface_set_size(file.surface, page.sheet.width.points, page.sheet.height.points)
    if !page.name.isEmpty { unsafe cairo_pdf_surface_set_page_label(file.surface, page.name) }
    addOutline(of: page)
    // One Document around all pages. It begins after the first size is set, which drops what was
    // drawn before, and ends on the last page, because tags alone would make a page more.
    if pageNumber == 1 { unsafe cairo_tag_begin(file.context, Self.document, nil) }
    try renderer.drawParts(page.items)
    if pageNumber == pageCount { unsafe cairo_tag_end(file.context, Self.document) }
    cairo_show_page(file.context)
  }

  private func addOutline(of page: Page) {
    var parent = CAIRO_PDF_OUTLINE_ROOT
    if pageCount > 1 {
      parent = addEntry(page.title, at: .zero, under: parent)
    }
    addOutline(of: page.items, under: parent)
  }

  private func addOutline(of items: [PageItem], under parent: Int32) {
    for case .group(let group) in items {
      let entry = group.title.map { addEntry($0, at: group.frame.origin, under: parent) }
      addOutline(of: group.items, under: entry ?? parent)
    }
  }

  private func addEntry(_ title: String, at place: Point, under parent: Int32) -> Int32 {
    // Whole points: Cairo reads no exponents, and a reader's view needs no more.
    let x = place.x.rawValue / Length.unitsPerPoint
    let y = place.y.rawValue / Length.unitsPerPoint
    return unsafe cairo_pdf_surface_add_outline(
      file.surface, parent, title, "page=\(pageNumber) pos=[\(x) \(y)]",
      CAIRO_PDF_OUTLINE_FLAG_OPEN)
  }

  /// Ends the document.
  consuming func finish() throws(CairoError) -> [UInt8] {
    try file.finish()
  }
}

extension Page {
  /// Throws unless the sheet can be drawn at all.
  func checkSheet() throws(RenderError) {
    let sides = [sheet.width, sheet.height]
    guard sides.allSatisfy({ $0 > .zero && $0 <= DigitalPDF.longestSide }) else {
      throw .sheet(page: name)
    }
  }
}
