internal import Editorial

/// What bold type and size say in a Word file that uses no styles (无样式时的标题).
///
/// newspaper-practice §4.4: bold = subhead. Larger type than the text's is a headline; so is bold at
/// the very beginning.
enum WordHeads {
  /// A head has hardly more characters; a longer bold line is a bold paragraph.
  private static let longest = 40
  /// Type this much larger than the text's, in percent, is a headline's.
  private static let largerBy = 30

  static func settle(_ scribe: inout WordScribe) {
    scribe.changeLines { lines in
      guard !lines.contains(where: { $0.role == .headline }) else { return }
      let text = textSize(lines)
      var isAtStart = true
      for index in lines.indices where lines[index].role == .plain {
        let line = lines[index]
        let isShort = line.scalars.count <= longest && !endsInStop(line)
        let isLarge = isShort && text > 0 && size(line) * 100 >= text * (100 + largerBy)
        let isBold = isShort && isWhollyBold(line)
        if isLarge || (isBold && isAtStart) {
          lines[index].role = .headline
        } else if isBold, !isAtStart {
          lines[index].role = .subhead
        } else {
          isAtStart = false
        }
      }
    }
  }

  /// The size of most characters, in half points.
  private static func textSize(_ lines: [WordScribe.Line]) -> Int {
    var counts: [Int: Int] = [:]
    for line in lines { for size in line.sizes { counts[size, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func size(_ line: WordScribe.Line) -> Int { line.sizes.min() ?? 0 }

  private static func isWhollyBold(_ line: WordScribe.Line) -> Bool {
    line.scalars.indices.allSatisfy { index in
      line.scalars[index].isBlank || line.bold.contains { $0.contains(index) }
    }
  }

  private static func endsInStop(_ line: WordScribe.Line) -> Bool {
    guard let last = line.scalars.last(where: { !$0.isBlank }) else { return true }
    return "。；：，、.;:,".unicodeScalars.contains(last)
  }
}
