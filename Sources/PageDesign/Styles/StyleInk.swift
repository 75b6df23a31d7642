internal import PositionedYAML

/// What a style is printed with (油墨), as the layout desk names it; shares in 1/1000.
///
/// The page's own ink (`PageScene.Ink`) is made from it when the page is made up.
package enum StyleInk: Hashable, Sendable {
  case process(cyan: Int, magenta: Int, yellow: Int, black: Int)
  /// A plate of its own (专色、套红).
  case spot(name: String, tint: Int)

  package static let black = StyleInk.grey(1000)
  /// M100 Y100, the red of mastheads.
  package static let red = StyleInk.process(cyan: 0, magenta: 1000, yellow: 1000, black: 0)
  package static let white = StyleInk.grey(0)

  /// Black ink alone.
  package static func grey(_ share: Int) -> StyleInk {
    .process(cyan: 0, magenta: 0, yellow: 0, black: share)
  }

  /// The ink as a layout file writes it: `black`, `red`, `white`, `K30`, `M100 Y100`, `spot 金 80`.
  package var name: String {
    switch self {
    case .black: "black"
    case .red: "red"
    case .white: "white"
    case .process(let c, let m, let y, let k):
      [("C", c), ("M", m), ("Y", y), ("K", k)].filter { $0.1 > 0 }
        .map { $0.0 + String.decimal($0.1, per: 10) }.joined(separator: " ")
    case .spot(let name, let tint): "spot \(name) \(String.decimal(tint, per: 10))"
    }
  }
}

extension StyleInk {
  private static let named: [(String, StyleInk)] = [
    ("black", .black), ("黑", .black), ("red", .red), ("红", .red), ("white", .white), ("白", .white),
  ]

  /// The ink of that name, or nil.
  package init?(name: String) {
    if let ink = StyleInk.named.first(where: { $0.0 == name })?.1 {
      self = ink
      return
    }
    let words = name.split(separator: " ")
    if ["spot", "专色"].contains(words.first.map(String.init) ?? "") {
      self.init(spot: words.dropFirst())
    } else {
      self.init(shares: name)
    }
  }

  private init?(spot words: ArraySlice<Substring>) {
    guard let name = words.first, words.count <= 2 else { return nil }
    var tint = 1000
    if let last = words.dropFirst().first {
      var text = last
      guard let share = StyleInk.takeShare(from: &text), text.isEmpty || text == "%" else {
        return nil
      }
      tint = share
    }
    self = .spot(name: String(name), tint: tint)
  }

  /// `C10 M20 Y30 K40` in any order, each at most once; plates that are not named are empty.
  private init?(shares text: String) {
    let plates: [Character] = ["C", "M", "Y", "K"]
    var shares: [Int?] = [nil, nil, nil, nil]
    var rest = text.uppercased().filter { $0 != " " && $0 != "," && $0 != "%" }[...]
    while let letter = rest.popFirst() {
      guard let plate = plates.firstIndex(of: letter), shares[plate] == nil,
        let share = StyleInk.takeShare(from: &rest)
      else { return nil }
      shares[plate] = share
    }
    guard shares.contains(where: { $0 != nil }) else { return nil }
    self = .process(
      cyan: shares[0] ?? 0, magenta: shares[1] ?? 0, yellow: shares[2] ?? 0, black: shares[3] ?? 0)
  }

  /// A share from 0 to 100 at the start of the text, in 1/1000.
  private static func takeShare(from text: inout Substring) -> Int? {
    guard let number = ExactNumber.take(from: &text) else { return nil }
    let share = number.times(10)
    return (0...1000).contains(share) ? share : nil
  }
}

extension StyleInk: LayoutValue {
  static let shape = ValueShape.ink

  static func read(
    _ node: YAMLNode, as shape: ValueShape, by reader: inout LayoutReader
  ) -> StyleInk? {
    guard let text = reader.scalar(node, as: shape) else { return nil }
    guard let ink = StyleInk(name: text) else {
      reader.reportWrongType(node, expected: shape)
      return nil
    }
    return ink
  }

  var asWritten: WrittenValue { .text(name) }
}
