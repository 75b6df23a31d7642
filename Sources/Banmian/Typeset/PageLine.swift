package import CairoBackend
package import PressDiagnostics
internal import Synchronization

/// Makes many pages on several threads (并行出版): each worker has its own fonts, results come in
/// the order of the jobs, and the bytes do not depend on the number of workers.
package struct PageLine: Sendable {
  private let fonts: FontLibrary
  private let workers: Int

  package init(fonts: FontLibrary, workers: Int) {
    self.fonts = fonts
    self.workers = max(1, workers)
  }

  /// Renders every job and hands each result on as soon as it is there.
  ///
  /// `deliver` is called once for each job with its index, from any thread.
  package func run(
    _ jobs: [PageJob], deliver: @escaping @Sendable (Int, Diagnosed<[RenderedPage]>) -> Void
  ) async {
    let queue = JobQueue(count: jobs.count)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, max(1, jobs.count)) {
        group.addTask {
          let worker = PageWorker(fonts: fonts)
          while let index = queue.next() { deliver(index, worker.render(jobs[index])) }
        }
      }
    }
  }
}

/// Hands out job numbers, each once; the lock is the mutex's own.
private final class JobQueue: Sendable {
  private let count: Int
  private let taken = Mutex(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    taken.withLock { taken in
      guard taken < count else { return nil }
      defer { taken += 1 }
      return taken
    }
  }
}
