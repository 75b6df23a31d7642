/// What a layout is worth, term by term (版面评分); lower is better, a line of white is about 1,000.
package struct PageScore: Hashable, Sendable {
  package var terms: [Term] = []

  /// One thing that speaks against a layout.
  package struct Term: Hashable, Sendable {
    package var kind: Kind
    /// How often, or how much.
    package var count: Int
    package var price: Int

    package init(_ kind: Kind, count: Int, price: Int) {
      self.kind = kind
      self.count = count
      self.price = price
    }
  }

  /// What is judged (newspaper-practice §3.4).
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Heads below the wished size, lines given or taken (配行).
    case fit
    /// Spans and depths that do not suit a story (稿件形状).
    case shape
    /// Text that was cut (溢文).
    case cut
    /// White at the foot of the page (版底留白).
    case white
    /// Heads side by side (碰题).
    case touching = "heads-touch"
    /// Heads of one row whose texts begin a line or two apart (题区不齐).
    case unevenHeads = "heads-uneven"
    /// A head right under another (叠题).
    case stacked = "heads-stacked"
    /// A gutter that runs down the page (通缝).
    case seam
    /// A white that runs across the page (断版).
    case split
    /// A lead that is narrow or not at the upper left (头条不突出).
    case lead
    /// A story that stands in a weaker place than a lesser one (区序).
    case order
    /// Rows that are divided alike (版式呆板).
    case monotony
    /// Heads all on one side (轻重失衡).
    case balance
    /// Stories that stand elsewhere than on the accepted page (改版).
    case moved
  }

  package init() {}

  /// The sum of all terms.
  package var total: Int { terms.reduce(0) { $0 + $1.price } }

  mutating func add(_ kind: Kind, count: Int, price: Int) {
    if count > 0 || price > 0 { terms.append(Term(kind, count: count, price: price)) }
  }

  /// The price of a kind.
  package func price(of kind: Kind) -> Int {
    terms.reduce(0) { $0 + ($1.kind == kind ? $1.price : 0) }
  }
}

extension PageScore.Kind {
  /// The term in editors' words, Chinese and English.
  package var words: (zh: String, en: String) {
    switch self {
    case .fit: ("配行与标题降号", "lines given, heads stepped down")
    case .shape: ("稿件形状", "shapes of stories")
    case .cut: ("溢文", "text cut")
    case .white: ("版底留白", "white at the foot")
    case .touching: ("碰题", "heads side by side")
    case .unevenHeads: ("题区不齐", "texts of a row that begin apart")
    case .stacked: ("叠题", "heads one on the other")
    case .seam: ("通缝", "gutters running through")
    case .split: ("断版", "page cut across")
    case .lead: ("头条不突出", "lead not prominent")
    case .order: ("区序颠倒", "order of places")
    case .monotony: ("版式呆板", "rows alike")
    case .balance: ("轻重失衡", "weight on one side")
    case .moved: ("改动已定版面", "moved from the accepted page")
    }
  }
}
