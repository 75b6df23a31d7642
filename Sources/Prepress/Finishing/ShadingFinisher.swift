internal import PageScene

/// Puts inks in the place of markers in shadings (渐变换色), ISO 32000-1, 8.7.4.5 and 7.10.
///
/// Cairo shares functions between shadings and pages: each is changed once, and remembered by its
/// number with the space that it was changed for.
struct ShadingFinisher {
  private let file: PDFFile
  private let inks: InkTable
  private var done: [PDFReference: Space] = [:]

  /// The inks between which a shading runs.
  enum Space: Hashable {
    case process
    case spot(String)
  }

  init(file: PDFFile, inks: InkTable) {
    self.file = file
    self.inks = inks
  }

  /// Changes a shading; `spotSpace` gives the colour space of a spot ink.
  mutating func finish(
    _ shading: PDFObject, spotSpace: (String) -> PDFObject
  ) throws(PressFault) {
    if let reference = shading.reference, done[reference] != nil { return }
    guard let kind = shading["ShadingType"]?.integer, (1...3).contains(kind) else {
      throw .content("a shading of a kind besides linear and radial")
    }
    guard shading["ColorSpace"]?.name == "DeviceRGB", let function = shading["Function"] else {
      throw .content("a shading that is not made of markers")
    }
    let ends = try self.ends(of: function)
    let space = try self.space(of: ends)
    try change(function, to: space)
    switch space {
    case .process: shading.set("ColorSpace", .name("DeviceCMYK"))
    case .spot(let name): shading["ColorSpace"] = spotSpace(name)
    }
    // A colour for what lies beyond it is in the old space.
    shading["Background"] = nil
    if let reference = shading.reference { done[reference] = space }
  }

  /// The inks at the ends of a function and of those it is stitched from; none of one that was
  /// changed already.
  private func ends(of function: PDFObject) throws(PressFault) -> [Ink] {
    if let reference = function.reference, done[reference] != nil { return [] }
    switch function["FunctionType"]?.integer {
    case 2: return [try ink(function["C0"]), try ink(function["C1"])]
    case 3:
      var inks: [Ink] = []
      for part in function["Functions"]?.items ?? [] { inks += try ends(of: part) }
      return inks
    default: throw .content("a shading by a function of unknown kind")
    }
  }

  private func ink(_ color: PDFObject?) throws(PressFault) -> Ink {
    let shares = (color?.items ?? []).map(\.digits)
    guard shares.count == 3 else { throw .content("a shading of \(shares.count) shares") }
    if let red = InkMarker.level(of: shares[0].utf8),
      let green = InkMarker.level(of: shares[1].utf8),
      let blue = InkMarker.level(of: shares[2].utf8),
      let ink = inks.ink(of: InkMarker(red: red, green: green, blue: blue))
    {
      return ink
    }
    throw .unknownColor(red: shares[0], green: shares[1], blue: shares[2])
  }

  /// All process, or all of one spot ink; bare paper goes with either.
  private func space(of ends: [Ink]) throws(PressFault) -> Space {
    var spots: Set<String> = []
    var hasProcess = false
    for ink in ends {
      switch ink {
      case .spot(let name, _): spots.insert(name)
      case .process: if ink != .white { hasProcess = true }
      case .registration: throw .content("a shading in registration ink")
      }
    }
    guard let name = spots.first else { return .process }
    guard spots.count == 1, !hasProcess else {
      throw .content("a shading from one spot ink to another ink")
    }
    return .spot(name)
  }

  private mutating func change(_ function: PDFObject, to space: Space) throws(PressFault) {
    if let reference = function.reference {
      if let known = done[reference] {
        guard known == space else { throw .content("a function shared by two inks") }
        return
      }
      done[reference] = space
    }
    if function["FunctionType"]?.integer == 3 {
      for part in function["Functions"]?.items ?? [] { try change(part, to: space) }
    } else {
      let ends = (try ink(function["C0"]), try ink(function["C1"]))
      function.set("C0", shares(of: ends.0, space))
      function.set("C1", shares(of: ends.1, space))
    }
    // Shares are from 0 to 1 anyway; a range for three of them would be wrong.
    function["Range"] = nil
  }

  private func shares(of ink: Ink, _ space: Space) -> PDFValue {
    switch (space, ink) {
    case (.process, .process(let c, let m, let y, let k)):
      .array([c, m, y, k].map { .fixed($0, decimals: 3) })
    case (.spot, .spot(_, let tint)): [.fixed(tint, decimals: 3)]
    case (.spot, _): [0]
    case (.process, _): [0, 0, 0, 0]
    }
  }
}
