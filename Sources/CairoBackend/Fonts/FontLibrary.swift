package import Typefaces

/// The fonts that pages may use (字库): faces and their files, as values.
///
/// Nothing is open here. Each task opens the faces that it needs for itself, through
/// `shaper()` or a `Renderer`, so the library may be shared by all of them.
package struct FontLibrary: Hashable, Sendable {
  package let files: [FontFile]

  /// The shipped fonts in `folder`.
  ///
  /// - Throws: `FontError` for the first file that is missing, is no font or is cut short; only
  ///   the first bytes of each file are read.
  package init(folder: String) throws(FontError) {
    try self.init(files: FontFile.shipped(in: folder))
  }

  /// Fonts of the caller's choice.
  package init(files: [FontFile]) throws(FontError) {
    for file in files { try FontFileProbe.check(file) }
    self.files = files
  }

  /// The faces that there are, in the order of their files.
  package var faces: [Face] { files.map(\.face) }

  /// A shaper for one task.
  package func shaper() -> PangoShaper { PangoShaper(fonts: self) }

  func file(of face: Face) throws(FontError) -> FontFile {
    guard let file = files.first(where: { $0.face == face }) else {
      throw .notShipped(face: face)
    }
    return file
  }
}
