package import CairoBackend
package import PressDiagnostics
internal import Typesetting
internal import WordDividing

/// Sets the cases of `banmian lines` with the fonts of the pages and all that is known of words.
package struct LineSetting {
  private let fonts: FontLibrary
  private let hasLedger: Bool

  package init(fonts: FontLibrary, ledger: Bool) {
    self.fonts = fonts
    hasLedger = ledger
  }

  /// The dump of all cases, with what is to be said of their lines and of the dictionary.
  package func dump(_ cases: [LineCase]) -> Diagnosed<JSONValue> {
    let hyphenator = Hyphenator(HyphenDictionary())
    let western = WesternKnowledge(lineBreaks: PangoLineBreaks(), divider: hyphenator)
    let dump = LineDump(shaper: fonts.shaper(), western: western, ledger: hasLedger).dump(cases)
    let faults = hyphenator.failure.map { [$0] } ?? []
    return Diagnosed(dump.value, dump.diagnostics + faults)
  }
}
