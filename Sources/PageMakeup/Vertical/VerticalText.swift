internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// The text of a story that is set from top to bottom (直排正文): shaped once, broken at any length
/// of line.
struct VerticalText {
  let parts: [VerticalPart]
  let bodySize: Length

  /// The lines of each part when the body's lines hold `characters` characters.
  func breaks(characters: Int) -> [LineBreaks] {
    parts.map {
      LineBreaker($0.material).breaks(in: LineMeasures($0.measure(characters, bodySize)))
    }
  }
}

/// A paragraph, a line of verse, a subhead or the byline of a vertical story.
struct VerticalPart {
  var role: PageGroup.Role
  var text: SourcedText
  var material: ParagraphMaterial
  var size: Length
  var ink: Ink
  /// How many lines of the body each of its lines takes.
  var slots = 1
  /// White at the foot, in ems of its size, for what ends with its line: a byline.
  var footInset: Em?

  /// How long its lines are where those of the body hold so many characters.
  func measure(_ characters: Int, _ bodySize: Length) -> Em {
    let length = bodySize * characters - (footInset ?? .zero).at(size)
    return max(.ems(2), Em.ems(in: length, at: size))
  }
}

/// Prepares a vertical story's text (直排备排).
struct VerticalTextMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper

  func text(of article: Article) -> VerticalText {
    var parts = (article.openingSummary + article.paragraphs).compactMap(part)
    if let byline = article.byline.flatMap(byline) { parts.append(byline) }
    return VerticalText(parts: parts, bodySize: spec.grid.bodySize)
  }

  private func part(of paragraph: Paragraph) -> VerticalPart? {
    switch paragraph.kind {
    case .subhead: subhead(paragraph.text)
    case .line: verse(paragraph)
    case .body: body(paragraph, .paragraph, spec.body.face, indent: spec.body.indent)
    case .caption, .endnote:
      body(paragraph, .caption, spec.notes.face, indent: spec.notes.indent)
    }
  }

  private func body(
    _ paragraph: Paragraph, _ role: PageGroup.Role, _ face: Face, indent: Em
  ) -> VerticalPart? {
    var text = paragraph.lead ?? SourcedText(scalars: [], origins: [], file: paragraph.text.file)
    let leadEnd = text.count
    text.append(paragraph.text)
    var style = StoryStyles(spec: spec).body
    style.indent = indent
    var styled = StyledText(
      text.scalars, face: face, spans: spans(paragraph, leadEnd: leadEnd),
      leadEnd: leadEnd > 0 ? leadEnd : nil)
    styled.leadGap = spec.lead.gap
    styled.names = paragraph.marks.filter { $0.kind == .properName }.map {
      $0.range.lowerBound + leadEnd..<$0.range.upperBound + leadEnd
    }
    return made(role, text, styled, style)
  }

  private func spans(_ paragraph: Paragraph, leadEnd: Int) -> [StyledText.FaceSpan] {
    var spans: [StyledText.FaceSpan] = []
    if leadEnd > 0 { spans.append(StyledText.FaceSpan(0..<leadEnd, spec.lead.face)) }
    for mark in paragraph.marks where mark.kind == .strong {
      let range = mark.range.lowerBound + leadEnd..<mark.range.upperBound + leadEnd
      if range.lowerBound >= (spans.last?.range.upperBound ?? 0) {
        spans.append(StyledText.FaceSpan(range, spec.lead.face))
      }
    }
    return spans
  }

  /// A line that keeps its own end, as verse does.
  private func verse(_ paragraph: Paragraph) -> VerticalPart? {
    var style = StoryStyles(spec: spec).body
    style.alignment = .start
    style.avoidsOrphan = false
    style.indent = .zero
    return made(
      .line, paragraph.text, StyledText(paragraph.text.scalars, face: spec.body.face), style)
  }

  private func subhead(_ text: SourcedText) -> VerticalPart? {
    let styled = StyledText(text.scalars, face: spec.subhead.face)
    var part = made(.subhead, text, styled, StoryStyles.oneLine)
    part?.size = spec.subhead.size
    part?.ink = Ink(spec.subhead.ink)
    part?.slots = max(1, spec.subhead.depth)
    return part
  }

  /// The signature stands at the foot of a line of its own.
  private func byline(_ text: SourcedText) -> VerticalPart? {
    var styled = StyledText(text.scalars, face: spec.byline.face)
    styled.wholes = BylineNames.ranges(in: text.scalars)
    var part = made(.byline, text, styled, StoryStyles.oneLine)
    part?.size = spec.byline.size.at(spec.grid.bodySize)
    part?.footInset = spec.byline.inset
    return part
  }

  private func made(
    _ role: PageGroup.Role, _ text: SourcedText, _ styled: StyledText, _ style: CompositionStyle
  ) -> VerticalPart? {
    var style = style
    style.direction = .vertical
    let material = ParagraphMaterial(styled, style: style, shaper: shaper)
    guard !material.isEmpty else { return nil }
    return VerticalPart(
      role: role, text: text, material: material, size: spec.grid.bodySize, ink: Ink(spec.body.ink)
    )
  }
}
