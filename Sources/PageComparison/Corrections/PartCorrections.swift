internal import PageGeometry
internal import PageScene
internal import PressDiagnostics

/// The corrections of one part of a story (一个部分的改动), by their signs.
struct PartCorrections {
  let story: String
  let part: String
  private let before: PartText
  private let spots: LetterSpots
  private let text: TextEdits
  private(set) var corrections: [Correction] = []
  /// What was taken out or put in by itself, which may turn out to have been moved.
  private(set) var loose: [LooseEdit] = []

  /// Longer stretches do not change places with their neighbour: they are moved.
  private static let mostTransposed = 40
  /// From so many characters on what is gone here and new there was moved.
  static let leastMoved = 4
  /// Past so many steps a part was rewritten, and nobody wants to see each.
  private static let mostSteps = 60

  /// A stretch that is only on one of the pages.
  struct LooseEdit {
    var index: Int
    var words: String
    var isNew: Bool
  }

  init(story: String, part: String, before: [TextLine], after: [TextLine]) {
    self.story = story
    self.part = part
    self.before = PartText(before)
    let after = PartText(after)
    spots = LetterSpots(text: after)
    let alignment = TextAlignment(self.before.scalars, after.scalars)
    text = TextEdits(self.before.scalars, after.scalars, alignment)
    let steps = text.edits.filter { !isIdle($0) }
    guard steps.count <= Self.mostSteps else {
      rewrite()
      return
    }
    read(steps)
    corrections +=
      SpaceChanges(
        story: story, part: part, before: LetterSpots(text: self.before), after: spots,
        alignment: alignment
      ).corrections
  }

  private mutating func rewrite() {
    let whole = spots.spots(of: 0..<spots.text.scalars.count)
    corrections.append(
      correction(
        .replace, 0..<0, zh: "改写 \(text.edits.count) 处",
        en: "rewritten in \(text.edits.count) places",
        spots: Array(whole.prefix(1))))
  }

  /// A space that a line end swallows, or a hyphen that it brings, is no correction.
  private func isIdle(_ edit: TextEdits.Edit) -> Bool {
    let touched = before.scalars[edit.before] + spots.text.scalars[edit.after]
    guard touched.allSatisfy({ $0 == " " || $0 == "\u{AD}" }) else { return false }
    return touched.contains("\u{AD}")
      || before.isLineEdge(edit.before.lowerBound) || before.isLineEdge(edit.before.upperBound)
      || spots.text.isLineEdge(edit.after.lowerBound)
      || spots.text.isLineEdge(edit.after.upperBound)
  }

  // MARK: Steps

  private mutating func read(_ steps: [TextEdits.Edit]) {
    var index = 0
    while index < steps.count {
      if index + 1 < steps.count, transposed(steps[index], steps[index + 1]) {
        index += 2
      } else {
        take(steps[index])
        index += 1
      }
    }
  }

  /// Neighbours that changed places: X M became M X, or A M B became B M A.
  private mutating func transposed(_ a: TextEdits.Edit, _ b: TextEdits.Edit) -> Bool {
    let (old, new) = (before.scalars, spots.text.scalars)
    let between = a.after.upperBound..<b.after.lowerBound
    guard !between.isEmpty, between.count <= Self.mostTransposed,
      !new[between].contains(PartText.separator)
    else { return false }
    let pair: (first: Range<Int>, second: Range<Int>)
    if a.after.isEmpty, b.before.isEmpty, old[a.before] == new[b.after] {
      pair = (between, b.after)
    } else if a.before.isEmpty, b.after.isEmpty, new[a.after] == old[b.before] {
      pair = (a.after, between)
    } else if a.after.isEmpty, b.before.isEmpty,
      let head = rotation(of: old[a.before], into: new[b.after])
    {
      // A and what stood between went over B: A M B became B M A.
      pair = (between, b.after.upperBound - head..<b.after.upperBound)
    } else if a.before.isEmpty, b.after.isEmpty,
      let head = rotation(of: new[a.after], into: old[b.before])
    {
      pair = (a.after.lowerBound..<a.after.lowerBound + head, between)
    } else if !a.before.isEmpty, !b.before.isEmpty, old[a.before] == new[b.after],
      old[b.before] == new[a.after]
    {
      pair = (a.after, b.after)
    } else {
      return false
    }
    guard pair.first.count <= Self.mostTransposed, pair.second.count <= Self.mostTransposed else {
      return false
    }
    let words = (Wording.short(new[pair.first]), Wording.short(new[pair.second]))
    guard !words.0.isEmpty, !words.1.isEmpty else { return false }
    var item = correction(
      .transpose, pair.second, zh: "对调“\(words.1)”与“\(words.0)”",
      en: "“\(words.1)” and “\(words.0)” changed places", old: words.1 + words.0,
      new: words.0 + words.1)
    item.otherSpots = spots.spots(of: pair.first)
    corrections.append(item)
    return true
  }

  /// How many characters have to go from the head of one text to its end to make the other.
  private func rotation(
    of text: ArraySlice<Unicode.Scalar>, into other: ArraySlice<Unicode.Scalar>
  ) -> Int? {
    guard text.count == other.count, text.count <= Self.mostTransposed, text.count > 1 else {
      return nil
    }
    return (1..<text.count).first { head in
      text.dropFirst(head).elementsEqual(other.dropLast(head))
        && text.prefix(head).elementsEqual(other.suffix(head))
    }
  }

  private mutating func take(_ edit: TextEdits.Edit) {
    let old = before.scalars[edit.before]
    let new = spots.text.scalars[edit.after]
    let breaks = (
      old.count { $0 == PartText.separator }, new.count { $0 == PartText.separator }
    )
    let words = (old.filter { $0 != PartText.separator }, new.filter { $0 != PartText.separator })
    if words.0.isEmpty, words.1.isEmpty {
      paragraph(edit.after, joined: breaks.0 > breaks.1)
      return
    }
    let isWhole = isParagraph(old) || isParagraph(new)
    change(edit, Array(words.0), Array(words.1))
    guard !isWhole, breaks.0 != breaks.1 else { return }
    paragraph(edit.after.upperBound..<edit.after.upperBound, joined: breaks.0 > breaks.1)
  }

  /// Whether a stretch is a paragraph with its break.
  private func isParagraph(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count > 1 && (text.first == PartText.separator || text.last == PartText.separator)
  }

  private mutating func paragraph(_ place: Range<Int>, joined: Bool) {
    if joined {
      let at = place.lowerBound
      corrections.append(
        correction(
          .join, at..<at, zh: "接排：两段并为一段", en: "two paragraphs became one",
          spots: spots.spots(of: at..<at)))
    } else {
      // The first letter of the new paragraph.
      let start = min(place.upperBound, max(0, spots.text.scalars.count - 1))
      corrections.append(
        correction(
          .newParagraph, start..<start + 1, zh: "另起段", en: "a paragraph begins here",
          spots: spots.spots(of: start..<start + 1)))
    }
  }

  private mutating func change(
    _ edit: TextEdits.Edit, _ old: [Unicode.Scalar], _ new: [Unicode.Scalar]
  ) {
    let words = (Wording.short(old), Wording.short(new))
    let place = inner(edit.after)
    if old.isEmpty {
      if new == [" "] {
        corrections.append(
          correction(.part, place, zh: "分开", en: "parted by a space", new: words.1))
        return
      }
      keep(
        correction(
          .insert, place, zh: "增补“\(words.1)”", en: "“\(words.1)” was put in", new: words.1), new,
        isNew: true)
    } else if new.isEmpty {
      if old == [" "] {
        corrections.append(
          correction(.closeSpace, place, zh: "减小空距：去空格", en: "a space was taken out"))
        return
      }
      keep(
        correction(
          .delete, place.lowerBound..<place.lowerBound, zh: "删除“\(words.0)”",
          en: "“\(words.0)” was taken out", old: words.0), old, isNew: false)
    } else {
      let isCorner = Corner.plain(old) == Corner.plain(new)
      corrections.append(
        correction(
          isCorner ? .corner : .replace, place, zh: "“\(words.0)”改为“\(words.1)”",
          en: "“\(words.0)” became “\(words.1)”", old: words.0, new: words.1))
    }
  }

  /// A range without the paragraph ends at its edges.
  private func inner(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, spots.text.scalars[low] == PartText.separator { low += 1 }
    while high > low, spots.text.scalars[high - 1] == PartText.separator { high -= 1 }
    return low..<high
  }

  private mutating func keep(_ item: Correction, _ words: [Unicode.Scalar], isNew: Bool) {
    loose.append(
      LooseEdit(
        index: corrections.count, words: String(String.UnicodeScalarView(words)), isNew: isNew))
    corrections.append(item)
  }

  private func correction(
    _ sign: ProofSign, _ range: Range<Int>, zh: String, en: String, old: String = "",
    new: String = "", spots own: [Rect]? = nil
  ) -> Correction {
    var item = Correction(
      sign, story: story, part: part, line: spots.line(at: range.lowerBound),
      message: Diagnostic.Message(zh: zh, en: en), old: old, new: new,
      spots: own ?? spots.spots(of: range),
      source: spots.text.line(at: range.lowerBound).flatMap { spots.text.lines[$0].source })
    item.isVertical = spots.isVertical
    return item
  }
}

/// Small characters at a corner of their cell (上下角).
private enum Corner {
  private static let forms: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7",
    "₈": "8", "₉": "9",
  ]

  /// The text with all its characters on the line.
  static func plain(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    text.map { forms[$0] ?? $0 }
  }
}
