/// The likeliest roles of all lines together (全页定角色).
///
/// Dynamic programming over the lines: the cheapest path through roles by `RolePrices` and
/// `RoleSteps`. A second pass from the end gives, for each line, what the cheapest path through
/// any other role would cost; the difference is how sure the role is. Time and memory are linear
/// in the lines.
struct RolePath {
  /// The role of each item.
  private(set) var roles: [LineRole] = []
  /// How much dearer the next best reading is in which the line is something else.
  private(set) var margins: [Int] = []
  /// What the line is in that reading.
  private(set) var others: [LineRole] = []

  private let page: PageEvidence
  private static let steps = RoleSteps()

  init(_ page: PageEvidence, _ lines: [ManuscriptLine], rejoins: Bool) {
    self.page = page
    guard !page.items.isEmpty else { return }
    let prices = RolePrices(page: page)
    let own = page.items.indices.map { prices.prices(of: $0) }
    let between = page.items.indices.map { StepPrices(page, lines, item: $0, rejoins: rejoins) }
    let forward = self.forward(own, between)
    choose(forward, backward(own, between), between)
  }

  /// The cheapest way to each role of each item, the item's own price included.
  private func forward(_ own: [[Int]], _ between: [StepPrices]) -> [[Int]] {
    var best: [[Int]] = []
    for item in page.items.indices {
      var here = own[item]
      for to in LineRole.allCases {
        let before = item == 0 || page.items[item].isPageStart ? nil : best[item - 1]
        var least = Int.max
        if let before {
          for from in LineRole.allCases {
            least = min(
              least,
              before[from.rawValue] + RolePath.steps.step(from, to) + between[item].price(from, to))
          }
        } else {
          let past = item == 0 ? 0 : RolePath.past(best[item - 1])
          least = past + RolePath.steps.start(to) + between[item].start(to)
        }
        here[to.rawValue] += least
      }
      best.append(here)
    }
    return best
  }

  /// The cheapest way to the end of a page.
  private static func past(_ costs: [Int]) -> Int {
    LineRole.allCases.map { costs[$0.rawValue] + steps.end($0) }.min() ?? 0
  }

  /// The cheapest way from each role of each item to the end, the item's own price left out.
  private func backward(_ own: [[Int]], _ between: [StepPrices]) -> [[Int]] {
    let ends = LineRole.allCases.map { RolePath.steps.end($0) }
    var best = [[Int]](repeating: ends, count: page.items.count)
    for item in page.items.indices.dropLast().reversed() {
      let next = item + 1
      let costs = LineRole.allCases.map { own[next][$0.rawValue] + best[next][$0.rawValue] }
      if page.items[next].isPageStart {
        let least =
          LineRole.allCases.map {
            costs[$0.rawValue] + RolePath.steps.start($0) + between[next].start($0)
          }.min() ?? 0
        best[item] = ends.map { $0 + least }
        continue
      }
      for from in LineRole.allCases {
        var least = Int.max
        for to in LineRole.allCases {
          least = min(
            least,
            costs[to.rawValue] + RolePath.steps.step(from, to) + between[next].price(from, to))
        }
        best[item][from.rawValue] = least
      }
    }
    return best
  }

  private mutating func choose(
    _ forward: [[Int]], _ backward: [[Int]], _ between: [StepPrices]
  ) {
    var roles: [LineRole] = []
    // Ties are broken from the end, so that the roles chosen are one path.
    for item in page.items.indices.reversed() {
      let next = item + 1 < page.items.count && !page.items[item + 1].isPageStart
      let best = LineRole.allCases.min { a, b in
        func price(_ role: LineRole) -> Int {
          guard next, let to = roles.last else {
            return forward[item][role.rawValue] + RolePath.steps.end(role)
          }
          return forward[item][role.rawValue] + RolePath.steps.step(role, to)
            + between[item + 1].price(role, to)
        }
        return (price(a), a.rawValue) < (price(b), b.rawValue)
      }
      roles.append(best ?? .unknown)
    }
    self.roles = roles.reversed()
    for item in page.items.indices {
      let total = LineRole.allCases.map { forward[item][$0.rawValue] + backward[item][$0.rawValue] }
      let chosen = self.roles[item]
      let other = LineRole.allCases.filter { $0.blockKind != chosen.blockKind }.min {
        (total[$0.rawValue], $0.rawValue) < (total[$1.rawValue], $1.rawValue)
      }
      others.append(other ?? .unknown)
      margins.append((other.map { total[$0.rawValue] } ?? 0) - total[chosen.rawValue])
    }
  }
}
