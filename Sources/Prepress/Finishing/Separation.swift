internal import PageScene

/// The colour space of a plate of its own (专色空间), ISO 32000-1, 8.6.6.4.
enum Separation {
  /// A spot ink, with what stands for it where its plate is missing.
  static func spot(_ name: String) -> PDFValue {
    guard case .process(let c, let m, let y, let k) = SpotInk(name).alternate else {
      return registration
    }
    return space(name, solid: [c, m, y, k])
  }

  /// On every plate there is.
  static let registration = space("All", solid: [1000, 1000, 1000, 1000])

  private static func space(_ name: String, solid: [Int]) -> PDFValue {
    [
      .name("Separation"), .name(name), .name("DeviceCMYK"),
      [
        "FunctionType": 2, "Domain": [0, 1], "C0": [0, 0, 0, 0],
        "C1": .array(solid.map { .fixed($0, decimals: 3) }), "N": 1,
      ],
    ]
  }
}
