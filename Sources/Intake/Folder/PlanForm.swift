package import Editorial
internal import PositionedYAML
package import PressDiagnostics

/// Reads plans of pages (画版文件): for each page its stories with columns, lines and sizes.
///
/// `banmian dump --stage plan` writes such a file; what stands behind # is for people.
package enum PlanForm {
  /// The pages of a plan with what is asked of their stories, in the order of the file.
  package static func read(
    _ file: SourceFile
  ) -> Diagnosed<[(page: String, stories: [StoryRequest])]> {
    do {
      let node = try YAMLNode.parse(file.text, file: file.name)
      var form = YAMLForm(file: file)
      let pages = form.plan(node)
      return Diagnosed(pages, form.diagnostics)
    } catch {
      return Diagnosed([], error.diagnostics)
    }
  }
}

extension YAMLForm {
  fileprivate mutating func plan(_ node: YAMLNode) -> [(page: String, stories: [StoryRequest])] {
    guard case .mapping(let entries) = node.content else {
      if !node.isNull {
        wrong(node, zh: "这里应是“版次: 稿件”", en: "pages with stories are expected here")
      }
      return []
    }
    return entries.map { entry in
      let keys = [
        Key("layout", "版式文件"), Key("stories", "稿件"), Key("left_out", "未上版"), Key("lines", "行"),
        Key("spares", "备稿"),
      ]
      let fields = fields(of: entry.value, keys: keys)
      return (entry.key, storyRequests(fields["stories"]))
    }
  }

  /// `story: {columns: 1-2, lines: 13-54, span: 1-3, size: 36pt, box: yes}`.
  mutating func storyRequests(_ node: YAMLNode?) -> [StoryRequest] {
    guard let node, !node.isNull else { return [] }
    guard case .mapping(let entries) = node.content else {
      wrong(node, zh: "这里应是“稿件: {columns: …}”", en: "stories with their places are expected here")
      return []
    }
    return entries.map { entry in
      var request = StoryRequest(story: sourced(entry.key, at: entry.keyPlace))
      let keys = [
        Key("columns", "栏"), Key("lines", "行"), Key("span", "跨栏"), Key("size", "字号"),
        Key("box", "加框"), Key("head_columns", "题跨栏"), Key("jump", "转版"),
        Key("recut", "破栏"), Key("inside", "嵌入"), Key("place", "位置"),
      ]
      let fields = fields(of: entry.value, keys: keys)
      request.area = area(fields, entry.value)
      request.spans = counts(fields["span"], from: 1)
      request.size = points(fields["size"])
      (request.isBoxed, request.frame) = box(fields["box"])
      request.headColumns = counts(fields["head_columns"], from: 1)?.upperBound
      let pages = texts(fields["jump"])
      request.jump = pages.first
      request.jumpOn = Array(pages.dropFirst())
      request.host = text(fields["inside"])
      request.place = PictureForm.place(fields["place"], &self)
      request.recut = counts(fields["recut"], from: 1)?.upperBound
      return request
    }
  }

  /// `box: true`, or how: `rule`, `tint`.
  private mutating func box(_ node: YAMLNode?) -> (isBoxed: Bool?, frame: StoryRequest.Frame?) {
    guard let node, !node.isNull else { return (nil, nil) }
    if case .scalar(let word, _) = node.content {
      if ["rule", "线框"].contains(word) { return (true, .rule) }
      if ["tint", "底纹"].contains(word) { return (true, .tint) }
    }
    return (flag(node), nil)
  }

  /// Boxes of a template.
  mutating func slots(_ node: YAMLNode?) -> [PageArea] {
    guard let node, !node.isNull else { return [] }
    guard case .sequence(let items) = node.content else {
      wrong(node, zh: "这里应是版位的列表", en: "a list of boxes is expected here")
      return []
    }
    return items.compactMap { item in
      let fields = fields(of: item, keys: [Key("columns", "栏"), Key("lines", "行")])
      return area(fields, item)
    }
  }

  /// Columns are counted from 1; lines are edges, as in layout files: 13-54 are 41 lines.
  private mutating func area(_ fields: [String: YAMLNode], _ node: YAMLNode) -> PageArea? {
    guard fields["columns"] != nil || fields["lines"] != nil else { return nil }
    guard let columns = counts(fields["columns"], from: 1),
      let lines = counts(fields["lines"], from: 0), lines.lowerBound < lines.upperBound
    else {
      wrong(
        node, zh: "版位须同时写 columns（如 1-2）和 lines（如 13-54）",
        en: "a place needs both columns, such as 1-2, and lines, such as 13-54")
      return nil
    }
    return PageArea(
      columns: columns.lowerBound - 1..<columns.upperBound,
      lines: lines.lowerBound..<lines.upperBound)
  }

  /// `2` or `2-4`.
  private mutating func counts(_ node: YAMLNode?, from least: Int) -> ClosedRange<Int>? {
    guard let node, !node.isNull else { return nil }
    if case .scalar(let text, _) = node.content {
      let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" })
        .map { Int($0.filter { $0 != " " }) }
      if let low = parts.first.flatMap({ $0 }), let high = parts.last.flatMap({ $0 }),
        parts.count <= 2, least <= low, low <= high, high <= 10_000
      {
        return low...high
      }
    }
    wrong(node, zh: "这里应是数目，如 2 或 2-4", en: "a number such as 2 or 2-4 is expected here")
    return nil
  }

  /// `36pt` or `36`, in hundredths of a point.
  private mutating func points(_ node: YAMLNode?) -> Int? {
    guard let node, !node.isNull else { return nil }
    if case .scalar(let text, _) = node.content {
      let number = text.hasSuffix("pt") ? text.dropLast(2) : text[...]
      let parts = number.split(separator: ".", omittingEmptySubsequences: false)
      if let whole = parts.first.flatMap({ Int($0) }), (4...400).contains(whole), parts.count <= 2 {
        let rest = parts.count == 2 ? String((parts[1] + "00").prefix(2)) : "0"
        if let hundredths = Int(rest), hundredths >= 0 { return whole * 100 + hundredths }
      }
    }
    wrong(node, zh: "这里应是字号，如 36pt", en: "a size such as 36pt is expected here")
    return nil
  }
}
