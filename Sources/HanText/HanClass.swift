/// What a character does in a line (字符类), after clreq's classes and GB/T 15834 part 5.
package enum HanClass: UInt8, Hashable, Sendable, CaseIterable {
  /// Ideographs, kana, 々〇, full-width letters and digits, symbols such as ①★※.
  case han
  /// “ ‘ （ 《 and their kin: a half-em body, its blank before it (前引号、前括号).
  case opening
  /// ” ’ ） 》 and their kin: a half-em body, its blank after it (后引号、后括号).
  case closing
  /// ， 、 ； ： (顿逗分冒).
  case pause
  /// 。 ！ ？ ． (句末点号).
  case stop
  /// Two or three ！？ set together in whole cells (叠用叹问号).
  case doubledStop
  /// The interpunct · in a half-em cell (间隔号).
  case middleDot
  /// —— over two cells (破折号).
  case dash
  /// …… over two cells (省略号).
  case ellipsis
  /// ～ and a single —, one cell (浪纹连接号、一字线).
  case connector
  /// – in half a cell (短横连接号).
  case shortConnector
  /// ／ in half a cell (分隔号).
  case solidus
  /// ％ ‰ ℃ ° after a number.
  case suffix
  /// ￥ ＄ € £ № before a number.
  case prefix
  /// A run of Western letters and digits, or a piece of one.
  case western
  /// ASCII , . : ; ! ? ) ] } standing beside Han.
  case asciiCloser
  /// ASCII ( [ { standing beside Han.
  case asciiOpener
  /// U+3000, a blank cell.
  case blank

  /// Whether the class is one of the Chinese marks that carry a blank on their closing side.
  @inlinable package var closesWithBlank: Bool {
    switch self {
    case .closing, .pause, .stop: true
    default: false
    }
  }

  /// Whether a character of the class is a mark and no word or ideograph.
  @inlinable package var isMark: Bool {
    switch self {
    case .han, .western, .blank, .suffix, .prefix: false
    default: true
    }
  }
}
