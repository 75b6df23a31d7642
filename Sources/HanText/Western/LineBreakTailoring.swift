/// Where lines of ours end otherwise than UAX #14 says, inside Western runs (西文断行的本社规则).
///
/// A table: the first row whose mark stands at the place decides; without one the core's answer
/// holds. Between Western and Han text, and among Chinese marks, the rules of `Kinsoku/` decide,
/// and UAX #14 is not asked.
package enum LineBreakTailoring {
  /// One row: at which places it speaks, and on whose word.
  package struct Row: Sendable {
    package let name: String
    /// Where the rule stands.
    package let citation: String
    let applies: @Sendable (Place) -> Bool
    let joint: TextUnit.Joint?
  }

  /// A place inside a run: the line would end before the scalar at `index`.
  struct Place {
    let scalars: ArraySlice<Unicode.Scalar>
    let index: Int

    var before: Unicode.Scalar { scalars[index - 1] }
    var after: Unicode.Scalar { scalars[index] }

    func isAfter(_ marks: String) -> Bool { marks.unicodeScalars.contains(before) }

    /// Whether three letters stand on either side of the mark before the place.
    var isAmongLetters: Bool {
      guard index - 4 >= scalars.startIndex, index + 3 <= scalars.endIndex else { return false }
      return [-4, -3, -2, 0, 1, 2].allSatisfy { scalars[index + $0].isLetterOfWord }
    }
  }

  package static let rows: [Row] = [
    Row(
      name: "hyphen",
      citation: "Chicago Manual of Style 7.36–7.45: no fragment of one or two letters",
      applies: { $0.isAfter("-‐–") && !$0.isAmongLetters }, joint: nil),
    Row(
      name: "hyphen-in-word", citation: "UAX #14 LB21, at the price of a hyphen",
      applies: { $0.isAfter("-‐–") }, joint: .afterHyphen),
    Row(
      name: "solidus",
      citation: "clreq 3.1.6: the solidus stays with its neighbours; and/or only between words",
      applies: { $0.isAfter("/") && !$0.isAmongLetters }, joint: nil),
    Row(
      name: "solidus-in-words", citation: "UAX #14 LB13: no break before, one after a solidus",
      applies: { $0.isAfter("/") }, joint: .afterHyphen),
    Row(
      name: "signs", citation: "UAX #14 LB24–25 and §6: C++, 5%%, ±$ are read as one",
      applies: { $0.before.isSign || $0.after.isSign }, joint: nil),
    Row(
      name: "soft-hyphen", citation: "UAX #14 §5.4: a line that ends at U+00AD shows a hyphen",
      applies: { $0.before.value == 0xAD }, joint: .syllable),
  ]

  /// What stands at the place before `index` of a run: the joint of a piece that ends there, or nil
  /// where the run goes on.
  package static func joint(
    in run: ArraySlice<Unicode.Scalar>, before index: Int, core isAllowed: Bool
  ) -> TextUnit.Joint? {
    guard isAllowed else { return nil }
    guard let row = row(in: run, before: index) else { return .withinRun }
    return row.joint
  }

  /// The row that decides about the place before `index` of a run; nil where the core is heard.
  package static func row(in run: ArraySlice<Unicode.Scalar>, before index: Int) -> Row? {
    let place = Place(scalars: run, index: index)
    return rows.first { $0.applies(place) }
  }

  /// Whether the core has nothing to say of a scalar that letters and figures do not say already.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || (scalar.value | 0x20 >= 0x61 && scalar.value | 0x20 <= 0x7A)
      || scalar == "." || scalar == "," || scalar == ":" || scalar == "%" || scalar == "'"
      || scalar == "’" || scalar == "-"
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOfWord: Bool {
    isWesternLetterOrDigit && properties.numericType == nil
  }

  /// A sign of UAX #14's classes PR and PO that a Western run may hold.
  fileprivate var isSign: Bool {
    switch properties.generalCategory {
    case .currencySymbol, .mathSymbol: true
    default: self == "%" || self == "\\" || self == "#" || self == "‰"
    }
  }
}
