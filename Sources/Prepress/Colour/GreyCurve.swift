/// Which grey of the black plate looks like a grey of the screen (灰阶曲线).
///
/// Newsprint darkens tints by a good quarter (dot gain), so a picture in grey that is printed as it
/// is would close up. Black stays full black and white bare paper.
package struct GreyCurve: Hashable, Sendable {
  /// For each of 256 greys of sRGB the grey of the plate, 255 for no ink.
  package let greys: [UInt8]

  package init(_ profile: ICCProfile) throws(ProfileFault) {
    let steps = (0...255).map { UInt8($0) }
    let inks = steps.flatMap { [UInt8]([0, 0, 0, $0]) }
    let screen = try ColourTransform(from: .srgb, to: .lab)
    let plate = try ColourTransform(from: .ink(profile), to: .lab)
    let wanted = Self.shares(screen.lightness(of: steps.flatMap { [UInt8]([$0, $0, $0]) }))
    let given = Self.shares(plate.lightness(of: inks))
    var ink = 255
    var greys: [UInt8] = []
    for grey in 0...255 {
      // From black to white the ink only gives way.
      while ink > 0, abs(given[ink - 1] - wanted[grey]) <= abs(given[ink] - wanted[grey]) {
        ink -= 1
      }
      greys.append(UInt8(255 - ink))
    }
    greys[0] = 0
    greys[255] = 255
    self.greys = greys
  }

  /// Lightness from that of black, 0, to that of white, 1.
  private static func shares(_ lightness: [Double]) -> [Double] {
    let low = lightness.min() ?? 0
    let high = lightness.max() ?? 100
    return lightness.map { high > low ? ($0 - low) / (high - low) : 0 }
  }
}
