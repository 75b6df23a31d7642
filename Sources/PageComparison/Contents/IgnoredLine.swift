internal import PageScene

/// Lines of the furniture that are other ones every day (每天都变的行), by the names that people give
/// them: `date`, `weather`, `issue`.
enum IgnoredLine: String, CaseIterable {
  /// 2026年3月18日 · 星期三 · 农历正月廿九 · 2026-03-18
  case date
  /// 今日多云 8～15℃
  case weather
  /// 第 12345 期 · 总第 9 号 · 国内统一连续出版物号 stays.
  case issue

  /// Whether a line is one; only lines of the furniture are asked.
  func holds(_ text: [Unicode.Scalar]) -> Bool {
    switch self {
    case .date: Self.hasDate(text)
    case .weather: Self.weatherWords.contains { Self.contains(text, $0) }
    case .issue:
      Self.number(text, after: "第", before: ["期", "号"])
    }
  }

  private static let weatherWords = [
    "℃", "°C", "气温", "多云", "晴", "阴转", "转阴", "阵雨", "小雨", "中雨", "大雨", "暴雨", "雷雨", "小雪",
    "大雪", "偏北风", "偏南风", "东风", "西风", "降水", "空气质量",
  ].map { Array($0.unicodeScalars) }

  private static let dateWords = [
    "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "农历",
  ].map { Array($0.unicodeScalars) }

  private static func hasDate(_ text: [Unicode.Scalar]) -> Bool {
    if dateWords.contains(where: { contains(text, $0) }) { return true }
    if number(text, after: nil, before: ["月"]), number(text, after: "月", before: ["日"]) {
      return true
    }
    // 2026-03-18 and 2026.3.18
    let parts = text.split { !isFigure($0) }.map(\.count)
    return zip(parts, zip(parts.dropFirst(), parts.dropFirst(2))).contains {
      $0.0 == 4 && (1...2).contains($0.1.0) && (1...2).contains($0.1.1)
    }
  }

  /// Whether figures stand between the two signs.
  private static func number(
    _ text: [Unicode.Scalar], after start: Unicode.Scalar?, before ends: Set<Unicode.Scalar>
  ) -> Bool {
    for (index, scalar) in text.enumerated() where ends.contains(scalar) {
      let figures = text[..<index].reversed().prefix { isFigure($0) || $0 == " " }
      guard figures.contains(where: isFigure) else { continue }
      guard let start else { return true }
      let before = index - figures.count - 1
      if before >= 0, text[before] == start { return true }
    }
    return false
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || "〇一二三四五六七八九十廿".unicodeScalars.contains(scalar)
  }

  private static func contains(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
  }
}

extension IgnoredParts {
  /// Whether a line of the furniture is left out by what it says.
  func hides(_ line: TextLine, in role: PageGroup.Role?) -> Bool {
    guard !names.isEmpty, Self.isFurniture(role) else { return false }
    return IgnoredLine.allCases.contains { names.contains($0.rawValue) && $0.holds(line.scalars) }
  }

  private static func isFurniture(_ role: PageGroup.Role?) -> Bool {
    switch role {
    case .furniture, .masthead, .credits, .marks: true
    default: false
    }
  }
}
