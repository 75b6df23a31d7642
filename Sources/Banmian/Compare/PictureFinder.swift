internal import Filing
internal import PageGeometry
package import PageScene
internal import Pictures
internal import PressDiagnostics

/// Finds the files of a recorded page's pictures again (找图): beside the copy that names them, and
/// only if they are still the same bytes.
///
/// A page holds the sums of its pictures and not their pixels; for people who look at a comparison
/// the pictures are fetched where they are at hand.
package struct PictureFinder {
  private var files: [String: PictureFile] = [:]

  /// Looks for the files; `root` is where copy is looked for whose path is not absolute, if not here.
  package init(_ page: Page, root: String? = nil) {
    for placed in page.items.pictures where files[placed.cut.digest] == nil {
      for path in Self.places(of: placed, root) where Filing.kind(path) == .file {
        guard let bytes = try? Filing.readBytes(path), let file = try? PictureFile(bytes),
          file.original.digest == placed.cut.digest
        else { continue }
        files[placed.cut.digest] = file
        break
      }
    }
  }

  private static func places(of placed: PlacedPicture, _ root: String?) -> [String] {
    var places = [placed.name]
    if let copy = placed.source?.file, let slash = copy.lastIndex(of: "/") {
      places.insert("\(copy[..<slash])/\(placed.name)", at: 0)
    }
    guard let root else { return places }
    return places.map { $0.hasPrefix("/") ? $0 : "\(root)/\($0)" }
  }

  /// The page with its pictures developed; a grey field stands for one that is not at hand.
  package func developed(_ page: Page) -> (page: Page, pictures: DevelopedPictures) {
    var developed = DevelopedPictures()
    for placed in page.items.pictures where developed[placed.cut] == nil {
      developed[placed.cut] = picture(placed.cut)
    }
    var page = page
    page.items = page.items.map { Self.field($0, developed) }
    return (page, developed)
  }

  /// The pixels of a cut; nil if its file is not at hand.
  package func picture(_ cut: PictureCut) -> DevelopedPicture? {
    files[cut.digest].flatMap { try? Darkroom.develop(cut, of: $0) }
  }

  private static func field(_ item: PageItem, _ developed: DevelopedPictures) -> PageItem {
    switch item {
    case .group(var group):
      group.items = group.items.map { field($0, developed) }
      return .group(group)
    case .picture(let placed) where developed[placed.cut] == nil:
      return .rule(Rule(frame: placed.frame, ink: .tint(150)))
    case .picture, .glyphs, .rule, .path: return item
    }
  }
}
