internal import ArgumentParser
internal import Banmian
internal import Editorial
internal import Filing
internal import PressDiagnostics
internal import ProofSheets
internal import Proofreading

/// Makes and writes the proofs of pages one after the other (出校样).
///
/// The round is kept only when the page's files are written: what nobody could print is no round.
struct ProofWork {
  let order: ProofOrder
  let folder: String
  let keeps: Bool
  let replaces: Bool
  let showsChanges: Bool
  let reporter: Reporter
  var status: ExitCode?

  mutating func take(_ page: ProofPages.Item, _ worker: PageWorker) {
    let rounds = ProofRounds(page.received)
    do {
      if keeps, !replaces { try rounds.check(page.made.page, round: order.round) }
      let item = ProofDesk.Item(
        received: page.received, job: page.job, made: page.made, findings: page.diagnostics)
      let desk = ProofDesk(worker: worker, order: order)
      try proof(item, desk)
      if showsChanges { try changes(item, desk) }
      if keeps {
        _ = try rounds.keep(page.made.page, round: order.round, replacing: replaces)
      }
    } catch let error as DiagnosticsError {
      reporter.report(error.diagnostics)
      status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
    } catch {
      status = ExitStatus.graver(status, ExitStatus.fault)
    }
  }

  /// The galley of a story, on whichever page it stands.
  mutating func galley(_ story: String, of pages: ProofPages) throws {
    var isFound = false
    try pages.forEach { page, worker in
      let item = ProofDesk.Item(
        received: page.received, job: page.job, made: page.made, findings: page.diagnostics)
      let desk = ProofDesk(worker: worker, order: order)
      guard let galley = desk.galley(item, story: story) else { return }
      isFound = true
      let round = galley.round
      do {
        try write(
          desk.files(
            of: item, sheets: round.proof.pages,
            stem: "\(item.job.stem).galley-\(story.asFileName)",
            json: round.json(
              page: item.job.page.name, digest: PageDigest.of(item.made.page), time: order.time),
            text: round.text(isChinese: order.isChinese)))
      } catch let error as DiagnosticsError {
        reporter.report(error.diagnostics)
        status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
      }
    }
    if !isFound {
      reporter.report([Self.noStory(story, pages.storyIDs)])
      status = ExitStatus.graver(status, ExitStatus.badInput)
    }
    if let status { throw status }
  }

  private static func noStory(_ story: String, _ all: [String]) -> Diagnostic {
    let list = all.joined(separator: ", ")
    return Diagnostic(
      "proof.no-story", .error, zh: "没有稿件“\(story)”，这里有：\(list)",
      en: "there is no story '\(story)'; here are: \(list)", desk: .proof,
      hint: "name a story by its id, as dump --stage plan shows it")
  }

  private func proof(_ item: ProofDesk.Item, _ desk: ProofDesk) throws {
    let round = desk.round(item)
    let digest = PageDigest.of(item.made.page)
    let files = try desk.files(
      of: item, sheets: round.proof.pages, stem: "\(item.job.stem).proof-\(order.round)",
      json: round.json(page: item.job.page.name, digest: digest, time: order.time),
      text: round.text(isChinese: order.isChinese))
    try write(files)
  }

  private func changes(_ item: ProofDesk.Item, _ desk: ProofDesk) throws {
    let made = desk.changes(item, round: order.round)
    reporter.report(made.diagnostics)
    guard let sheet = made.value else { return }
    let digest = PageDigest.of(item.made.page)
    let files = try desk.files(
      of: item, sheets: sheet.proof.pages, stem: "\(item.job.stem).changes-\(order.round)",
      json: sheet.json(page: item.job.page.name, digest: digest, round: order.round),
      text: sheet.text(isChinese: order.isChinese))
    try write(files)
  }

  private func write(_ files: Diagnosed<[RenderedPage]>) throws {
    reporter.report(files.diagnostics)
    for file in files.value {
      let path = "\(folder)/\(file.name)"
      try Filing.write(file.bytes, to: path)
      Reporter.output(path + "\n")
    }
  }
}

extension String {
  /// Never a path, whatever a story is called.
  fileprivate var asFileName: String { String(map { $0 == "/" || $0 == "\0" ? "-" : $0 }) }
}
