internal import CairoBackend
internal import Digest
internal import Filing
package import PageComparison
internal import PageScene
internal import Pictures
internal import Prepress
package import PressDiagnostics

/// What a side of a comparison is (对照的一方), by its name: pages of ours, PDFs, or pictures of pages.
package enum ForeignSide: Hashable, Sendable {
  case pages
  case pdf([String])
  case pictures([String])

  package init(_ path: String) throws(DiagnosticsError) {
    switch Filing.kind(path) {
    case .file, .missing: self = Self.of(path, [path])
    case .folder:
      let files = try Filing.list(path, recursive: true)
      let isOurs = files.contains { $0.hasSuffix(".json") || $0.hasSuffix(".yaml") }
      let pdf = files.filter { Self.of($0, []) == .pdf([]) }
      let pictures = files.filter { Self.of($0, []) == .pictures([]) }
      if isOurs || pdf.isEmpty && pictures.isEmpty {
        self = .pages
      } else {
        self = pdf.isEmpty ? .pictures(pictures) : .pdf(pdf)
      }
    }
  }

  private static func of(_ path: String, _ files: [String]) -> ForeignSide {
    let name = path.lowercased()
    if name.hasSuffix(".pdf") { return .pdf(files) }
    if [".png", ".jpg", ".jpeg"].contains(where: name.hasSuffix) { return .pictures(files) }
    return .pages
  }

  /// What such a side is in a finding.
  fileprivate var words: (zh: String, en: String) {
    switch self {
    case .pages: ("版面", "pages")
    case .pdf: ("PDF", "a PDF")
    case .pictures: ("图片", "pictures")
    }
  }

  package static func cannotCompare(_ a: ForeignSide, _ b: ForeignSide) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        "compare.kinds", .error, zh: "\(a.words.zh)与\(b.words.zh)不能互相对照",
        en: "\(a.words.en) and \(b.words.en) cannot be compared with one another",
        hint: "compare PDF with PDF, PNG with PNG, or a PDF with the page.json it was made of"))
  }
}

/// Compares what other programs made (外来文件对照): PDFs, and pictures of pages.
package struct ForeignDesk: Sendable {
  package var tolerance: ComparisonTolerance
  package var ignored: IgnoredParts
  package var pictures: PictureOptions

  /// How pictures of pages are compared.
  package struct PictureOptions: Hashable, Sendable {
    /// How far colours may stand apart, of 1.
    package var threshold: Double
    /// Whether the second picture is brought to the size of the first.
    package var isRescaled: Bool
    /// Whether only the tones of small squares count.
    package var isByTones: Bool
    package var countsSmoothed: Bool

    package init(threshold: Double, isRescaled: Bool, isByTones: Bool, countsSmoothed: Bool) {
      self.threshold = threshold
      self.isRescaled = isRescaled
      self.isByTones = isByTones
      self.countsSmoothed = countsSmoothed
    }
  }

  package init(
    tolerance: ComparisonTolerance, ignored: IgnoredParts, pictures: PictureOptions
  ) {
    self.tolerance = tolerance
    self.ignored = ignored
    self.pictures = pictures
  }

  /// What was found, and what could not be read.
  package struct Outcome: Sendable {
    package var report: ComparisonReport
    package var diagnostics: [Diagnostic] = []
  }

  // MARK: PDF

  package func compare(
    pdf before: [String], _ after: [String]
  ) throws(DiagnosticsError) -> Outcome {
    if before.count == 1, after.count == 1 {
      let (old, new) = (try Filing.readBytes(before[0]), try Filing.readBytes(after[0]))
      if old == new {
        // Equal bytes are equal pages, if they are pages at all.
        _ = try PDFReading.pages(of: old, file: before[0])
        return Outcome(
          report: ComparisonReport(pages: [
            ComparedPage(name: Self.stem(after[0]), state: .identical)
          ]))
      }
    }
    let (old, new) = (try edition(before), try edition(after))
    return Outcome(
      report: ComparisonReport(
        drawn: old.edition, new.edition, tolerance: tolerance, ignoring: ignored),
      diagnostics: old.diagnostics + new.diagnostics)
  }

  /// Holds PDFs against the pages that they should show.
  package func check(
    _ recorded: [RecordedPage], pdf files: [String]
  ) throws(DiagnosticsError) -> Outcome {
    let drawn = try edition(files)
    var pages: [Page] = []
    for page in recorded { pages.append(try page.page()) }
    let report = ComparisonReport(
      pages, named: recorded.map(\.name), drawn: drawn.edition, looks: Self.looks,
      tolerance: tolerance, ignoring: ignored)
    return Outcome(report: report, diagnostics: drawn.diagnostics)
  }

  private static let looks = ExpectedLooks(
    font: { $0.postScriptName },
    light: { ink in
      let color = InkColors.screen.color(of: ink)
      return [color.red, color.green, color.blue].map { (Int($0) * 1000 + 32_767) / 65_535 }
    })

  private func edition(
    _ files: [String]
  ) throws(DiagnosticsError) -> (edition: DrawnEdition, diagnostics: [Diagnostic]) {
    var edition = DrawnEdition(pages: [], digests: [])
    var diagnostics: [Diagnostic] = []
    for path in files {
      let bytes = try Filing.readBytes(path)
      var pages = try PDFReading.pages(of: bytes, file: path)
      for index in pages.indices {
        diagnostics += pages[index].faults.map { Self.fault($0, pages[index].name, path) }
        guard files.count > 1 else { continue }
        let stem = Self.stem(path)
        pages[index].name = pages.count == 1 ? stem : "\(stem)-\(pages[index].name)"
      }
      edition.pages += pages
      edition.digests.append(SHA256.hex(of: bytes))
    }
    return (edition, diagnostics)
  }

  private static func fault(_ reason: String, _ page: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "compare.pdf-content", .warning, zh: "第 \(page) 页有读不懂的内容：\(reason)",
      en: "page \(page) has content that cannot be read: \(reason)", at: .file(path),
      hint: "what comes after it on the page was not compared")
  }

  /// The file's own name without ending.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let end = name.lastIndex(of: ".") ?? name.endIndex
    return String(name[..<end])
  }

  // MARK: Pictures

  package func compare(
    pictures before: [String], _ after: [String]
  ) throws(DiagnosticsError) -> Outcome {
    if before.count == 1, after.count == 1 {
      return Outcome(
        report: ComparisonReport(pages: [try compare(before[0], after[0], Self.stem(after[0]))]))
    }
    var pages: [ComparedPage] = []
    var rest = before
    for path in after {
      let name = Self.stem(path)
      guard let index = rest.firstIndex(where: { Self.stem($0) == name }) else {
        pages.append(ComparedPage(name: name, state: .added))
        continue
      }
      pages.append(try compare(rest.remove(at: index), path, name))
    }
    pages += rest.map { ComparedPage(name: Self.stem($0), state: .removed) }
    return Outcome(report: ComparisonReport(pages: pages))
  }

  private func compare(
    _ before: String, _ after: String, _ name: String
  ) throws(DiagnosticsError) -> ComparedPage {
    let (old, new) = (try Filing.readBytes(before), try Filing.readBytes(after))
    if old == new {
      _ = try raster(old, before)
      return ComparedPage(name: name, state: .identical)
    }
    var rasters = (try raster(old, before), try raster(new, after))
    let isRescaled =
      pictures.isRescaled
      && (rasters.0.width != rasters.1.width || rasters.0.height != rasters.1.height)
    if isRescaled {
      let (width, height) = (
        min(rasters.0.width, rasters.1.width), min(rasters.0.height, rasters.1.height)
      )
      rasters = (
        rasters.0.resampled(width: width, height: height),
        rasters.1.resampled(width: width, height: height)
      )
    }
    let changes = PictureChanges(
      rasters.0, rasters.1, isByTones: pictures.isByTones, isRescaled: isRescaled,
      threshold: pictures.threshold, countsSmoothed: pictures.countsSmoothed,
      ignoring: ignored.areas
    ).changes
    return ComparedPage(
      name: name, state: changes.isEmpty ? .equal : .changed, changes: changes,
      beforeDigest: SHA256.hex(of: old), afterDigest: SHA256.hex(of: new))
  }

  private func raster(_ bytes: [UInt8], _ path: String) throws(DiagnosticsError) -> Raster {
    do {
      let file = try PictureFile(bytes)
      let size = (file.original.width, file.original.height)
      let cut = PictureCut(
        digest: file.original.digest,
        crop: PixelRect(x: 0, y: 0, width: size.0, height: size.1), width: size.0, height: size.1)
      return Raster(width: size.0, height: size.1, rgb: try Darkroom.light(of: cut, of: file))
    } catch {
      throw DiagnosticsError(Self.diagnostic(error, path))
    }
  }

  private static func diagnostic(_ error: PictureError, _ path: String) -> Diagnostic {
    let reason =
      switch error {
      case .engineMissing: "libvips is missing"
      case .format: "neither PNG nor JPEG"
      case .broken(let reason): reason
      case .tooLarge(let width, let height): "\(width) x \(height) pixels"
      }
    return Diagnostic(
      "compare.picture", .error, zh: "读不了这个图片：\(reason)",
      en: "this picture cannot be read: \(reason)", at: .file(path),
      hint: "compare PNG or JPEG files of at most \(Darkroom.mostPixels / 1_000_000) megapixels")
  }
}
