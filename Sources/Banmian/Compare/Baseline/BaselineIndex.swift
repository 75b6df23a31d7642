internal import Filing
internal import PressDiagnostics

/// What a baseline keeps of each page (存储方式).
package struct BaselineStore: Hashable, Sendable {
  /// Whether `page.json` is packed by gzip, to a tenth of its size.
  package var isPacked = true
  /// What is kept of the page's pixels.
  package var pixels = PixelStore.none
  package var pixelsPerInch = 100

  /// What is kept of a page as it is drawn.
  package enum PixelStore: String, Hashable, Sendable, CaseIterable {
    case none
    /// The sum of the pixels: shows that a page is drawn otherwise, in a hundred bytes.
    case digest
    /// A PNG: shows where.
    case png
  }

  package init() {}
}

/// What a baseline keeps of one page (基准条目).
package struct BaselineEntry: Hashable, Sendable {
  package var name: String
  /// SHA-256 of the text of `page.json`, whether it is packed or not.
  package var digest: String
  /// The file of the page's dump, named from the folder.
  package var file: String
  package var pixels: DrawnSum?

  /// The files that are kept of the page, named from the folder.
  var files: [String] { [file] + [pixels?.file].compactMap { $0 } }

  /// What the page looked like when it was accepted.
  package struct DrawnSum: Hashable, Sendable {
    package var pixelsPerInch: Int
    package var width: Int
    package var height: Int
    /// SHA-256 of the pixels, row by row, three bytes each.
    package var digest: String
    /// The file of the PNG, if one is kept.
    package var file: String?
  }
}

/// The list of what a baseline holds (基准目录), `baseline.json`: an entry a line, so that two
/// changes of a baseline can be merged.
struct BaselineIndex {
  static let file = "baseline.json"
  static let schema = "banmian/baseline@1"

  var store = BaselineStore()
  var entries: [BaselineEntry] = []

  init() {}

  init(_ text: String, file: String) throws(DiagnosticsError) {
    let root = try JSONDocument(text, file: file).root
    guard root["schema"]?.string == Self.schema, let pages = root["pages"] else {
      throw Self.fault(root.place)
    }
    store.isPacked = root["pages_stored"]?.string != "plain"
    store.pixels = root["pixels_stored"]?.string.flatMap { .init(rawValue: $0) } ?? .none
    store.pixelsPerInch = root["ppi"]?.integer ?? store.pixelsPerInch
    for node in pages.items { entries.append(try Self.entry(node)) }
  }

  private static func entry(_ node: JSONNode) throws(DiagnosticsError) -> BaselineEntry {
    guard let name = node["name"]?.string, let digest = node["sha256"]?.string,
      let file = node["file"]?.string, !file.split(separator: "/").contains("..")
    else { throw fault(node.place) }
    var entry = BaselineEntry(name: name, digest: digest, file: file)
    guard let pixels = node["pixels"] else { return entry }
    guard let ppi = pixels["ppi"]?.integer, (1...2400).contains(ppi),
      let width = pixels["width"]?.integer, let height = pixels["height"]?.integer,
      let digest = pixels["sha256"]?.string
    else { throw fault(pixels.place) }
    entry.pixels = BaselineEntry.DrawnSum(
      pixelsPerInch: ppi, width: width, height: height, digest: digest,
      file: pixels["file"]?.string)
    return entry
  }

  private static func fault(_ place: SourceRange) -> DiagnosticsError {
    DiagnosticsError(
      Diagnostic(
        "baseline.index", .error, zh: "这不是 \(schema) 的基准目录",
        en: "this is no list of a baseline of the schema \(schema)", at: place,
        hint: "restore the file, or accept all pages into a new folder"))
  }

  var text: String {
    JSONValue.object([
      .init("schema", .string(Self.schema)),
      .init("pages_stored", .string(store.isPacked ? "gzip" : "plain")),
      .init("pixels_stored", .string(store.pixels.rawValue)),
      .init("ppi", .int(store.pixelsPerInch)),
      .init("pages", .array(entries.sorted { $0.name < $1.name }.map(Self.json))),
    ]).text(.indented(depth: 2)) + "\n"
  }

  private static func json(_ entry: BaselineEntry) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("name", .string(entry.name)), .init("sha256", .string(entry.digest)),
      .init("file", .string(entry.file)),
    ]
    if let pixels = entry.pixels {
      var sum: [JSONValue.Member] = [
        .init("ppi", .int(pixels.pixelsPerInch)), .init("width", .int(pixels.width)),
        .init("height", .int(pixels.height)), .init("sha256", .string(pixels.digest)),
      ]
      if let file = pixels.file { sum.append(.init("file", .string(file))) }
      members.append(.init("pixels", .object(sum)))
    }
    return .object(members)
  }
}

extension JSONNode {
  fileprivate subscript(key: String) -> JSONNode? { members.first { $0.key == key }?.value }
}
