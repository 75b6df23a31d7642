package import ArgumentParser
package import Banmian
internal import FoundationEssentials

/// Where accepted pages are kept, how, and who accepts.
package struct BaselineOptions: ParsableArguments {
  /// What is kept of a page.
  package enum Kept: String, ExpressibleByArgument, CaseIterable, Sendable {
    case gzip
    case plain
    case digest
    case png
  }

  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp("The folder of the accepted pages.", valueName: "folder"))
  package var folder: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Accept the pages of these names, such as A01; `all` for every page.", valueName: "page"))
  package var accept: [String] = []

  @Option(help: "Who accepts, for the log of the baseline; else the user of the shell.")
  package var by: String?

  @Option(help: "When, as it is to be written; else the clock's time, or SOURCE_DATE_EPOCH.")
  package var at: String?

  @Option(help: "Why the pages are accepted.")
  package var reason: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "How accepted pages are kept from now on: page.json as gzip or plain; of their pixels the digest or a png, or nothing.",
      valueName: "form"))
  package var store: [Kept] = []

  @Option(help: "The pixels an inch of what is kept of pixels (100).")
  package var storePpi: Int?

  package init() {}

  package func validate() throws {
    if store.contains(.gzip), store.contains(.plain) {
      throw ValidationError("--store takes gzip or plain, not both")
    }
    if let storePpi, !(20...600).contains(storePpi) {
      throw ValidationError("--store-ppi is from 20 to 600")
    }
    if accept.isEmpty, !store.isEmpty || storePpi != nil {
      throw ValidationError("--store says how accepted pages are kept: name them with --accept")
    }
  }

  /// How pages are kept from now on; what is not said stays.
  package func store(after old: BaselineStore) -> BaselineStore {
    var new = old
    if !store.isEmpty {
      new.isPacked = !store.contains(.plain)
      new.pixels = store.contains(.png) ? .png : store.contains(.digest) ? .digest : .none
    }
    new.pixelsPerInch = storePpi ?? new.pixelsPerInch
    return new
  }

  /// The user's name as the system knows it, for shells that do not say it.
  private var userName: String? {
    let name = ProcessInfo.processInfo.userName
    return name.isEmpty ? nil : name
  }

  /// The one place where the program asks the clock: a log is of no use without the time, and no
  /// page depends on it.
  package var approval: Approval {
    let environment = ProcessInfo.processInfo.environment
    let fixed = environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    let date = fixed.map { Date(timeIntervalSince1970: $0) } ?? Date.now
    return Approval(
      by: by ?? environment["USER"] ?? environment["LOGNAME"] ?? userName,
      at: at ?? date.formatted(.iso8601), reason: reason)
  }
}
