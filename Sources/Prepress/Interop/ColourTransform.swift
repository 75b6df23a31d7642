internal import CPrepress

/// The way from one kind of colour to another (色彩转换), by Little CMS, with black point compensation.
@safe package final class ColourTransform {
  /// What stands at one end of it.
  package enum Space {
    /// Four bytes a pixel, 255 for a full layer of ink.
    case ink(ICCProfile)
    /// Three bytes a pixel.
    case srgb
    /// CIE L*a*b* of D50.
    case lab
  }

  /// What happens to colours that the paper does not hold (再现意图).
  package enum Intent: String, Hashable, Sendable, CaseIterable {
    /// They become the nearest; all others stay.
    case relative
    /// All give way together.
    case perceptual
  }

  private let library: UnsafePointer<banmian_lcms>
  private let transform: cmsHTRANSFORM
  private let channels: (source: Int, target: Int)

  /// One of the ends, and one only, is an ink's.
  package init(
    from source: Space, to target: Space, intent: Intent = .relative
  ) throws(ProfileFault) {
    guard let library = unsafe ColourLibrary.table else { throw .libraryMissing }
    let profile = (source.profile ?? target.profile)?.bytes ?? []
    guard
      let transform = unsafe banmian_transform_open(
        library, profile, profile.count, source.code, target.code,
        intent == .perceptual ? 1 : 0)
    else { throw .unusable }
    unsafe self.library = library
    unsafe self.transform = transform
    channels = (source.channels, target.channels)
  }

  deinit { unsafe banmian_transform_close(library, transform) }

  /// Pixels of bytes as pixels of bytes.
  package func bytes(of pixels: [UInt8]) -> [UInt8] {
    let count = pixels.count / channels.source
    var result = [UInt8](repeating: 0, count: count * channels.target)
    unsafe result.withUnsafeMutableBytes {
      unsafe banmian_transform_run(library, transform, pixels, $0.baseAddress, count)
    }
    return result
  }

  /// The lightness of pixels of bytes, from 0 to 100.
  package func lightness(of pixels: [UInt8]) -> [Double] {
    let count = pixels.count / channels.source
    var lab = [Double](repeating: 0, count: count * 3)
    unsafe lab.withUnsafeMutableBytes {
      unsafe banmian_transform_run(library, transform, pixels, $0.baseAddress, count)
    }
    return (0..<count).map { lab[$0 * 3] }
  }
}

extension ColourTransform.Space {
  fileprivate var profile: ICCProfile? {
    if case .ink(let profile) = self { return profile }
    return nil
  }

  fileprivate var channels: Int {
    switch self {
    case .ink: 4
    case .srgb, .lab: 3
    }
  }

  fileprivate var code: banmian_colour {
    switch self {
    case .ink: banmian_ink
    case .srgb: banmian_srgb
    case .lab: banmian_lab
    }
  }
}
