package import PageScene

/// The inks of a press file, each with its marker (油墨表).
///
/// The page is drawn in markers by the code that draws it for screens; the finisher looks each
/// colour up here and finds the ink, or a fault: nothing is ever converted (prepress design §3.2).
package struct InkTable: Hashable, Sendable {
  /// In the order of their numbers.
  package let inks: [Ink]
  /// By ink, what Cairo is told.
  package let markers: [Ink: InkMarker]

  /// `look` is what an ink looks like on screen, so that the draft can be looked at.
  package init(_ inks: [Ink], look: (Ink) -> InkMarker) throws(PressFault) {
    var seen: Set<Ink> = []
    self.inks = inks.filter { seen.insert($0).inserted }
    guard self.inks.count <= InkMarker.capacity else { throw .tooManyInks(self.inks.count) }
    var markers: [Ink: InkMarker] = [:]
    for (number, ink) in self.inks.enumerated() {
      markers[ink] = InkMarker(look: look(ink), number: number)
    }
    self.markers = markers
  }

  /// The ink that a colour stands for; nil for a colour that nobody registered.
  package func ink(of marker: InkMarker) -> Ink? {
    let number = marker.number
    guard number < inks.count, markers[inks[number]] == marker else { return nil }
    return inks[number]
  }

  /// The names of the spot inks, in the order of their numbers.
  var spots: [String] {
    var names: [String] = []
    for case .spot(let name, _) in inks where !names.contains(name) { names.append(name) }
    return names
  }
}

extension Ink {
  /// Whether the ink is printed over what lies under it: pure black only (黑字压印).
  ///
  /// White, tints and colours knock out, or they would change with what is under them; black that
  /// knocks out would show paper wherever the register is off (prepress design §3.2.4).
  var overprints: Bool { self == .black }
}
