internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// A line that stands elsewhere, until it is known what moved with it.
struct LineMove: Hashable {
  var part: String
  /// From 0, within the part of the second page.
  var line: Int
  var shift: Shift
  var before: Rect?
  var after: Rect?
  var source: SourceRange?

  init(part: String, line: Int, shift: Shift, source: SourceRange? = nil) {
    self.part = part
    self.line = line
    self.shift = shift
    self.source = source
  }
}

/// Compares the lines of one part of a story (正文对照).
struct PartComparison {
  let story: String
  let name: String
  /// With lines that changed places in the order in which they stand now.
  let before: PartText
  let after: PartText
  let tolerance: ComparisonTolerance
  private(set) var changes: [PageChange] = []
  /// Of each pair of lines, how far it moved; also of those that did not.
  private(set) var moves: [LineMove] = []
  private var alignment: TextAlignment
  /// Lines of the second page whose own text was edited, with the number of the change.
  private var edited: [Int: Int] = [:]
  /// Past so many edits a part counts as rewritten.
  private static let mostEdits = 24

  init(
    story: String, name: String, before: [TextLine], after: [TextLine],
    _ tolerance: ComparisonTolerance
  ) {
    self.story = story
    self.name = name
    let swap = LineSwap(before, after)
    self.before = PartText(swap?.before ?? before)
    self.after = PartText(after)
    self.tolerance = tolerance
    alignment = TextAlignment(self.before.scalars, self.after.scalars)
    if let swap { tell(swap) }
    compare()
  }

  private mutating func compare() {
    let (before, after) = (before, after)
    // A line end swallows a space between words; a divided word has a soft hyphen.
    alignment.drop { edit in
      let touched = Array(before.scalars[edit.before]) + Array(after.scalars[edit.after])
      // A wide gap is no character: it is told as spacing.
      if touched.allSatisfy({ $0 == DrawnLine.gap }) { return true }
      let isDivided = touched.contains("\u{AD}")
      let isIdle = touched.allSatisfy { sign in
        sign == " " || sign == "\u{AD}" || sign == DrawnLine.gap
          || isDivided && (sign == "-" || sign == "\u{2010}")
      }
      return isIdle
        && (before.isLineEdge(edit.before.lowerBound) || before.isLineEdge(edit.before.upperBound)
          || after.isLineEdge(edit.after.lowerBound) || after.isLineEdge(edit.after.upperBound))
    }
    tellEdits()
    let pairing = LinePairing(before, after, alignment)
    var looks = LookTally()
    for pair in pairing.pairs { compare(pair.before, pair.after, &looks) }
    let styled = tell(looks)
    for reflow in pairing.reflows { tell(reflow, styled) }
  }

  // MARK: Text

  /// Lines in another order are one fault, and no edit of the text of each.
  private mutating func tell(_ swap: LineSwap) {
    let lines = swap.lines.lowerBound + 1...swap.lines.upperBound + 1
    let words = Wording.short(after.lines[swap.lines.lowerBound].scalars)
    changes.append(
      change(
        .text, lines: lines, zh: "行序变了，“\(words)”到了前面",
        en: "has lines in another order, “\(words)” came first", new: words,
        before: frame(of: swap.lines), after: frame(of: swap.lines),
        source: after.lines[swap.lines.lowerBound].source))
    for line in swap.lines { edited[line] = changes.count - 1 }
  }

  private mutating func tellEdits() {
    let edits = alignment.edits
    if edits.count > Self.mostEdits {
      let frame = after.frame(of: 0..<after.scalars.count)
      changes.append(
        change(
          .text, lines: after.lines.isEmpty ? nil : 1...after.lines.count,
          zh: "改写（\(edits.count) 处）", en: "was rewritten (\(edits.count) places)",
          before: before.frame(of: 0..<before.scalars.count), after: frame,
          source: after.lines.first?.source))
      for line in after.lines.indices { edited[line] = changes.count - 1 }
      return
    }
    for edit in edits { tell(edit) }
  }

  private mutating func tell(_ edit: TextAlignment.Edit) {
    let old = before.scalars[edit.before]
    let new = after.scalars[edit.after]
    let touched = Array(old) + Array(new)
    let isParagraph = touched.allSatisfy { $0 == PartText.separator }
    let line = after.line(at: edit.after.lowerBound)
    let lines = line.map { $0 + 1...$0 + 1 }
    let oldText = Wording.short(old)
    let newText = Wording.short(new)
    let words: (zh: String, en: String)
    if isParagraph {
      words =
        new.isEmpty
        ? ("并为一段", "two paragraphs were joined") : ("另起一段", "a paragraph was split")
    } else if old.isEmpty {
      words = ("添“\(newText)”", "“\(newText)” was put in")
    } else if new.isEmpty {
      words = ("删“\(oldText)”", "“\(oldText)” was taken out")
    } else {
      words = ("“\(oldText)”改为“\(newText)”", "“\(oldText)” became “\(newText)”")
    }
    changes.append(
      change(
        isParagraph ? .paragraph : .text, lines: lines, zh: words.zh, en: words.en,
        old: oldText, new: newText, before: before.frame(of: edit.before),
        after: after.frame(of: edit.after),
        source: line.flatMap { after.lines[$0].source }
          ?? before.line(at: edit.before.lowerBound).flatMap { before.lines[$0].source }))
    guard let line else { return }
    let last = after.line(at: max(edit.after.lowerBound, edit.after.upperBound - 1)) ?? line
    for index in line...max(line, last) where edited[index] == nil {
      edited[index] = changes.count - 1
    }
  }

  // MARK: Lines

  private mutating func compare(_ old: Int, _ new: Int, _ looks: inout LookTally) {
    let oldLine = before.lines[old]
    let newLine = after.lines[new]
    var move = LineMove(part: name, line: new, shift: .none, source: newLine.source)
    defer { moves.append(move) }
    guard oldLine != newLine else { return }
    if oldLine.reading != newLine.reading, edited[new] == nil {
      changes.append(
        change(
          .reading, lines: new + 1...new + 1, zh: "竖行的读出文字变了",
          en: "what a reader is told of the vertical line changed", old: oldLine.reading,
          new: newLine.reading, before: oldLine.frame, after: newLine.frame, source: newLine.source)
      )
    }
    let pairs = letters(old, new)
    let found = LineDifference(pairs.pairs, isVertical: newLine.isVertical, tolerance)
    guard !found.isNothing || pairs.unmatched > 0 else { return }
    move.shift = found.shift
    move.before = oldLine.frame
    move.after = newLine.frame
    for look in found.looks { looks.add(look, line: new, before: old) }
    if !found.otherGlyphs.isEmpty || pairs.unmatched > 0,
      !found.looks.contains(where: { $0.kind == .turn })
    {
      tellGlyphs(found, pairs.unmatched, old, new)
    }
    if let spacing = found.spacing { tell(spacing, old, new, hasLooks: !found.looks.isEmpty) }
  }

  /// The letters of both lines that stand for the same characters, and how many have none.
  private func letters(
    _ old: Int, _ new: Int
  ) -> (pairs: [(before: PlacedLetter, after: PlacedLetter)], unmatched: Int) {
    let olds = before.lines[old].letters
    let news = after.lines[new].letters
    var pairs: [(before: PlacedLetter, after: PlacedLetter)] = []
    var next = 0
    var unmatched = 0
    for letter in olds {
      let at = before.starts[old] + letter.scalar
      let partner = at < alignment.partner.count ? alignment.partner[at] : -1
      let wanted = partner >= 0 ? partner - after.starts[new] : -1
      guard wanted >= 0 else { continue }
      while next < news.count, news[next].scalar < wanted { next += 1 }
      if next < news.count, news[next].scalar == wanted {
        pairs.append((letter, news[next]))
        next += 1
      } else {
        unmatched += 1
      }
    }
    if edited[new] == nil { unmatched = max(unmatched, news.count - pairs.count) }
    return (pairs, unmatched)
  }

  private mutating func tellGlyphs(
    _ found: LineDifference, _ unmatched: Int, _ old: Int, _ new: Int
  ) {
    let scalars = before.lines[old].scalars
    let characters = found.otherGlyphs.compactMap { $0 < scalars.count ? scalars[$0] : nil }
    let text = Wording.short(characters)
    var item = change(
      .glyphs, lines: new + 1...new + 1,
      zh: text.isEmpty ? "字形数变了（\(unmatched)）" : "“\(text)”换了字形，文字未变",
      en: text.isEmpty
        ? "has \(unmatched) glyphs more or fewer"
        : "“\(text)” is drawn by other glyphs for the same text",
      old: text, new: text, before: before.lines[old].frame, after: after.lines[new].frame,
      source: after.lines[new].source)
    item.cause = edited[new]
    changes.append(item)
  }

  private mutating func tell(
    _ spacing: LineDifference.Spacing, _ old: Int, _ new: Int, hasLooks: Bool
  ) {
    let scalars = before.lines[old].scalars
    let sign = spacing.scalar < scalars.count ? String(Character(scalars[spacing.scalar])) : ""
    let amount = Wording.points(spacing.amount)
    var item = change(
      .respaced, lines: new + 1...new + 1, zh: "字距变了，自“\(sign)”起，至多 \(amount)",
      en: "was spaced otherwise from “\(sign)” on, by up to \(amount)", old: nil, new: amount,
      before: before.lines[old].frame, after: after.lines[new].frame,
      source: after.lines[new].source)
    item.cause = edited[new]
    changes.append(item)
  }

  /// What letters look like now, each kind once for lines that follow one another.
  ///
  /// - Returns: The change of face, size or width that each line has, for reflows to name.
  private mutating func tell(_ looks: LookTally) -> [Int: Int] {
    var styled: [Int: Int] = [:]
    for entry in looks.entries {
      let range = entry.lines
      let count = entry.look.count
      changes.append(
        change(
          entry.look.kind, lines: range.lowerBound + 1...range.upperBound + 1,
          zh:
            "\(Self.chinese(entry.look.kind)) \(entry.look.before) → \(entry.look.after)（\(count) 字）",
          en:
            "\(entry.look.kind.rawValue) \(entry.look.before) → \(entry.look.after) (\(count) letters)",
          old: entry.look.before, new: entry.look.after, before: before.lines[entry.before].frame,
          after: frame(of: range), source: after.lines[range.lowerBound].source))
      guard entry.look.kind != .ink else { continue }
      for line in range { styled[line] = styled[line] ?? changes.count - 1 }
    }
    // Other letters have other widths.
    for index in changes.indices
    where changes[index].kind == .respaced || changes[index].kind == .glyphs {
      guard changes[index].cause == nil, let line = changes[index].lines?.lowerBound else {
        continue
      }
      changes[index].cause = styled[line - 1]
    }
    return styled
  }

  private static func chinese(_ kind: ChangeKind) -> String {
    switch kind {
    case .face: "字体"
    case .size: "字号"
    case .scale: "字宽"
    case .turn: "字的转向"
    default: "油墨"
    }
  }

  // MARK: Reflow

  private mutating func tell(_ reflow: LinePairing.Reflow, _ styled: [Int: Int]) {
    let first = reflow.after.lowerBound
    let lines =
      after.lines.isEmpty
      ? nil : min(first, after.lines.count - 1) + 1...max(first, reflow.after.upperBound - 1, 0) + 1
    let word = firstWord(reflow)
    let cause = cause(of: reflow, styled)
    // Lines that were put in or taken out as a whole are told by the edit.
    if reflow.before.isEmpty || reflow.after.isEmpty, cause != nil { return }
    var item = change(
      .reflow, lines: lines,
      zh: "自“\(word)”起重排，\(reflow.before.count) 行变 \(reflow.after.count) 行",
      en: "reflowed from “\(word)” on, \(reflow.before.count) lines became \(reflow.after.count)",
      old: nil, new: word, before: before.frame(of: range(reflow.before, in: before)),
      after: after.frame(of: range(reflow.after, in: after)),
      source: first < after.lines.count ? after.lines[first].source : nil)
    item.cause = cause
    changes.append(item)
  }

  private func range(_ lines: Range<Int>, in text: PartText) -> Range<Int> {
    guard let first = lines.first, let last = lines.last else { return 0..<0 }
    return text.starts[first]..<text.end(of: last)
  }

  /// What stands where the first line breaks otherwise.
  private func firstWord(_ reflow: LinePairing.Reflow) -> String {
    var offset = after.scalars.count
    if let line = reflow.after.first { offset = after.end(of: line) }
    if let line = reflow.before.first {
      let end = before.end(of: line)
      let partner = end < alignment.partner.count ? alignment.partner[end] : -1
      if partner >= 0 { offset = min(offset, partner) }
    }
    while offset < after.scalars.count, after.scalars[offset] == PartText.separator { offset += 1 }
    return Wording.short(after.scalars[min(offset, after.scalars.count)...].prefix(4), 4)
  }

  private func cause(of reflow: LinePairing.Reflow, _ styled: [Int: Int]) -> Int? {
    let texts = changes.indices.filter {
      changes[$0].kind == .text || changes[$0].kind == .paragraph
    }
    let near = reflow.after.lowerBound...max(reflow.after.lowerBound, reflow.after.upperBound)
    let own = texts.first { index in
      changes[index].lines.map { $0.overlaps(near.lowerBound + 1...near.upperBound + 1) } ?? false
    }
    if let own { return own }
    return near.lazy.compactMap { styled[$0] }.first
  }

  // MARK: Places

  private func frame(of lines: ClosedRange<Int>) -> Rect? {
    lines.reduce(nil) { box, line in
      guard let frame = after.lines[line].frame else { return box }
      return box.map { $0.union(frame) } ?? frame
    }
  }

  private func change(
    _ kind: ChangeKind, lines: ClosedRange<Int>?, zh: String, en: String, old: String? = nil,
    new: String? = nil, before: Rect? = nil, after: Rect? = nil, source: SourceRange? = nil
  ) -> PageChange {
    PageChange(
      kind, story: story, part: name, lines: lines, zh: zh, en: en, old: old, new: new,
      before: before, after: after, source: source)
  }
}
