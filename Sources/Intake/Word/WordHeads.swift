internal import Editorial

/// What bold type and size say in a Word file that uses no styles (无样式时的标题).
///
/// newspaper-practice §4.4: bold = subhead. Larger type than the text's is a headline; so is bold at
/// the very beginning. Lines of display type one under the other are one head, and of its lines the
/// largest is the main one: kickers and decks are set smaller, above and below it (§1.5).
struct WordHeads {
  private let lines: [WordScribe.Line]
  /// The size of most characters, in half points.
  private let text: Int

  /// A head has hardly more characters; a longer bold line is a bold paragraph.
  private static let longest = 40
  /// Type this much larger than the text's, in percent, is a headline's wherever it stands: a bold
  /// subhead may be a step larger.
  private static let largerBy = 30
  /// One step of the Chinese sizes, 小四 to 四号, in percent: enough beside a head or at the start.
  private static let stepBy = 12

  static func settle(_ scribe: inout WordScribe) {
    scribe.changeLines { lines in
      guard !lines.contains(where: { $0.role == .headline }) else { return }
      for (line, role) in WordHeads(lines).roles() { lines[line].role = role }
    }
  }

  private init(_ lines: [WordScribe.Line]) {
    self.lines = lines
    var counts: [Int: Int] = [:]
    for line in lines { for size in line.sizes { counts[size, default: 0] += 1 } }
    text = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private func roles() -> [(line: Int, role: CopyRole)] {
    var roles: [(Int, CopyRole)] = []
    var isAtStart = true
    var line = 0
    while line < lines.count {
      let head = headlines(from: line, isAtStart)
      if head.isEmpty {
        if !isAtStart, lines[line].role == .plain, isBold(line) { roles.append((line, .subhead)) }
        if lines[line].role == .plain { isAtStart = false }
        line += 1
      } else {
        roles += parts(of: head)
        isAtStart = false
        line = head.upperBound
      }
    }
    return roles
  }

  /// The lines of display type from `line` on, if they are a head.
  private func headlines(from line: Int, _ isAtStart: Bool) -> Range<Int> {
    var end = line
    while end < lines.count, isDisplay(end, isAtStart) { end += 1 }
    let isHead = isAtStart || (line..<end).contains { isLarger($0, by: WordHeads.largerBy) }
    return isHead ? line..<end : line..<line
  }

  private func isDisplay(_ line: Int, _ isAtStart: Bool) -> Bool {
    guard lines[line].role == .plain, isShort(line), !isSigned(line) else { return false }
    return isLarger(line, by: WordHeads.stepBy) || (isAtStart && isBold(line))
  }

  /// The first run of lines in the largest type is the main head.
  ///
  /// Bold outweighs light type of one size. Lines that are all alike are left to the rules of raw
  /// text.
  private func parts(of head: Range<Int>) -> [(Int, CopyRole)] {
    let largest = head.map(weight).max() ?? 0
    guard head.contains(where: { weight($0) < largest }),
      let first = head.first(where: { weight($0) == largest })
    else { return head.map { ($0, .headline) } }
    let last = head[first...].prefix { weight($0) == largest }.last ?? first
    return head.map { line in
      (line, line < first ? .kicker : line <= last ? .mainHead : .deck)
    }
  }

  private func weight(_ line: Int) -> Int { size(line) * 2 + (isWhollyBold(line) ? 1 : 0) }

  private func isLarger(_ line: Int, by percent: Int) -> Bool {
    size(line) * 100 >= text * (100 + percent)
  }

  private func isBold(_ line: Int) -> Bool { isShort(line) && isWhollyBold(line) }

  private func isShort(_ line: Int) -> Bool {
    lines[line].scalars.count <= WordHeads.longest && !endsInStop(lines[line])
  }

  private func size(_ line: Int) -> Int { lines[line].sizes.min() ?? 0 }

  private func isWhollyBold(_ line: Int) -> Bool {
    let line = lines[line]
    return line.scalars.indices.allSatisfy { index in
      line.scalars[index].isBlank || line.bold.contains { $0.contains(index) }
    }
  }

  /// The reporter's line is often centred and set a step larger with the head.
  private func isSigned(_ line: Int) -> Bool {
    let bare = lines[line].scalars.drop { $0.isBlank }
    return Signature.matches(bare)
  }

  private func endsInStop(_ line: WordScribe.Line) -> Bool {
    guard let last = line.scalars.last(where: { !$0.isBlank }) else { return true }
    return "。；：，、.;:,".unicodeScalars.contains(last)
  }
}
