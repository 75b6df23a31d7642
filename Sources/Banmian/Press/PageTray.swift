internal import PressDiagnostics
internal import Synchronization

/// Where finished pages wait until all are there (成品架); they come from any thread.
final class PageTray: Sendable {
  private let pages = Mutex<[Int: Diagnosed<[RenderedPage]>]>([:])

  func put(_ result: Diagnosed<[RenderedPage]>, at index: Int) {
    pages.withLock { $0[index] = result }
  }

  /// The results by the number of their job.
  var results: [Int: Diagnosed<[RenderedPage]>] { pages.withLock { $0 } }
}
