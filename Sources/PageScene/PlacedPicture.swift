package import PageGeometry
package import PressDiagnostics

/// A picture at its place on the page (图片): which file, which part of it, and where.
///
/// The page names the picture by its content and holds no pixels, so that pages stay small values
/// that compare and print in no time; the pixels come from `DevelopedPictures` when it is drawn.
package struct PlacedPicture: Hashable, Sendable {
  package var frame: Rect
  package var cut: PictureCut
  /// The file as the editor named it.
  package var name: String
  /// What the picture shows, for readers who cannot see it (替代文字).
  package var alternative: String
  package var source: SourceRange?

  package init(
    frame: Rect, cut: PictureCut, name: String, alternative: String = "",
    source: SourceRange? = nil
  ) {
    self.frame = frame
    self.cut = cut
    self.name = name
    self.alternative = alternative
    self.source = source
  }

  /// The pixels of the original for each inch of paper, the lesser of both ways (有效分辨率).
  package var effectivePixelsPerInch: Int {
    let inch = 72 * Length.unitsPerPoint
    func density(_ pixels: Int, _ length: Length) -> Int {
      length > .zero ? pixels * inch / length.rawValue : 0
    }
    return min(
      density(cut.crop.width, frame.width), density(cut.crop.height, frame.height))
  }
}

extension [PageItem] {
  /// The placed pictures, in the order in which they are drawn.
  package var pictures: [PlacedPicture] {
    flatMap { item -> [PlacedPicture] in
      switch item {
      case .picture(let picture): [picture]
      case .group(let group): group.items.pictures
      case .glyphs, .rule, .path: []
      }
    }
  }

  /// The items without the pictures that are not wanted.
  package func keepingPictures(_ isWanted: (PlacedPicture) -> Bool) -> [PageItem] {
    compactMap { item -> PageItem? in
      switch item {
      case .picture(let picture): return isWanted(picture) ? item : nil
      case .group(var group):
        group.items = group.items.keepingPictures(isWanted)
        return .group(group)
      case .glyphs, .rule, .path: return item
      }
    }
  }
}
