/// The plates of one page as a rasteriser made them (分色版): how much ink each puts where.
package struct PlateSet: Hashable, Sendable {
  package let width: Int
  package let height: Int
  package let pixelsPerInch: Int
  /// Cyan, magenta, yellow and black first, spot inks by their names.
  package let plates: [SeparatedPlate]

  private static let process = ["Cyan", "Magenta", "Yellow", "Black"]

  /// The plates as they come; those of another size are left out.
  package init(_ plates: [SeparatedPlate], width: Int, height: Int, pixelsPerInch: Int) {
    self.width = width
    self.height = height
    self.pixelsPerInch = pixelsPerInch
    let whole = plates.filter { $0.ink.count == width * height }
    let inks = Self.process.compactMap { name in whole.first { $0.name == name } }
    let spots = whole.filter { !Self.process.contains($0.name) }.sorted { $0.name < $1.name }
    self.plates = inks + spots
  }

  func plate(_ name: String) -> SeparatedPlate? { plates.first { $0.name == name } }
}

/// One plate: a byte a pixel, 255 where the ink is solid (单色版).
package struct SeparatedPlate: Hashable, Sendable {
  /// `Cyan`, `Black`, or a spot ink's name.
  package let name: String
  package let ink: [UInt8]

  package init(name: String, ink: [UInt8]) {
    self.name = name
    self.ink = ink
  }

  /// The letter or name by which the plate room calls it.
  package var label: String {
    switch name {
    case "Cyan": "C"
    case "Magenta": "M"
    case "Yellow": "Y"
    case "Black": "K"
    default: name
    }
  }

  /// The plate as people look at it: paper white, ink black.
  package var greys: [UInt8] { ink.map { 255 - $0 } }
}

/// Why plates could not be made; preflight says so instead of guessing.
package struct PlateFault: Error, Hashable, Sendable {
  package var reason: String

  package init(_ reason: String) { self.reason = reason }
}

/// Makes the plates of a page, from 0 on, of a file: a rasteriser behind a seam.
package typealias Platemaker = (_ file: [UInt8], _ page: Int) throws(PlateFault) -> PlateSet
