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
