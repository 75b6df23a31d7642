internal import PressDiagnostics

/// Straight quotes become “ ” and ‘ ’ in pairs (引号配对).
///
/// GB/T 15834-2011 §4.8: quotation marks have an opening and a closing half. They alternate
/// within a paragraph, also where a column break has split it; an apostrophe inside a Western
/// word stays, and so does a mark of feet, inches or minutes behind a digit.
enum QuotePairing {
  static let id = "intake.quotes"
  static let unpairedID = "intake.quotes-unpaired"

  /// Whether a paragraph with the character is worth looking at.
  static func isCandidate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "”", "\u{FF02}", "\u{FF07}": true
    default: false
    }
  }

  /// Repairs the pieces of one paragraph.
  static func repair(_ pieces: inout [SourcedText], into log: inout RepairLog) {
    for piece in pieces.indices {
      unify("\u{FF02}", "\"", in: &pieces[piece])
      unify("\u{FF07}", "'", in: &pieces[piece])
    }
    turn(open: "“", close: "”", in: &pieces, log: &log)
    pairUp("\"", open: "“", close: "”", in: &pieces, log: &log)
    pairUp("'", open: "‘", close: "’", in: &pieces, log: &log)
  }

  /// Full-width straight quotes are straight quotes; pairing reports them.
  private static func unify(
    _ wide: Unicode.Scalar, _ plain: Unicode.Scalar, in piece: inout SourcedText
  ) {
    for index in 0..<piece.count where piece.scalars[index] == wide {
      piece.replace(at: index, with: plain)
    }
  }

  /// A quote that opens where one is open already, or closes where none is, was turned round.
  ///
  /// Only where its neighbours say so too: ： or ， before an opening one, a stop before a
  /// closing one. Anything else may be a quote in a quote, and is left.
  private static func turn(
    open: Unicode.Scalar, close: Unicode.Scalar, in pieces: inout [SourcedText],
    log: inout RepairLog
  ) {
    var isOpen = false
    for piece in pieces.indices {
      let scalars = pieces[piece].scalars
      for index in scalars.indices where scalars[index] == open || scalars[index] == close {
        let before = index > 0 ? scalars[index - 1] : nil
        let after = index + 1 < scalars.count ? scalars[index + 1] : nil
        var isOpening = scalars[index] == open
        if isOpening, isOpen, closes(before, after) { isOpening = false }
        if !isOpening, !isOpen, opens(before, after) { isOpening = true }
        isOpen = isOpening
        let new = isOpening ? open : close
        guard new != scalars[index] else { continue }
        pieces[piece].replace(at: index, with: new)
        log.repaired(
          id, pieces[piece], index..<index + 1, read: String(scalars[index]), made: String(new),
          zh: "引号方向改正", en: "quote turned the right way", certainty: .medium)
      }
    }
  }

  private static func closes(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    return before.isHanOrMark && before != "："
      && (after.map { !$0.isHan } ?? true || "。！？…".unicodeScalars.contains(before))
  }

  private static func opens(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let after, after.isHan || after.isASCIIWord else { return false }
    return before.map { "：，。、（".unicodeScalars.contains($0) } ?? true
  }

  private static func pairUp(
    _ straight: Unicode.Scalar, open: Unicode.Scalar, close: Unicode.Scalar,
    in pieces: inout [SourcedText], log: inout RepairLog
  ) {
    var isOpen = false
    var lastOpened: (piece: Int, index: Int)?
    for piece in pieces.indices where pieces[piece].scalars.contains(straight) {
      let scalars = pieces[piece].scalars
      for index in scalars.indices
      where scalars[index] == straight && isQuote(index, scalars, isOpen: isOpen) {
        let new = isOpen ? close : open
        isOpen.toggle()
        lastOpened = (piece, index)
        pieces[piece].replace(at: index, with: new)
        log.repaired(
          id, pieces[piece], index..<index + 1, read: String(straight), made: String(new),
          zh: "直引号配成对", en: "straight quote made one of a pair")
      }
    }
    guard isOpen, let lastOpened else { return }
    log.add(
      Diagnostic(
        unpairedID, .warning, zh: "引号不成对：段内缺后引号“\(close)”",
        en: "quotes do not pair: the paragraph lacks a closing \(close)",
        at: pieces[lastOpened.piece].place(of: lastOpened.index..<lastOpened.index + 1),
        desk: .editor, hint: "add the missing quote in the manuscript"))
  }

  private static func isQuote(_ index: Int, _ scalars: [Unicode.Scalar], isOpen: Bool) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    if scalars[index] == "'", let before, let after, before.isASCIIWord, after.isASCIIWord {
      return false
    }
    if !isOpen, let before, before.isASCIIDigit { return false }
    return true
  }
}
