/// Finishes a PDF for screens that Cairo drew (电子版整理): the language, artifacts, what pictures show,
/// links, dates and XMP (prepress design §1.3, §2).
///
/// A function from bytes to bytes; nothing of what is seen on a page is changed.
package struct DigitalFinisher: Sendable {
  private let sheets: [DigitalSheet]
  private let jumps: JumpTargets

  package init(_ sheets: [DigitalSheet], jumps: JumpTargets = JumpTargets()) {
    self.sheets = sheets
    self.jumps = jumps
  }

  /// The finished file of a draft with one page for each sheet.
  package func finish(_ draft: [UInt8]) throws(PressFault) -> [UInt8] {
    do {
      let file = try PDFFile(draft)
      try finish(file)
      try describe(file)
      return try file.written(version: "1.7")
    } catch let fault as PressFault {
      throw fault
    } catch let error as PDFError {
      throw .pdf(error)
    } catch {
      throw .content("\(error)")
    }
  }

  /// Everything but what the file says of itself as a whole.
  func finish(_ file: PDFFile) throws(PressFault) {
    let pages = file.pages
    guard pages.count == sheets.count else {
      throw .content("\(pages.count) pages for \(sheets.count) sheets")
    }
    file.root.set("Lang", .text("zh-CN"))
    file.root.set("ViewerPreferences", ["DisplayDocTitle": .bool(true)])
    for page in pages { try mark(page, in: file) }
    var tree = StructureTree(file)
    tree?.clear()
    try tell(tree?.figures ?? [])
    for (page, sheet) in zip(pages, sheets) {
      var notes: [PDFObject] = []
      for link in sheet.links {
        guard let action = action(of: link.target, pages) else { continue }
        for frame in link.frames {
          let note = annotation(link, action, sheet.box(frame), in: file)
          tree?.add(link: note, on: page)
          notes.append(note)
        }
      }
      if !notes.isEmpty {
        page["Annots"] = file.array(of: (page["Annots"]?.items ?? []) + notes)
      }
      page.set("Tabs", .name("S"))
    }
    tree?.close()
  }

  private func mark(_ page: PDFObject, in file: PDFFile) throws(PressFault) {
    do {
      guard let marked = try MarkedContent.withArtifacts(try file.content(of: page)) else { return }
      page["Contents"] = file.addStream(marked)
    } catch let fault as PressFault {
      throw fault
    } catch let error as PDFError {
      throw .pdf(error)
    } catch {
      throw .content("\(error)")
    }
  }

  /// Says of each picture what it shows.
  private func tell(_ elements: [PDFObject]) throws(PressFault) {
    let figures = sheets.flatMap { sheet in sheet.figures.map { (sheet, $0) } }
    guard elements.count == figures.count else {
      throw .content("\(elements.count) figures for \(figures.count) pictures")
    }
    for (element, (sheet, figure)) in zip(elements, figures) {
      element.set("Alt", .text(figure.alternative.isEmpty ? "图片" : figure.alternative))
      element.set(
        "A",
        ["O": .name("Layout"), "Placement": .name("Block"), "BBox": sheet.box(figure.frame)])
    }
  }

  // MARK: Links

  private func annotation(
    _ link: PageLink, _ action: PDFValue, _ box: PDFValue, in file: PDFFile
  ) -> PDFObject {
    file.add([
      "Type": .name("Annot"), "Subtype": .name("Link"), "Rect": box, "Border": [0, 0, 0],
      // Printed where the page is printed, which is what archives ask of every note (6.5.3).
      "F": 4, "Contents": .text(link.text), "A": action,
    ])
  }

  /// Nil for a jump to a page that nobody has.
  private func action(of target: PageLink.Target, _ pages: [PDFObject]) -> PDFValue? {
    switch target {
    case .uri(let address): return ["S": .name("URI"), "URI": .bytes(Array(address.utf8))]
    case .page(let words):
      if let index = JumpTargets.index(of: words, in: sheets.map(\.name)),
        let page = pages[index].reference
      {
        return ["S": .name("GoTo"), "D": [.reference(page), .name("Fit")]]
      }
      guard let name = jumps.file(for: words) else { return nil }
      return [
        "S": .name("GoToR"), "F": ["Type": .name("Filespec"), "F": .text(name), "UF": .text(name)],
        "D": [0, .name("Fit")],
      ]
    }
  }

  // MARK: The file

  /// Dates as PDF writes them, and the same words once more as XMP.
  private func describe(_ file: PDFFile) throws(PDFError) {
    guard let info = file.trailer["Info"] else { return }
    for key in ["CreationDate", "ModDate"] {
      guard var date = info[key]?.text, !date.hasPrefix("D:") else { continue }
      // `+08'00` is what Cairo writes, `+08'00'` what PDF asks for (7.9.4).
      if date.contains("'"), !date.hasSuffix("'") { date += "'" }
      info.set(key, .text("D:" + date))
    }
    func text(_ key: String) -> String { info[key]?.text ?? "" }
    let packet = XMPWriter(
      title: text("Title"), author: text("Author"), subject: text("Subject"),
      keywords: text("Keywords"), creator: text("Creator"), producer: text("Producer"),
      instant: XMPWriter.instant(ofPDF: text("CreationDate")), language: "zh-CN")
    file.root["Metadata"] = file.addStream(
      Array(packet.text.utf8), [.init("Type", .name("Metadata")), .init("Subtype", .name("XML"))])
  }
}
