internal import Filing
internal import PressDiagnostics

/// Where the proofs and signatures of an edition lie (校样存放处).
///
/// Of an edition folder: `proof/A01/` for the rounds, `A01/signatures.yaml` for the names, so that
/// both go with the edition. Of loose copy `front.txt`: both in `front.proof/A01/` beside it.
package struct ProofFolder: Hashable, Sendable {
  private let home: String
  private let isEdition: Bool

  /// - Returns: nil for copy that stands in no file, such as standard input.
  package init?(_ received: ReceivedEdition) {
    if let folder = received.folder {
      (home, isEdition) = (folder, true)
      return
    }
    guard let name = received.sources.first?.name, name != Filing.standardInput else { return nil }
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[slash...].lastIndex(of: ".").flatMap { $0 > slash ? $0 : nil }
    (home, isEdition) = (name[..<(dot ?? name.endIndex)] + ".proof", false)
  }

  /// The file of a page's signatures (签字簿).
  package func signatures(of page: String) -> String { "\(home)/\(safe(page))/signatures.yaml" }

  /// The folder of a page's rounds (校次).
  package func rounds(of page: String) -> String {
    isEdition ? "\(home)/proof/\(safe(page))" : "\(home)/\(safe(page))"
  }

  /// Never a path, whatever the page is called.
  private func safe(_ page: String) -> String {
    let name = String(page.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    return name.isEmpty || name.hasPrefix(".") ? "_" + name : name
  }

  /// An edition's folder and the page in it, where `path` names a page's own folder.
  ///
  /// `2026-03-18/A01` is the page A01 of the edition in `2026-03-18`.
  package static func page(at path: String) -> (edition: String, page: String)? {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard Filing.kind(String(path)) == .folder,
      Filing.kind("\(path)/edition.yaml") == .missing
    else { return nil }
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path
    guard !name.isEmpty, name != ".", name != ".." else { return nil }
    let parent = path.dropLast(name.count)
    let edition = parent.isEmpty ? "." : parent == "/" ? "/" : String(parent.dropLast())
    guard Filing.kind("\(edition)/edition.yaml") == .file else { return nil }
    return (edition, String(name))
  }
}
