internal import Editorial
internal import Filing
internal import PageScene
internal import Pictures
internal import PressDiagnostics

/// The pictures of one page (图片台): fetched and read to their ends before the page is planned,
/// developed when it is drawn.
///
/// A picture that cannot be used is reported at the line that names it and left out; the story is
/// set without it.
struct PictureDesk {
  /// By path, as `Picture.path` gives it.
  private(set) var originals: [String: PictureOriginal] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var files: [String: PictureFile] = [:]

  init(_ page: EditionPage) {
    for article in page.articles {
      for picture in article.pictures where originals[picture.path] == nil { fetch(picture, page) }
    }
  }

  private mutating func fetch(_ picture: Picture, _ page: EditionPage) {
    let bytes: [UInt8]
    do {
      bytes = try Filing.readBytes(picture.path)
    } catch {
      for var finding in error.diagnostics {
        finding.place = picture.file.place ?? finding.place
        add(finding, page.name)
      }
      return
    }
    do {
      let file = try PictureFile(bytes)
      try Darkroom.examine(file)
      originals[picture.path] = file.original
      files[file.original.digest] = file
    } catch {
      add(error.diagnostic(file: picture.file.text, at: picture.file.place), page.name)
    }
  }

  private mutating func add(_ finding: Diagnostic, _ page: String) {
    var finding = finding
    finding.page = page
    diagnostics.append(finding)
  }

  /// A file by the digest of its bytes.
  func file(_ digest: String) -> PictureFile? { files[digest] }

  /// The page with the pixels that it shows.
  ///
  /// A cut that fails is reported and its picture taken off the page.
  func developed(_ page: Page) -> Diagnosed<(page: Page, pictures: DevelopedPictures)> {
    var desk = self
    desk.diagnostics = []
    var developed = DevelopedPictures()
    for placed in page.items.pictures where developed[placed.cut] == nil {
      guard let file = files[placed.cut.digest] else { continue }
      do {
        developed[placed.cut] = try Darkroom.develop(placed.cut, of: file)
      } catch {
        desk.add(error.diagnostic(file: placed.name, at: placed.source), page.name)
      }
    }
    var page = page
    page.items = page.items.keepingPictures { developed[$0.cut] != nil }
    return Diagnosed((page, developed), desk.diagnostics)
  }
}
