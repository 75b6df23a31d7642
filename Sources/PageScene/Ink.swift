/// What a mark on paper is printed with (油墨); never an RGB value.
package enum Ink: Hashable, Sendable {
  /// Shares of cyan, magenta, yellow and black, in 1/1000.
  case process(cyan: Int, magenta: Int, yellow: Int, black: Int)
  /// A plate of its own, such as 套红 on a two-colour press, with a share in 1/1000.
  case spot(name: String, tint: Int)
  /// On every plate: register and crop marks.
  case registration

  package static let black = Ink.process(cyan: 0, magenta: 0, yellow: 0, black: 1000)
  /// The masthead's red on a four-colour press: M100 Y100.
  package static let red = Ink.process(cyan: 0, magenta: 1000, yellow: 1000, black: 0)
  package static let white = Ink.process(cyan: 0, magenta: 0, yellow: 0, black: 0)

  /// A grey of black ink alone, in 1/1000.
  package static func tint(_ black: Int) -> Ink {
    .process(cyan: 0, magenta: 0, yellow: 0, black: black)
  }

  /// The name in dumps and in `page.json`.
  package var name: String {
    switch self {
    case .process(let c, let m, let y, let k): "cmyk(\(c),\(m),\(y),\(k))"
    case .spot(let name, let tint): "spot(\(name),\(tint))"
    case .registration: "registration"
    }
  }
}

extension Ink {
  /// The ink of that name in dumps and in `page.json`; nil unless it is written just so.
  package init?(name: String) {
    let parts = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = parts.first else { return nil }
    let inside = parts.dropFirst().first?.dropLast() ?? ""
    let ink: Ink
    switch kind {
    case "registration": ink = .registration
    case "cmyk":
      let shares = inside.split(separator: ",").compactMap { Int($0) }
      guard shares.count == 4 else { return nil }
      ink = .process(cyan: shares[0], magenta: shares[1], yellow: shares[2], black: shares[3])
    case "spot":
      // The name may hold commas itself.
      guard let comma = inside.lastIndex(of: ","), let tint = Int(inside[comma...].dropFirst())
      else { return nil }
      ink = .spot(name: String(inside[..<comma]), tint: tint)
    default: return nil
    }
    guard ink.name == name else { return nil }
    self = ink
  }
}
