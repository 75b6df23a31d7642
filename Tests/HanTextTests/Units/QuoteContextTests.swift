import HanText
import Testing

@Suite("Quotes of two scripts")
struct QuoteContextTests {
  /// The text's quotes that are Western.
  private func western(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let context = QuoteContext(scalars)
    let found = scalars.indices.filter { context.isWestern($0) }
    return String(String.UnicodeScalarView(found.map { scalars[$0] }))
  }

  @Test(
    "Western by what they enclose and what is around them",
    arguments: [
      ("“Hello world” he said.", "“”"), ("don’t", "’"), ("the students’ books", "’"),
      ("他说“Hello”。", ""), ("他说“你好”。", ""), ("He said “你好” to me", ""), ("“Hello”他说", ""),
      ("“It’s ‘fine’ now” she said", "“’‘’”"), ("“", ""), ("”’", ""), ("A”", ""), ("‘90后’", ""),
    ])
  func context(_ text: String, _ expected: String) { #expect(western(text) == expected) }
}
