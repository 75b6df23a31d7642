internal import Editorial
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// A story's text, shaped and with the line counts that each part can be set in (稿件正文).
///
/// All basic columns have one measure, so the options hold for any span.
struct StoryText {
  let article: Article
  let parts: [StoryPart]
  /// How the parts are set in lines of other lengths.
  let setter: PartSetter
  /// The text of a story set from top to bottom, which has no `parts`.
  var vertical: VerticalText?

  /// Lines when every part takes its best setting.
  var naturalLines: Int { parts.reduce(0) { $0 + $1.bestLines } }
}

extension StoryText {
  /// The text with the characters of its paragraphs so far from one another, in 1/1000 (调字距).
  func spread(to permille: Int) -> StoryText {
    var setter = setter
    setter.spread = permille
    let parts = parts.map { part in
      guard part.role == .paragraph else { return part }
      var part = part
      part.options = setter.flowing(part, in: LineMeasures(setter.measure))
      return part
    }
    return StoryText(article: article, parts: parts, setter: setter, vertical: vertical)
  }
}

extension StoryFit {
  /// The fit of a text whose characters are so far from one another.
  func spread(_ text: StoryText) -> StoryFit {
    var fit = self
    fit.settings = options(of: text)
    fit.spread = text.setter.spread
    fit.price += StoryDesk.spreadPrice
    return fit
  }
}

/// A paragraph, a subhead or a byline with the ways in which it can be set.
struct StoryPart {
  var role: PageGroup.Role
  var text: SourcedText
  var material: ParagraphMaterial
  var options: [Option]
  /// Whether the part's lines must stay together, as a subhead's.
  var isSolid = false
  /// The paragraph of the story, from 0; nil for the byline.
  var paragraph: Int?
  /// Lines that must follow in the same column (背题).
  var linesBelow = 0
  var size: Length
  var ink: Ink
  /// How wide the byline is that may stand on the part's last line.
  var bylineWidth: Length?

  /// One number of lines with its breaks; the depth counts lines of the grid.
  struct Option {
    var depth: Int
    var breaks: LineBreaks
    /// The lengths of its lines, in ems of the part's size.
    var measures: LineMeasures
    /// The advance of its characters in 1/1000 of their own (调字距); its lines are broken for
    /// measures that are as much longer or shorter.
    var spread = 1000
    /// What white round the part costs, in the scale of demerits (2²⁰ = 1).
    var white = 0
    /// Stretches of text whose rest is left free before the part, which stays together.
    var regionsLeft = 0

    /// What the option costs: tense lines, and white.
    var demerits: Int { min(breaks.demerits, Int.max / 4) + white }
  }

  /// Whether a byline stands beside the last line of the text.
  var sharesLine: Bool { role == .byline && options.first?.depth == 0 }

  /// The depth of the option with the least demerits.
  var bestLines: Int {
    options.min { ($0.demerits, $0.depth) < ($1.demerits, $1.depth) }?.depth ?? 0
  }
}

extension Article {
  /// The summary where a vertical head leaves it no room: it opens the text.
  var openingSummary: [Paragraph] {
    guard headline.setting == .vertical else { return [] }
    return headline.summary.map { Paragraph(kind: .endnote, text: $0) }
  }
}

/// Prepares a story's text for its columns (备排).
struct StoryTextMaker {
  let spec: LayoutSpec
  let shaper: any TextShaper
  var western = WesternKnowledge.none

  private var setter: PartSetter { PartSetter(spec) }

  func text(of article: Article) -> StoryText {
    if article.setting == .vertical {
      let vertical = VerticalTextMaker(spec: spec, shaper: shaper).text(of: article)
      return StoryText(article: article, parts: [], setter: setter, vertical: vertical)
    }
    var parts = article.openingSummary.compactMap(part)
    parts += article.paragraphs.enumerated().compactMap { number, paragraph in
      var part = part(of: paragraph)
      part?.paragraph = number
      return part
    }
    if let byline = article.byline, !byline.isEmpty { addByline(byline, to: &parts) }
    return StoryText(article: article, parts: parts, setter: setter)
  }

  private func part(of paragraph: Paragraph) -> StoryPart? {
    switch paragraph.kind {
    case .subhead: subhead(paragraph)
    case .line: lines(paragraph)
    case .body: body(paragraph, role: .paragraph, face: spec.body.face, indent: spec.body.indent)
    case .caption, .endnote:
      body(paragraph, role: .caption, face: spec.notes.face, indent: spec.notes.indent)
    }
  }

  private var measures: LineMeasures { LineMeasures(.ems(spec.grid.charactersPerColumn)) }

  // MARK: Running text

  private func body(
    _ paragraph: Paragraph, role: PageGroup.Role, face: Face, indent: Em
  ) -> StoryPart? {
    let marked = MarkedParagraph(paragraph)
    guard !marked.text.isEmpty else { return nil }
    var style = StoryStyles(spec: spec).body
    // An indent that leaves no room for text would print beside the column.
    style.indent = min(indent, .ems(spec.grid.charactersPerColumn) / 2)
    if paragraph.startsMidway { style.indent = .zero }
    let leadEnd = marked.leadEnd
    var styled = StyledText(
      marked.text.scalars, face: face, spans: spans(marked),
      leadEnd: leadEnd > 0 ? leadEnd : nil)
    styled.leadGap = spec.lead.gap
    styled.annotations = marked.annotations
    return flowing(role, marked.text, styled, style)
  }

  private func flowing(
    _ role: PageGroup.Role, _ text: SourcedText, _ styled: StyledText, _ style: CompositionStyle
  ) -> StoryPart? {
    let material = ParagraphMaterial(
      styled, style: style, shaper: shaper, western: western, narrowest: measures.rest)
    guard !material.isEmpty else { return nil }
    var part = StoryPart(
      role: role, text: text, material: material, options: [], size: spec.grid.bodySize,
      ink: Ink(spec.body.ink))
    part.options = setter.flowing(part, in: measures)
    return part
  }

  /// Bold Hei for the run-in lead and for strong text.
  private func spans(_ marked: MarkedParagraph) -> [StyledText.FaceSpan] {
    var spans: [StyledText.FaceSpan] = []
    if marked.leadEnd > 0 {
      spans.append(StyledText.FaceSpan(0..<marked.leadEnd, spec.lead.face))
    }
    for mark in marked.marks where mark.kind == .strong {
      if mark.range.lowerBound >= (spans.last?.range.upperBound ?? 0) {
        spans.append(StyledText.FaceSpan(mark.range, spec.lead.face))
      }
    }
    return spans
  }

  /// A line that keeps its own end: verse, a list, a row; no indent, never justified.
  private func lines(_ paragraph: Paragraph) -> StoryPart? {
    let marked = MarkedParagraph(paragraph)
    guard !marked.text.isEmpty else { return nil }
    var style = StoryStyles(spec: spec).body
    style.alignment = .start
    style.avoidsOrphan = false
    var styled = StyledText(marked.text.scalars, face: spec.body.face, spans: spans(marked))
    styled.annotations = marked.annotations
    return flowing(.line, marked.text, styled, style)
  }

  // MARK: Subheads and bylines

  /// A heading between paragraphs: its lines take whole lines of the grid.
  private func subhead(_ paragraph: Paragraph) -> StoryPart? {
    let marked = MarkedParagraph(paragraph)
    guard !marked.text.isEmpty else { return nil }
    var style = StoryStyles.oneLine
    style.avoidsOrphan = true
    let size = spec.subhead.size
    style.lineGap = .ems(in: max(.zero, spec.grid.linePitch * spec.subhead.depth - size), at: size)
    var styled = StyledText(marked.text.scalars, face: spec.subhead.face)
    styled.annotations = marked.annotations
    let measure = Em.ems(in: spec.grid.columnWidth, at: spec.subhead.size)
    let material = ParagraphMaterial(
      styled, style: style, shaper: shaper, western: western, narrowest: measure)
    guard !material.isEmpty else { return nil }
    let options = setter.subhead(material, size: size, in: measures.rest)
    return StoryPart(
      role: .subhead, text: marked.text, material: material, options: options, isSolid: true,
      linesBelow: spec.subhead.textBelow, size: spec.subhead.size, ink: Ink(spec.subhead.ink))
  }

  /// The byline stands on the last text line when that leaves room, else on a line of its own.
  private func addByline(_ byline: SourcedText, to parts: inout [StoryPart]) {
    let style = StoryStyles.oneLine
    let size = spec.byline.size.at(spec.grid.bodySize)
    let measure = setter.bylineMeasure(size, in: measures.rest)
    var styled = StyledText(byline.scalars, face: spec.byline.face)
    styled.wholes = BylineNames.ranges(in: byline.scalars)
    let material = ParagraphMaterial(
      styled, style: style, shaper: shaper, western: western, narrowest: measure)
    guard !material.isEmpty else { return }
    let own = LineMeasures(measure)
    let breaks = LineBreaker(material).breaks(in: own)
    let sharesLine = breaks.lines.count == 1 && parts.last?.role == .paragraph
    if sharesLine, let last = parts.last {
      let line = LineSetter(material).line(breaks.lines[0], number: 0, measure: measure)
      parts[parts.count - 1].bylineWidth = line.right.at(size)
      parts[parts.count - 1].options = last.options.map {
        setter.withByline($0, of: parts[parts.count - 1])
      }
    }
    let option = StoryPart.Option(
      depth: sharesLine ? 0 : breaks.lines.count, breaks: breaks, measures: own)
    parts.append(
      StoryPart(
        role: .byline, text: byline, material: material, options: [option], size: size,
        ink: Ink(spec.body.ink)))
  }
}
