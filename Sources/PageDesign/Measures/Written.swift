package import PageGeometry

extension Length {
  /// The length as a layout file writes it, such as `11.25pt`; reading it gives the same length.
  ///
  /// What was given in millimetres comes back in them.
  package var written: String {
    let points = String.decimal(rawValue, per: Length.unitsPerPoint)
    guard points.decimals > 3 else { return points + "pt" }
    let hundredths = ExactNumber(rawValue, over: Length.unitsPerPoint).times(12_700, over: 360)
    let perHundredth = ExactNumber(hundredths, over: 100)
    guard perHundredth.times(Length.unitsPerPoint * 360, over: 127) == rawValue else {
      return points + "pt"
    }
    return String.decimal(hundredths, per: 100) + "mm"
  }

  /// The length in millimetres with one decimal, such as `352.4 mm`, for people.
  package var inMillimeters: String { .oneDecimal(millimeters) + " mm" }
}

extension Em {
  /// The distance as a layout file writes it, such as `0.25em`; reading it gives the same.
  package var written: String { .decimal(rawValue, per: Em.unitsPerEm) + "em" }

  /// The count of characters without a unit, such as `9.5`.
  package var characters: String { .decimal(rawValue, per: Em.unitsPerEm) }
}

extension String {
  /// How many characters stand behind the point.
  fileprivate var decimals: Int { split(separator: ".").dropFirst().first?.count ?? 0 }
}
