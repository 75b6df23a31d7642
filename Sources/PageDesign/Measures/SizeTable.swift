package import PageGeometry

/// The named sizes of a house (字号表): 初号, 小五 and the others with their points.
package struct SizeTable: Hashable, Sendable {
  package var preset: Preset
  /// The house's own names and values; they win over the preset.
  package var house: [NamedSize]

  /// The built-in tables.
  package enum Preset: String, Hashable, Sendable, CaseIterable {
    /// The table of word processors: 小初 36, 二号 22, 小六 6.5.
    case word
    /// The table of newspaper metal: sizes double in families (42/21/10.5/5.25), 小初 is 30.
    case metal
  }

  /// A name and what it stands for.
  package struct NamedSize: Hashable, Sendable {
    package var name: String
    package var size: Length

    package init(_ name: String, _ size: Length) {
      self.name = name
      self.size = size
    }
  }

  package init(_ preset: Preset, house: [NamedSize] = []) {
    self.preset = preset
    self.house = house
  }

  /// The size of that name: `小五`, `小五号`, `xiaowu`, or a name of the house.
  package func size(named name: String) -> Length? {
    if let own = house.first(where: { $0.name == name }) { return own.size }
    let han = SizeTable.han(name)
    if let own = house.first(where: { SizeTable.han($0.name) == han }) { return own.size }
    return SizeTable.points(of: han, in: preset).map { .points($0) }
  }

  /// Every name that the table knows, the house's first, in Han writing.
  package var names: [String] {
    let own = house.map(\.name)
    let known = SizeTable.rows.filter { SizeTable.points(of: $0.han, in: preset) != nil }
    return own + known.map(\.han).filter { !own.contains($0) } + known.map(\.pinyin)
  }
}

/// A size of type with the name it goes by, if it has one (字号).
package struct TypeSize: Hashable, Sendable, CustomStringConvertible {
  package var length: Length
  package var name: String?

  package init(_ length: Length, name: String? = nil) {
    self.length = length
    self.name = name
  }

  /// Reads `小五`, `xiaowu`, `9pt` or `12mm`.
  package init(_ text: String, in context: Quantity.Context) throws(Quantity.Failure) {
    let quantity = try Quantity(text, sizes: context.sizes)
    guard let length = quantity.length(in: context), length > .zero else {
      throw Quantity.Failure(
        offset: 0, zh: "“\(text)”不是字号", en: "“\(text)” is no size of type",
        hint: "write it like 小五, 9pt or 12mm")
    }
    self.init(length, name: context.sizes.size(named: text) == nil ? nil : text)
  }

  package var description: String { name.map { "\($0) (\(length.written))" } ?? length.written }
}

extension SizeTable {
  /// A name in Han writing and in ASCII, with its points in both tables; nil: not in that table.
  private struct Row: Sendable {
    var han: String
    var pinyin: String
    var word: Double?
    var metal: Double?
  }

  // newspaper-practice §1.4. Metal comes in four families that halve: 初-二-五-七, 一-四-小六,
  // 三-六 and 小二-小五-八; 小初 = 30 and 二号 = 21 are the values of the editors' exam sums.
  private static let rows: [Row] = [
    Row(han: "初", pinyin: "chuhao", word: 42, metal: 42),
    Row(han: "小初", pinyin: "xiaochu", word: 36, metal: 30),
    Row(han: "一", pinyin: "yihao", word: 26, metal: 28),
    Row(han: "小一", pinyin: "xiaoyi", word: 24, metal: 24),
    Row(han: "二", pinyin: "erhao", word: 22, metal: 21),
    Row(han: "小二", pinyin: "xiaoer", word: 18, metal: 18),
    Row(han: "三", pinyin: "sanhao", word: 16, metal: 15.75),
    Row(han: "小三", pinyin: "xiaosan", word: 15, metal: nil),
    Row(han: "四", pinyin: "sihao", word: 14, metal: 14),
    Row(han: "小四", pinyin: "xiaosi", word: 12, metal: 12),
    Row(han: "五", pinyin: "wuhao", word: 10.5, metal: 10.5),
    Row(han: "小五", pinyin: "xiaowu", word: 9, metal: 9),
    Row(han: "六", pinyin: "liuhao", word: 7.5, metal: 7.875),
    Row(han: "小六", pinyin: "xiaoliu", word: 6.5, metal: 7),
    Row(han: "七", pinyin: "qihao", word: 5.5, metal: 5.25),
    Row(han: "八", pinyin: "bahao", word: 5, metal: 4.5),
  ]

  private static func points(of han: String, in preset: Preset) -> Double? {
    guard let row = rows.first(where: { $0.han == han }) else { return nil }
    return preset == .word ? row.word : row.metal
  }

  /// `五号`, `五` and `wuhao` as `五`; any other text as it is.
  private static func han(_ name: String) -> String {
    let lower = name.lowercased()
    if let row = rows.first(where: { $0.pinyin == lower || $0.pinyin + "hao" == lower }) {
      return row.han
    }
    return name.count > 1 && name.hasSuffix("号") ? String(name.dropLast()) : name
  }
}
