package import Typefaces

/// A face and the file that holds it (字库文件).
package struct FontFile: Hashable, Sendable {
  package var face: Face
  package var path: String

  package init(face: Face, path: String) {
    self.face = face
    self.path = path
  }

  /// The files of the fonts that the project ships, by the names they have in `fonts/`.
  package static func shipped(in folder: String) -> [FontFile] {
    let faces = [
      Face(.song), Face(.song, .bold), Face(.song, .black),
      Face(.hei), Face(.hei, .bold), Face(.hei, .black),
      Face(.kai), Face(.songComplete),
    ]
    return faces.map { face in
      FontFile(face: face, path: "\(folder)/\(face.fileName)")
    }
  }
}

extension Face {
  /// The family's own name, as the fonts' licence asks; spaces left out in file names.
  var familyName: String {
    switch family {
    case .song: "Banmian Song"
    case .hei: "Banmian Hei"
    case .kai: "Banmian Kai"
    case .songComplete: "Banmian Song Complete"
    }
  }

  var styleName: String {
    switch weight {
    case .regular: "Regular"
    case .bold: "Bold"
    case .black: "Black"
    }
  }

  /// The name that a PDF gives the face, such as `BanmianSong-Regular`.
  package var postScriptName: String {
    String(familyName.filter { $0 != " " }) + "-\(styleName)"
  }

  /// The name of the face's file, such as `BanmianSong-Regular.otf`.
  var fileName: String { postScriptName + ".otf" }
}
