internal import PageScene
internal import Pictures
internal import Prepress

/// Separates pictures for the press (分色): light into four inks or grey, inks as they came.
///
/// One a worker. A picture in black and white goes on the black plate alone, by the paper's own
/// curve; a separated file keeps its inks unless there is more than the press holds, for whoever
/// separated it meant them.
final class PictureSeparator {
  private let order: PressOrder
  private let shelf: PictureShelf
  private var inks: ColourTransform?
  private var curve: GreyCurve?

  init(_ order: PressOrder) {
    self.order = order
    shelf = PictureShelf(order)
  }

  /// Why a picture cannot be separated.
  enum Fault: Error {
    case picture(PictureError)
    case profile(ProfileFault)
  }

  func prepared(_ cut: PictureCut, of file: PictureFile) throws(Fault) -> PreparedPicture {
    if let kept = shelf.picture(of: cut) { return kept }
    let picture = try made(cut, of: file)
    shelf.keep(picture, of: cut)
    return picture
  }

  private func made(
    _ cut: PictureCut, of file: PictureFile
  ) throws(Fault) -> PreparedPicture {
    do {
      if file.isSeparated, order.unit != .two {
        let inks = try Darkroom.inks(of: cut, of: file)
        if TotalInk.most(in: inks) <= order.total.limit {
          return try coded(inks, 4, cut, isLineArt: file.original.isLineArt)
        }
      }
      let light = try Darkroom.light(of: cut, of: file)
      if order.unit == .two || Self.isGrey(light) {
        let greys = try greyCurve().greys
        let grey = stride(from: 0, to: light.count - 2, by: 3).map { greys[Self.luma(light, $0)] }
        return try coded(grey, 1, cut, isLineArt: file.original.isLineArt)
      }
      let inks = order.total.held(try transform().bytes(of: light))
      return try coded(inks, 4, cut, isLineArt: file.original.isLineArt)
    } catch let error as PictureError {
      throw .picture(error)
    } catch let fault as ProfileFault {
      throw .profile(fault)
    } catch {
      throw .profile(.unusable)
    }
  }

  /// Photographs as JPEG, drawings without loss, unless the order says otherwise.
  private func coded(
    _ pixels: [UInt8], _ channels: Int, _ cut: PictureCut, isLineArt: Bool
  ) throws(PictureError) -> PreparedPicture {
    let isPlain = order.pictures == .flate || isLineArt && order.pictures == .automatic
    let bytes =
      isPlain
      ? pixels
      : try Darkroom.plateJPEG(
        of: pixels, width: cut.width, height: cut.height, channels: channels)
    return PreparedPicture(
      width: cut.width, height: cut.height, channels: channels,
      coding: isPlain ? .plain : .jpeg, bytes: bytes)
  }

  private func transform() throws(ProfileFault) -> ColourTransform {
    if let inks { return inks }
    let made = try ColourTransform(
      from: .srgb, to: .ink(order.condition.profile), intent: order.intent)
    inks = made
    return made
  }

  private func greyCurve() throws(ProfileFault) -> GreyCurve {
    if let curve { return curve }
    let made = try GreyCurve(order.condition.profile)
    curve = made
    return made
  }

  /// Whether red, green and blue are the same in every pixel.
  private static func isGrey(_ light: [UInt8]) -> Bool {
    for start in stride(from: 0, to: light.count - 2, by: 3)
    where light[start] != light[start + 1] || light[start] != light[start + 2] { return false }
    return true
  }

  /// The weights of BT 601, which keep a grey as it is.
  private static func luma(_ light: [UInt8], _ start: Int) -> Int {
    (299 * Int(light[start]) + 587 * Int(light[start + 1]) + 114 * Int(light[start + 2]) + 500)
      / 1000
  }
}
