import Foundation

/// Holds one setting of a case against what the documents say; `faults` is what does not agree.
///
/// The directives, where N is a line, counted from 1:
///
///     lines A|B|C      the text of each line, spaces at the edges left out
///     count N, count-at-least N
///     at N 字=2 ，=3    in that order, such characters begin at such places
///     wide N 字=1      the advance of the next such character or word
///     gap N 字=0.25    from its end to the start of the next character
///     dist N 字A=1.25  from the start of one neighbour to that of the other
///     equal N 汉A A字  the same blank between these neighbours
///     right N 8        the line's end
///     whole A B        no line ends inside these, wherever they stand
///     never-start, never-end, break-only, pairs, last-at-least, grid, fills, narrow, empty
///     ledger N rule 0.5   the line's adjustments by rule, summed; `none` for none
///     orient N 字=U, quad N ，=upper-right
///
/// `overfull` says that a line must be reported as too long; `relaxed` and `loose`, that a rule
/// of line starts gives way.
struct AcceptanceCheck {
  let item: AcceptanceCase
  let variant: AcceptanceVariant
  let lines: [DumpedLine]
  let isOverfull: Bool
  let scalars: [Unicode.Scalar]
  private(set) var faults: [String] = []

  init(
    _ item: AcceptanceCase, _ variant: AcceptanceVariant, _ lines: [DumpedLine], isOverfull: Bool
  ) {
    self.item = item
    self.variant = variant
    self.lines = lines
    self.isOverfull = isOverfull
    scalars = Array(variant.text.unicodeScalars)
  }

  mutating func run() {
    if let last = variant.last { same(lines.first?.chars.last?.x, last, "last character") }
    for expectation in item.expectations {
      let rest = expectation.rest.replacing("◇", with: variant.word)
      let words = rest.split(separator: " ").map(String.init)
      if !whole(expectation.name, rest, words) { line(expectation.name, words) }
    }
  }

  // MARK: Words

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    " \u{A0}\u{3000}".unicodeScalars.contains(scalar)
  }

  func text(_ char: DumpedChar) -> ArraySlice<Unicode.Scalar> { scalars[char.i..<char.i + char.n] }

  /// The scalars of a line without the spaces at its edges.
  func text(_ line: DumpedLine) -> ArraySlice<Unicode.Scalar> {
    let all = line.chars.flatMap { Array(text($0)) }[...]
    guard let first = all.firstIndex(where: { !Self.isSpace($0) }),
      let last = all.lastIndex(where: { !Self.isSpace($0) })
    else { return [] }
    return all[first...last]
  }

  func shown(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  var shownLines: String { lines.map { shown(text($0)) }.joined(separator: "|") }

  mutating func fault(_ message: String) { faults.append(message) }

  mutating func same(_ got: Double?, _ want: Double?, _ what: String) {
    guard let got, let want, abs(got - want) < 0.0015 else {
      return fault("\(what): \(got.map(String.init(describing:)) ?? "–"), not \(want ?? .nan)")
    }
  }

  // MARK: The paragraph

  /// Checks what concerns more than one line; false where the directive is about one.
  private mutating func whole(_ name: String, _ rest: String, _ words: [String]) -> Bool {
    let starts = lines.dropFirst().compactMap { text($0).first }
    switch name {
    case "lines":
      let want = rest.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      if !want.elementsEqual(lines.map { shown(text($0)) }) { fault("\(shownLines), not \(rest)") }
    case "count": if lines.count != Int(rest) { fault(shownLines) }
    case "count-at-least": if lines.count < Int(rest) ?? 0 { fault(shownLines) }
    case "whole": for word in words { undivided(Array(word.unicodeScalars)) }
    case "never-start":
      if starts.contains(where: rest.unicodeScalars.contains) { fault(shownLines) }
    case "never-end":
      let ends = lines.dropLast().compactMap { text($0).last }
      if ends.contains(where: rest.unicodeScalars.contains) { fault(shownLines) }
    case "last-at-least":
      let last = lines.last.map {
        text($0).count { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      }
      if lines.count > 1, last ?? 0 < Int(rest) ?? 0 { fault(shownLines) }
    case "pairs", "break-only", "grid", "fills", "narrow", "empty": special(name, words)
    case "overfull": if !isOverfull { fault("no line is reported as too long") }
    case "relaxed", "loose": break
    default: return false
    }
    return true
  }

  private mutating func undivided(_ word: [Unicode.Scalar]) {
    let starts = Set(lines.compactMap { $0.chars.first?.i })
    var found = 0
    for index in scalars.indices where scalars[index...].starts(with: word) {
      found += 1
      if (index + 1..<index + word.count).contains(where: starts.contains) {
        fault("\(shown(word[...])) is divided: \(shownLines)")
      }
    }
    if found == 0 { fault("no \(shown(word[...])) in the text") }
  }

  private mutating func special(_ name: String, _ words: [String]) {
    switch name {
    case "pairs":
      let isOdd = lines.contains { line in
        text(line).split { !words[0].unicodeScalars.contains($0) }.contains { $0.count % 2 == 1 }
      }
      if isOdd { fault(shownLines) }
    case "break-only": webBreaks()
    case "grid": for line in lines { grid(line) }
    case "fills":
      for line in lines.dropLast() {
        for (place, char) in line.chars.enumerated() { same(char.x, Double(place), "pitch") }
      }
    case "narrow":
      for char in lines.flatMap(\.chars) where words.contains(shown(text(char))) && char.w > 0.49 {
        fault("\(shown(text(char))) is \(char.w) wide")
      }
    default: if !lines.allSatisfy(\.chars.isEmpty) { fault(shownLines) }
    }
  }

  private mutating func webBreaks() {
    for (a, b) in zip(lines, lines.dropFirst()) {
      guard let end = text(a).last, let start = text(b).first else { continue }
      let isInside = end.isASCII && start.isASCII
      if start == "/" || (isInside && end != "/" && !".?&=_-#%:".unicodeScalars.contains(start)) {
        fault(shownLines)
      }
    }
  }

  /// Ideographs on whole ems; a Western run between two pads of more than 0 and at most ½ em.
  private mutating func grid(_ line: DumpedLine) {
    func isHan(_ scalar: Unicode.Scalar?) -> Bool { (0x4E00...0x9FFF).contains(scalar?.value ?? 0) }
    func isWestern(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar, scalar.isASCII else { return false }
      return scalar == "%" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for char in line.chars where isHan(text(char).first) { same(char.x, char.x.rounded(), "grid") }
    for (a, b) in zip(line.chars, line.chars.dropFirst()) {
      let left = text(a).last
      let right = text(b).first
      guard isHan(left) && isWestern(right) || isWestern(left) && isHan(right) else { continue }
      let pad = b.x - a.end
      if pad <= 0 || pad > 0.5005 { fault("a pad of \(pad) on line \(shown(text(line)))") }
    }
  }

  // MARK: One line

  private mutating func line(_ name: String, _ words: [String]) {
    guard let number = words.first.flatMap({ Int($0) }), lines.indices.contains(number - 1) else {
      return fault("\(name): no line \(words.first ?? "")")
    }
    let line = lines[number - 1]
    let words = Array(words.dropFirst())
    switch name {
    case "right": same(line.right, Double(words[0]), "right end of line \(number)")
    case "ledger": ledger(line, words)
    case "equal":
      let blanks = words.compactMap { neighbours($0, line) }.map { $0.1.x - $0.0.end }
      if blanks.count < 2 || (blanks.max() ?? 0) - (blanks.min() ?? 0) > 0.0015 {
        fault("blanks \(blanks)")
      }
    case "dist":
      for (pair, want) in words.map(Self.equation) {
        let found = neighbours(pair, line)
        same(found.map { $0.1.x - $0.0.x }, Double(want), pair)
      }
    case "at": positions(words.map(Self.equation), line)
    default: properties(name, words.map(Self.equation), line)
    }
  }

  private static func equation(_ word: String) -> (String, String) {
    guard let sign = word.lastIndex(of: "=") else { return (word, "") }
    return (String(word[..<sign]), String(word[word.index(after: sign)...]))
  }

  private mutating func ledger(_ line: DumpedLine, _ words: [String]) {
    var sums: [String: Double] = [:]
    for change in line.ledger { sums[change.rule, default: 0] += change.amount }
    let rules = words == ["none"] ? [] : stride(from: 0, to: words.count, by: 2).map { words[$0] }
    if Set(rules) != Set(sums.keys) { return fault("ledger \(sums)") }
    for (place, rule) in rules.enumerated() { same(sums[rule], Double(words[2 * place + 1]), rule) }
  }

  /// The place behind the characters from `start` on that spell the word, or nil.
  private func spelled(_ word: [Unicode.Scalar], _ line: DumpedLine, at start: Int) -> Int? {
    var got: [Unicode.Scalar] = []
    var index = start
    while index < line.chars.count, got.count < word.count {
      got += text(line.chars[index])
      index += 1
    }
    let isLongerCluster = index == start + 1 && got.starts(with: word)
    return got == word || isLongerCluster ? index : nil
  }

  /// Two characters that stand side by side, spaces aside.
  private func neighbours(_ pair: String, _ line: DumpedLine) -> (DumpedChar, DumpedChar)? {
    let chars = line.chars.filter { !text($0).allSatisfy(Self.isSpace) }
    let pair = Array(pair.unicodeScalars)
    return zip(chars, chars.dropFirst()).first {
      text($0.0).elementsEqual(pair.prefix(1)) && text($0.1).elementsEqual(pair.dropFirst())
    }
  }

  private mutating func positions(_ wanted: [(String, String)], _ line: DumpedLine) {
    var index = 0
    for (word, place) in wanted {
      let letters = Array(word.unicodeScalars)
      let want = Double(place) ?? .nan
      while index < line.chars.count,
        abs(line.chars[index].x - want) >= 0.0015 || spelled(letters, line, at: index) == nil
      { index += 1 }
      if index == line.chars.count {
        let places = line.chars.map { "\(shown(text($0)))=\($0.x)" }
        return fault("no \(word) at \(place): \(places.joined(separator: " "))")
      }
      index += 1
    }
  }

  private mutating func properties(
    _ name: String, _ wanted: [(String, String)], _ line: DumpedLine
  ) {
    var index = 0
    for (word, want) in wanted {
      let letters = Array(word.unicodeScalars)
      while index < line.chars.count, spelled(letters, line, at: index) == nil { index += 1 }
      guard let next = spelled(letters, line, at: index) else { return fault("no \(word)") }
      let chars = line.chars[index..<next]
      guard let first = chars.first, let last = chars.last else { return }
      let after = line.chars[next...].first { !text($0).allSatisfy(Self.isSpace) }
      switch name {
      case "wide": same(last.end - first.x, Double(want), word)
      case "gap": same(after.map { $0.x - last.end }, Double(want), "gap after \(word)")
      case "orient": if first.orient != want { fault("\(word) stands \(first.orient ?? "–")") }
      case "quad": if first.quad != want { fault("\(word) is \(first.quad ?? "–")") }
      default: return fault("unknown directive \(name)")
      }
      index = next
    }
  }
}
