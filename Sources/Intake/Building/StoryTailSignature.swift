internal import Editorial
internal import PressDiagnostics

/// 。（丁小舟） at the end of a story's last paragraph is its signature (末段署名), newspaper-practice
/// §1.6: set at the right of the last line, in Kai, as one that stands on a line of its own.
enum StoryTailSignature {
  static func take(from article: inout Article) {
    guard article.byline == nil,
      let last = article.paragraphs.lastIndex(where: { $0.kind == .body })
    else { return }
    let text = article.paragraphs[last].text
    guard let start = self.start(in: text.scalars) else { return }
    article.byline = text[start..<text.count]
    article.paragraphs[last].text = text[0..<start].trimmed()
  }

  /// Where the bracket opens, if it holds nothing but who wrote the story.
  static func start(in scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.last == "）",
      let open = scalars.suffix(60).lastIndex(of: "（"), open > 0,
      scalars[open - 1].isStop || scalars[open - 1].isClosing || scalars[open - 1].isBlank
    else { return nil }
    let inner = scalars[(open + 1)...].dropLast()
    guard Dateline.length(in: Array(inner)) != inner.count else { return nil }
    let isSigned =
      Signature.matches(inner)
      || (Signature.isNames(inner, most: 6) && Signature.areSurnamed(inner))
    return isSigned ? open : nil
  }
}
