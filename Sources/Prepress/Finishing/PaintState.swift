internal import PageScene

/// What a content stream paints with at a place of it (着墨状态), as far as overprinting asks.
struct PaintState: Hashable {
  /// What areas or lines are painted with.
  enum Source: Hashable {
    /// Nobody has said: PDF would take black in DeviceGray, which is never right.
    case unset
    case ink(Ink)
    /// A pattern, which sets its own inks.
    case pattern

    var overprints: Bool {
      if case .ink(let ink) = self { return ink.overprints }
      return false
    }
  }

  var fill = Source.unset
  var stroke = Source.unset
  /// The text rendering mode (9.3.6).
  var textMode = 0
  /// Whether areas and lines overprint; nil in a form, which does not know where it is used.
  var overprint: Overprint?

  init(overprint: Overprint?) { self.overprint = overprint }

  /// The two switches of the graphics state.
  struct Overprint: Hashable, Comparable {
    var fill: Bool
    var stroke: Bool

    static let none = Overprint(fill: false, stroke: false)

    /// 0 to 3, the end of the name of its graphics state.
    var number: Int { (fill ? 1 : 0) + (stroke ? 2 : 0) }

    /// The graphics state's name in resources.
    var name: String { "BMo\(number)" }

    /// Mode 1: where an ink's share is nought, what is under it stays (8.6.7); X-1a allows it.
    var value: PDFValue {
      [
        "Type": .name("ExtGState"), "op": .bool(fill), "OP": .bool(stroke), "OPM": 1,
      ]
    }

    static func < (a: Overprint, b: Overprint) -> Bool { a.number < b.number }
  }
}
