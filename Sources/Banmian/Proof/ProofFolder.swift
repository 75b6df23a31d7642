internal import Filing
internal import PressDiagnostics

/// Where the signatures and the rounds of proofs of an edition lie (签字、校次存放处).
///
/// Of an edition folder in `A01/signatures.yaml`, so that they go with the edition; of loose copy
/// `front.txt` in `front.proof/A01/` beside it. Rounds are in `proof/round-1/` and in
/// `front.proof/round-1/`.
package struct ProofFolder: Hashable, Sendable {
  private let home: String
  /// Where rounds of proofs are kept.
  private let rounds: String

  /// - Returns: nil for copy that stands in no file, such as standard input.
  package init?(_ received: ReceivedEdition) {
    if let folder = received.folder {
      home = folder
      rounds = "\(folder)/proof"
      return
    }
    guard let name = received.sources.first?.name, name != Filing.standardInput else { return nil }
    let slash = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[slash...].lastIndex(of: ".").flatMap { $0 > slash ? $0 : nil }
    home = name[..<(dot ?? name.endIndex)] + ".proof"
    rounds = home
  }

  /// The file of a page's signatures (签字簿).
  package func signatures(of page: String) -> String { "\(home)/\(safe(page))/signatures.yaml" }

  /// A page as a round of proofs saw it (校次存档).
  package func record(of page: String, round: Int) -> String {
    "\(rounds)/round-\(round)/\(safe(page)).page.json"
  }

  /// The sum of that file, written last.
  package func sum(of page: String, round: Int) -> String {
    "\(rounds)/round-\(round)/\(safe(page)).sha256"
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
