internal import HanText
internal import PageGeometry
internal import Typefaces
internal import Typesetting

/// The members of a case besides its name and text (排文选项), line-dump contract.
struct LineOptions {
  var measure = Em.ems(13)
  var style = CompositionStyle()
  var face = Face(.song)

  /// Sets the member of that name; returns what is wrong, if anything.
  ///
  /// `isString` tells whether the value stands in quotes: numbers and flags do not.
  mutating func set(_ key: String, _ text: String, isString: Bool) -> String? {
    if isString, Self.numbers.contains(key) { return "\"\(key)\" is a number, without quotes" }
    if isString, Self.flags.contains(key) { return "\"\(key)\" is true or false, without quotes" }
    return set(key, text)
  }

  private static let numbers: Set = ["measure", "indent", "autospace", "size"]
  private static let flags: Set = ["hang", "orphan", "grid", "stretch_beside_marks", "hyphenate"]

  private mutating func set(_ key: String, _ text: String) -> String? {
    switch key {
    case "measure": return number(key, text, 1...10_000) { measure = $0 }
    case "indent": return number(key, text, 0...1_000) { style.indent = $0 }
    case "autospace": return number(key, text, 0...4) { style.autospace = $0 }
    case "line_gap": return number(key, text, 0...10) { style.lineGap = $0 }
    case "size": return number(key, text, 1...1_000) { _ in }
    case "style": return choice(key, text) { style.marks = $0 }
    case "kinsoku": return choice(key, text) { style.kinsoku = $0 }
    case "align": return choice(key, text) { style.alignment = $0 }
    case "first_line_opening": return choice(key, text) { style.firstLineOpening = $0 }
    case "line_start": return choice(key, text) { style.lineStart = $0 }
    case "line_end": return choice(key, text) { style.lineEnd = $0 }
    case "costs": return choice(key, text) { style.costs = $0 }
    case "mode": return mode(text)
    case "font": return setFace(text)
    default: return setFlag(key, text)
    }
  }

  private mutating func setFlag(_ key: String, _ text: String) -> String? {
    switch key {
    case "hang": flag(key, text) { style.hangs = $0 }
    case "orphan": flag(key, text) { style.avoidsOrphan = $0 }
    case "grid": flag(key, text) { style.isGrid = $0 }
    case "stretch_beside_marks": flag(key, text) { style.stretchesBesideMarks = $0 }
    case "hyphenate": flag(key, text) { style.hyphenates = $0 }
    default: "unknown member \"\(key)\""
    }
  }

  private mutating func mode(_ text: String) -> String? {
    switch text {
    case "h": style.direction = .horizontal
    case "v": style.direction = .vertical
    default: return "\"mode\" is \"h\" or \"v\""
    }
    return nil
  }

  private mutating func setFace(_ text: String) -> String? {
    if let family = FontFamily(rawValue: text) {
      face = Face(family)
      return nil
    }
    guard let named = Face(name: text) else {
      return "unknown font \"\(text)\"; fonts are named like song, hei-bold, kai"
    }
    face = named
    return nil
  }

  private func number(
    _ key: String, _ text: String, _ range: ClosedRange<Double>, _ set: (Em) -> Void
  ) -> String? {
    guard let value = Double(text), range.contains(value) else {
      return "\"\(key)\" is a number from \(Int(range.lowerBound)) to \(Int(range.upperBound))"
    }
    set(Em(value))
    return nil
  }

  private func flag(_ key: String, _ text: String, _ set: (Bool) -> Void) -> String? {
    guard let value = Bool(text) else { return "\"\(key)\" is true or false" }
    set(value)
    return nil
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ text: String, _ set: (Value) -> Void
  ) -> String? where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
      return "\"\(key)\" is one of \(all)"
    }
    set(value)
    return nil
  }
}
