package import CairoBackend
package import PressDiagnostics
internal import Synchronization

/// Makes press files on several threads (并行付印); the bytes do not depend on their number.
package struct PressLine: Sendable {
  private let fonts: FontLibrary
  private let order: PressOrder
  private let workers: Int

  package init(fonts: FontLibrary, order: PressOrder, workers: Int) {
    self.fonts = fonts
    self.order = order
    self.workers = max(1, workers)
  }

  /// A press file for each job; `deliver` is called once for each with its index, from any thread.
  package func run(
    _ jobs: [PressJob], deliver: @escaping @Sendable (Int, Diagnosed<[RenderedPage]>) -> Void
  ) async {
    await share(jobs.count) { desk, index in deliver(index, desk.file(of: jobs[index])) }
  }

  /// One press file of all jobs in their order (合订); none if one of them cannot be printed.
  package func run(
    _ jobs: [PressJob], mergingInto name: String,
    deliver: @escaping @Sendable (Int, Diagnosed<[RenderedPage]>) -> Void
  ) async -> Diagnosed<[RenderedPage]> {
    let sheets = Mutex([PressSheet?](repeating: nil, count: jobs.count))
    await share(jobs.count) { desk, index in
      let made = desk.sheet(of: jobs[index])
      sheets.withLock { $0[index] = made.value }
      deliver(index, Diagnosed([], made.diagnostics))
    }
    let whole = sheets.withLock { $0.compactMap { $0 } }
    guard whole.count == jobs.count else { return Diagnosed([]) }
    return PressDesk(fonts: fonts, order: order).file(of: whole, name: name)
  }

  private func share(
    _ count: Int, _ work: @escaping @Sendable (PressDesk, Int) -> Void
  ) async {
    let queue = JobQueue(count: count)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, max(1, count)) {
        group.addTask {
          let desk = PressDesk(fonts: fonts, order: order)
          while let index = queue.next() { work(desk, index) }
        }
      }
    }
  }
}
