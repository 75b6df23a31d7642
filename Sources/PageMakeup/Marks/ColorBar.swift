internal import PageGeometry
internal import PageScene

/// The colour bar at the foot (色标、控制条): solids, overprints of two, tints for dot gain.
///
/// Only of the plates that the page has: a page in black and 套红 must not call for C, M and Y.
/// The tints are 40 %, at which newspapers measure dot gain (ISO 12647-3; prepress design §1.2).
struct ColorBar {
  let measure: MarkMeasure
  let plates: [Plate]

  static let tint = 400

  /// A patch with what is printed under it.
  struct Patch {
    var ink: Ink
    var label: String
  }

  /// Solids, overprints of two chromatic inks, tints.
  var patches: [Patch] {
    let has = Set(plates)
    var patches = plates.map { Patch(ink: $0.solid, label: $0.label) }
    let pairs: [(Plate, Plate, Ink)] = [
      (.magenta, .yellow, .process(cyan: 0, magenta: 1000, yellow: 1000, black: 0)),
      (.cyan, .yellow, .process(cyan: 1000, magenta: 0, yellow: 1000, black: 0)),
      (.cyan, .magenta, .process(cyan: 1000, magenta: 1000, yellow: 0, black: 0)),
    ]
    for (first, second, ink) in pairs where has.contains(first) && has.contains(second) {
      patches.append(Patch(ink: ink, label: first.label + second.label))
    }
    patches += plates.map { Patch(ink: $0.tint(Self.tint), label: "40") }
    return patches
  }

  /// The side of a patch: less where half of the foot does not hold all of them.
  var side: Length {
    let room = measure.trim.width / 2 - MarkMeasure.cross * 2 - MarkMeasure.patch
    return max(.points(4), min(MarkMeasure.patch, room / max(1, patches.count)))
  }

  /// The patches from the left, their upper edge where marks begin.
  var frames: [Rect] {
    let top = measure.trim.maxY + measure.offset
    let left = measure.trim.minX + MarkMeasure.patch
    return patches.indices.map { index in
      Rect(x: left + side * index, y: top, width: side, height: side)
    }
  }

  var items: [PageItem] {
    zip(patches, frames).map { .rule(Rule(frame: $1, ink: $0.ink)) }
  }
}
