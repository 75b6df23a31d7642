import CairoBackend
import FoundationEssentials
import Testing

/// Finds the project's fonts from the place of this file.
enum TestFonts {
  /// The folder `fonts` beside Package.swift.
  static var folder: String? {
    var folder = URL(filePath: #filePath).deletingLastPathComponent()
    while folder.path.count > 1 {
      let manifest = folder.appending(path: "Package.swift").path
      if FileManager.default.fileExists(atPath: manifest) {
        return folder.appending(path: "fonts").path
      }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  /// The shipped fonts; a test without them fails.
  static func library() throws -> FontLibrary {
    try FontLibrary(folder: try #require(folder))
  }
}
