package import PageScene
package import Typefaces

/// How faces and inks of a page are called in a PDF of it (预期的字体与颜色).
///
/// Who makes the PDF knows; this room only compares.
package struct ExpectedLooks: Sendable {
  /// The name of a face's font.
  package var font: @Sendable (Face) -> String
  /// Red, green and blue of an ink in a digital PDF, in 1/1000.
  package var light: @Sendable (Ink) -> [Int]

  package init(
    font: @escaping @Sendable (Face) -> String, light: @escaping @Sendable (Ink) -> [Int]
  ) {
    self.font = font
    self.light = light
  }

  /// Whether a font of a file is the face's.
  func isFont(_ name: String, of face: String) -> Bool {
    guard let face = Face(name: face) else { return false }
    let wanted = font(face)
    return name == wanted || name.hasPrefix(wanted)
  }

  /// Whether a colour of a file is what the ink gives: the ink itself on a press file, its light on
  /// a digital one, black and tints as grey on either.
  func isColor(_ color: String, of ink: String) -> Bool {
    if color == ink { return true }
    guard let known = Ink(name: ink), let found = Self.shares(color) else { return false }
    switch found.space {
    case "rgb", "ICCBased3": return Self.isNear(found.shares, light(known))
    case "gray", "ICCBased1":
      return found.shares.count == 1
        && Self.isNear([found.shares[0], found.shares[0], found.shares[0]], light(known))
    case "cmyk", "ICCBased4":
      guard case .process(let c, let m, let y, let k) = known else { return false }
      return Self.isNear(found.shares, [c, m, y, k])
    default:
      // A spot ink has its name in the file's own writing.
      return false
    }
  }

  private static func isNear(_ a: [Int], _ b: [Int]) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { abs($0 - $1) <= 2 }
  }

  private static func shares(_ color: String) -> (space: String, shares: [Int])? {
    guard let open = color.lastIndex(of: "("), color.last == ")" else { return nil }
    let shares = color[open...].dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
    return (String(color[..<open]), shares)
  }
}
