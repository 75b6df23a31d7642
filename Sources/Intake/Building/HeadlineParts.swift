package import Editorial
package import PressDiagnostics

/// Which lines of a headline are kicker, main head and deck (引题、主题、副题之分).
///
/// The rule, from newspaper-practice §1.5 (a two-part head is symmetric in 69.9 % of cases; of
/// heads without ——, four in five with two parts have a kicker, not a deck; kickers and main
/// heads are about equally long, decks longer):
/// 1. A part that begins with —— is the deck, with all behind it; of two parts before it the
///    first is the kicker.
/// 2. Neighbouring parts of one length are the main head (对称题); those before are the kicker,
///    those behind the deck.
/// 3. One part is the main head. Two are kicker and main head, unless the second is more than
///    half as long again as the first, or tells three things and more: then main head and deck.
///    On one line, two short parts are the main head (气温“跳水” 公交提前开暖风).
/// 4. Of three or more, the second is the main head.
package enum HeadlineParts {
  static let id = "intake.headline-parts"

  /// Sorts the lines of a headline block; a line's spaces are planned breaks.
  package static func headline(of lines: [SourcedText]) -> Headline {
    reading(of: lines).headline
  }

  /// The parts and how sure they are.
  ///
  /// `leavesKickerEmpty` says that a blank line stands where archives have the kicker.
  static func reading(
    of lines: [SourcedText], leavesKickerEmpty: Bool = false
  ) -> (headline: Headline, certainty: Certainty) {
    var lines = lines
    let column = HeadlineColumn.take(from: &lines)
    let groups = joinedSeries(lines).map(PlannedBreaks.parts)
    let parts = groups.count == 1 ? groups[0].map { [$0] } : groups
    var headline: Headline
    if leavesKickerEmpty, groups.count == 2 {
      headline = Headline(main: groups[0], deck: groups[1])
    } else {
      headline =
        groups.isEmpty
        ? Headline() : isShortPair(groups) ? Headline(main: groups[0]) : sorted(parts)
    }
    headline.column = column?.name
    let sure = leavesKickerEmpty && parts.count > 1 ? .medium : certainty(of: parts)
    return (headline, min(sure, column?.certainty ?? .high))
  }

  /// A line that is only a number of a series belongs to the line before it.
  private static func joinedSeries(_ lines: [SourcedText]) -> [SourcedText] {
    var joined: [SourcedText] = []
    for line in lines {
      if SeriesMark.matches(line.scalars[...]), let last = joined.indices.last {
        joined[last].append(line)
      } else {
        joined.append(line)
      }
    }
    return joined
  }

  /// Two parts of nearly the length at which kicker and deck change places leave doubt.
  private static func certainty(of groups: [[SourcedText]]) -> Certainty {
    guard groups.count > 1, !groups.contains(where: beginsWithDash), symmetricRun(groups) == nil
    else { return .high }
    guard groups.count == 2 else { return .medium }
    let (first, second) = (width(groups[0]), width(groups[1]))
    return first * 5 < second * 4 && second < first * 2 ? .low : .medium
  }

  private static func sorted(_ groups: [[SourcedText]]) -> Headline {
    guard let dash = groups.firstIndex(where: { beginsWithDash($0) }), dash > 0 else {
      return undashed(groups)
    }
    let above = Array(groups[..<dash])
    var headline = undashed(above)
    if dash == 2, symmetricRun(above) == nil {
      // The deck is there already, so the first part is the kicker.
      headline = Headline(kicker: above[0], main: above[1])
    }
    headline.deck += groups[dash...].joined()
    return headline
  }

  private static func undashed(_ groups: [[SourcedText]]) -> Headline {
    let main = mainRange(groups)
    return Headline(
      kicker: Array(groups[..<main.lowerBound].joined()), main: Array(groups[main].joined()),
      deck: groups[main.upperBound...].flatMap(deckLines))
  }

  /// Three facts and more of one deck stand in one line, as wide spaces part them; two may be two
  /// lines.
  private static func deckLines(_ parts: [SourcedText]) -> [SourcedText] {
    guard parts.count >= 3 else { return parts }
    var line = parts[0]
    for part in parts.dropFirst() {
      guard let origin = line.origins.last else { continue }
      line.append(SourcedText(scalars: ["\u{3000}"], origins: [origin + 1], file: line.file))
      line.append(part)
    }
    return [line]
  }

  private static func mainRange(_ groups: [[SourcedText]]) -> Range<Int> {
    if let pair = symmetricRun(groups) { return pair }
    switch groups.count {
    case 0, 1: return 0..<groups.count
    case 2:
      return isDeck(groups[1], under: groups[0]) ? 0..<1 : 1..<2
    default: return 1..<2
    }
  }

  /// Whether the second of two parts is a deck: half as long again, or of two facts under a head of
  /// two, for kickers are not parted, or of three and more under a head of one, or of two with a
  /// figure each.
  private static func isDeck(_ second: [SourcedText], under first: [SourcedText]) -> Bool {
    let (one, two) = (width(first), width(second))
    return one * 3 < two * 2 || (second.count > 1 && first.count > 1 && one <= two)
      || (second.count >= 3 && first.count == 1)
      || (second.count > 1 && first.count == 1 && one <= two && second.allSatisfy(holdsNumber))
  }

  /// A fact of a deck has its figure: 总库容1.2亿立方米 可灌溉农田8万亩.
  private static func holdsNumber(_ part: SourcedText) -> Bool {
    part.scalars.contains(where: \.isASCIIDigit)
  }

  /// The first run of neighbours that have the same width.
  private static func symmetricRun(_ groups: [[SourcedText]]) -> Range<Int>? {
    for start in groups.indices.dropLast() where groups[start].count == 1 {
      var end = start + 1
      while end < groups.count, groups[end].count == 1, width(groups[end]) == width(groups[start]) {
        end += 1
      }
      if end - start >= 2 { return start..<end }
    }
    // A stacked line that is symmetric in itself is the main head too.
    guard groups.count > 1 else { return nil }
    return groups.firstIndex { group in
      group.count > 1 && group.allSatisfy { width([$0]) == width([group[0]]) }
    }.map { $0..<$0 + 1 }
  }

  /// The width in half cells: a Han character takes two, a Western one one.
  private static func width(_ parts: [SourcedText]) -> Int {
    parts.reduce(0) { sum, part in
      sum + part.scalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
    }
  }

  /// Two parts on one line that are both shorter than kickers are (§1.5: median 15 characters).
  private static func isShortPair(_ groups: [[SourcedText]]) -> Bool {
    guard groups.count == 1, groups[0].count == 2, !beginsWithDash([groups[0][1]]) else {
      return false
    }
    return width(groups[0]) <= 32 && groups[0].allSatisfy { width([$0]) <= 18 }
  }

  private static func beginsWithDash(_ group: [SourcedText]) -> Bool {
    group.first?.scalars.starts(with: "——".unicodeScalars) ?? false
  }
}
