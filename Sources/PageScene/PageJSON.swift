internal import PageGeometry
package import PressDiagnostics
internal import Typefaces

extension Page {
  /// The page as a JSON value (`page.json`): frames, rules, glyph runs with text and source.
  ///
  /// Lengths are points with five decimals, which is exact: `Page.init(json:file:)` gives the same
  /// page again. A glyph is `[id, dx, dy, scalars]` relative to its
  /// run's origin, with a fifth member 1 when it is turned. A run of a vertical line has
  /// `vertical_line`: the first one the line's text, with its `vertical_length`, the others `true`.
  /// Members keep one order, so equal pages are equal files. A derived member (a path's `frame`, a
  /// picture's `ppi`) is for readers and is not read back.
  package var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("schema", .string(Self.schema)),
      .init("name", .string(name)),
      .init("title", .string(title)),
      .init("sheet", .array([sheet.width.json, sheet.height.json])),
    ]
    if let boxes {
      members += [.init("trim", boxes.trim.json), .init("bleed", boxes.bleed.json)]
    }
    members += [
      .init("type_area", typeArea.json),
      .init("items", .array(items.map(\.json))),
    ]
    return .object(members)
  }

  /// The schema of `page.json` with its version.
  package static let schema = "banmian/page@2"

  /// The text of `page.json`: one item a line, so that a change of a page is a readable diff.
  package var jsonText: String { json.text(.itemised) + "\n" }
}

extension Length {
  /// A unit is 1/65536 pt, so five decimals tell every length from its neighbours.
  static let jsonDecimals = 5

  fileprivate var json: JSONValue { .number(points, decimals: Length.jsonDecimals) }
}

extension Rect {
  fileprivate var json: JSONValue { .array([minX.json, minY.json, width.json, height.json]) }
}

/// `source` as findings print it, and `source_end`, `line:column`, where the text ends.
private func sourceMembers(_ source: SourceRange?) -> [JSONValue.Member] {
  guard let source else { return [] }
  let start = JSONValue.Member("source", .string("\(source)"))
  guard source.start.line > 0 else { return [start] }
  return [start, .init("source_end", .string("\(source.end.line):\(source.end.column)"))]
}

extension PageItem {
  fileprivate var json: JSONValue {
    switch self {
    case .group(let group): group.json
    case .glyphs(let run): run.json
    case .picture(let picture): picture.json
    case .rule(let rule):
      .object(
        [
          .init("kind", .string("rule")), .init("frame", rule.frame.json),
          .init("ink", .string(rule.ink.name)),
        ] + (rule.opacity < 1000 ? [.init("opacity", .int(rule.opacity))] : []))
    case .path(let path): path.json
    }
  }
}

extension Path {
  /// A step is its SVG letter and its places: `["C", x, y, x, y, x, y]`.
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string("path")), .init("frame", frame.json),
      .init("ink", .string(ink.name)),
    ]
    if case .stroke(let width) = paint { members.append(.init("stroke", width.json)) }
    members.append(
      .init(
        "pieces",
        .array(
          pieces.map { piece in
            .array([.string(piece.letter)] + piece.points.flatMap { [$0.x.json, $0.y.json] })
          })))
    return .object(members)
  }
}

extension PlacedPicture {
  fileprivate var json: JSONValue {
    let crop = [cut.crop.x, cut.crop.y, cut.crop.width, cut.crop.height]
    var members: [JSONValue.Member] = [
      .init("kind", .string("picture")), .init("name", .string(name)),
      .init("sha256", .string(cut.digest)), .init("frame", frame.json),
      .init("crop", .array(crop.map { .int($0) })),
      .init("pixels", .array([.int(cut.width), .int(cut.height)])),
      .init("ppi", .int(effectivePixelsPerInch)), .init("alt", .string(alternative)),
    ]
    members += sourceMembers(source)
    return .object(members)
  }
}

extension PageGroup {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string("group")), .init("role", .string(role.rawValue)),
    ]
    if !id.isEmpty { members.append(.init("id", .string(id))) }
    if let title { members.append(.init("title", .string(title))) }
    members.append(.init("frame", frame.json))
    members.append(.init("items", .array(items.map(\.json))))
    return .object(members)
  }
}

extension GlyphRun {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("kind", .string("glyphs")), .init("face", .string(face.name)),
      .init("size", size.json), .init("ink", .string(ink.name)), .init("x", origin.x.json),
      .init("y", origin.y.json),
    ]
    if horizontalScale != 1000 { members.append(.init("scale", .int(horizontalScale))) }
    members.append(.init("text", .string(text)))
    switch vertical {
    case nil: break
    case .line(let line, let length):
      members.append(.init("vertical_line", .string(line)))
      members.append(.init("vertical_length", length.json))
    case .continued: members.append(.init("vertical_line", .bool(true)))
    }
    members += sourceMembers(source)
    members.append(.init("glyphs", .array(glyphs.map(\.json))))
    return .object(members)
  }
}

extension PlacedGlyph {
  fileprivate var json: JSONValue {
    var members: [JSONValue] = [
      .int(Int(id)), offset.x.json, offset.y.json, .int(scalarCount),
    ]
    if turn == .clockwise { members.append(.int(1)) }
    return .array(members)
  }
}
