internal import ArgumentParser
internal import Banmian
internal import Filing
internal import PressDiagnostics
internal import Synchronization

/// Writes finished pages as they come and reports them in order (写出).
final class PageWriter: Sendable {
  private let folder: String
  private let reporter: Reporter
  private let count: Int
  private let refusals: [String]
  private let state: Mutex<State>

  struct Outcome: Sendable {
    var status: ExitCode?
    var diagnostics: [Diagnostic] = []
  }

  private struct State: Sendable {
    var outcome = Outcome()
    /// What is done but not yet told, because a page before it is not done.
    var waiting: [Int: (paths: [String], diagnostics: [Diagnostic])] = [:]
    var next = 0
    var done = 0
  }

  /// `refusals` are how the names of those findings begin for which a page gives no file.
  init(
    folder: String, reporter: Reporter, count: Int,
    refusals: [String] = ["render.", "font.missing", "font.unreadable"]
  ) {
    self.refusals = refusals
    self.folder = folder
    self.reporter = reporter
    self.count = count
    state = Mutex(State())
  }

  func take(_ index: Int, _ result: Diagnosed<[RenderedPage]>) {
    var diagnostics = result.diagnostics
    var paths: [String] = []
    var status: ExitCode?
    for file in result.value {
      let path = "\(folder)/\(file.name)"
      do {
        try Filing.write(file.bytes, to: path)
        paths.append(path)
      } catch {
        diagnostics += error.diagnostics
        status = ExitStatus.graver(status, ExitStatus.of(error.diagnostics))
      }
    }
    // A page with findings is written all the same; only one that could not be drawn is missing.
    let faults = result.diagnostics.filter { finding in
      refusals.contains { finding.id.hasPrefix($0) } && finding.severity == .error
    }
    if !faults.isEmpty { status = ExitStatus.graver(status, ExitStatus.of(faults)) }
    let told = diagnostics
    let written = paths
    let graver = status
    state.withLock { state in
      state.outcome.status = ExitStatus.graver(state.outcome.status, graver)
      state.outcome.diagnostics += told
      state.waiting[index] = (written, told)
      state.done += 1
      tell(&state)
    }
  }

  /// Tells results in the order of the jobs, whatever order they were made in.
  private func tell(_ state: inout State) {
    while let (paths, diagnostics) = state.waiting.removeValue(forKey: state.next) {
      reporter.endProgress()
      reporter.report(diagnostics)
      for path in paths { Reporter.output(path + "\n") }
      state.next += 1
    }
    if state.done < count { reporter.progress("\(state.done)/\(count)") }
  }

  func finish() -> Outcome {
    reporter.endProgress()
    return state.withLock { $0.outcome }
  }
}
