internal import Filing
internal import PressDiagnostics
internal import Proofreading

/// The rounds of one page as they lie on the disk (校次存档).
///
/// A round is `round-1.yaml` with its page, `round-1.page.json`.
struct RoundShelf {
  private let folder: String

  init(_ folder: ProofFolder, page: String) { self.folder = folder.rounds(of: page) }

  /// The numbers of the rounds that were held, in order.
  var numbers: [Int] {
    guard Filing.kind(folder) == .folder,
      let files = try? Filing.list(folder, recursive: false)
    else { return [] }
    return files.compactMap { path -> Int? in
      guard let name = path.split(separator: "/").last, name.hasPrefix("round-"),
        name.hasSuffix(".yaml")
      else { return nil }
      return Int(name.dropFirst("round-".count).dropLast(".yaml".count))
    }.sorted()
  }

  /// The last round, if its record can be read.
  var last: KeptRound? {
    guard let number = numbers.last,
      let file = try? Filing.read("\(folder)/round-\(number).yaml", encoding: .utf8)
    else { return nil }
    return KeptRound.read(file.value).value
  }
}
