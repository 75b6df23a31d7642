internal import PageScene

/// Puts inks in the place of markers in one content stream (换色), and says what overprints.
///
/// Everything else is copied byte for byte. What Cairo is not known to write throws: a press file
/// with something unknown in it is worse than none.
struct ContentRewriter {
  /// What the names of the stream's resources stand for.
  struct Names {
    var images: Set<String> = []
    /// Images of one bit that are painted in the current colour.
    var stencils: Set<String> = []
    var forms: Set<String> = []
    /// Graphics states that change nothing: full opacity, as Cairo always sets.
    var plainStates: Set<String> = []
  }

  /// What the stream needs in its resources.
  struct Used {
    var spots: Set<String> = []
    var hasRegistration = false
    var overprints: Set<PaintState.Overprint> = []
  }

  private let content: [UInt8]
  private let inks: InkTable
  private let spotNumbers: [String: Int]
  private let names: Names
  private var output: [UInt8] = []
  /// Up to where the content is copied.
  private var copied = 0
  /// Where the path that is not painted yet begins.
  private var path: Int?
  private var state: PaintState
  private var saved: [PaintState] = []
  private(set) var used = Used()

  /// `isPage` tells whether the graphics state at its start is known: not so in a form.
  init(_ content: [UInt8], inks: InkTable, names: Names, isPage: Bool) {
    self.content = content
    self.inks = inks
    self.names = names
    spotNumbers = Dictionary(
      uniqueKeysWithValues: inks.spots.enumerated().map { ($0.element, $0.offset) })
    state = PaintState(overprint: isPage ? PaintState.Overprint.none : nil)
  }

  /// The content in inks.
  mutating func rewritten() throws(PressFault) -> [UInt8] {
    output.reserveCapacity(content.count + 256)
    var tokens = ContentTokens(content)
    var operands: [Range<Int>] = []
    while let token = try tokens.next() {
      guard token.isOperator else {
        operands.append(token.range)
        continue
      }
      if let paint = PaintOperator(content[token.range]) {
        try take(paint, operands, token.range)
      }
      operands.removeAll(keepingCapacity: true)
    }
    guard operands.isEmpty else { throw .content("operands without an operator") }
    output += content[copied...]
    return output
  }

  private mutating func take(
    _ paint: PaintOperator, _ operands: [Range<Int>], _ word: Range<Int>
  ) throws(PressFault) {
    let start = operands.first?.lowerBound ?? word.lowerBound
    switch paint {
    case .save: saved.append(state)
    case .restore: if let last = saved.popLast() { state = last }
    case .color(let isStroke):
      let ink = try ink(operands)
      replace(start..<word.upperBound, with: setting(ink, isStroke))
      if isStroke { state.stroke = .ink(ink) } else { state.fill = .ink(ink) }
    case .space:
      guard operands.count == 1, name(operands[0]) == "Pattern" else {
        throw .content("a colour space besides those of markers")
      }
    case .pattern(let isStroke):
      guard operands.count == 1, name(operands[0]) != nil else {
        throw .content("a pattern in a colour of its own")
      }
      if isStroke { state.stroke = .pattern } else { state.fill = .pattern }
    case .state:
      guard let name = operands.last.flatMap(name), names.plainStates.contains(name) else {
        throw .content("transparency (a graphics state)")
      }
      replace(start..<word.upperBound, with: "")
    case .path: path = path ?? start
    case .paint(let fill, let stroke):
      try prepare(fill: fill, stroke: stroke, before: path ?? start)
      path = nil
    case .textMode: state.textMode = operands.last.flatMap(number) ?? 0
    case .text:
      // 0 and 4 fill, 1 and 5 stroke, 2 and 6 both, 3 and 7 neither.
      let mode = state.textMode & 3
      try prepare(fill: mode == 0 || mode == 2, stroke: mode == 1 || mode == 2, before: start)
    case .shading: try knockOut(before: start)
    case .object:
      guard let name = operands.last.flatMap(name) else { throw .content("an unnamed object") }
      if names.stencils.contains(name) {
        try prepare(fill: true, stroke: false, before: start)
      } else if names.images.contains(name) {
        try knockOut(before: start)
      } else if !names.forms.contains(name) {
        throw .content("an object '\(name)' of unknown kind")
      }
    case .forbidden:
      let word = String(decoding: content[word], as: UTF8.self)
      throw .content("the operator '\(word)'")
    }
  }

  // MARK: Inks

  private func ink(_ operands: [Range<Int>]) throws(PressFault) -> Ink {
    guard operands.count == 3 else { throw .content("a colour of \(operands.count) shares") }
    if let red = InkMarker.level(of: content[operands[0]]),
      let green = InkMarker.level(of: content[operands[1]]),
      let blue = InkMarker.level(of: content[operands[2]]),
      let ink = inks.ink(of: InkMarker(red: red, green: green, blue: blue))
    {
      return ink
    }
    let texts = operands.map { String(decoding: content[$0], as: UTF8.self) }
    throw .unknownColor(red: texts[0], green: texts[1], blue: texts[2])
  }

  private mutating func setting(_ ink: Ink, _ isStroke: Bool) -> String {
    switch ink {
    case .process(let cyan, let magenta, let yellow, let black):
      let shares = [cyan, magenta, yellow, black].map { PDFValue.decimal($0, 3) }
      return shares.joined(separator: " ") + (isStroke ? " K" : " k")
    case .spot(let name, let tint):
      used.spots.insert(name)
      return spot("BMs\(spotNumbers[name] ?? 0)", PDFValue.decimal(tint, 3), isStroke)
    case .registration:
      used.hasRegistration = true
      return spot("BMsAll", "1", isStroke)
    }
  }

  private func spot(_ space: String, _ tint: String, _ isStroke: Bool) -> String {
    isStroke ? "/\(space) CS \(tint) SCN" : "/\(space) cs \(tint) scn"
  }

  // MARK: Overprinting

  /// Sets the switches of what is about to be painted; the other switch stays as it is.
  private mutating func prepare(fill: Bool, stroke: Bool, before place: Int) throws(PressFault) {
    if fill && state.fill == .unset || stroke && state.stroke == .unset {
      throw .content("something painted in no stated colour")
    }
    var wanted = state.overprint ?? .none
    if fill { wanted.fill = state.fill.overprints }
    if stroke { wanted.stroke = state.stroke.overprints }
    if fill || stroke { set(wanted, before: place) }
  }

  /// Pictures and shadings cover what is under them.
  private mutating func knockOut(before place: Int) throws(PressFault) {
    var wanted = state.overprint ?? .none
    wanted.fill = false
    set(wanted, before: place)
  }

  private mutating func set(_ overprint: PaintState.Overprint, before place: Int) {
    guard state.overprint != overprint else { return }
    state.overprint = overprint
    used.overprints.insert(overprint)
    replace(place..<place, with: "/\(overprint.name) gs ")
  }

  // MARK: Bytes

  private mutating func replace(_ range: Range<Int>, with text: String) {
    output += content[copied..<range.lowerBound]
    output += text.utf8
    copied = range.upperBound
  }

  private func name(_ operand: Range<Int>) -> String? {
    guard content[operand.lowerBound] == UInt8(ascii: "/") else { return nil }
    return String(decoding: content[operand].dropFirst(), as: UTF8.self)
  }

  private func number(_ operand: Range<Int>) -> Int? {
    Int(String(decoding: content[operand], as: UTF8.self))
  }
}
