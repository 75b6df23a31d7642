import HanText
import Testing

@Suite("Annotation marks")
struct AnnotationMarkTests {
  /// The text with * before each annotation mark.
  private func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.map { index in
      (AnnotationMark.begins(at: index, scalars) ? "*" : "") + String(Character(scalars[index]))
    }.joined()
  }

  @Test("begin behind their base", arguments: ["江水*¹", "江水*[1]流", "江水*［１２］", "江水*[123]"])
  func begin(_ text: String) { #expect(marked(text.filter { $0 != "*" }) == text) }

  @Test(
    "other brackets are none", arguments: ["[1]", "江水[注]", "江水[1", "江水[]", "江水[1234]", "江水（1）"])
  func none(_ text: String) { #expect(marked(text) == text) }
}
