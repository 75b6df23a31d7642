/// A mark over a stretch of a paragraph (行间标记): what is drawn beside it, or how it is set.
package struct TextAnnotation: Hashable, Sendable {
  /// The scalars that are marked.
  package var range: Range<Int>
  package var kind: Kind

  /// What the mark is, after cjk-typography §1.6.
  package enum Kind: Hashable, Sendable {
    /// A dot at each ideograph (着重号).
    case dots
    /// A line under any text (下划线).
    case underline
    /// A line under a name; a break inside it costs (专名号).
    case nameLine
    /// A wavy line under a title (浪线书名号).
    case waveLine
    /// A box round a name, as of the dead (示亡号).
    case frame
    /// Small text over the stretch, such as pinyin (注音).
    case ruby([Unicode.Scalar])
    /// The stretch is set in two half-size lines (夹注).
    case note
  }

  package init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

extension TextAnnotation.Kind {
  /// The name in dumps and in the cases of `banmian lines`.
  package var name: String {
    switch self {
    case .dots: "dots"
    case .underline: "underline"
    case .nameLine: "name"
    case .waveLine: "book"
    case .frame: "boxed"
    case .ruby: "ruby"
    case .note: "note"
    }
  }
}
