internal import CPangoCairo

/// The libraries that this process draws with, for `banmian info`.
package struct EngineInfo: Hashable, Sendable {
  package struct Library: Hashable, Sendable {
    package let name: String
    package let version: String
  }

  /// In the order of the drawing: who finds, shapes, reads and paints.
  package let libraries: [Library]

  /// The libraries as they are loaded now, which may be newer than those compiled against.
  package static var current: EngineInfo {
    EngineInfo(libraries: [
      Library(name: "cairo", version: unsafe text(cairo_version_string())),
      Library(name: "pango", version: unsafe text(pango_version_string())),
      Library(name: "harfbuzz", version: unsafe text(hb_version_string())),
      Library(name: "freetype", version: freeTypeVersion),
      Library(name: "fontconfig", version: fontconfigVersion),
      Library(name: "zlib", version: unsafe text(zlibVersion())),
    ])
  }

  private static func text(_ string: UnsafePointer<CChar>?) -> String {
    unsafe string.map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// fontconfig writes 2.14.1 as 21401.
  private static var fontconfigVersion: String {
    let number = FcGetVersion()
    return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
  }

  private static var freeTypeVersion: String {
    var library: FT_Library?
    guard unsafe FT_Init_FreeType(&library) == 0 else { return "unknown" }
    var major: Int32 = 0
    var minor: Int32 = 0
    var patch: Int32 = 0
    unsafe FT_Library_Version(library, &major, &minor, &patch)
    _ = unsafe FT_Done_FreeType(library)
    return "\(major).\(minor).\(patch)"
  }
}
