internal import ArgumentParser
internal import PageMakeup

/// `banmian-figures makeup`: how many pages of made-up lengths the search closes, and how fast.
///
/// Prints Markdown tables, the published figures beside ours; ends with 1 where a bar is missed.
struct MakeupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "makeup",
    abstract: "Measure the search for layouts on pages of made-up lengths (画版搜索试验).")

  @Option(help: "Pages for each number of items; above ten items a tenth of them.")
  var pages = 200

  @Option(help: "The most items on a page.")
  var most = 12

  @Option(help: "Columns and characters, several with commas.")
  var grids = "8x13,6x17,6x11"

  @Option(help: "Layouts that are ranked on each page.")
  var best = 50

  func validate() throws {
    if !(1...10_000).contains(pages) { throw ValidationError("--pages is from 1 to 10000") }
    if !(4...12).contains(most) { throw ValidationError("--most is from 4 to 12") }
    if !(1...1_000).contains(best) { throw ValidationError("--best is from 1 to 1000") }
    if wanted == nil {
      throw ValidationError("--grids are columns x characters, such as 8x13,6x17")
    }
  }

  private struct Grid {
    var name: String
    var columns: Int
    var characters: Int
  }

  private var wanted: [Grid]? {
    let grids = grids.split(separator: ",").map { name -> Grid? in
      let parts = name.split(separator: "x").compactMap { Int($0) }
      guard parts.count == 2, (2...12).contains(parts[0]), (5...40).contains(parts[1]) else {
        return nil
      }
      return Grid(name: String(name), columns: parts[0], characters: parts[1])
    }
    return grids.contains { $0 == nil } ? nil : grids.compactMap { $0 }
  }

  func run() throws {
    var missed: [String] = []
    for grid in wanted ?? [] { missed += report(grid) }
    for miss in missed { print("missed: \(miss)") }
    if !missed.isEmpty { throw ExitCode(1) }
  }

  /// The tables of a grid; returns the bars that are missed.
  private func report(_ grid: Grid) -> [String] {
    var missed: [String] = []
    let items = Array(4...most)
    var times: [TrialFreedom: [TrialCell]] = [:]
    print("\n### \(grid.name)\n\nPages closed, %; the published share in brackets.\n")
    print(row(["freedom"] + items.map(String.init)))
    print(row(["---"] + items.map { _ in "---:" }))
    for freedom in TrialFreedom.allCases {
      let cells = items.map { cell($0, grid, freedom) }
      times[freedom] = cells
      let published = PublishedSearch.shares(grid.name, freedom)
      let shares = cells.enumerated().map { index, cell -> String in
        guard let published, index < published.count else { return "\(cell.share)" }
        if cell.isWorse(than: published[index]) {
          missed.append(
            "\(grid.name), \(freedom.rawValue), \(items[index]) items: \(cell.share) %, "
              + "published \(published[index]) %")
        }
        return "\(cell.share) (\(published[index]))"
      }
      print(row([freedom.rawValue] + shares))
    }
    print("\nTime a page, ms: median / worst.\n")
    print(row(["freedom"] + items.map(String.init)))
    print(row(["---"] + items.map { _ in "---:" }))
    for freedom in [TrialFreedom.more, .picture] {
      let cells = times[freedom] ?? []
      print(row([freedom.rawValue] + cells.map { "\($0.median) / \($0.worst)" }))
      for (count, cell) in zip(items, cells) {
        guard let bar = PublishedSearch.bars[count], cell.medianTime > .milliseconds(bar) else {
          continue
        }
        missed.append("\(grid.name), \(count) items: \(cell.median) ms, the bar is \(bar) ms")
      }
    }
    let published = zip(PublishedSearch.medians, PublishedSearch.worst).map { "\($0) / \($1)" }
    print(row(["published, both, −1…+3 lines"] + published.prefix(items.count)))
    return missed
  }

  private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cell(_ items: Int, _ grid: Grid, _ freedom: TrialFreedom) -> TrialCell {
    let setting = SearchTrial.Setting(
      columns: grid.columns, characters: grid.characters, headSizes: freedom.hasSizes,
      stretch: freedom.stretch, picture: freedom == .picture)
    var cell = TrialCell()
    for seed in 0..<(items > 10 ? max(1, pages / 10) : pages) {
      let trial = SearchTrial(items: items, setting: setting, seed: UInt64(seed * 64 + items))
      var isClosed = false
      let time = ContinuousClock().measure { isClosed = trial.run(best: best).isClosed }
      cell.add(isClosed: isClosed, time)
    }
    return cell
  }
}
