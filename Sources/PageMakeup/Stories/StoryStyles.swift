internal import HanText
internal import PageDesign
internal import PageGeometry
internal import PageScene
internal import Typefaces
internal import Typesetting

/// What the layout file says of text, in the words of composition (排文参数).
struct StoryStyles {
  let spec: LayoutSpec

  /// Running text at the body size.
  var body: CompositionStyle {
    var style = CompositionStyle()
    style.marks = spec.body.marks
    style.kinsoku = spec.body.kinsoku
    style.lineStart = .init(rawValue: spec.body.lineStart.rawValue) ?? .trim
    style.firstLineOpening = .init(rawValue: spec.body.firstLineOpening.rawValue) ?? .trim
    style.lineEnd = .init(rawValue: spec.body.lineEnd.rawValue) ?? .trim
    style.hangs = spec.body.hangsMarks
    style.autospace = spec.body.autospace
    style.avoidsOrphan = spec.body.lastLineLeast > 1
    style.stretchesBesideMarks = spec.body.stretchesBesideMarks
    style.hyphenates = spec.body.hyphenates
    style.costs = CostPreset(rawValue: spec.body.cost.rawValue) ?? .press
    style.indent = spec.body.indent
    let size = spec.grid.bodySize
    style.lineGap = .ems(in: max(.zero, spec.grid.linePitch - size), at: size)
    return style
  }

  /// One line of a headline, a label, a byline: natural width, marks half width.
  static var oneLine: CompositionStyle {
    var style = CompositionStyle()
    style.marks = .banjiao
    style.alignment = .start
    style.autospace = Em(1, over: 8)
    style.avoidsOrphan = false
    return style
  }
}

extension Ink {
  /// The ink that the layout desk named.
  init(_ ink: StyleInk) {
    switch ink {
    case .process(let cyan, let magenta, let yellow, let black):
      self = .process(cyan: cyan, magenta: magenta, yellow: yellow, black: black)
    case .spot(let name, let tint): self = .spot(name: name, tint: tint)
    }
  }
}
