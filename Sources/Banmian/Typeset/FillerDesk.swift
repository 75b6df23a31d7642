internal import Editorial
internal import PageMakeup
internal import PressDiagnostics

/// Hands out the fillers of an edition (分发补白): each page in its order takes what closes it, and
/// what one has taken no other gets.
///
/// A page that is printed alone is given the same fillers as with all others: those before it are
/// planned too.
struct FillerDesk {
  let worker: PageWorker

  func settled(_ jobs: [PageJob]) -> [PageJob] {
    guard jobs.contains(where: { !$0.edition.fillers.isEmpty }) else { return jobs }
    var jobs = jobs
    var taken: [Edition: Set<String>] = [:]
    for index in jobs.indices where !jobs[index].page.articles.isEmpty {
      let edition = jobs[index].edition
      let known = Set(jobs[index].page.articles.map(\.id))
      let left = edition.fillers.filter {
        !(taken[edition]?.contains($0.id) ?? false) && !known.contains($0.id)
      }
      guard !left.isEmpty else { continue }
      var job = jobs[index]
      job.page.articles = (job.page.articles + left).sparesLast
      let placed = Set(worker.compose(job).value.composed.plan.placements.map(\.article))
      let used = left.filter { placed.contains($0.id) }
      taken[edition, default: []].formUnion(used.map(\.id))
      jobs[index].page.articles = (jobs[index].page.articles + used).sparesLast
    }
    return jobs
  }
}
