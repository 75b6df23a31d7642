internal import PressDiagnostics

/// Straight quotes become “ ” and ‘ ’ in pairs (引号配对).
///
/// GB/T 15834-2011 §4.8: quotation marks have an opening and a closing half. They alternate
/// within a paragraph, also where a column break has split it; an apostrophe inside a Western
/// word stays, and so does a mark of feet, inches or minutes behind a digit.
enum QuotePairing {
  static let id = "intake.quotes"
  static let unpairedID = "intake.quotes-unpaired"

  /// Repairs the pieces of one paragraph.
  static func repair(_ pieces: inout [SourcedText], into log: inout RepairLog) {
    pairUp("\"", open: "“", close: "”", in: &pieces, log: &log)
    pairUp("'", open: "‘", close: "’", in: &pieces, log: &log)
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
