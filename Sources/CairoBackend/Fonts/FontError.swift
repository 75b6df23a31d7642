package import PressDiagnostics
package import Typefaces

/// A font that cannot be used.
package enum FontError: Error, Hashable, Sendable {
  /// There is no such file, or it may not be read.
  case missing(face: Face, path: String)
  /// The file is no font, or it is cut short.
  case unreadable(face: Face, path: String)
  /// The library has no file for the face, such as a bold Kai.
  case notShipped(face: Face)

  /// The finding that the user reads.
  package var diagnostic: Diagnostic {
    switch self {
    case .missing(let face, let path):
      Diagnostic(
        "font.missing", .error, zh: "缺字库文件 \(path)（\(face.name)）",
        en: "font file \(path) (\(face.name)) is missing or may not be read",
        hint: "name the folder that holds the Banmian fonts")
    case .unreadable(let face, let path):
      Diagnostic(
        "font.unreadable", .error, zh: "字库文件 \(path)（\(face.name)）已损坏或不是字库",
        en: "\(path) (\(face.name)) is damaged or is not a font",
        hint: "copy the file again; fonts/README.md gives its sha256")
    case .notShipped(let face):
      Diagnostic(
        "font.missing", .error, zh: "没有字体 \(face.name)", en: "there is no face \(face.name)",
        desk: .layout, hint: "choose one of the faces that `banmian fonts` lists")
    }
  }
}
