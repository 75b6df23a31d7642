internal import Digest
internal import Filing
internal import PageScene
internal import Prepress

/// Separated pictures on the disk, by what they are made of (分色图存放处): a picture that stays the same
/// is separated once, however often its page goes to press.
///
/// A shelf that cannot be read or written costs time and nothing else.
struct PictureShelf {
  private let folder: String?
  private let manner: String

  /// Changes when the same picture would be separated in another way.
  private static let edition = 1

  init(_ order: PressOrder) {
    folder = order.pictureFolder
    manner =
      "\(Self.edition) \(order.condition.profile.digest) \(order.intent.rawValue) "
      + "\(order.total.limit) \(order.unit == .two) \(order.pictures.rawValue)"
  }

  func picture(of cut: PictureCut) -> PreparedPicture? {
    guard let folder else { return nil }
    for channels in [4, 1] {
      for coding in [PreparedPicture.Coding.jpeg, .plain] {
        let path = self.path(folder, cut, channels, coding)
        guard Filing.kind(path) == .file, let bytes = try? Filing.readBytes(path) else { continue }
        let isWhole =
          coding == .jpeg
          ? bytes.starts(with: [0xFF, 0xD8]) && bytes.suffix(2) == [0xFF, 0xD9]
          : bytes.count == cut.width * cut.height * channels
        guard isWhole else { continue }
        return PreparedPicture(
          width: cut.width, height: cut.height, channels: channels, coding: coding, bytes: bytes)
      }
    }
    return nil
  }

  func keep(_ picture: PreparedPicture, of cut: PictureCut) {
    guard let folder else { return }
    let path = self.path(folder, cut, picture.channels, picture.coding)
    try? Filing.write(picture.bytes, to: path)
  }

  private func path(
    _ folder: String, _ cut: PictureCut, _ channels: Int, _ coding: PreparedPicture.Coding
  ) -> String {
    let crop = cut.crop
    let recipe =
      "\(manner) \(cut.digest) \(crop.x) \(crop.y) \(crop.width) \(crop.height) "
      + "\(cut.width) \(cut.height)"
    let name = SHA256.hex(of: recipe.utf8)
    return "\(folder)/\(name)-\(channels).\(coding == .jpeg ? "jpg" : "raw")"
  }
}
