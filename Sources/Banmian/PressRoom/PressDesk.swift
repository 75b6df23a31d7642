package import CairoBackend
internal import Editorial
internal import PageDesign
internal import PageMakeup
internal import PageScene
internal import Pictures
internal import Prepress
internal import Proofreading
package import PressDiagnostics

/// Makes press files of pages (付印台), one worker a thread.
///
/// A page with a fault that the plate room would send back gives no file at all.
package final class PressDesk {
  private let worker: PageWorker
  private let order: PressOrder
  private let printer: PressPrinter
  private let separator: PictureSeparator

  package init(fonts: FontLibrary, order: PressOrder) {
    worker = PageWorker(fonts: fonts)
    self.order = order
    printer = PressPrinter(fonts: fonts, order: order)
    separator = PictureSeparator(order)
  }

  /// The findings that keep a page from press: pictures that are missing or broken, and whatever
  /// drawing, prepress and signatures refuse.
  package static let refusals = [
    "font.", "input.", "picture.", "preflight.", "press.", "render.", "signature.",
  ]

  private static func refuses(_ findings: [Diagnostic]) -> Bool {
    findings.contains { finding in
      finding.severity == .error && refusals.contains { finding.id.hasPrefix($0) }
    }
  }

  /// The press file of a page; none where something speaks against it.
  package func file(of job: PressJob) -> Diagnosed<[RenderedPage]> {
    let made = sheet(of: job)
    guard let sheet = made.value else { return Diagnosed([], made.diagnostics) }
    do {
      let bytes = try printer.print([sheet], metadata: sheet.metadata, using: worker.shaper)
      let file = try checked(bytes, [sheet], name: job.page.stem)
      return Diagnosed(file.value, made.diagnostics + file.diagnostics)
    } catch {
      return Diagnosed([], made.diagnostics + [error.diagnostic(page: sheet.page.name)])
    }
  }

  /// One press file of many sheets.
  package func file(of sheets: [PressSheet], name: String) -> Diagnosed<[RenderedPage]> {
    guard let first = sheets.first else { return Diagnosed([]) }
    do {
      let bytes = try printer.print(sheets, metadata: first.metadata)
      return try checked(bytes, sheets, name: name)
    } catch {
      return Diagnosed([], [error.diagnostic(page: first.page.name)])
    }
  }

  /// The file, unless preflight finds what the plate room would send back.
  private func checked(
    _ bytes: [UInt8], _ sheets: [PressSheet], name: String
  ) throws(PressPrinter.PrintFault) -> Diagnosed<[RenderedPage]> {
    let shelf = order.plates.map { PlateShelf($0, of: bytes) }
    let report: PreflightReport
    do {
      report = try Preflight(order.limits).report(
        on: bytes, as: order.expectation(of: sheets), making: shelf?.plates)
    } catch {
      throw .press(.pdf(error))
    }
    let findings = SourceFinder(sheets.map(\.page)).located(report).findings.map { finding in
      var diagnostic = finding.diagnostic
      let number = (finding.page ?? 1) - 1
      diagnostic.page = sheets.indices.contains(number) ? sheets[number].page.name : nil
      return diagnostic
    }
    // Plates are there to show what is wrong, too.
    let looks = plates(shelf, bytes, name)
    var files = looks.value
    if report.isPassed {
      files.insert(RenderedPage(name: "\(name)\(order.ending)", bytes: bytes), at: 0)
    }
    return Diagnosed(files, findings + looks.diagnostics)
  }

  private func plates(
    _ shelf: PlateShelf?, _ bytes: [UInt8], _ name: String
  ) -> Diagnosed<[RenderedPage]> {
    guard let shelf else { return Diagnosed([]) }
    do {
      return Diagnosed(
        try PlatePictures(limit: order.limits.totalInk).files(of: shelf, bytes, stem: name))
    } catch {
      return Diagnosed(
        [],
        [
          Diagnostic(
            "press.plates", .error, zh: "分色样没有做成：\(error.reason)",
            en: "the plates could not be made: \(error.reason)", desk: .layout,
            hint: "the press file itself does not need them; leave --plates out")
        ])
    }
  }

  /// A page made up, marked and separated; nil where something speaks against it.
  package func sheet(of pressJob: PressJob) -> Diagnosed<PressSheet?> {
    let job = pressJob.page
    let made = worker.compose(job)
    let judged = SignatureDesk(pressJob.received).verdict(
      of: job.page, as: made.value.page, override: order.override)
    var findings = made.diagnostics + judged.diagnostics + judged.value.findings
    guard !Self.refuses(findings) else { return Diagnosed(nil, findings) }
    do {
      let inked = try order.unit.page(made.value.page)
      try order.total.check(inked.page.items.inks)
      let pictures = prepared(made.value, findings: &findings)
      guard !Self.refuses(findings) else { return Diagnosed(nil, findings) }
      let page = marked(inked.page, job, judged.value, labels: inked.labels, pictures)
      return Diagnosed(
        PressSheet(
          page: page, pictures: pictures.named, placeholders: pictures.placeholders,
          metadata: metadata(of: page, job)), findings)
    } catch {
      return Diagnosed(nil, findings + [error.diagnostic(page: job.page.name)])
    }
  }

  // MARK: Pictures

  private struct Pictures {
    var named: [String: PreparedPicture] = [:]
    var placeholders = DevelopedPictures()
    var hasColor: Bool { named.values.contains { $0.channels == 4 } }
  }

  private func prepared(_ made: PageWorker.Made, findings: inout [Diagnostic]) -> Pictures {
    var pictures = Pictures()
    for placed in made.page.items.pictures where pictures.placeholders[placed.cut] == nil {
      let name = Self.name(of: placed.cut)
      guard let file = made.pictures.file(placed.cut.digest) else {
        findings.append(PressFault.picture(placed.name).diagnostic(page: made.page.name))
        continue
      }
      do {
        pictures.named[name] = try separator.prepared(placed.cut, of: file)
        pictures.placeholders[placed.cut] = DevelopedPicture(
          width: PicturePlaceholder.width, height: PicturePlaceholder.height,
          rgb: [UInt8](
            repeating: 128, count: 3 * PicturePlaceholder.width * PicturePlaceholder.height),
          jpeg: PicturePlaceholder.jpeg(for: name))
      } catch {
        var finding = error.diagnostic(placed)
        finding.page = made.page.name
        findings.append(finding)
      }
    }
    return pictures
  }

  /// Equal cuts have equal names, and different ones different.
  private static func name(of cut: PictureCut) -> String {
    "\(cut.digest) \(cut.crop.x),\(cut.crop.y) \(cut.crop.width)x\(cut.crop.height) "
      + "\(cut.width)x\(cut.height)"
  }

  // MARK: The sheet

  private func marked(
    _ page: Page, _ job: PageJob, _ verdict: SignatureVerdict, labels: [String: String],
    _ pictures: Pictures
  ) -> Page {
    let marks = PrinterMarks(shaper: worker.shaper)
    let bleed = job.layout.page.bleed
    guard order.hasMarks, !order.standard.isArchive else {
      return marks.unmarked(page, bleed: bleed)
    }
    let masthead = job.edition.masthead
    let slug = PrinterSlug(
      paper: masthead.name?.text ?? "", date: masthead.date?.text ?? "", page: page.name,
      engine: order.engine, round: Self.round(verdict), isUnsigned: !verdict.isComplete,
      spotLabels: labels)
    return marks.marked(page, slug: slug, bleed: bleed, plates: plates(of: page, pictures))
  }

  /// Who signed, as the slug says it.
  private static func round(_ verdict: SignatureVerdict) -> String {
    verdict.slug
  }

  /// The page's plates, now that its pictures are known: grey ones need no colour.
  private func plates(of page: Page, _ pictures: Pictures) -> [Plate] {
    guard !pictures.hasColor else { return page.plates }
    var bare = page
    bare.items = page.items.keepingPictures { _ in false }
    return bare.plates
  }

  private func metadata(of page: Page, _ job: PageJob) -> PressMetadata {
    PressMetadata(
      title: page.title, author: job.edition.masthead.publisher?.text ?? "", creator: order.engine,
      producer: order.engine, day: job.edition.masthead.date.flatMap { IssueDay.iso($0.text) })
  }
}

extension PressPrinter.PrintFault {
  func diagnostic(page: String) -> Diagnostic {
    switch self {
    case .drawing(let error):
      var finding = error.diagnostic
      finding.page = page
      return finding
    case .press(let fault): return fault.diagnostic(page: page)
    }
  }
}

extension PictureSeparator.Fault {
  fileprivate func diagnostic(_ picture: PlacedPicture) -> Diagnostic {
    switch self {
    case .picture(let error): error.diagnostic(file: picture.name, at: picture.source)
    case .profile(let fault): fault.diagnostic(file: picture.name)
    }
  }
}
