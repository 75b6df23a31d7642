/// A printing plate (印版): one of the four process inks, or a spot ink's own.
package enum Plate: Hashable, Sendable {
  case cyan
  case magenta
  case yellow
  case black
  case spot(String)

  package static let process: [Plate] = [.cyan, .magenta, .yellow, .black]

  /// The solid of the plate's ink.
  package var solid: Ink { tint(1000) }

  /// The plate's ink in 1/1000.
  package func tint(_ share: Int) -> Ink {
    switch self {
    case .cyan: .process(cyan: share, magenta: 0, yellow: 0, black: 0)
    case .magenta: .process(cyan: 0, magenta: share, yellow: 0, black: 0)
    case .yellow: .process(cyan: 0, magenta: 0, yellow: share, black: 0)
    case .black: .process(cyan: 0, magenta: 0, yellow: 0, black: share)
    case .spot(let name): .spot(name: name, tint: share)
    }
  }

  /// The letter of a process ink, or the spot ink's name.
  package var label: String {
    switch self {
    case .cyan: "C"
    case .magenta: "M"
    case .yellow: "Y"
    case .black: "K"
    case .spot(let name): name
    }
  }
}

extension Page {
  /// The plates that the page is printed from, process inks first, spot inks in order of first use.
  ///
  /// A page of black ink alone needs one plate and is no colour page; a picture counts as four
  /// colours, since the page does not know its pixels.
  package var plates: [Plate] {
    var plates: Set<Plate> = [.black]
    var spots: [Plate] = []
    for ink in items.inks {
      switch ink {
      case .process(let cyan, let magenta, let yellow, _):
        if cyan > 0 { plates.insert(.cyan) }
        if magenta > 0 { plates.insert(.magenta) }
        if yellow > 0 { plates.insert(.yellow) }
      case .spot(let name, _):
        if plates.insert(.spot(name)).inserted { spots.append(.spot(name)) }
      case .registration: break
      }
    }
    if !items.pictures.isEmpty { plates.formUnion(Plate.process) }
    return Plate.process.filter(plates.contains) + spots
  }
}

extension [PageItem] {
  /// The inks of all marks, in the order in which they are drawn; pictures have none of their own.
  package var inks: [Ink] {
    flatMap { item -> [Ink] in
      switch item {
      case .group(let group): group.items.inks
      case .glyphs(let run): [run.ink]
      case .rule(let rule): [rule.ink]
      case .path(let path): [path.ink]
      case .picture: []
      }
    }
  }
}
