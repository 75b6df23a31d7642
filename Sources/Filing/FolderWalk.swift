internal import PressDiagnostics

/// Looks through a folder (文件夹), and on request through those in it.
struct FolderWalk: Sendable {
  private let root: String

  init(_ root: String) { self.root = root }

  func files(recursive: Bool) throws(DiagnosticsError) -> [String] {
    let listing = try entries(of: root)
    guard recursive else { return Self.sorted(listing.files) }
    var files: [String] = []
    var seen: Set<Posix.Identity> = []
    // Links wait until every real folder has been seen, so that a folder goes by its own name
    // where it has one in here.
    var queue = [Folder(path: root, identity: listing.identity)]
    var links: [Folder] = []
    while let next = queue.popLast() ?? links.popLast() {
      guard seen.insert(next.identity).inserted else { continue }
      let listing = try entries(of: next.path)
      files += listing.files
      queue += listing.folders
      links = (links + listing.links).sorted { Self.isBefore($1.path, $0.path) }
    }
    return Self.sorted(files)
  }

  func folders() throws(DiagnosticsError) -> [String] {
    let listing = try entries(of: root)
    return Self.sorted((listing.folders + listing.links).map(\.path))
  }
}

extension FolderWalk {
  private struct Folder: Sendable {
    var path: String
    var identity: Posix.Identity
  }

  /// What lies right inside a folder.
  private struct Listing: Sendable {
    var identity: Posix.Identity
    var files: [String] = []
    var folders: [Folder] = []
    /// Links to folders.
    var links: [Folder] = []
  }

  private func entries(of folder: String) throws(DiagnosticsError) -> Listing {
    let (identity, names) = try read(folder)
    var listing = Listing(identity: identity)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for bytes in names where bytes.first != UInt8(ascii: ".") {
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw DiagnosticsError(Self.badName(bytes, in: folder))
      }
      add(prefix + name, of: folder, to: &listing)
    }
    return listing
  }

  private func read(
    _ folder: String
  ) throws(DiagnosticsError) -> (identity: Posix.Identity, names: [[UInt8]]) {
    do throws(SystemError) {
      return (try Posix.status(folder).identity, try Posix.names(in: folder))
    } catch {
      throw DiagnosticsError(Self.finding(folder, error))
    }
  }

  /// What has gone since the folder was read, leads nowhere or is a device is no entry.
  private func add(_ path: String, of folder: String, to listing: inout Listing) {
    guard let status = try? Posix.status(path) else { return }
    switch status.type {
    case .regular: listing.files.append(path)
    case .special: break
    case .folder:
      let entry = Folder(path: path, identity: status.identity)
      if !Posix.isLink(path) {
        listing.folders.append(entry)
      } else if !leadsUp(path, from: folder) {
        listing.links.append(entry)
      }
    }
  }

  /// Whether a link leads to a folder in which it lies itself: to follow it would be to list what
  /// nobody asked for, up to the whole disk.
  private func leadsUp(_ link: String, from folder: String) -> Bool {
    guard let target = Posix.resolved(link) else { return true }
    let above = target == "/" ? target : target + "/"
    return [folder, root].contains { inner in
      guard let inner = Posix.resolved(inner) else { return true }
      return (inner + "/").utf8.starts(with: above.utf8)
    }
  }

  private static func sorted(_ paths: [String]) -> [String] { paths.sorted(by: isBefore) }

  /// The order of the bytes: Swift's `<` puts equivalent spellings of a character together.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  private static func finding(_ folder: String, _ error: SystemError) -> Diagnostic {
    let words = error.words
    return Diagnostic(
      error.isMissing ? FilingRule.missing : FilingRule.unreadable, .error,
      zh: "文件夹“\(folder)”打不开：\(words.zh)",
      en: "the folder '\(folder)' cannot be opened: \(words.en)", at: .file(folder),
      hint: "检查路径和权限 · check the path and its permissions")
  }

  /// Old archives hold file names in GBK; such a name cannot be said in a path of ours.
  private static func badName(_ bytes: [UInt8], in folder: String) -> Diagnostic {
    let name = String(decoding: bytes, as: UTF8.self)
    return Diagnostic(
      FilingRule.encoding, .error, zh: "文件夹“\(folder)”里有文件名不是 UTF-8：\(name)",
      en: "in the folder '\(folder)' a file name is not UTF-8: \(name)", at: .file(folder),
      hint: "convmv -f gbk -t utf-8 -r --notest \(folder)")
  }
}
