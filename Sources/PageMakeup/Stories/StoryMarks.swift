internal import Editorial
internal import PageGeometry
internal import PressDiagnostics
internal import Typesetting

/// A paragraph's text with its lead before it, and its marks counted in both (带标记的段落).
struct MarkedParagraph {
  private(set) var text: SourcedText
  let leadEnd: Int
  private(set) var marks: [TextMark]

  init(_ paragraph: Paragraph) {
    text = paragraph.lead ?? SourcedText(scalars: [], origins: [], file: paragraph.text.file)
    let leadEnd = text.count
    self.leadEnd = leadEnd
    text.append(paragraph.text)
    let count = paragraph.text.count
    marks = paragraph.marks.map { mark in
      let range = mark.range.clamped(to: 0..<count)
      return TextMark(range.lowerBound + leadEnd..<range.upperBound + leadEnd, mark.kind)
    }
    bracketNotes()
  }

  /// What composition is to know of the marks; strong text is a matter of faces.
  var annotations: [TextAnnotation] {
    marks.compactMap { mark in
      Self.kind(of: mark.kind).map { TextAnnotation(mark.range, $0) }
    }
  }

  private static func kind(of kind: TextMark.Kind) -> TextAnnotation.Kind? {
    switch kind {
    case .strong: nil
    case .emphasisDots: .dots
    case .underline: .underline
    case .properName: .nameLine
    case .bookTitle: .waveLine
    case .boxedName: .frame
    case .ruby(let text): .ruby(Array(text.unicodeScalars))
    case .interlinearNote: .note
    }
  }

  // MARK: Brackets

  /// Puts each note into brackets, which stand as high as its two lines (JLREQ 3.4).
  ///
  /// Brackets typed at the note's ends are taken out of it, those beside it serve as they are.
  private mutating func bracketNotes() {
    for index in marks.indices where marks[index].kind == .interlinearNote {
      let range = marks[index].range
      guard !range.isEmpty else { continue }
      if range.count > 2, isPair(range.lowerBound, range.upperBound - 1) {
        marks[index].range = range.lowerBound + 1..<range.upperBound - 1
      } else if !isPair(range.lowerBound - 1, range.upperBound) {
        insert("）", at: range.upperBound, note: index)
        insert("（", at: range.lowerBound, note: index)
      }
    }
  }

  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "（": "）", "〔": "〕", "［": "］", "【": "】", "〈": "〉", "《": "》", "(": ")", "[": "]",
  ]

  private func isPair(_ open: Int, _ close: Int) -> Bool {
    guard open >= leadEnd, close < text.count else { return false }
    return Self.pairs[text.scalars[open]] == text.scalars[close]
  }

  /// Inserts a bracket beside a note; other marks that end there keep out of it.
  private mutating func insert(_ bracket: Unicode.Scalar, at place: Int, note: Int) {
    text.replace(place..<place, with: [bracket])
    for index in marks.indices {
      let range = marks[index].range
      var low = range.lowerBound
      var high = range.upperBound
      if index == note {
        // The opening bracket goes before the note, the closing one behind it.
        if low >= place { low += 1 }
        if high > place { high += 1 }
      } else {
        if low > place || (low == place && bracket == "）") { low += 1 }
        if high > place || (high == place && bracket == "）" && encloses(index, note)) { high += 1 }
      }
      marks[index].range = min(low, high)..<high
    }
  }

  /// Whether a mark goes round the whole note, so that its brackets belong to it too.
  private func encloses(_ index: Int, _ note: Int) -> Bool {
    let outer = marks[index].range
    let inner = marks[note].range
    return outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound
      && outer != inner
  }
}
