package import PageScene

/// How much ink a place may take in all (总墨量), in 1/1000 of one full layer: 2200 for 220 %.
package struct TotalInk: Hashable, Sendable {
  package let limit: Int

  /// ISO 12647-3:2013 for coldset; 8 points of it are kept for the rings that JPEG draws round edges
  /// (prepress design §3.5).
  package static let coldset = TotalInk(limit: 2200)
  private static let reserve = 80

  package init(limit: Int) { self.limit = limit }

  /// The most ink of any pixel of four bytes, in the same units.
  package static func most(in inks: [UInt8]) -> Int {
    var most = 0
    for start in stride(from: 0, to: inks.count - 3, by: 4) { most = max(most, sum(inks, start)) }
    return most * 1000 / 255
  }

  /// Takes cyan, magenta and yellow back where there is more ink than the press holds; black, which
  /// carries the drawing, stays.
  package func held(_ inks: [UInt8]) -> [UInt8] {
    let most = (limit - Self.reserve) * 255 / 1000
    var inks = inks
    for start in stride(from: 0, to: inks.count - 3, by: 4) {
      let sum = Self.sum(inks, start)
      guard sum > most else { continue }
      let black = Int(inks[start + 3])
      let room = max(0, most - black)
      let colored = max(1, sum - black)
      for channel in 0..<3 {
        inks[start + channel] = UInt8(Int(inks[start + channel]) * room / colored)
      }
    }
    return inks
  }

  /// Throws at the first ink that is more than the press holds.
  package func check(_ inks: [Ink]) throws(PressFault) {
    for case .process(let cyan, let magenta, let yellow, let black) in inks
    where cyan + magenta + yellow + black > limit {
      throw .totalInk(
        .process(cyan: cyan, magenta: magenta, yellow: yellow, black: black), limit: limit)
    }
  }

  private static func sum(_ inks: [UInt8], _ start: Int) -> Int {
    Int(inks[start]) + Int(inks[start + 1]) + Int(inks[start + 2]) + Int(inks[start + 3])
  }
}
