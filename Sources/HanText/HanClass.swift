/// What a character does in a line (字符类), after cjk classes of clreq and GB/T 15834.
package enum HanClass: UInt8, Hashable, Sendable, CaseIterable {
  /// Ideographs, kana, 々〇, full-width letters and digits, symbols such as ①★※.
  case han
  /// “ ‘ （ 《 and their kin: half an em with its blank before it.
  case opening
}
