internal import Editorial
package import CairoBackend
internal import PageDesign
package import PageMakeup
package import PageScene
package import PressDiagnostics
internal import Typesetting
internal import WordBreaking
internal import WordDividing

/// Makes pages one after the other with its own fonts (一条生产线); one worker a thread.
package final class PageWorker {
  let shaper: PangoShaper
  private let renderer: Renderer
  private let dictionary = HyphenDictionary()
  private let shelf = MeasuredShelf()

  package init(fonts: FontLibrary) {
    shaper = fonts.shaper()
    renderer = Renderer(fonts: fonts)
  }

  /// A page with everything placed, and as it is drawn.
  package struct Made: Sendable {
    package var composed: ComposedPage
    package var page: Page
    /// What the page's pictures are developed from.
    let pictures: PictureDesk
  }

  /// What would fit the page better: each change is tried by planning the page again (荐改).
  package func advice(_ job: PageJob) -> PageAdvice {
    maker(job, PictureDesk(job.page), WordFinder(), Hyphenator(dictionary))
      .advice(job.page, of: job.edition)
  }

  private func maker(
    _ job: PageJob, _ pictures: PictureDesk, _ words: WordFinder, _ hyphenator: Hyphenator
  ) -> PageMaker {
    let western = WesternKnowledge(
      lineBreaks: PangoLineBreaks(),
      divider: job.layout.variant(on: job.page.kind).body.hyphenates ? hyphenator : nil)
    return PageMaker(
      spec: job.layout, shaper: shaper, words: words, western: western,
      pictures: pictures.originals, shelf: shelf)
  }

  /// Composes a page and finishes it.
  package func compose(_ job: PageJob) -> Diagnosed<Made> {
    let words = WordFinder()
    let hyphenator = Hyphenator(dictionary)
    let pictures = PictureDesk(job.page)
    let composed = maker(job, pictures, words, hyphenator).compose(job.page, of: job.edition)
    var page = PageFinisher(shaper: shaper).finish(composed.value)
    if job.overlay == .lines { page = LineOverlay(shaper: shaper).over(page, of: composed.value) }
    let faults =
      shaper.failures.map(\.diagnostic) + [words.failure, hyphenator.failure].compactMap { $0 }
    return Diagnosed(
      Made(composed: composed.value, page: page, pictures: pictures),
      pictures.diagnostics + composed.diagnostics + faults)
  }

  /// The files of a page in all formats asked for; what cannot be made is reported.
  package func render(_ job: PageJob) -> Diagnosed<[RenderedPage]> {
    let made = compose(job)
    let files = self.files(of: made.value, job)
    return Diagnosed(files.value, made.diagnostics + files.diagnostics)
  }

  /// The files of a finished page.
  package func files(of made: Made, _ job: PageJob) -> Diagnosed<[RenderedPage]> {
    let developed = made.pictures.developed(made.page)
    var files: [RenderedPage] = []
    var diagnostics =
      developed.diagnostics
      + HeadContrast(pictures: developed.value.pictures).findings(made.composed)
    for format in job.formats {
      do {
        let bytes = try self.bytes(
          of: developed.value.page, developed.value.pictures, job, format)
        files.append(RenderedPage(name: "\(job.stem).\(format.ending)", bytes: bytes.value))
        diagnostics += bytes.diagnostics
      } catch {
        var finding = error.diagnostic
        finding.page = job.page.name
        diagnostics.append(finding)
      }
    }
    return Diagnosed(files, diagnostics)
  }

  /// Sheets that were made of pages, such as proofs: one file of all as PDF, else one each.
  func draw(
    _ sheets: [Page], as format: OutputFormat, pixelsPerInch: Int, pictures: DevelopedPictures,
    author: String
  ) throws(RenderError) -> [[UInt8]] {
    var files: [[UInt8]] = []
    switch format {
    case .pdf:
      guard let first = sheets.first else { return [] }
      let metadata = PDFMetadata(title: first.title, author: author, subject: first.name)
      files.append(
        try renderer.pdf(sheets, metadata: metadata, pictures: pictures, using: shaper))
    case .png:
      for sheet in sheets {
        files.append(
          try renderer.png(sheet, pixelsPerInch: pixelsPerInch, pictures: pictures, using: shaper))
      }
    case .svg:
      for sheet in sheets {
        files.append(try renderer.svg(sheet, pictures: pictures, using: shaper))
      }
    case .json: files = sheets.map { Array($0.jsonText.utf8) }
    }
    return files
  }

  private func bytes(
    of page: Page, _ pictures: DevelopedPictures, _ job: PageJob, _ format: OutputFormat
  ) throws(RenderError) -> Diagnosed<[UInt8]> {
    switch format {
    case .pdf:
      let metadata = DigitalDesk.metadata(of: page, job.edition, subject: job.page.name)
      let draft = try renderer.pdf(
        [page], metadata: metadata, pictures: pictures, using: shaper)
      return DigitalDesk.finished(draft, [page], jumps: job.jumpTargets)
    case .png:
      return Diagnosed(
        try renderer.png(
          page, pixelsPerInch: job.pixelsPerInch, pictures: pictures, using: shaper))
    case .svg:
      return Diagnosed(try renderer.svg(page, pictures: pictures, using: shaper))
    case .json: return Diagnosed(Array(page.jsonText.utf8))
    }
  }
}
