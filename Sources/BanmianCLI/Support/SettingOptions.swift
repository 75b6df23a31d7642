package import ArgumentParser
package import Banmian
internal import FoundationEssentials
internal import PressDiagnostics

/// How pages are set that come as copy and not as `page.json`.
package struct SettingOptions: ParsableArguments {
  @Option(help: "A layout's name or file, for pages that are set on the fly.")
  package var layout: String?

  @Option(name: .shortAndLong, help: "How many pages are set at the same time.")
  package var jobs: Int?

  @OptionGroup package var source: InputOptions
  @OptionGroup package var repairs: RepairOptions
  @OptionGroup package var house: HouseOptions

  package init() {}

  package func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1") }
  }

  package var collection: PageCollection {
    PageCollection(
      fonts: { () throws(DiagnosticsError) in try house.openFonts() },
      layouts: { () throws(DiagnosticsError) in try house.openShelf() }, layout: layout,
      encoding: source.textEncoding, repairs: repairs.choice,
      workers: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
  }
}
