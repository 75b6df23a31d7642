package import CairoBackend
package import Filing
package import Intake
internal import Editorial
internal import PageDesign
package import PageComparison
package import PressDiagnostics

/// Brings the pages of an input together to be compared (取版): recorded ones, or set on the fly.
package struct PageCollection {
  private let fonts: () throws(DiagnosticsError) -> FontLibrary
  private let layouts: () throws(DiagnosticsError) -> LayoutShelf
  private let layout: String?
  private let reader: EditionReader
  private let workers: Int

  /// Fonts and layouts are opened only if a page has to be set.
  package init(
    fonts: @escaping () throws(DiagnosticsError) -> FontLibrary,
    layouts: @escaping () throws(DiagnosticsError) -> LayoutShelf, layout: String?,
    encoding: TextEncoding?, repairs: RepairChoice, workers: Int
  ) {
    self.fonts = fonts
    self.layouts = layouts
    self.layout = layout
    self.workers = workers
    reader = EditionReader(encoding: encoding, repairs: repairs)
  }

  /// What a collection holds.
  package struct Collected: Sendable {
    package var pages: [RecordedPage] = []
    package var diagnostics: [Diagnostic] = []
    package var sources: [SourceFile] = []
    /// Whether pages were set here, by these fonts and libraries.
    package var wasSet = false
    /// The names of pages of the input that could not be made.
    package var failed: [String] = []

    package init() {}

    /// Calls the pages as their partners are called, where only the edition's folder was renamed.
    package mutating func takeNames(of others: [RecordedPage]) {
      let names = (pages.map(\.name) + failed).named(like: others.map(\.name))
      for index in pages.indices { pages[index].name = names[index] }
      failed = Array(names.dropFirst(pages.count))
    }
  }

  /// The pages of several inputs; one whose name another input has too gets the name of the folder
  /// in which its input lies in front.
  ///
  /// - Throws: What keeps an input from being read at all.
  package func pages(at paths: [String]) async throws(DiagnosticsError) -> Collected {
    var all: [(path: String, collected: Collected)] = []
    var counts: [String: Int] = [:]
    for path in paths {
      let collected = try await pages(at: path)
      for name in collected.pages.map(\.name) + collected.failed { counts[name, default: 0] += 1 }
      all.append((path, collected))
    }
    var merged = Collected()
    var taken: Set<String> = []
    for (path, collected) in all {
      func distinct(_ name: String) -> String {
        guard counts[name, default: 0] > 1 else { return name }
        let folder = Self.folder(of: path)
        return folder.isEmpty ? name : "\(folder)/\(name)"
      }
      for var page in collected.pages {
        page.name = distinct(page.name)
        var number = 2
        let stem = page.name
        while !taken.insert(page.name).inserted {
          page.name = "\(stem)-\(number)"
          number += 1
        }
        merged.pages.append(page)
      }
      merged.sources += collected.sources
      merged.diagnostics += collected.diagnostics
      merged.wasSet = merged.wasSet || collected.wasSet
      merged.failed += collected.failed.map(distinct)
    }
    return merged
  }

  /// The name of the folder in which the input lies.
  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return parts.dropLast().last.map(String.init) ?? ""
  }

  /// - Throws: What keeps the input from being read at all.
  package func pages(
    at path: String
  ) async throws(DiagnosticsError) -> Collected {
    switch Filing.kind(path) {
    case .folder:
      let files = try Filing.list(path, recursive: true).filter(PageFile.isPage)
      guard files.isEmpty else { return try recorded(files, in: path) }
    case .file, .missing:
      if path.hasSuffix(".json") || path.hasSuffix(".json.gz") {
        return try recorded([path], in: nil)
      }
    }
    return try await set(path)
  }

  private func recorded(
    _ files: [String], in folder: String?
  ) throws(DiagnosticsError) -> Collected {
    var collected = Collected()
    for path in files {
      collected.pages.append(
        RecordedPage(
          name: Self.name(path, in: folder), text: try PageFile.text(of: path), path: path))
    }
    return collected
  }

  /// The path below the folder, or the file's own name, without ending.
  private static func name(_ path: String, in folder: String?) -> String {
    var name = path[...]
    if let folder {
      name = name.dropFirst(folder.count)
      while name.first == "/" { name = name.dropFirst() }
    } else if let slash = name.lastIndex(of: "/") {
      name = name[slash...].dropFirst()
    }
    return PageFile.name(of: name)
  }

  private func set(_ path: String) async throws(DiagnosticsError) -> Collected {
    try await set(try reader.editions(at: path))
  }

  /// The pages of a text that is in memory.
  package func pages(of copy: SourceFile) async throws(DiagnosticsError) -> Collected {
    try await set([reader.edition(of: copy)])
  }

  private func set(_ editions: [ReceivedEdition]) async throws(DiagnosticsError) -> Collected {
    var collected = Collected()
    collected.wasSet = true
    let (fonts, shelf) = (try fonts(), try layouts())
    var jobs: [PageJob] = []
    for received in editions {
      collected.sources += received.sources
      collected.diagnostics += received.diagnostics
      for page in received.edition.pages {
        let read = try shelf.layout(layout ?? page.layout.layout ?? LayoutShelf.usual)
        collected.diagnostics += read.diagnostics
        guard let spec = read.value else {
          collected.failed.append(received.stem(of: page))
          continue
        }
        jobs.append(
          PageJob(
            edition: received.edition, page: page, layout: spec, stem: received.stem(of: page),
            formats: [.json], pixelsPerInch: 72))
      }
    }
    let settled = JumpDesk(fonts: fonts).settled(jobs.withDistinctStems())
    collected.diagnostics += settled.diagnostics
    let tray = PageTray()
    await PageLine(fonts: fonts, workers: workers).run(settled.value) { tray.put($1, at: $0) }
    let results = tray.results
    for (index, job) in settled.value.enumerated() {
      guard let result = results[index] else { continue }
      collected.diagnostics += result.diagnostics
      if result.value.isEmpty { collected.failed.append(job.stem) }
      for file in result.value {
        collected.pages.append(
          RecordedPage(
            name: job.stem, text: String(decoding: file.bytes, as: UTF8.self), path: file.name))
      }
    }
    return collected
  }
}
