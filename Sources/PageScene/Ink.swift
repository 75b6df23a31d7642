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
