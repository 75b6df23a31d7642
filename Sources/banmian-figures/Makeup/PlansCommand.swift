internal import ArgumentParser
internal import BanmianTestSupport
internal import PageDesign
internal import PageMakeup

/// `banmian-figures plans`: the whole planning of pages with real stories, measuring aside.
struct PlansCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans",
    abstract: "Time the planning of pages whose stories were measured before (画版计时).")

  @Option(help: "Pages for each number of stories.")
  var pages = 40

  @Option(help: "The most stories on a page.")
  var most = 14

  @Option(help: "Layouts by name, several with commas; all of the folder without it.")
  var layouts = ""

  func validate() throws {
    if !(1...10_000).contains(pages) { throw ValidationError("--pages is from 1 to 10000") }
    if !(4...40).contains(most) { throw ValidationError("--most is from 4 to 40") }
  }

  func run() throws {
    let specs = try HouseLayouts.named(layouts)
    let items = Array(4...most)
    let heads = ["layout"] + items.map(String.init)
    print("Pages closed, %; time a page, ms: median / worst.\n")
    print("| " + heads.joined(separator: " | ") + " |")
    print("| --- |" + items.map { _ in " ---: |" }.joined())
    for spec in specs {
      let cells = items.map { cell($0, spec) }
      print("| \(spec.name) | " + cells.joined(separator: " | ") + " |")
    }
  }

  private func cell(_ items: Int, _ spec: LayoutSpec) -> String {
    var cell = TrialCell()
    for seed in 0..<pages {
      let seed = UInt64(seed * 64 + items)
      var maker = StoryMaker(seed: seed)
      let stories = ArticleLengths.page(items: items, seed: seed).map {
        maker.article(characters: $0)
      }
      let trial = PlanTrial(stories, spec: spec, shaper: FixedShaper())
      var isClosed = false
      let time = ContinuousClock().measure { isClosed = trial.run().isClosed }
      cell.add(isClosed: isClosed, time)
    }
    return "\(cell.share) % \(cell.median) / \(cell.worst)"
  }
}
