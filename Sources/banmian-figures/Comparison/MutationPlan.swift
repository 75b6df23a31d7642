internal import BanmianTestSupport
internal import PageGeometry
internal import PageScene

/// Which change is made on which page (变异计划): each seed of a kind on another page, page by page,
/// so that the unchanged page is drawn and read once.
struct MutationPlan {
  private(set) var trials: [Trial] = []

  /// A change of one page.
  struct Trial {
    var name: String
    var change: Change
    var page: Int
    var seed: UInt64
  }

  enum Change {
    case fault(Mutation)
    /// Two faults on one page, in two places.
    case pair(Mutation, Mutation)
    case noise(Noise)
  }

  init(_ pages: [Page], seeds: Int, noises: Int, pairs: Int, only: String) {
    func isWanted(_ name: String) -> Bool { only.isEmpty || name.contains(only) }
    for mutation in Mutation.all where isWanted(mutation.name) {
      for seed in 0..<seeds { add(mutation, seed, pages) }
    }
    for noise in Noise.all where isWanted(noise.name) {
      for seed in 0..<noises {
        trials.append(
          Trial(
            name: noise.name, change: .noise(noise), page: seed % pages.count, seed: UInt64(seed)))
      }
    }
    for round in 0..<pairs { add(pair: round, pages) }
    // In one page they keep their order.
    trials = pages.indices.flatMap { page in trials.filter { $0.page == page } }
  }

  /// A page without a picture cannot lose one, so the next page is asked.
  private mutating func add(_ mutation: Mutation, _ seed: Int, _ pages: [Page]) {
    let start = mutation.name.unicodeScalars.reduce(seed) { $0 + Int($1.value) }
    let own = UInt64(seed * 1000 + start)
    for step in pages.indices {
      let number = (start + step) % pages.count
      var (page, random) = (pages[number], SplitMix64(seed: own))
      guard mutation.apply(&page, &random) != nil else { continue }
      trials.append(
        Trial(name: mutation.name, change: .fault(mutation), page: number, seed: own))
      return
    }
  }

  /// Two kinds by chance, where they touch neither one place nor the page as a whole.
  private mutating func add(pair round: Int, _ pages: [Page]) {
    var random = SplitMix64(seed: UInt64(round))
    let all = Mutation.all
    for _ in 0..<20 {
      guard let one = random.pick(all), let other = random.pick(all) else { return }
      let seed = random.next() % 1_000_000
      var (page, own) = (pages[round % pages.count], SplitMix64(seed: seed))
      guard let first = one.apply(&page, &own), let second = other.apply(&page, &own),
        let a = first.frame, let b = second.frame,
        !a.grown(by: .points(30)).overlaps(b.grown(by: .points(30)))
      else { continue }
      let name = "\(one.name) + \(other.name)"
      trials.append(
        Trial(name: name, change: .pair(one, other), page: round % pages.count, seed: seed))
      return
    }
  }
}
