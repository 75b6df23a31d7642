internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Lines of a head that must go wherever they find room (题行折行): kickers, decks, and main heads at
/// the end of all sizes.
extension HeadlineFitter {
  /// A kicker or deck: one line where it fits, a smaller size down to four fifths, else two lines.
  func wrapped(
    _ text: SourcedText, _ face: Face, _ size: Length, _ ink: Ink, _ width: Length,
    tracking: Em = .zero
  ) -> [OneLine] {
    func line(_ text: SourcedText, _ share: Int, _ tracking: Em = .zero) -> OneLine {
      // Smaller than the text no part of a head would be read as one.
      let size = max(min(size, spec.grid.bodySize), size.scaled(by: share, over: 100))
      return OneLine(
        text, face: face, size: size, ink: ink, tracking: tracking, shaper: shaper)
    }
    for (share, space) in [(100, tracking), (100, .zero), (90, .zero), (80, .zero)] {
      let one = line(text, share, space)
      if one.width <= width { return [one] }
    }
    return parted(text, width, size) { text, isBroken in line(text, isBroken ? 90 : 80) }
  }

  /// The text in as few lines as the width allows, parted wherever it must be; nothing is lost.
  ///
  /// `line` sets a line; its second argument says whether it ends where a line may.
  func parted(
    _ text: SourcedText, _ width: Length, _ size: Length, _ line: (SourcedText, Bool) -> OneLine
  ) -> [OneLine] {
    for mayPartWords in [false, true] {
      for count in 1...12 {
        guard let broken = breaks.broken(text, into: count) else { break }
        if broken.partsWord, !mayPartWords { continue }
        let lines = broken.lines.map { line($0, true) }
        if lines.allSatisfy({ $0.width <= width }) { return lines }
      }
    }
    return chopped(text, width, size) { line($0, false) }
  }

  /// The last refuge for text without any lawful break: pieces that fit, nothing lost.
  private func chopped(
    _ text: SourcedText, _ width: Length, _ size: Length, _ line: (SourcedText) -> OneLine
  ) -> [OneLine] {
    let count = max(1, width.roundedDown(in: size))
    return stride(from: 0, to: text.count, by: count).map {
      line(text[$0..<min(text.count, $0 + count)])
    }
  }
}
