internal import HanText
internal import PageGeometry
internal import Typefaces

/// The hyphen that a line shows which ends inside a divided word (连字符): U+002D of the word's face.
struct HyphenWidths {
  let shaper: any TextShaper

  static let hyphen: [Unicode.Scalar] = ["-"]

  /// Tells each break after a syllable how wide its hyphen is.
  func add(to breaks: inout [BreakRule], _ units: [TextUnit], _ faces: [Face]) {
    for index in units.indices where units[index].joint == .syllable {
      breaks[index].hyphen = width(in: faces[index])
    }
  }

  func width(in face: Face) -> Int {
    shaper.shape(Self.hyphen[...], face: face, direction: .horizontal)
      .reduce(0) { $0 + $1.advance.rawValue }
  }
}
