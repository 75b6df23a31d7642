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

/// A part of a picture in a stated number of pixels: what has to be developed to draw it.
package struct PictureCut: Hashable, Sendable {
  /// The SHA-256 of the file's bytes, in hexadecimal figures.
  package var digest: String
  /// The part that is shown, in pixels of the picture as it stands upright.
  package var crop: PixelRect
  /// The pixels that are kept: never more than the crop has.
  package var width: Int
  package var height: Int

  package init(digest: String, crop: PixelRect, width: Int, height: Int) {
    self.digest = digest
    self.crop = crop
    self.width = width
    self.height = height
  }
}

/// A rectangle of whole pixels, from the upper left corner.
package struct PixelRect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }
}

/// What is known of a picture's file before it is placed (原图).
package struct PictureOriginal: Hashable, Sendable {
  package var digest: String
  /// In pixels, as the picture stands upright.
  package var width: Int
  package var height: Int
  /// Drawn edges rather than shades, such as a chart (线条图): kept without loss.
  package var isLineArt: Bool

  package init(digest: String, width: Int, height: Int, isLineArt: Bool) {
    self.digest = digest
    self.width = width
    self.height = height
    self.isLineArt = isLineArt
  }
}

/// A cut ready to be drawn (洗印好的图片).
package struct DevelopedPicture: Hashable, Sendable {
  package var width: Int
  package var height: Int
  /// Rows from the top, three bytes a pixel: red, green, blue (sRGB).
  package var rgb: [UInt8]
  /// The same pixels as a JPEG file, which goes into a PDF as it is; nil for line art.
  package var jpeg: [UInt8]?

  package init(width: Int, height: Int, rgb: [UInt8], jpeg: [UInt8]? = nil) {
    self.width = width
    self.height = height
    self.rgb = rgb
    self.jpeg = jpeg
  }
}

/// The pictures of pages that are about to be drawn.
package struct DevelopedPictures: Sendable {
  private var pictures: [PictureCut: DevelopedPicture]

  package init(_ pictures: [PictureCut: DevelopedPicture] = [:]) { self.pictures = pictures }

  package subscript(cut: PictureCut) -> DevelopedPicture? {
    get { pictures[cut] }
    set { pictures[cut] = newValue }
  }

  package mutating func merge(_ other: DevelopedPictures) {
    pictures.merge(other.pictures) { mine, _ in mine }
  }
}

extension [PageItem] {
  /// The placed pictures, in the order in which they are drawn.
  package var pictures: [PlacedPicture] {
    flatMap { item -> [PlacedPicture] in
      switch item {
      case .picture(let picture): [picture]
      case .group(let group): group.items.pictures
      case .glyphs, .rule: []
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
      case .glyphs, .rule: return item
      }
    }
  }
}
