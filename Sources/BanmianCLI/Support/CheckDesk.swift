internal import ArgumentParser
internal import Banmian
internal import CairoBackend
internal import Editorial
internal import Filing
internal import PageDesign
internal import PressDiagnostics
internal import Proofreading

/// Reads inputs and checks them page by page (校对台); what cannot be read costs only itself.
struct CheckDesk {
  let reader: EditionReader
  let shelf: LayoutShelf
  let layout: String?
  let fonts: FontLibrary?
  /// Why inputs or layouts could not be used.
  private(set) var faults: [Diagnostic] = []
  private(set) var status: ExitCode?
  private var layouts: [String: LayoutSpec] = [:]

  init(reader: EditionReader, shelf: LayoutShelf, layout: String?, fonts: FontLibrary?) {
    self.reader = reader
    self.shelf = shelf
    self.layout = layout
    self.fonts = fonts
  }

  /// Hands on each page as soon as it is checked, with the files that it was read from.
  mutating func check(_ input: String, _ deliver: (CheckedPage, [SourceFile]) -> Void) {
    for received in editions(at: input) {
      deliver(PageChecker.intake(received.diagnostics), received.sources)
      let checker = PageChecker(fonts: fonts)
      for page in received.edition.pages {
        guard let job = job(page, received) else { continue }
        deliver(checker.check(job), received.sources)
      }
      let idle = checker.idleExceptions(of: received.edition)
      if !idle.entries.isEmpty { deliver(idle, received.sources) }
    }
  }

  private mutating func editions(at input: String) -> [ReceivedEdition] {
    do {
      return try reader.editions(at: input)
    } catch {
      fail(error.diagnostics)
      return []
    }
  }

  private mutating func fail(_ findings: [Diagnostic]) {
    faults += findings
    status = ExitStatus.graver(status, ExitStatus.of(findings))
  }

  private mutating func job(_ page: EditionPage, _ received: ReceivedEdition) -> PageJob? {
    let name = layout ?? page.layout.layout ?? LayoutShelf.usual
    if layouts[name] == nil {
      do {
        let read = try shelf.layout(name)
        guard let spec = read.value else {
          fail(read.diagnostics)
          return nil
        }
        layouts[name] = spec
      } catch {
        fail(error.diagnostics)
        return nil
      }
    }
    return layouts[name].map {
      PageJob(
        edition: received.edition, page: page, layout: $0, stem: received.stem(of: page),
        formats: [], pixelsPerInch: 72)
    }
  }
}

extension CheckDesk {
  static let notUTF8ID = "check.not-fixed"

  /// Writes the certain corrections into the files of an input, each file whole.
  mutating func fix(_ input: String, _ reporter: Reporter) {
    for received in editions(at: input) {
      let checker = PageChecker(fonts: nil)
      var edits: [TextEdit] = []
      for page in received.edition.pages {
        guard let job = job(page, received) else { continue }
        edits += checker.check(job).entries.flatMap(\.edits)
      }
      for file in received.sources {
        let repairs = TextFix.edits(ofRepairs: received.diagnostics, in: file)
        write(edits.filter { $0.file == file.name } + repairs, to: file, reporter)
      }
    }
    // What cannot be read is reported by the check that follows.
    faults = []
    status = nil
  }

  private func write(_ edits: [TextEdit], to file: SourceFile, _ reporter: Reporter) {
    guard !edits.isEmpty else { return }
    do {
      let bytes = try Filing.readBytes(file.name)
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let hasMark = bytes.starts(with: mark)
      let text = Array(file.text.utf8)
      guard bytes == text || (hasMark && bytes.dropFirst(3).elementsEqual(text)) else {
        return reporter.report([Self.notUTF8(file.name)])
      }
      let fixed = TextFix.applied(edits, to: file)
      let keepsMark = hasMark && bytes != text
      try Filing.write((keepsMark ? mark : []) + Array(fixed.text.utf8), to: file.name)
      Reporter.error("fixed \(fixed.count) in \(file.name)")
    } catch {
      reporter.report(error.diagnostics)
    }
  }

  private static func notUTF8(_ name: String) -> Diagnostic {
    Diagnostic(
      notUTF8ID, .warning, zh: "文件不是 UTF-8 纯文本，未改动",
      en: "the file is no plain UTF-8 text and was left alone",
      at: .file(name), desk: .proof, hint: "correct it by hand, or save it as UTF-8")
  }
}
