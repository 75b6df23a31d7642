internal import PageGeometry
internal import PressDiagnostics
internal import Typefaces

extension Page {
  /// The page as text for people and goldens: one line an item, indented by its depth.
  package var dump: String {
    var lines = [
      "page \(name) \"\(title)\" \(Self.short(sheet.width))x\(Self.short(sheet.height)) "
        + "type \(Self.short(typeArea))"
    ]
    if let boxes {
      lines.append("  trim \(Self.short(boxes.trim)) bleed \(Self.short(boxes.bleed))")
    }
    for item in items { Self.append(item, depth: 1, to: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func append(_ item: PageItem, depth: Int, to lines: inout [String]) {
    let margin = String(repeating: "  ", count: depth)
    switch item {
    case .group(let group):
      let id = group.id.isEmpty ? "" : " \(group.id)"
      lines.append("\(margin)\(group.role.rawValue)\(id) \(short(group.frame))")
      for inner in group.items { append(inner, depth: depth + 1, to: &lines) }
    case .rule(let rule):
      lines.append("\(margin)rule \(short(rule.frame)) \(rule.ink.name)")
    case .path(let path):
      lines.append("\(margin)\(paint(path)) \(short(path.frame)) \(path.ink.name)")
    case .picture(let picture):
      lines.append(margin + Self.line(of: picture))
    case .glyphs(let run):
      let ink = run.ink == .black ? "" : " \(run.ink.name)"
      if run.vertical != nil { return lines.append(vertical(run, margin, ink)) }
      let end = run.glyphs.last.map { short(run.origin.x + $0.offset.x) } ?? ""
      lines.append(
        "\(margin)\(short(run.origin.x))..\(end),\(short(run.origin.y)) \(run.face.name) "
          + "\(short(run.size))\(ink) \(run.text)")
    }
  }

  /// A run of a vertical line: its axis, then from where to where it goes down.
  private static func vertical(_ run: GlyphRun, _ margin: String, _ ink: String) -> String {
    let places = [run.glyphs.first, run.glyphs.last].map { glyph in
      glyph.map { short(run.origin.y + $0.offset.y) } ?? ""
    }
    return "\(margin)\(short(run.origin.x)),\(places[0])..\(places[1]) vertical \(run.face.name) "
      + "\(short(run.size))\(ink) \(run.text)"
  }

  /// What a path is: how often the pen is put down, how many curves, how it is inked.
  private static func paint(_ path: Path) -> String {
    let parts = path.pieces.count { $0.letter == "M" }
    let curves = path.pieces.count { $0.letter == "C" }
    switch path.paint {
    case .fill: return "fill \(parts) parts \(curves) curves"
    case .stroke(let width): return "stroke \(short(width)) \(parts) parts \(curves) curves"
    }
  }

  private static func line(of picture: PlacedPicture) -> String {
    let crop = picture.cut.crop
    return "picture \(picture.name) \(short(picture.frame)) "
      + "crop \(crop.x),\(crop.y) \(crop.width)x\(crop.height) "
      + "as \(picture.cut.width)x\(picture.cut.height) \(picture.effectivePixelsPerInch)ppi "
      + picture.cut.digest.prefix(8)
  }

  private static func short(_ length: Length) -> String {
    JSONValue.number(length.points, decimals: 2).text()
  }

  private static func short(_ rect: Rect) -> String {
    "\(short(rect.minX)),\(short(rect.minY)) \(short(rect.width))x\(short(rect.height))"
  }
}
