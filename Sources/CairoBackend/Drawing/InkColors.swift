package import PageScene

/// Which colour stands for which ink (油墨换色); the only place where an ink becomes a colour.
package struct InkColors: Sendable {
  private var markers: [Ink: ScreenColor]

  /// What newsprint looks like: for screens, proofs and the digital edition.
  package static let screen = InkColors(markers: [:])

  /// Colours of the caller's choice, such as the markers that a press file is made from; inks that
  /// are not named look as on screen.
  package init(markers: [Ink: ScreenColor]) {
    self.markers = markers
  }

  /// The colour that Cairo is given for the ink.
  package func color(of ink: Ink) -> ScreenColor {
    markers[ink] ?? Self.simulation(of: ink)
  }

  /// The share of light that a full layer of ink lets through, for red, green and blue.
  ///
  /// Simple and fixed, not measured from a press: M100 Y100 gives the warm red of newsprint, 0.80
  /// 0.07 0.09, pure black gives 0 0 0, and a tint of black is linear.
  private enum Solid {
    static let cyan = [0.00, 0.60, 0.82]
    static let magenta = [0.85, 0.08, 0.45]
    static let yellow = [0.94, 0.875, 0.20]
    static let black = [0.00, 0.00, 0.00]
    static let spot = [0.80, 0.07, 0.09]
  }

  private static func simulation(of ink: Ink) -> ScreenColor {
    switch ink {
    case .process(let cyan, let magenta, let yellow, let black):
      layers([
        (Solid.cyan, cyan), (Solid.magenta, magenta), (Solid.yellow, yellow), (Solid.black, black),
      ])
    case .spot(_, let tint): layers([(Solid.spot, tint)])
    case .registration: layers([(Solid.black, 1000)])
    }
  }

  /// Lets the light through one ink after the other.
  private static func layers(_ inks: [(solid: [Double], share: Int)]) -> ScreenColor {
    var light = [1.0, 1.0, 1.0]
    for ink in inks {
      let share = Double(min(max(ink.share, 0), 1000)) / 1000
      for channel in 0..<3 { light[channel] *= 1 - share * (1 - ink.solid[channel]) }
    }
    return ScreenColor(light[0], light[1], light[2])
  }
}
