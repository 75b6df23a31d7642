internal import Digest
package import PageGeometry
package import PageScene

/// Makes a press file of a draft that Cairo drew in markers (印前整理): PDF/X-1a:2003 or PDF/X-4; or the
/// same page for the archive, PDF/A-1b, which keeps tags, outline and links.
///
/// Every shortcoming of Cairo's PDF that prepress design §2 lists is mended here, in the order of its
/// §3.2.4. A function from bytes to bytes: equal drafts give equal files.
package struct PressFinisher: Sendable {
  private let inks: InkTable
  private let pictures: [String: PreparedPicture]
  private let condition: OutputCondition
  private let standard: PressStandard

  /// What stands in the file for each page, besides its content.
  package struct Sheet: Hashable, Sendable {
    package var size: Size
    package var boxes: PageBoxes
    /// What an archive keeps for readers; nil in a press file.
    package var digital: DigitalSheet?

    package init(_ page: Page, for standard: PressStandard) {
      size = page.sheet
      boxes = page.pressBoxes
      digital = standard.isArchive ? DigitalSheet(page) : nil
    }
  }

  /// `pictures` stand under the names in their placeholders.
  package init(
    inks: InkTable, pictures: [String: PreparedPicture], condition: OutputCondition,
    standard: PressStandard
  ) {
    self.inks = inks
    self.pictures = pictures
    self.condition = condition
    self.standard = standard
  }

  /// The press file of a draft with one page for each sheet.
  package func finish(
    _ draft: [UInt8], sheets: [Sheet], metadata: PressMetadata
  ) throws(PressFault) -> [UInt8] {
    do {
      let file = try PDFFile(draft)
      let pages = file.pages
      guard pages.count == sheets.count else {
        throw PressFault.content("\(pages.count) pages for \(sheets.count) sheets")
      }
      if standard.isArchive { try DigitalFinisher(sheets.compactMap(\.digital)).finish(file) }
      var resources = ResourceFinisher(
        file: file, inks: inks, pictures: pictures, hasGlyphSets: standard.isArchive)
      for (page, sheet) in zip(pages, sheets) {
        try resources.finish(page: page)
        strip(page)
        set(boxes: sheet, of: page)
      }
      var digest = resources.digest
      digest.update(bytes: metadata.title.utf8)
      describe(file, metadata, id: String(SHA256.hex(digest.finalize()).prefix(32)))
      return try file.written(version: standard.pdfVersion)
    } catch let fault as PressFault {
      throw fault
    } catch let error as PDFError {
      throw .pdf(error)
    } catch {
      throw .content("\(error)")
    }
  }

  /// Takes away what a press file must not hold: the group in DeviceRGB that Cairo gives every page,
  /// links, tags, actions.
  private func strip(_ page: PDFObject) {
    for key in ["Group", "AA", "Thumb", "CropBox", "ArtBox"] { page[key] = nil }
    guard !standard.isArchive else { return }
    for key in ["Annots", "StructParents", "Tabs"] { page[key] = nil }
  }

  /// Media, bleed and trim, counted from the sheet's lower left corner.
  private func set(boxes sheet: Sheet, of page: PDFObject) {
    let whole = Rect(x: .zero, y: .zero, width: sheet.size.width, height: sheet.size.height)
    page.set("MediaBox", box(whole, on: sheet.size))
    page.set("BleedBox", box(sheet.boxes.bleed, on: sheet.size))
    page.set("TrimBox", box(sheet.boxes.trim, on: sheet.size))
  }

  private func box(_ rect: Rect, on sheet: Size) -> PDFValue {
    let edges = [rect.minX, sheet.height - rect.maxY, rect.maxX, sheet.height - rect.minY]
    return .array(
      edges.map { .fixed($0.scaled(by: 10_000, over: Length.unitsPerPoint).rawValue, decimals: 4) })
  }

  /// Output intent, Info and XMP, in the place of what Cairo says of the file.
  private func describe(_ file: PDFFile, _ metadata: PressMetadata, id: String) {
    let root = file.root
    for key in ["Names", "PageMode", "OpenAction", "AA", "AcroForm", "OCProperties"] {
      root[key] = nil
    }
    if !standard.isArchive {
      let forReaders = [
        "Outlines", "StructTreeRoot", "MarkInfo", "Dests", "PageLabels", "ViewerPreferences",
      ]
      for key in forReaders { root[key] = nil }
    }
    let profile = file.addStream(
      condition.profile.bytes, [.init("N", 4), .init("Alternate", .name("DeviceCMYK"))])
    let reference = profile.reference ?? PDFReference(id: 0)
    root["OutputIntents"] = file.make([condition.intent(standard, profile: reference)])
    root["Metadata"] = file.addStream(
      Array(metadata.xmp(standard, id: id).utf8),
      [.init("Type", .name("Metadata")), .init("Subtype", .name("XML"))])
    file.trailer["Info"] = file.add(metadata.info(standard))
  }
}
