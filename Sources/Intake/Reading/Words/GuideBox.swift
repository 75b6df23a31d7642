internal import PressDiagnostics

/// The box that says what stands on other pages (导读): a title, and lines that end in a page's number.
enum GuideBox {
  /// Whether the line is the title of one.
  static func isTitle(_ scalars: [Unicode.Scalar]) -> Bool { titles.hold(scalars.bare) }

  /// 夏天的第一批杨梅 04版: what stands elsewhere, and where.
  static func isEntry(_ scalars: [Unicode.Scalar]) -> Bool {
    guard scalars.count >= 5, scalars.count <= 60, scalars.last == "版" || scalars.last == "）" else {
      return scalars.last.map(\.isASCIIDigit) ?? false
        && tail(scalars).map { $0.isLettered } ?? false
    }
    return tail(scalars) != nil
  }

  /// 聚焦民生 第2版 in a guide begins no page.
  static func settled(_ kinds: [LineKind], _ lines: [ManuscriptLine]) -> [LineKind] {
    var kinds = kinds
    var isInside = false
    for (index, line) in lines.enumerated() where !line.isBlank {
      let scalars = line.text.scalars
      isInside = isTitle(scalars) || (isInside && isEntry(scalars))
      if isInside, case .pageMark = kinds[index] { kinds[index] = .short }
    }
    return kinds
  }

  /// The number of the page at the end of the line.
  private static func tail(_ scalars: [Unicode.Scalar]) -> PageNumber? {
    let end = scalars.last == "）" ? scalars.count - 1 : scalars.count
    return (max(1, end - 6)..<end).lazy.compactMap { start -> PageNumber? in
      guard let number = PageNumber(scalars[start..<end]), number.end == end,
        !scalars[start - 1].isNumeral
      else { return nil }
      let isParted = !scalars[start - 1].isHan || scalars[start] == "第"
      return isParted ? number : nil
    }.first
  }

  private static let titles: Phrases = [
    "导读", "今日导读", "本期导读", "要闻导读", "今日看点", "本期看点", "要目", "今日要目", "本期要目", "今日关注", "导览",
  ]
}
