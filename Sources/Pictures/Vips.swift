internal import CVips
internal import PageScene

/// The only door to libvips: bytes in, bytes out, nothing of C leaves.
enum Vips {
  /// What a file's head says.
  struct Head {
    var width: Int
    var height: Int
    /// Whether the file holds inks instead of light (分色).
    var isSeparated: Bool
  }

  static func head(
    of bytes: [UInt8], _ format: PictureFile.Format
  ) throws(PictureError) -> Head {
    guard let library = unsafe library else { throw .engineMissing }
    var picture = banmian_picture()
    let status = unsafe banmian_picture_probe(
      library, bytes, bytes.count, format.vips, &picture)
    guard status == 0 else { throw unsafe failure(library) }
    return Head(
      width: Int(picture.width), height: Int(picture.height), isSeparated: picture.is_cmyk != 0)
  }

  /// What pixels are made of: light in sRGB, or the inks of a separated file.
  enum Matter {
    case light
    case inks
  }

  static func pixels(
    of bytes: [UInt8], _ format: PictureFile.Format, _ cut: PictureCut, as matter: Matter = .light
  ) throws(PictureError) -> [UInt8] {
    guard let library = unsafe library else { throw .engineMissing }
    let crop = cut.crop
    let develop =
      unsafe matter == .light ? banmian_picture_develop : banmian_picture_develop_inks
    let pixels: [UInt8]? = unsafe bytes.withUnsafeBytes { file in
      // libvips reads the file as it is asked for pixels: both must happen while it is lent.
      guard
        let image = unsafe develop(
          library, file.baseAddress, file.count, format.vips, Int32(clamping: crop.x),
          Int32(clamping: crop.y), Int32(clamping: crop.width), Int32(clamping: crop.height),
          Int32(clamping: cut.width), Int32(clamping: cut.height))
      else { return nil }
      defer { unsafe banmian_picture_close(image) }
      var size = 0
      return unsafe taken(banmian_picture_pixels(library, image, &size), size)
    }
    guard let pixels else { throw unsafe failure(library) }
    return pixels
  }

  static func jpeg(
    of pixels: [UInt8], width: Int, height: Int, channels: Int = 3, quality: Int
  ) throws(PictureError) -> [UInt8] {
    guard let library = unsafe library else { throw .engineMissing }
    var size = 0
    let bytes = unsafe banmian_picture_jpeg(
      library, pixels, pixels.count, Int32(clamping: width), Int32(clamping: height),
      Int32(clamping: channels), Int32(clamping: quality), &size)
    guard let file = unsafe taken(bytes, size) else { throw unsafe failure(library) }
    return file
  }

  /// The first band of a TIFF file.
  static func plate(
    of tiff: [UInt8]
  ) throws(PictureError) -> (width: Int, height: Int, pixels: [UInt8]) {
    guard let library = unsafe library else { throw .engineMissing }
    var (width, height): (Int32, Int32) = (0, 0)
    let pixels: [UInt8]? = unsafe tiff.withUnsafeBytes { file in
      guard
        let image = unsafe banmian_plate_load(
          library, file.baseAddress, file.count, &width, &height)
      else { return nil }
      defer { unsafe banmian_picture_close(image) }
      var size = 0
      return unsafe taken(banmian_picture_pixels(library, image, &size), size)
    }
    guard let pixels else { throw unsafe failure(library) }
    return (Int(width), Int(height), pixels)
  }

  static func png(
    of pixels: [UInt8], width: Int, height: Int, channels: Int, pixelsPerInch: Int
  ) throws(PictureError) -> [UInt8] {
    guard let library = unsafe library else { throw .engineMissing }
    var size = 0
    let bytes = unsafe banmian_picture_png(
      library, pixels, pixels.count, Int32(clamping: width), Int32(clamping: height),
      Int32(clamping: channels), Double(pixelsPerInch) / 25.4, &size)
    guard let file = unsafe taken(bytes, size) else { throw unsafe failure(library) }
    return file
  }

  // MARK: The library

  /// Where the opened library stands, found by whoever asks first; 0 where it is not installed.
  ///
  /// It is read only from then on, so a number may be shared where a pointer may not.
  private static let address = unsafe UInt(bitPattern: banmian_vips_open())

  private static var library: UnsafePointer<banmian_vips>? {
    unsafe UnsafePointer(bitPattern: address)
  }

  /// Copies bytes of C and gives them back.
  private static func taken(_ bytes: UnsafeMutablePointer<UInt8>?, _ size: Int) -> [UInt8]? {
    guard let bytes = unsafe bytes else { return nil }
    defer { unsafe banmian_picture_free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: size))
  }

  private static func failure(_ library: UnsafePointer<banmian_vips>) -> PictureError {
    var text = [CChar](repeating: 0, count: 400)
    unsafe banmian_vips_reason(library, &text, text.count)
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return .broken(lines.first.map(String.init) ?? "libvips gives no reason")
  }
}

extension PictureFile.Format {
  fileprivate var vips: banmian_picture_format {
    switch self {
    case .jpeg: banmian_jpeg
    case .png: banmian_png
    }
  }
}
