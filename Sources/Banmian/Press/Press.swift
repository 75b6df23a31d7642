internal import Editorial
internal import CairoBackend
internal import PageDesign
internal import PressDiagnostics

/// A press (印厂): the fonts and layouts of a house, ready to make pages.
///
/// This is the door for other programs; the commands use the same parts. A press keeps no state
/// between two calls, so one may serve many tasks at the same time.
public struct Press: Sendable {
  private let fonts: FontLibrary
  private let layouts: LayoutShelf
  private let threads: Int

  /// Opens the folders of a house, such as `fonts/` and `layouts/` of this project.
  ///
  /// - Parameters:
  ///   - fonts: The folder that holds the Banmian fonts (字库).
  ///   - layouts: The folder that holds the layout files (版式).
  ///   - threads: How many pages are made at the same time; the bytes do not depend on it.
  /// - Throws: A `PressError` if a font or the layouts cannot be read.
  public init(fonts: String, layouts: String, threads: Int = 1) throws(PressError) {
    self.threads = threads
    do {
      self.fonts = try FontLibrary(folder: fonts)
    } catch {
      throw PressError([error.diagnostic])
    }
    do {
      self.layouts = try LayoutShelf(folder: layouts)
    } catch {
      throw PressError(error.diagnostics)
    }
  }

  /// Makes the pages of a text that is in memory: a raw dump, or one story of Markdown.
  ///
  /// - Parameters:
  ///   - text: The dump or story, decoded.
  ///   - name: The file name for findings and for the names of the pages; `.md` means Markdown.
  ///   - layout: A layout's name or file; nil means what the page asks for, else `tabloid-4x18`.
  /// - Returns: The pages that could be made and everything found on the way.
  /// - Throws: A `PressError` if there is no such layout or the layout is wrong.
  public func typeset(
    text: String, name: String, layout: String? = nil
  ) async throws(PressError) -> PrintedEdition {
    let received = EditionReader().edition(of: SourceFile(name: name, text: text))
    return try await typeset([received], layout)
  }

  /// Makes the pages of a file, of an edition folder, or of a folder of either.
  ///
  /// - Parameters:
  ///   - path: What `banmian typeset` takes: `.txt`, `.md` or a folder.
  ///   - layout: A layout's name or file; nil means what each page asks for, else `tabloid-4x18`.
  /// - Returns: The pages that could be made and everything found on the way.
  /// - Throws: A `PressError` if nothing can be read, or a layout is missing or wrong.
  public func typeset(
    path: String, layout: String? = nil
  ) async throws(PressError) -> PrintedEdition {
    let received: [ReceivedEdition]
    do {
      received = try EditionReader().editions(at: path)
    } catch {
      throw PressError(error.diagnostics)
    }
    return try await typeset(received, layout)
  }

  /// The names of the layouts on the shelf, in order.
  public var layoutNames: [String] { layouts.names }
}

extension Press {
  private func typeset(
    _ editions: [ReceivedEdition], _ layout: String?
  ) async throws(PressError) -> PrintedEdition {
    var jobs: [PageJob] = []
    var found: [Diagnostic] = []
    var known: [String: LayoutSpec] = [:]
    for received in editions {
      found += received.diagnostics
      for page in received.edition.pages {
        let name = layout ?? page.layout.layout ?? LayoutShelf.usual
        if known[name] == nil { known[name] = try spec(name, &found) }
        guard let spec = known[name] else { continue }
        jobs.append(
          PageJob(
            edition: received.edition, page: page, layout: spec, stem: received.stem(of: page),
            formats: [.pdf], pixelsPerInch: 72))
      }
    }
    let settled = JumpDesk(fonts: fonts).settled(jobs.withDistinctStems())
    jobs = settled.value
    found += settled.diagnostics
    let tray = PageTray()
    await PageLine(fonts: fonts, workers: threads).run(jobs) { tray.put($1, at: $0) }
    return PrintedEdition(jobs: jobs, results: tray.results, found: found)
  }

  private func spec(
    _ name: String, _ found: inout [Diagnostic]
  ) throws(PressError) -> LayoutSpec {
    let read: Diagnosed<LayoutSpec?>
    do {
      read = try layouts.layout(name)
    } catch {
      throw PressError(error.diagnostics)
    }
    guard let spec = read.value else { throw PressError(read.diagnostics) }
    found += read.diagnostics
    return spec
  }
}
