package import PageScene
package import PressDiagnostics
internal import PageGeometry

/// Reads what the pages of a PDF show (读 PDF 的版面), whoever made it.
///
/// qpdf opens the file and undoes its filters; the content is walked here. So nothing has to be
/// linked that the project does not stand on already, and no copyleft library is loaded.
package enum PDFReading {
  /// - Throws: `compare.pdf` for what is no PDF, is locked, or is damaged beyond reading.
  package static func pages(
    of bytes: [UInt8], file path: String
  ) throws(DiagnosticsError) -> [DrawnPage] {
    do {
      let file = try PDFFile(tolerating: bytes)
      var fonts = FontShelf()
      let pages = file.pages
      try file.check()
      guard !pages.isEmpty else { throw PDFError.broken("it has no pages") }
      return pages.enumerated().map { number, page in
        PageTracer.trace(page, number: number + 1, of: file, &fonts)
      }
    } catch {
      throw DiagnosticsError(Self.diagnostic(error as? PDFError, path))
    }
  }

  private static func diagnostic(_ error: PDFError?, _ path: String) -> Diagnostic {
    switch error {
    case .libraryMissing:
      Diagnostic(
        "compare.engine-missing", .error, zh: "没有 qpdf，读不了 PDF",
        en: "qpdf is not there, so no PDF can be read", at: .file(path),
        hint: "install it (Debian: libqpdf29)")
    case .broken(let reason):
      Diagnostic(
        "compare.pdf", .error, zh: "读不了这个 PDF：\(reason)", en: "this PDF cannot be read: \(reason)",
        at: .file(path), hint: "check that it opens in a viewer without a password")
    case nil:
      Diagnostic(
        "compare.pdf", .error, zh: "读不了这个 PDF", en: "this PDF cannot be read", at: .file(path))
    }
  }
}

/// The fonts of a file that were read already (用过的字体).
struct FontShelf {
  private var fonts: [PDFReference: ReadFont] = [:]
  private var sums: [PDFReference: String] = [:]

  mutating func font(_ object: PDFObject) -> ReadFont {
    guard let reference = object.reference else { return ReadFont(object) }
    if let known = fonts[reference] { return known }
    let font = ReadFont(object)
    fonts[reference] = font
    return font
  }

  /// The sum of a picture's data, made once.
  ///
  /// Of the samples and not of the file's bytes, for every program deflates the same picture to other
  /// bytes; what qpdf has no filter for, such as a JPEG, stays as it is. The mask belongs to it.
  mutating func sum(of picture: PDFObject, _ make: ([UInt8]) -> String) -> String {
    if let reference = picture.reference, let known = sums[reference] { return known }
    var samples = try? picture.decodedData()
    if let mask = picture["SMask"], let more = try? mask.decodedData() {
      samples?.append(contentsOf: more)
    }
    let sum = samples.map(make) ?? "unreadable"
    if let reference = picture.reference { sums[reference] = sum }
    return sum
  }
}
