internal import ArgumentParser
internal import PageMakeup

/// `banmian-figures makeup`: how many pages of made-up lengths the search closes, and how fast.
struct MakeupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "makeup",
    abstract: "Measure the search for layouts on pages of made-up lengths (画版搜索试验).")

  @Option(help: "Pages for each number of items.")
  var pages = 40

  @Option(help: "The most items on a page.")
  var most = 10

  @Option(help: "Columns and characters: 8x13, 6x17, 6x11.")
  var grid = "8x13"

  @Option(help: "Layouts that are ranked on each page.")
  var best = 50

  func validate() throws {
    if !(1...10_000).contains(pages) { throw ValidationError("--pages is from 1 to 10000") }
    if !(4...12).contains(most) { throw ValidationError("--most is from 4 to 12") }
    if size == nil { throw ValidationError("--grid is columns x characters, such as 8x13") }
  }

  private var size: (columns: Int, characters: Int)? {
    let parts = grid.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (2...12).contains(parts[0]), (5...40).contains(parts[1]) else {
      return nil
    }
    return (parts[0], parts[1])
  }

  func run() throws {
    guard let size else { return }
    let freedoms: [(name: String, sizes: Bool, stretch: ClosedRange<Int>)] = [
      ("none", false, 0...0), ("sizes", true, 0...0), ("lines -1..+1", false, -1...1),
      ("both", true, -1...1), ("both -1..+3", true, -1...3),
    ]
    print("\(grid), \(pages) pages a row; closed in %, time in ms: median / worst")
    for freedom in freedoms {
      var row = freedom.name + String(repeating: " ", count: 14 - freedom.name.count)
      for items in 4...most {
        let setting = SearchTrial.Setting(
          columns: size.columns, characters: size.characters, headSizes: freedom.sizes,
          stretch: freedom.stretch)
        row += "  " + cell(items, setting)
      }
      print(row)
    }
  }

  private func cell(_ items: Int, _ setting: SearchTrial.Setting) -> String {
    var closed = 0
    var times: [Duration] = []
    for seed in 0..<pages {
      let trial = SearchTrial(items: items, setting: setting, seed: UInt64(seed * 64 + items))
      let time = ContinuousClock().measure { closed += trial.run(best: best).isClosed ? 1 : 0 }
      times.append(time)
    }
    times.sort()
    let share = closed * 100 / pages
    return "\(items): \(share)% \(tenths(times[times.count / 2]))/\(tenths(times[times.count - 1]))"
  }

  /// Milliseconds with one decimal.
  private func tenths(_ time: Duration) -> String {
    let tenths = time / .microseconds(100)
    let whole = Int(tenths.rounded())
    return "\(whole / 10).\(whole % 10)"
  }
}
