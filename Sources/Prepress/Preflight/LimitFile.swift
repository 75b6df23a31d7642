internal import PositionedYAML
package import PressDiagnostics

/// A plant's own rules as a YAML file (印厂要求文件); what it does not name stays as usual.
///
/// Every complaint has its line and column; a file with one is not used at all, for a limit that was
/// mistyped must not be a limit that nobody holds.
package enum LimitFile {
  package static let ruleID = "preflight.limits"

  /// The keys, in English and Chinese.
  private static var keys: [(name: String, alias: String, set: Setter)] {
    [
      ("total_ink", "总墨量", .whole(\.totalInk, 100...400)),
      ("total_ink_area", "超限面积", .whole(\.totalInkArea, 0...10_000)),
      ("least_text", "最小字号", .points(\.leastText)),
      ("least_text_many_inks", "多墨最小字号", .points(\.leastTextManyInks)),
      ("least_line", "最细线", .points(\.leastLine)),
      ("least_line_many_inks", "多墨最细线", .points(\.leastLineManyInks)),
      ("overprint_below", "叠印线宽", .points(\.overprintBelow)),
      ("least_ppi", "最低分辨率", .whole(\.leastResolution, 0...10_000)),
      ("good_ppi", "合适分辨率", .whole(\.goodResolution, 0...10_000)),
      ("most_ppi", "最高分辨率", .whole(\.mostResolution, 1...100_000)),
      ("least_bitmap_ppi", "线条图分辨率", .whole(\.leastBitmapResolution, 0...10_000)),
      ("spots", "专色", .spots), ("output_condition", "输出条件", .condition),
      ("checks", "检查项", .checks),
    ]
  }

  /// How the value of a key is read.
  private enum Setter {
    case whole(WritableKeyPath<PreflightLimits, Int>, ClosedRange<Int>)
    case points(WritableKeyPath<PreflightLimits, Int>)
    case spots
    case condition
    case checks
  }

  package static func read(
    _ text: String, file: String
  ) throws(DiagnosticsError) -> PreflightLimits {
    let tree = try YAMLNode.parse(text, file: file)
    var reader = Reading()
    reader.read(tree)
    guard let first = reader.faults.first else { return reader.limits }
    throw DiagnosticsError(first, Array(reader.faults.dropFirst()))
  }

  private struct Reading {
    var limits = PreflightLimits()
    var faults: [Diagnostic] = []

    mutating func read(_ tree: YAMLNode) {
      if tree.isNull { return }
      guard case .mapping(let entries) = tree.content else {
        return fault("应是“键: 值”", "keys with values are wanted", tree.place)
      }
      for entry in entries {
        let known = LimitFile.keys.first { $0.name == entry.key || $0.alias == entry.key }
        guard let known else {
          fault("没有“\(entry.key)”这一项", "there is no key '\(entry.key)'", entry.keyPlace)
          continue
        }
        take(entry.value, known.set)
      }
    }

    private mutating func take(_ value: YAMLNode, _ set: Setter) {
      switch set {
      case .whole(let path, let range):
        guard let number = word(value).flatMap(Int.init), range.contains(number) else {
          let allowed = "\(range.lowerBound)–\(range.upperBound)"
          return fault("应是 \(allowed) 的整数", "a whole number from \(allowed) is wanted", value.place)
        }
        limits[keyPath: path] = number
      case .points(let path):
        guard let size = word(value).flatMap(Self.thousandths) else {
          return fault("应是磅数，如 4.5pt", "points are wanted, such as 4.5pt", value.place)
        }
        limits[keyPath: path] = size
      case .spots:
        guard case .sequence(let items) = value.content else {
          return fault("应是专色名的列表", "a list of names is wanted", value.place)
        }
        limits.spots = items.compactMap(word)
      case .condition:
        guard let name = word(value) else {
          return fault("应是输出条件名", "a name is wanted", value.place)
        }
        limits.outputCondition = name
      case .checks: takeChecks(value)
      }
    }

    private mutating func takeChecks(_ value: YAMLNode) {
      guard case .mapping(let entries) = value.content else {
        return fault("应是“检查项: 轻重”", "checks with their weights are wanted", value.place)
      }
      for entry in entries {
        guard let check = PreflightCheck(name: entry.key) else {
          fault("没有检查项“\(entry.key)”", "there is no check '\(entry.key)'", entry.keyPlace)
          continue
        }
        switch word(entry.value) ?? "" {
        case "off", "不查": limits.unasked.insert(check)
        case "note", "提示": limits.severities[check] = .note
        case "warning", "警告": limits.severities[check] = .warning
        case "error", "错误": limits.severities[check] = .error
        default:
          fault(
            "应是 error、warning、note 或 off", "error, warning, note or off is wanted",
            entry.value.place)
        }
      }
    }

    private func word(_ node: YAMLNode) -> String? {
      if case .scalar(let text, _) = node.content { return text }
      return nil
    }

    /// `4.5pt`, `4.5 磅` or `4.5` in thousandths.
    private static func thousandths(_ text: String) -> Int? {
      var text = text[...]
      for unit in ["pt", "磅"] where text.hasSuffix(unit) { text = text.dropLast(unit.count) }
      while text.last == " " { text.removeLast() }
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count <= 2, let whole = Int(parts[0]), (0..<1000).contains(whole) else {
        return nil
      }
      guard parts.count == 2 else { return whole * 1000 }
      guard (1...3).contains(parts[1].count), parts[1].allSatisfy(\.isNumber),
        let part = Int(parts[1] + String(repeating: "0", count: 3 - parts[1].count))
      else { return nil }
      return whole * 1000 + part
    }

    private mutating func fault(_ zh: String, _ en: String, _ place: SourceRange) {
      faults.append(
        Diagnostic(
          LimitFile.ruleID, .error, zh: "印厂要求有误：\(zh)", en: "the limit file is wrong: \(en)",
          at: place, hint: "keys: " + LimitFile.keys.map(\.name).joined(separator: ", ")))
    }
  }
}
