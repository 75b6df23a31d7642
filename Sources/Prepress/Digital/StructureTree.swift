/// What the parts of a PDF are to a reader (结构树), ISO 32000-1, 14.7: Cairo's tree without what is
/// decoration, with what pictures show, and with the links.
struct StructureTree {
  private let file: PDFFile
  private let root: PDFObject
  /// The elements that were taken out, which the tree of parents must not name either.
  private var removed: Set<PDFReference> = []
  /// Pictures in reading order.
  private(set) var figures: [PDFObject] = []
  private var links: [PDFObject] = []
  private var nextKey: Int

  /// Deeper trees go round in circles.
  private static let deepest = 64

  /// Nil where the file has no tree.
  init?(_ file: PDFFile) {
    guard let root = file.root["StructTreeRoot"] else { return nil }
    self.file = file
    self.root = root
    nextKey = file.pages.compactMap { $0["StructParents"]?.integer }.max().map { $0 + 1 } ?? 0
  }

  /// Takes stand-ins and what holds nothing besides them out.
  mutating func clear() {
    _ = clear(root, depth: 0)
    clearParents()
  }

  private mutating func clear(_ node: PDFObject, depth: Int) -> Bool {
    let kind = node["S"]?.name ?? ""
    if MarkedContent.standIns[kind] != nil {
      if let reference = node.reference { removed.insert(reference) }
      return false
    }
    if kind == "Figure" { figures.append(node) }
    guard depth < Self.deepest, let kids = node["K"] else { return true }
    let before = kids.kind == .array ? kids.items : [kids]
    var after: [PDFObject] = []
    for kid in before
    where kid.kind != .dictionary || kid["S"] == nil || clear(kid, depth: depth + 1) {
      after.append(kid)
    }
    if after.count != before.count { node["K"] = file.array(of: after) }
    if after.isEmpty, let reference = node.reference { removed.insert(reference) }
    return !after.isEmpty
  }

  private func clearParents() {
    guard let numbers = root["ParentTree"]?["Nums"]?.items, !removed.isEmpty else { return }
    let cleared = numbers.map { entry -> PDFObject in
      guard entry.kind == .array else { return entry }
      return file.array(
        of: entry.items.map { item in
          item.reference.map(removed.contains) == true ? file.make(.null) : item
        })
    }
    root["ParentTree"]?["Nums"] = file.array(of: cleared)
  }

  /// Puts a link into the tree; its annotation gets the key under which the tree finds it.
  mutating func add(link annotation: PDFObject, on page: PDFObject) {
    guard let document = root["K"].map({ $0.kind == .array ? $0.items.first : $0 }) ?? nil,
      let parent = document.reference, let note = annotation.reference, let sheet = page.reference
    else { return }
    let element = file.add([
      "Type": .name("StructElem"), "S": .name("Link"), "P": .reference(parent),
      "Pg": .reference(sheet),
      "K": ["Type": .name("OBJR"), "Obj": .reference(note), "Pg": .reference(sheet)],
    ])
    annotation.set("StructParent", .int(nextKey))
    links.append(file.make(.int(nextKey)))
    links.append(element)
    nextKey += 1
  }

  /// Writes the links that were added into the document's element and the tree of parents.
  func close() {
    guard !links.isEmpty, let document = root["K"].map({ $0.kind == .array ? $0.items.first : $0 })
    else { return }
    let kids = document?["K"].map { $0.kind == .array ? $0.items : [$0] } ?? []
    let elements = links.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    document?["K"] = file.array(of: kids + elements)
    let numbers = root["ParentTree"]?["Nums"]?.items ?? []
    root["ParentTree"]?["Nums"] = file.array(of: numbers + links)
    root.set("ParentTreeNextKey", .int(nextKey))
  }
}
