internal import PageGeometry
internal import PositionedYAML
internal import PressDiagnostics

/// Looks for values that are each right and together make no page (版式核查).
struct LayoutChecks {
  let spec: LayoutSpec
  let tree: YAMLNode

  /// Everything that was found, errors and warnings, in the order of the checks.
  var findings: [Diagnostic] {
    gridFindings + paperFindings + blockFindings + headFindings
  }

  /// The place of the value that stands last in `path` and was written; else of what holds it.
  func place(_ path: String...) -> SourceRange {
    var node = tree
    for key in path {
      guard let next = node[key] else { break }
      node = next
    }
    return node.place
  }

  /// Whether the layout itself or an ancestor says so; defaults are not complained about.
  func says(_ path: String...) -> Bool {
    var node = tree
    for key in path {
      guard let next = node[key] else { return false }
      node = next
    }
    return true
  }

  func finding(
    _ id: String, _ severity: Severity = .error, at place: SourceRange, zh: String, en: String,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(id, severity, zh: zh, en: en, at: place, desk: .layout, hint: hint)
  }
}

extension LayoutChecks {
  private var gridFindings: [Diagnostic] {
    var found: [Diagnostic] = []
    let grid = spec.grid
    if grid.linePitch < grid.bodySize {
      found.append(
        finding(
          LayoutRule.pitchTooSmall, at: place("grid", "line_pitch"),
          zh: "行距 \(grid.linePitch.written) 小于字号 \(grid.bodySize.written)",
          en: "the pitch \(grid.linePitch.written) is less than the size \(grid.bodySize.written)",
          hint: "a quarter of white makes \(grid.bodySize.scaled(by: 5, over: 4).written)"))
    }
    let body = spec.body
    if body.autospaceLeast > body.autospace || body.autospace > body.autospaceMost {
      found.append(
        finding(
          LayoutRule.spaceOrder, at: place("body", "autospace"), zh: "中西间距须在最小与最大之间",
          en: "autospace must lie between autospace_least and autospace_most"))
    }
    return found
  }

  private var paperFindings: [Diagnostic] {
    let paper = spec.page.paper
    let area = spec.typeArea
    var found: [Diagnostic] = []
    if area.width > paper.width {
      found.append(tooWide(area.width, paper.width))
    } else if area.minX < .zero || area.maxX > paper.width {
      found.append(marginTooLarge("left", most: paper.width - area.width))
    }
    if area.height > paper.height {
      found.append(tooManyLines(area.height, paper.height))
    } else if area.minY < .zero || area.maxY > paper.height {
      found.append(marginTooLarge("top", most: paper.height - area.height))
    }
    return found
  }

  private func tooWide(_ width: Length, _ paper: Length) -> Diagnostic {
    let grid = spec.grid
    let key = says("grid", "columns") || !says("grid", "characters") ? "columns" : "characters"
    let text = paper - grid.gutterWidth * (grid.columns - 1)
    let fitting = text.rawValue / (grid.bodySize.rawValue * grid.columns)
    return finding(
      LayoutRule.tooWide, at: place("grid", key),
      zh: "版心宽 \(width.inMillimeters)，纸只有 \(paper.inMillimeters)",
      en: "the type area is \(width.inMillimeters) wide, the paper \(paper.inMillimeters)",
      hint: fitting > 0 ? "at most \(fitting) characters a column fit" : "use fewer columns")
  }

  private func tooManyLines(_ height: Length, _ paper: Length) -> Diagnostic {
    finding(
      LayoutRule.tooManyLines, at: place("grid", "lines"),
      zh: "\(spec.grid.lines) 行高 \(height.inMillimeters)，纸只有 \(paper.inMillimeters)",
      en: "\(spec.grid.lines) lines are \(height.inMillimeters) high, the paper "
        + paper.inMillimeters,
      hint: "at most \(paper.roundedDown(in: spec.grid.linePitch)) lines fit")
  }

  private func marginTooLarge(_ key: String, most: Length) -> Diagnostic {
    finding(
      LayoutRule.marginTooLarge, at: place("page", key), zh: "页边过大，版心出了纸",
      en: "with this margin the type area leaves the paper",
      hint: "at most \(most.inMillimeters) are left")
  }
}
