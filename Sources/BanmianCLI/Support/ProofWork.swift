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

  private func proof(_ item: ProofDesk.Item, _ desk: ProofDesk) throws {
    let round = desk.round(item)
    let digest = PageDigest.of(item.made.page)
    let files = desk.files(
      of: item, sheets: round.proof.pages, stem: "\(item.job.stem).proof-\(order.round)",
      json: round.json(page: item.job.page.name, digest: digest, time: order.time),
      text: round.text(isChinese: order.isChinese))
    try write(files)
  }

  private func write(_ files: Diagnosed<[RenderedPage]>) throws {
    reporter.report(files.diagnostics)
    let faults = files.diagnostics.filter { $0.severity == .error }
    if let fault = faults.first { throw DiagnosticsError(fault) }
    for file in files.value {
      let path = "\(folder)/\(file.name)"
      try Filing.write(file.bytes, to: path)
      Reporter.output(path + "\n")
    }
  }
}
