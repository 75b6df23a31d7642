internal import PageGeometry

extension LayoutSpec {
  /// The layout as people read it: grid, millimetres, cells, blocks, then every style.
  package var dump: String {
    var lines = [title.isEmpty ? name : "\(name)  \(title)", ""]
    lines += gridLines + [""] + blockLines + [""] + styleLines
    return lines.joined(separator: "\n") + "\n"
  }

  /// The whole layout as a layout file; decoding it gives the same layout.
  package var yaml: String {
    WrittenValue.group(LayoutKey<LayoutSpec>.entries(of: self)).yaml(indent: 0)
  }

  private var gridLines: [String] {
    let area = typeArea
    let long = (1...max(1, grid.columns)).map { "\($0): " + grid.longColumn($0).characters }
    let positions = grid.columnPositions.map { String.oneDecimal((area.minX + $0).millimeters) }
    let margins = [
      area.minY, page.paper.width - area.maxX, page.paper.height - area.maxY, area.minX,
    ]
    return LayoutSpec.table([
      ("paper", "\(page.paper.width.inMillimeters) × \(page.paper.height.inMillimeters)"),
      ("type area", "\(area.width.inMillimeters) × \(area.height.inMillimeters)"),
      (
        "margins",
        margins.map { String.oneDecimal($0.millimeters) }.joined(separator: " ")
          + " mm (top right bottom left)"
      ),
      (
        "grid",
        "\(grid.columns) columns × \(grid.charactersPerColumn) characters × \(grid.lines) lines"
      ),
      ("body", "\(grid.bodySize.written) on \(grid.linePitch.written)"),
      (
        "gutter",
        "\(grid.gutterCharacters.characters) characters, \(grid.gutterWidth.inMillimeters)"
      ),
      ("cells", "\(grid.cells) (\(grid.charactersAcross) × \(grid.lines)), text \(grid.textCells)"),
      ("columns at", positions.joined(separator: " ") + " mm"),
      ("long columns", long.joined(separator: "  ") + " characters"),
    ])
  }

  private var blockLines: [String] {
    let rows = PageKind.allCases.flatMap { kind in
      PageBlock.allCases.compactMap { block -> (String, String)? in
        guard let lines = lines(of: block, on: kind), let frame = frame(of: block, on: kind) else {
          return nil
        }
        let from = String.oneDecimal(frame.minY.millimeters)
        let to = String.oneDecimal(frame.maxY.millimeters)
        return (
          "\(kind.rawValue) \(block.rawValue)",
          "lines \(lines.lowerBound)-\(lines.upperBound)  (\(from)-\(to) mm)"
        )
      }
    }
    return LayoutSpec.table(rows)
  }

  private var styleLines: [String] {
    LayoutSpec.table(
      WrittenValue.group(LayoutKey<LayoutSpec>.entries(of: self)).leaves(under: ""))
  }

  /// Two columns, the first as wide as its longest word.
  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { key, value in
      key + String(repeating: " ", count: width - key.count + 2) + value
    }
  }
}

extension WrittenValue {
  /// The value in one line, such as `[9pt, 10.5pt]`.
  fileprivate var inline: String {
    switch self {
    case .text(let text): WrittenValue.quotedIfNeeded(text)
    case .list(let items): "[" + items.map(\.inline).joined(separator: ", ") + "]"
    case .group(let entries):
      "{" + entries.map { "\($0.key): \($0.value.inline)" }.joined(separator: ", ") + "}"
    }
  }

  /// Every value that has no keys below it, or only free ones.
  fileprivate func leaves(under path: String) -> [(String, String)] {
    guard case .group(let entries) = self, !entries.isEmpty else { return [(path, inline)] }
    return entries.flatMap { entry in
      entry.value.leaves(under: path.isEmpty ? entry.key : path + "." + entry.key)
    }
  }

  fileprivate func yaml(indent: Int) -> String {
    guard case .group(let entries) = self else { return inline }
    let margin = String(repeating: " ", count: indent)
    return entries.map { entry in
      guard case .group(let inner) = entry.value, !inner.isEmpty else {
        return margin + entry.key + ": " + entry.value.inline + "\n"
      }
      return margin + entry.key + ":\n" + entry.value.yaml(indent: indent + 2)
    }.joined()
  }

  /// Plain where YAML reads the text as it stands, else in double quotes.
  private static func quotedIfNeeded(_ text: String) -> String {
    let words = ["on", "off", "none", "null", "~"]
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar == "-" || scalar == "." || scalar == " "
        || scalar == "×" || ("0"..."9").contains(scalar)
    }
    let edges = text.first == " " || text.last == " " || text.isEmpty || text.hasPrefix("- ")
    return isPlain && !edges || words.contains(text) ? text : JSONText.quoted(text)
  }
}
