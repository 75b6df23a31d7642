package import PressDiagnostics

/// Why a picture cannot be used (图片退回的原因).
package enum PictureError: Error, Hashable, Sendable {
  /// libvips is not on this machine.
  case engineMissing
  /// Neither JPEG nor PNG.
  case format
  /// The file is damaged or cut off; the reason is libvips'.
  case broken(String)
  /// So many pixels that no page needs them: a mistake or an attack.
  case tooLarge(width: Int, height: Int)

  /// The finding, at the place that names the picture.
  package func diagnostic(file: String, at place: SourceRange?) -> Diagnostic {
    switch self {
    case .engineMissing:
      Diagnostic(
        "picture.engine-missing", .error, zh: "没有 libvips，图片“\(file)”不能处理",
        en: "libvips is not there, so the picture '\(file)' is left out", at: place, desk: .layout,
        hint: "install it (Debian: libvips42)")
    case .format:
      Diagnostic(
        "picture.format", .error, zh: "图片“\(file)”不是 JPEG 或 PNG，未上版",
        en: "the picture '\(file)' is neither JPEG nor PNG and is left out", at: place,
        desk: .editor, hint: "save it as JPEG (photographs) or PNG (charts)")
    case .broken(let reason):
      Diagnostic(
        "picture.broken", .error, zh: "图片“\(file)”已损坏，未上版：\(reason)",
        en: "the picture '\(file)' is damaged and is left out: \(reason)", at: place,
        desk: .editor, hint: "fetch it again from its source")
    case .tooLarge(let width, let height):
      Diagnostic(
        "picture.too-large", .error, zh: "图片“\(file)”有 \(width)×\(height) 像素，超出限度，未上版",
        en: "the picture '\(file)' has \(width) x \(height) pixels and is left out", at: place,
        desk: .editor,
        hint: "a picture has at most \(Darkroom.longestSide) pixels a side and "
          + "\(Darkroom.mostPixels / 1_000_000) million in all")
    }
  }
}
