internal import Editorial
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Pieces of one size that follow one another on a line (行内项): a label, a colon, its values.
struct InlineItem {
  var pieces: [OneLine]
  /// White before each piece but the first.
  var gaps: [Length]

  var width: Length {
    pieces.reduce(.zero) { $0 + $1.width } + gaps.reduce(.zero, +)
  }

  /// The pieces on the page, from `x`.
  func placed(x: Length, baseline: Length) -> [PlacedLine] {
    var pen = x
    var lines: [PlacedLine] = []
    for (index, piece) in pieces.enumerated() {
      if index > 0 { pen += gaps[index - 1] }
      lines.append(piece.placed(x: pen, baseline: baseline))
      pen += piece.width
    }
    return lines
  }
}

/// Makes items of furniture in given faces (版面附件的文字).
struct ItemMaker {
  let size: Length
  let labelFace: Face
  let valueFace: Face
  let ink: Ink
  let shaper: any TextShaper

  func plain(_ text: SourcedText) -> InlineItem {
    InlineItem(pieces: [piece(text, valueFace)], gaps: [])
  }

  /// `label：value value`; the colon belongs to the label.
  func labelled(_ text: LabelledText) -> InlineItem {
    var item = InlineItem(pieces: [], gaps: [])
    append(text.label, labelFace, &item, gap: .zero)
    if !text.label.isEmpty, !text.values.isEmpty, !endsWithColon(text.label) {
      append(SourcedText(literal: "："), labelFace, &item, gap: .zero)
    }
    for (index, value) in text.values.enumerated() {
      append(value, valueFace, &item, gap: index > 0 ? size / 2 : .zero)
    }
    return item
  }

  /// `label name name`, as credits are printed.
  func credit(_ credit: RoleCredit) -> InlineItem {
    var item = InlineItem(pieces: [], gaps: [])
    append(credit.label, labelFace, &item, gap: .zero)
    for name in credit.names { append(name, valueFace, &item, gap: size / 2) }
    return item
  }

  private func append(
    _ text: SourcedText, _ face: Face, _ item: inout InlineItem, gap: Length
  ) {
    let line = piece(text, face)
    guard !line.isEmpty else { return }
    if !item.pieces.isEmpty { item.gaps.append(gap) }
    item.pieces.append(line)
  }

  private func piece(_ text: SourcedText, _ face: Face) -> OneLine {
    OneLine(text, face: face, size: size, ink: ink, shaper: shaper)
  }

  private func endsWithColon(_ text: SourcedText) -> Bool {
    text.scalars.last == "：" || text.scalars.last == ":"
  }
}

/// Where the baseline of a line of furniture lies in a band (带内基线).
enum Band {
  /// The baseline of type of `size` whose em box stands in the middle of a band.
  static func baseline(top: Length, height: Length, size: Length) -> Length {
    top + (height - size) / 2 + HeadlineGeometry.ascent.at(size)
  }
}
