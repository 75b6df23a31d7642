internal import Filing

/// Where the fonts and layouts of the house are (字库与版式的位置).
package struct HouseFolders: Hashable, Sendable {
  package var fonts: String
  package var layouts: String

  package init(fonts: String, layouts: String) {
    self.fonts = fonts
    self.layouts = layouts
  }

  /// The folders that the user named, else those beside the program or above it, else those of an
  /// installed package, else the working folder's.
  package static func find(
    fonts: String?, layouts: String?, program: String
  ) -> HouseFolders {
    HouseFolders(
      fonts: fonts ?? folder("fonts", program), layouts: layouts ?? folder("layouts", program))
  }

  /// The house's output profile, found as its other folders are (输出特性文件).
  package static func profile(program: String) -> String {
    let name = "profiles/banmian-newsprint.icc"
    var parts = program.split(separator: "/").map(String.init)
    while !parts.isEmpty {
      parts.removeLast()
      let path = "/" + (parts + [name]).joined(separator: "/")
      if Filing.kind(path) == .file { return path }
    }
    let installed = "/usr/share/banmian/\(name)"
    return Filing.kind(installed) == .file ? installed : name
  }

  private static func folder(_ name: String, _ program: String) -> String {
    var parts = program.split(separator: "/").map(String.init)
    while !parts.isEmpty {
      parts.removeLast()
      let path = "/" + (parts + [name]).joined(separator: "/")
      if isHouseFolder(path, name) { return path }
    }
    let installed = "/usr/share/banmian/\(name)"
    return Filing.kind(installed) == .folder ? installed : name
  }

  /// A folder of that name that holds our files, not somebody's own `fonts`.
  private static func isHouseFolder(_ path: String, _ name: String) -> Bool {
    let sign = name == "fonts" ? "BanmianSong-Regular.otf" : "tabloid-4x18.yaml"
    return Filing.kind(path + "/" + sign) == .file
  }
}
