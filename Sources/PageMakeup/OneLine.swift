internal import PageGeometry
internal import PageScene
internal import PressDiagnostics
internal import Typefaces
internal import Typesetting

/// Text set in one line at its natural width (单行): heads, labels, items of furniture.
struct OneLine {
  private(set) var text: SourcedText
  let size: Length
  let ink: Ink
  private(set) var line: SetLine
  /// The letter space that was added to the natural line.
  private(set) var tracking: Em
  /// The width of the letters in 1/1000 of their own (长扁字).
  private(set) var letterScale = 1000
  private let natural: SetLine
  private let direction: TextDirection

  /// Sets the text; `tracking` is letter space added after every character.
  init(
    _ text: SourcedText, face: Face, spans: [StyledText.FaceSpan] = [], size: Length, ink: Ink,
    tracking: Em = .zero, style: CompositionStyle = StoryStyles.oneLine, shaper: any TextShaper
  ) {
    let styled = StyledText(text.scalars, face: face, spans: spans)
    let material = ParagraphMaterial(styled, style: style, shaper: shaper)
    self.text = text
    self.size = size
    self.ink = ink
    self.tracking = tracking
    direction = style.direction
    if material.isEmpty {
      natural = SetLine(
        units: 0..<0, cells: [], right: .zero, measure: .zero, ledger: [], gap: .zero,
        isFirst: true, isLast: true, isOverfull: false)
    } else {
      let measure = Em.ems(4 * material.units.count + 8)
      natural = LineSetter(material).line(0..<material.units.count, number: 0, measure: measure)
    }
    line = natural.tracked(by: tracking)
  }

  var width: Length { line.right.at(size).scaled(by: letterScale, over: 1000) }
  var isEmpty: Bool { line.cells.isEmpty }

  /// The same line with that letter space instead of its own.
  func tracked(by tracking: Em) -> OneLine {
    var copy = self
    copy.tracking = tracking
    copy.line = natural.tracked(by: tracking)
    return copy
  }

  /// The same line with the same characters from other places.
  func with(_ text: SourcedText) -> OneLine {
    var copy = self
    copy.text = text
    return copy
  }

  /// The same line with its letters so wide, in 1/1000 of their own width.
  func scaled(to permille: Int) -> OneLine {
    var copy = self
    copy.letterScale = permille
    return copy
  }

  /// The number of gaps that tracking opens.
  var gapCount: Int { max(0, line.cells.count - 1) }

  func placed(x: Length, baseline: Length) -> PlacedLine {
    PlacedLine(
      line: line, text: text, origin: Point(x: x, y: baseline), size: size, ink: ink,
      horizontalScale: letterScale)
  }

  /// A vertical line on its axis.
  func placed(axis: Length, top: Length) -> PlacedLine {
    var line = placed(x: axis, baseline: top)
    line.direction = direction
    return line
  }
}

extension SetLine {
  /// The line with each cell but the first moved by `tracking` more than the one before it.
  func tracked(by tracking: Em) -> SetLine {
    guard tracking != .zero else { return self }
    var line = self
    for index in line.cells.indices {
      line.cells[index].x += tracking * index
      line.cells[index].bodyX += tracking * index
    }
    line.right += tracking * max(0, line.cells.count - 1)
    return line
  }
}
