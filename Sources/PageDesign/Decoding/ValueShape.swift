/// What may stand under a key of a layout file (取值形式).
///
/// The decoder and the JSON schema read the same shapes, so neither can know more than the other.
package indirect enum ValueShape: Sendable {
  /// Free text.
  case text
  /// on or off.
  case flag
  /// A whole number.
  case count(ClosedRange<Int>)
  /// A length with its unit, or a named size.
  case length(Bound)
  /// A share of a size or of a width: `1.18`, `0.5em`, `2字`, `-2%`.
  case ratio(Bound)
  /// A face by name.
  case face
  /// An ink.
  case ink
  /// One of several words.
  case choice([Word])
  /// A notation of its own: what to call it in messages, a regular expression, an example.
  case notation(Notation)
  /// Several values of one kind, at least one.
  case list(ValueShape)
  /// Keys of which each has its own meaning.
  case section([KeyInfo])
  /// Free keys, all with the same kind of value.
  case table(keys: Notation, ValueShape)
  /// Any of several forms.
  case anyOf([ValueShape])

  /// Which numbers are allowed.
  package enum Bound: String, Hashable, Sendable, CaseIterable {
    case positive
    case zeroOrMore
    case any

    func allows(_ value: Int) -> Bool {
      switch self {
      case .positive: value > 0
      case .zeroOrMore: value >= 0
      case .any: true
      }
    }
  }

  /// A word that may be chosen, and its Chinese twins.
  package struct Word: Hashable, Sendable {
    package var name: String
    package var aliases: [String]
  }

  /// A notation that a regular expression describes.
  package struct Notation: Hashable, Sendable {
    package var zh: String
    package var en: String
    package var pattern: String
    package var examples: [String]
  }
}

/// A key as people see it (键): its name, its Chinese twins, what it means, what may stand there.
package struct KeyInfo: Sendable {
  package var name: String
  package var aliases: [String]
  package var note: String
  package var shape: ValueShape

  /// Whether `word` is this key's name or one of its aliases.
  func isCalled(_ word: String) -> Bool {
    name == word || aliases.contains(word) || name == word.replacingHyphens
  }
}

extension String {
  /// `line-pitch` as `line_pitch`.
  var replacingHyphens: String { String(map { $0 == "-" ? "_" : $0 }) }
}

extension ValueShape {
  /// What a message says is expected here, in both languages.
  var expected: (zh: String, en: String) {
    switch self {
    case .text: ("文字", "text")
    case .flag: ("on 或 off", "on or off")
    case .count(let range):
      (
        "\(range.lowerBound) 到 \(range.upperBound) 的整数",
        "a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
    case .length(let bound):
      (
        bound == .positive ? "大于零的长度或字号" : "长度或字号",
        "a \(bound == .positive ? "length above zero" : "length") such as 9pt, 12mm, 2字 or 小五"
      )
    case .ratio(let bound):
      (
        bound == .positive ? "大于零的比例" : "比例",
        "a \(bound == .positive ? "ratio above zero" : "ratio") such as 0.4, 40% or 0.5em"
      )
    case .face: ("字体", "a face such as song-regular or hei-bold")
    case .ink: ("油墨", "an ink such as black, red, K30 or M100 Y100")
    case .choice(let words):
      (
        "以下之一：" + words.map(\.name).joined(separator: "、"),
        "one of " + words.map(\.name).joined(separator: ", ")
      )
    case .notation(let notation): (notation.zh, notation.en)
    case .list(let shape): ("列表，每项为" + shape.expected.zh, "a list, each item \(shape.expected.en)")
    case .section: ("一组键", "a group of keys")
    case .table(_, let shape): ("对照表，值为" + shape.expected.zh, "a table of \(shape.expected.en)")
    case .anyOf(let shapes):
      (
        shapes.map(\.expected.zh).joined(separator: "，或"),
        shapes.map(\.expected.en).joined(separator: ", or ")
      )
    }
  }
}
