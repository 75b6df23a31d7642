internal import Banmian
internal import CairoBackend
internal import FoundationEssentials
internal import Filing
internal import Intake
internal import PageComparison
internal import PageGeometry
internal import PressDiagnostics

/// One assertion: sets the pages, compares them, and keeps what shows a failure.
struct PageTrial {
  private let accepted: AcceptedPages
  private let layout: String?

  init(_ accepted: AcceptedPages, layout: String?) {
    self.accepted = accepted
    self.layout = layout
  }

  /// What is set.
  enum Input {
    case path(String)
    case copy(SourceFile)

    /// What stands before the names of all its files, and has no place in a baseline.
    var root: String? {
      guard case .path(let path) = self, let slash = path.lastIndex(of: "/") else { return nil }
      return String(path[..<slash])
    }
  }

  func run(_ input: Input, only wanted: String?, _ caller: Caller) async -> Bool {
    do throws(DiagnosticsError) {
      let baseline = try PageBaseline(folder: accepted.folder)
      let fonts = try self.fonts()
      var new = try await pages(of: input, fonts)
      guard new.failed.isEmpty, !new.pages.isEmpty else {
        let faults = new.diagnostics.filter { $0.severity == .error }.map(
          DiagnosticPrinter(language: .en).text)
        caller.fail("nothing could be set:\n" + faults.joined(separator: "\n"))
        return false
      }
      if let wanted {
        new.pages.removeAll { !PageBaseline.names($0.name, wanted) }
        guard !new.pages.isEmpty else {
          caller.fail("the input has no page '\(wanted)'")
          return false
        }
      }
      let names = Set(new.pages.map(\.name))
      let old = baseline.pages.filter { names.contains($0.name) }
      let report = try ComparisonReport(
        named: old, new.pages,
        tolerance: ComparisonTolerance(position: .points(accepted.tolerance)), ignoring: ignored)
      if accepted.isRecording { return try record(report, new.pages, baseline, fonts, caller) }
      guard report.isDifferent else { return true }
      try fail(report, old, new.pages, baseline, fonts, input.root, caller)
    } catch {
      let texts = error.diagnostics.map(DiagnosticPrinter(language: .en).text)
      caller.fail(texts.joined(separator: "\n"))
    }
    return false
  }

  private var ignored: IgnoredParts { IgnoredParts(names: Set(accepted.ignoredParts)) }

  private func fonts() throws(DiagnosticsError) -> FontLibrary {
    do { return try FontLibrary(folder: accepted.fonts) } catch {
      throw DiagnosticsError(error.diagnostic)
    }
  }

  /// The pages, their copy named from the input's folder, so that it does not matter where that is.
  private func pages(
    of input: Input, _ fonts: FontLibrary
  ) async throws(DiagnosticsError) -> PageCollection.Collected {
    let layouts = accepted.layouts
    let collection = PageCollection(
      fonts: { () throws(DiagnosticsError) in fonts },
      layouts: { () throws(DiagnosticsError) in try LayoutShelf(folder: layouts) },
      layout: layout, encoding: nil, repairs: .all, workers: 1)
    switch input {
    case .copy(let copy): return try await collection.pages(of: copy)
    case .path(let path):
      var collected = try await collection.pages(at: path)
      guard let root = input.root else { return collected }
      for index in collected.pages.indices {
        let page = collected.pages[index]
        collected.pages[index] = RecordedPage(
          name: page.name, text: try page.text().replacing("\"\(root)/", with: "\""),
          path: page.path)
      }
      return collected
    }
  }
}

extension PageTrial {
  private func record(
    _ report: ComparisonReport, _ pages: [RecordedPage], _ baseline: PageBaseline,
    _ fonts: FontLibrary, _ caller: Caller
  ) throws(DiagnosticsError) -> Bool {
    let changed = report.pages.filter(\.isDifferent)
    guard !changed.isEmpty else { return true }
    var taken: [PageBaseline.Taken] = []
    for page in pages where changed.contains(where: { $0.name == page.name }) {
      taken.append(PageBaseline.Taken(page: page))
    }
    let environment = ProcessInfo.processInfo.environment
    var store = baseline.store
    // Pixels are kept by `banmian verify`.
    store.pixels = .none
    try baseline.accept(
      changed, taken, as: store,
      Approval(
        by: environment["USER"] ?? environment["LOGNAME"], at: Date.now.formatted(.iso8601),
        reason: "recorded by a test"),
      try PageBaseline.environment(of: fonts))
    caller.fail("accepted into \(accepted.folder): \(report.verdict.en)")
    return false
  }

  /// Tells the verdict first: it is what a list of failures shows.
  private func fail(
    _ report: ComparisonReport, _ old: [RecordedPage], _ new: [RecordedPage],
    _ baseline: PageBaseline, _ fonts: FontLibrary, _ root: String?, _ caller: Caller
  ) throws(DiagnosticsError) {
    let folder = accepted.failureFolder
    // What failed is no part of the project.
    try Filing.write(Array("*\n".utf8), to: "\(folder)/.gitignore")
    for compared in report.pages where compared.isDifferent {
      let before = old.first { $0.name == compared.name }
      let after = new.first { $0.name == compared.name }
      let stem = compared.name.split(separator: "/").joined(separator: "-")
      var files: [(name: String, bytes: [UInt8])] = []
      let drawn = try [before, after].map { page throws(DiagnosticsError) -> PageDrawing? in
        guard let page else { return nil }
        return try PageDrawing(
          try page.page(), fonts: fonts, pixelsPerInch: accepted.pixelsPerInch, root: root)
      }
      if let before = drawn[0] { files.append(("\(stem).before.png", before.png)) }
      if let after = drawn[1] { files.append(("\(stem).after.png", after.png)) }
      if let before = drawn[0], let after = drawn[1] {
        let difference = Pixels.difference(before.pixels, after.pixels)
        files.append(
          ("\(stem).difference.png", difference.png(pixelsPerInch: accepted.pixelsPerInch)))
      }
      let one = ComparisonReport(pages: [compared])
      var artist = ReportArtist(fonts: fonts, root: root)
      let drawings = try artist.drawings(of: one, old, new, ignoring: ignored)
      files.append(
        ("\(stem).html", Array(HTMLReport(one, drawings, language: .en).text.utf8)))
      for file in files {
        try Filing.write(file.bytes, to: "\(folder)/\(file.name)")
        caller.attach(file.bytes, named: file.name)
      }
      caller.fail(try message(compared, "\(folder)/\(stem)", baseline, fonts))
    }
  }

  private func message(
    _ page: ComparedPage, _ path: String, _ baseline: PageBaseline, _ fonts: FontLibrary
  ) throws(DiagnosticsError) -> String {
    let verdict =
      page.state == .added
      ? "\(page.name): never accepted" : "\(page.name): \(page.verdict.en)"
    var lines = [verdict, "look at \(path).html; BANMIAN_RECORD=1 accepts the page"]
    let differences = try baseline.differences(
      from: try PageBaseline.environment(of: fonts))
    if !differences.isEmpty {
      lines.append("accepted in another environment: " + differences.joined(separator: "; "))
    }
    return lines.joined(separator: "\n")
  }
}
