internal import PressDiagnostics

/// A label with what it labels on the line below (上下两行的标签与内容): 责任编辑 above a name, A6 above
/// 民生.
///
/// So text frames of a page come out of a layout program. Both lines become one, which the reader
/// of furniture understands.
enum StackedFields {
  static func joined(_ lines: [ManuscriptLine]) -> [ManuscriptLine] {
    var result: [ManuscriptLine] = []
    var index = 0
    while index < lines.count {
      var line = lines[index]
      if index + 1 < lines.count, isPair(index, lines) {
        append(lines[index + 1], to: &line)
        index += 1
      }
      result.append(line)
      index += 1
    }
    return result
  }

  private static func isPair(_ index: Int, _ lines: [ManuscriptLine]) -> Bool {
    let (above, below) = (lines[index].text.scalars, lines[index + 1].text.scalars)
    guard !above.isEmpty, !below.isEmpty, above.count <= 8, below.count <= 16 else { return false }
    if isCreditLabel(above) { return Signature.isNames(below[...], most: 4) && isName(below) }
    let stands =
      (index == 0 || lines[index - 1].isBlank)
      && (index + 2 == lines.count || lines[index + 2].isBlank)
    return stands && isPageNumber(above) && SectionName.matches(below[...])
  }

  private static func isCreditLabel(_ scalars: [Unicode.Scalar]) -> Bool {
    let name = scalars.last == "：" ? scalars.dropLast() : scalars[...]
    return CreditLabel.role(of: Array(name).collapsed) != nil
  }

  /// 校对 under 版式 is no name.
  private static func isName(_ scalars: [Unicode.Scalar]) -> Bool {
    Signature.areSurnamed(scalars[...]) && !isCreditLabel(scalars)
  }

  private static func isPageNumber(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let number = PageNumber(scalars[...]), number.end == scalars.count else { return false }
    return number.isCounted || scalars[0].isASCIILetter
  }

  private static func append(_ line: ManuscriptLine, to above: inout ManuscriptLine) {
    guard let origin = above.text.origins.last else { return }
    above.text.append(
      SourcedText(scalars: [" "], origins: [origin], file: above.text.file))
    above.text.append(line.text)
    above.range = above.range.lowerBound..<line.range.upperBound
    above.numbers = above.numbers.lowerBound..<line.numbers.upperBound
  }
}
