internal import Banmian
internal import BanmianTestSupport
internal import CairoBackend
internal import Filing
internal import Intake
internal import PageComparison
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// The pages of the sample editions, set once (样版), with pictures that can be drawn.
struct SampleShelf {
  let fonts: FontLibrary
  let pages: [Page]

  static func open() async throws -> SampleShelf {
    let fonts = try FontLibrary(folder: ProjectFolder.path("fonts"))
    let collection = PageCollection(
      fonts: { () throws(DiagnosticsError) in fonts },
      layouts: { () throws(DiagnosticsError) in
        try LayoutShelf(folder: ProjectFolder.path("layouts"))
      }, layout: nil, encoding: nil, repairs: .all, workers: 2)
    let samples = ProjectFolder.path("samples")
    let editions = try Filing.folders(in: samples).map { $0 + "/edition" }
      .filter { Filing.kind($0) == .folder }
    var pages: [Page] = []
    for path in editions + [samples + "/hewan-2026-03-18/front.txt"] {
      for page in try await collection.pages(at: path).pages {
        pages.append(Self.illustrated(try Page(json: page.text(), file: page.path)))
      }
    }
    return SampleShelf(fonts: fonts, pages: pages)
  }

  /// The page with a picture, where it has none; what would lie under it gives way, for a fault that
  /// a picture covers is none.
  private static func illustrated(_ page: Page) -> Page {
    guard page.items.pictures.isEmpty else { return page }
    var page = page
    let picture = PlacedPicture(
      frame: Rect(x: .points(300), y: .points(400), width: .points(162), height: .points(108)),
      cut: PictureCut(
        digest: String(repeating: "a1", count: 32),
        crop: PixelRect(x: 0, y: 0, width: 900, height: 600), width: 675, height: 450),
      name: "lamp", alternative: "灯下的旧书")
    page.items = page.items.clear(of: picture.frame)
    for index in page.items.indices {
      guard case .group(var group) = page.items[index], group.role == .article else { continue }
      group.items.append(.picture(picture))
      page.items[index] = .group(group)
      break
    }
    return page
  }

  /// The page in pixels.
  func raster(_ page: Page, _ pixelsPerInch: Int) throws -> Raster {
    var artist = SampleArtist(fonts)
    return try artist.raster(page, pixelsPerInch)
  }

  /// Something like a photograph for a cut: soft tones that hang on the file and the crop.
  static func photograph(_ cut: PictureCut) -> DevelopedPicture {
    let seed = cut.digest.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }
    var rgb: [UInt8] = []
    rgb.reserveCapacity(cut.width * cut.height * 3)
    for y in 0..<cut.height {
      for x in 0..<cut.width {
        // The place in the original, so that another crop is another picture.
        let u = cut.crop.x + x * cut.crop.width / max(1, cut.width)
        let v = cut.crop.y + y * cut.crop.height / max(1, cut.height)
        for channel in 0..<3 {
          let tone = (u * (3 + channel) + v * 5 + u * v / (97 + channel) + seed * 13) % 510
          rgb.append(UInt8(tone < 255 ? tone : 509 - tone))
        }
      }
    }
    return DevelopedPicture(width: cut.width, height: cut.height, rgb: rgb)
  }
}

extension [PageItem] {
  /// The items that do not reach into the area.
  fileprivate func clear(of area: Rect) -> [PageItem] {
    compactMap { item -> PageItem? in
      guard case .group(var group) = item else { return item.reach.overlaps(area) ? nil : item }
      group.items = group.items.clear(of: area)
      return .group(group)
    }
  }
}
