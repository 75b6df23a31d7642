package import PageGeometry

extension Length {
  /// The length as a layout file writes it, such as `11.25pt`; reading it gives the same length.
  package var written: String { .decimal(rawValue, per: Length.unitsPerPoint) + "pt" }

  /// The length in millimetres with one decimal, such as `352.4 mm`, for people.
  package var inMillimeters: String { .oneDecimal(millimeters) + " mm" }
}

extension Em {
  /// The distance as a layout file writes it, such as `0.25em`; reading it gives the same.
  package var written: String { .decimal(rawValue, per: Em.unitsPerEm) + "em" }

  /// The count of characters without a unit, such as `9.5`.
  package var characters: String { .decimal(rawValue, per: Em.unitsPerEm) }
}
