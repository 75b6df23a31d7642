internal import PageGeometry
internal import PageScene
internal import Typefaces

/// The report under the page (校样栏): characters of each story, remarks, credits, signatures.
struct ProofBand {
  let content: ProofContent
  let text: SheetText
  let ink: Ink
  /// From the left edge to the right one, at the top of the band.
  let left: Length
  let right: Length
  let top: Length

  private static let size = Length.points(7.5)
  private static let leading = Length.points(10.5)
  private static let gap = Length.millimeters(8)
  private static let rowsPerColumn = 10
  private static let signatureRow = Length.millimeters(9)

  private var width: Length { right - left }
  private var storyColumns: Int {
    max(1, (content.stories.count + Self.rowsPerColumn - 1) / Self.rowsPerColumn)
  }

  /// The band's items and how deep it is.
  var drawn: (items: [PageItem], height: Length) {
    let part = (width - Self.gap * 2) / 10
    let first = table(x: left, width: part * 4)
    let second = remarks(x: left + part * 4 + Self.gap, width: part * 3)
    let third = signatures(x: left + part * 7 + Self.gap * 2, width: part * 3)
    let rule = PageItem.rule(
      Rule(frame: Rect(x: left, y: top, width: width, height: .points(0.5)), ink: ink))
    let height = max(first.height, second.height, third.height)
    return ([rule] + first.items + second.items + third.items, height)
  }

  private var pen: Length { top + Self.leading * 3 / 2 }

  private func word(
    _ word: String, _ face: Face = Face(.hei), ink: Ink = .black, x: Length, row: Int,
    alignment: SheetText.Alignment = .left
  ) -> [PageItem] {
    text.items(
      word, face, size: Self.size, ink: ink, x: x, baseline: pen + Self.leading * row,
      alignment: alignment)
  }

  // MARK: Stories

  private func table(x: Length, width: Length) -> (items: [PageItem], height: Length) {
    let total = content.stories.reduce(0) { $0 + $1.characters }
    var items = word(
      "稿件字数　共 \(content.stories.count) 篇 \(total) 字", Face(.hei, .bold), ink: ink, x: x, row: 0)
    let column = width / storyColumns
    for (index, story) in content.stories.enumerated() {
      let start = x + column * (index / Self.rowsPerColumn)
      let row = index % Self.rowsPerColumn + 1
      items += self.row(index + 1, story, x: start, width: column - Self.gap / 2, row: row)
    }
    let rows = min(content.stories.count, Self.rowsPerColumn) + 2
    return (items, Self.leading * rows)
  }

  private func row(
    _ number: Int, _ story: ProofContent.StoryCount, x: Length, width: Length, row: Int
  ) -> [PageItem] {
    let over = story.overset > 0 ? "　溢 \(story.overset) 字" : ""
    let counts = "\(story.characters) 字　\(story.lines) 行\(over)"
    let room = width - (text.line(counts, size: Self.size)?.width ?? .zero) - Self.size * 3
    let title = text.paragraph(
      story.title, size: Self.size, width: max(room, Self.size * 4), most: 1)
    return word("\(number)", ink: .tint(600), x: x + Self.size, row: row, alignment: .right)
      + title.prefix(1).flatMap {
        text.items($0, x: x + Self.size * 2, baseline: pen + Self.leading * row)
      }
      + word(
        counts, ink: story.overset > 0 ? ink : .black, x: x + width, row: row, alignment: .right)
  }

  // MARK: Remarks

  private func remarks(x: Length, width: Length) -> (items: [PageItem], height: Length) {
    var items = word("全版", Face(.hei, .bold), ink: ink, x: x, row: 0)
    var row = 1
    for remark in content.remarks {
      for line in text.paragraph(remark, size: Self.size, width: width, most: 3) {
        items += text.items(line, x: x, baseline: pen + Self.leading * row)
        row += 1
      }
    }
    return (items, Self.leading * (row + 1))
  }

  // MARK: Signatures

  private func signatures(x: Length, width: Length) -> (items: [PageItem], height: Length) {
    var items = word("签字", Face(.hei, .bold), ink: ink, x: x, row: 0)
    var y = pen + Self.signatureRow / 2
    for row in content.signatures {
      let baseline = y + Self.leading
      items += text.items(row.role, size: Self.size, x: x, baseline: baseline)
      let start = x + Self.size * 4
      items.append(
        .rule(
          Rule(
            frame: Rect(
              x: start, y: baseline + .points(2.5), width: x + width - start,
              height: .points(0.3)), ink: .tint(700))))
      items += text.items(
        row.signed, Face(.kai), size: Self.size, x: start + Self.size, baseline: baseline)
      y += Self.signatureRow
    }
    for credit in content.credits {
      for line in text.paragraph(credit, size: Self.size, width: width, most: 2) {
        y += Self.leading
        items += text.items(line, x: x, baseline: y)
      }
    }
    return (items, y + Self.leading - top)
  }
}
