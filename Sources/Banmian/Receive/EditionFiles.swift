internal import Editorial
internal import Filing
internal import Intake
package import PressDiagnostics

/// A file of an edition folder, from the folder on (一期文件夹中的文件).
package struct EditionFile: Hashable, Sendable {
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The files that an edition makes: forms, stories, unplaced text, pictures (一期的全部文件).
package enum EditionFiles {
  static let pictureID = "intake.picture-missing"

  package static func files(of received: ReceivedEdition) -> Diagnosed<[EditionFile]> {
    let places = received.diagnostics.filter { $0.id == "intake.unplaced" }.compactMap(\.place)
    var edition = received.edition
    for page in edition.pages.indices {
      edition.pages[page].name = safe(edition.pages[page].name)
      for article in edition.pages[page].articles.indices {
        edition.pages[page].articles[article].id = safe(edition.pages[page].articles[article].id)
      }
    }
    var files = EditionFolderWriter.files(of: edition, unplaced: Set(places)).map {
      EditionFile(path: $0.path, bytes: Array($0.text.utf8))
    }
    var diagnostics: [Diagnostic] = []
    for page in edition.pages {
      for picture in page.articles.flatMap(\.pictures) {
        let name = picture.file.text
        let path = "\(page.name)/\(name)"
        guard isInside(name), !files.contains(where: { $0.path == path }) else { continue }
        let own = received.pictures.first { "pictures/\($0.name)" == name }?.bytes
        if let bytes = own ?? (try? Filing.readBytes(picture.path)) {
          files.append(EditionFile(path: path, bytes: bytes))
        } else {
          diagnostics.append(missing(picture))
        }
      }
    }
    return Diagnosed(files, diagnostics)
  }

  private static func missing(_ picture: Picture) -> Diagnostic {
    Diagnostic(
      pictureID, .warning, zh: "图片 \(picture.file.text) 不在稿件旁边",
      en: "the picture \(picture.file.text) is not beside the story", at: picture.file.place,
      desk: .editor, hint: "put it into the page's folder")
  }

  /// A name that stays in its folder.
  private static func safe(_ name: String) -> String {
    let name = String(name.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }

  private static func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
