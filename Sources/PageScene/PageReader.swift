internal import PageGeometry
package import PressDiagnostics
internal import Typefaces

extension Page {
  /// Reads the text of a `page.json` (读回成版): the exact inverse of `jsonText`.
  ///
  /// Strict: an unknown, missing or wrong member is an error at its place, and nothing is guessed.
  /// - Throws: `json.syntax`, `page.schema` for another kind or version of file, `page.value`.
  package init(json text: String, file: String) throws(DiagnosticsError) {
    let root = try JSONDocument(text, file: file).root
    guard let schema = root.members.first(where: { $0.key == "schema" }),
      schema.value.string == Self.schema
    else { throw Self.wrongSchema(root) }
    let fields = try PageFields(
      root, ["schema", "name", "title", "sheet", "trim", "bleed", "type_area", "items"])
    let sheet = try fields["sheet"].lengths(2)
    self.init(
      name: try fields["name"].text(), title: try fields["title"].text(),
      sheet: Size(width: sheet[0], height: sheet[1]), typeArea: try fields["type_area"].rect(),
      items: try PageItem.items(fields["items"]))
    guard fields.optional("trim") != nil || fields.optional("bleed") != nil else { return }
    boxes = PageBoxes(trim: try fields["trim"].rect(), bleed: try fields["bleed"].rect())
  }

  private static func wrongSchema(_ root: JSONNode) -> DiagnosticsError {
    let member = root.members.first { $0.key == "schema" }
    let found = member?.value.string ?? "-"
    return DiagnosticsError(
      Diagnostic(
        "page.schema", .error, zh: "这不是 \(schema) 的成版文件（schema：\(found)）",
        en: "this is no page of the schema \(schema) (schema: \(found))",
        at: member?.value.place ?? root.place,
        hint: "write it anew: banmian typeset --format json"))
  }
}

extension PageItem {
  fileprivate static func items(_ node: JSONNode) throws(DiagnosticsError) -> [PageItem] {
    var items: [PageItem] = []
    for item in try node.list() { items.append(try PageItem(item)) }
    return items
  }

  private init(_ node: JSONNode) throws(DiagnosticsError) {
    guard let kind = node.members.first, kind.key == "kind" else {
      throw node.fault(zh: "每个条目以 kind 开头", en: "an item begins with its kind")
    }
    switch kind.value.string {
    case "group": self = .group(try PageGroup(node))
    case "glyphs": self = .glyphs(try GlyphRun(node))
    case "rule": self = .rule(try Rule(node))
    case "path": self = .path(try Path(node))
    case "picture": self = .picture(try PlacedPicture(node))
    default:
      throw kind.value.fault(
        zh: "kind 是 group、glyphs、rule、path 或 picture",
        en: "the kind is group, glyphs, rule, path or picture")
    }
  }
}

extension PageGroup {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let fields = try PageFields(node, ["kind", "role", "id", "title", "frame", "items"])
    let name = try fields["role"].text()
    guard let role = Role(rawValue: name) else {
      let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
      throw try fields["role"].fault(zh: "没有 \(name) 这种 role", en: "the role is one of \(known)")
    }
    self.init(
      role: role, id: try fields.optional("id")?.text() ?? "",
      title: try fields.optional("title")?.text(), frame: try fields["frame"].rect(),
      items: try PageItem.items(fields["items"]))
  }
}

extension Rule {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let fields = try PageFields(node, ["kind", "frame", "ink", "opacity"])
    self.init(
      frame: try fields["frame"].rect(), ink: try fields["ink"].ink(),
      opacity: try fields.optional("opacity")?.count(0...1000) ?? 1000)
  }
}

extension Path {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let fields = try PageFields(node, ["kind", "frame", "ink", "stroke", "pieces"])
    var paint = Paint.fill
    if let width = fields.optional("stroke") { paint = .stroke(width: try width.length()) }
    var pieces: [Piece] = []
    for piece in try fields["pieces"].list() { pieces.append(try Piece(piece)) }
    self.init(pieces: pieces, paint: paint, ink: try fields["ink"].ink())
  }
}

extension Path.Piece {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let parts = try node.list()
    var places: [Point] = []
    for index in stride(from: 1, to: parts.count - 1, by: 2) {
      places.append(Point(x: try parts[index].length(), y: try parts[index + 1].length()))
    }
    switch (parts.first?.string, parts.count) {
    case ("M", 3): self = .move(places[0])
    case ("L", 3): self = .line(places[0])
    case ("C", 7): self = .curve(places[0], places[1], places[2])
    case ("Z", 1): self = .close
    default:
      throw node.fault(
        zh: "线段写作 [\"M\", x, y] 之类，字母是 M、L、C 或 Z",
        en: "a piece is M or L with 2 numbers, C with 6, or Z")
    }
  }
}

extension PlacedPicture {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let fields = try PageFields(
      node,
      [
        "kind", "name", "sha256", "frame", "crop", "pixels", "ppi", "alt", "source", "source_end",
      ])
    let crop = try fields["crop"].counts(4)
    let pixels = try fields["pixels"].counts(2)
    self.init(
      frame: try fields["frame"].rect(),
      cut: PictureCut(
        digest: try fields["sha256"].text(),
        crop: PixelRect(x: crop[0], y: crop[1], width: crop[2], height: crop[3]),
        width: pixels[0], height: pixels[1]),
      name: try fields["name"].text(), alternative: try fields["alt"].text(),
      source: try fields.source())
  }
}

extension GlyphRun {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let fields = try PageFields(
      node,
      [
        "kind", "face", "size", "ink", "x", "y", "scale", "text", "vertical_line",
        "vertical_length", "source", "source_end", "glyphs",
      ])
    let name = try fields["face"].text()
    guard let face = Face(name: name) else {
      throw try fields["face"].fault(zh: "没有 \(name) 这款字体", en: "there is no face \(name)")
    }
    var glyphs: [PlacedGlyph] = []
    for glyph in try fields["glyphs"].list() { glyphs.append(try PlacedGlyph(glyph)) }
    self.init(
      face: face, size: try fields["size"].length(), ink: try fields["ink"].ink(),
      origin: Point(x: try fields["x"].length(), y: try fields["y"].length()),
      horizontalScale: try fields.optional("scale")?.count(0...1_000_000) ?? 1000, glyphs: glyphs,
      text: try fields["text"].text(), source: try fields.source())
    vertical = try Self.reading(fields)
  }

  private static func reading(
    _ fields: PageFields
  ) throws(DiagnosticsError) -> VerticalReading? {
    guard let line = fields.optional("vertical_line") else { return nil }
    if line.bool == true { return .continued }
    return .line(try line.text(), length: try fields["vertical_length"].length())
  }
}

extension PlacedGlyph {
  fileprivate init(_ node: JSONNode) throws(DiagnosticsError) {
    let parts = try node.list()
    guard parts.count == 4 || parts.count == 5 && parts[4].integer == 1 else {
      throw node.fault(
        zh: "字形写作 [编号, dx, dy, 字数]，转向的再加 1",
        en: "a glyph is [id, dx, dy, scalars], with a fifth member 1 if turned")
    }
    self.init(
      id: UInt32(try parts[0].count(0...Int(UInt32.max))),
      offset: Point(x: try parts[1].length(), y: try parts[2].length()),
      scalarCount: try parts[3].count(0...1_000_000),
      turn: parts.count == 5 ? .clockwise : .upright)
  }
}
