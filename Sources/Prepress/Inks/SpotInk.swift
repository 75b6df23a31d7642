package import PageScene

/// What is known of a spot ink by its name (专色).
package struct SpotInk: Hashable, Sendable {
  /// The name in the file: ASCII, because plate rooms read others in different ways.
  package let name: String
  /// What stands for it where its plate is missing, and on a four-colour unit.
  package let alternate: Ink

  /// The ink's shares of cyan, magenta, yellow and black, in 1/1000, by its name on the desk.
  ///
  /// An ink that is not listed is shown as the red of 套红.
  private static let known: [(label: String, name: String, alternate: Ink)] = [
    ("套红", "BM_TaoHong", .red),
    ("金", "BM_Jin", .process(cyan: 0, magenta: 250, yellow: 700, black: 250)),
    ("银", "BM_Yin", .process(cyan: 0, magenta: 0, yellow: 0, black: 400)),
    ("套蓝", "BM_TaoLan", .process(cyan: 1000, magenta: 500, yellow: 0, black: 0)),
    ("套绿", "BM_TaoLv", .process(cyan: 900, magenta: 0, yellow: 900, black: 0)),
  ]

  /// Names that PDF gives a meaning of their own (ISO 32000-1, 8.6.6.4).
  private static let reserved = ["All", "None", "Cyan", "Magenta", "Yellow", "Black"]

  /// - Parameter label: The ink's name in the layout file.
  package init(_ label: String) {
    if let known = Self.known.first(where: { $0.label == label || $0.name == label }) {
      (name, alternate) = (known.name, known.alternate)
      return
    }
    let isPlain = label.unicodeScalars.allSatisfy { (32...126).contains($0.value) }
    alternate = .red
    if !isPlain {
      name =
        "BM_"
        + label.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }
        .joined(separator: "_")
    } else {
      name = Self.reserved.contains(label) || label.isEmpty ? "BM_" + label : label
    }
  }

  /// The process ink that looks like a tint of it, in 1/1000.
  package func process(_ tint: Int) -> Ink {
    guard case .process(let c, let m, let y, let k) = alternate else { return alternate }
    return .process(
      cyan: c * tint / 1000, magenta: m * tint / 1000, yellow: y * tint / 1000,
      black: k * tint / 1000)
  }
}
