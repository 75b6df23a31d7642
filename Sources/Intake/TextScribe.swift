internal import PressDiagnostics

/// Writes repaired text from left to right and keeps each character's origin (抄写器).
///
/// A repair that drops or inserts many characters stays linear this way.
struct TextScribe {
  private var scalars: [Unicode.Scalar] = []
  private var origins: [Int] = []
  let source: SourcedText

  init(_ source: SourcedText) {
    self.source = source
    scalars.reserveCapacity(source.count)
    origins.reserveCapacity(source.count)
  }

  var last: Unicode.Scalar? { scalars.last }

  /// Copies the character at `index` of the source.
  mutating func copy(_ index: Int) { write(source.scalars[index], from: index) }

  /// Writes a character that stands for the one at `index` of the source.
  mutating func write(_ scalar: Unicode.Scalar, from index: Int) {
    scalars.append(scalar)
    origins.append(source.origins[index])
  }

  /// Writes characters that stand for the stretch beginning at `index` of the source.
  mutating func write(_ text: String, from index: Int) {
    for scalar in text.unicodeScalars { write(scalar, from: index) }
  }

  func finished() -> SourcedText {
    SourcedText(scalars: scalars, origins: origins, file: source.file)
  }
}
