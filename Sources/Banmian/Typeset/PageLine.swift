package import CairoBackend
internal import PageScene
internal import Prepress
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
    await share(jobs.count) { worker, index in deliver(index, worker.render(jobs[index])) }
  }

  /// Renders every job, and one PDF of all pages in the order of the jobs (合订).
  ///
  /// Pages are composed side by side; Cairo writes the one file page after page.
  package func run(
    _ jobs: [PageJob], mergingInto name: String,
    deliver: @escaping @Sendable (Int, Diagnosed<[RenderedPage]>) -> Void
  ) async -> Diagnosed<[RenderedPage]> {
    let pages = Mutex([PageWorker.Made?](repeating: nil, count: jobs.count))
    await share(jobs.count) { worker, index in
      let made = worker.compose(jobs[index])
      pages.withLock { $0[index] = made.value }
      let files = worker.files(of: made.value, jobs[index])
      deliver(index, Diagnosed(files.value, made.diagnostics + files.diagnostics))
    }
    return merged(pages.withLock { $0.compactMap { $0 } }, name, jobs.first)
  }

  private func merged(
    _ made: [PageWorker.Made], _ name: String, _ job: PageJob?
  ) -> Diagnosed<[RenderedPage]> {
    var pages: [Page] = []
    var pictures = DevelopedPictures()
    // What cannot be developed was reported with the page's own files.
    for made in made {
      let developed = made.pictures.developed(made.page).value
      pages.append(developed.page)
      pictures.merge(developed.pictures)
    }
    do {
      var metadata = PDFMetadata(title: name)
      if let page = pages.first, let job {
        metadata = DigitalDesk.metadata(of: page, job.edition)
      }
      let draft = try Renderer(fonts: fonts).pdf(pages, metadata: metadata, pictures: pictures)
      let file = DigitalDesk.finished(draft, pages, jumps: JumpTargets())
      return Diagnosed([RenderedPage(name: "\(name).pdf", bytes: file.value)], file.diagnostics)
    } catch {
      return Diagnosed([], [error.diagnostic])
    }
  }

  /// Gives the numbers below `count` to workers, each number once.
  private func share(
    _ count: Int, _ work: @escaping @Sendable (PageWorker, Int) -> Void
  ) async {
    let queue = JobQueue(count: count)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(workers, max(1, count)) {
        group.addTask {
          let worker = PageWorker(fonts: fonts)
          while let index = queue.next() { work(worker, index) }
        }
      }
    }
  }
}

/// Hands out job numbers, each once; the lock is the mutex's own.
final class JobQueue: Sendable {
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
