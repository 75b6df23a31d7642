package import PressDiagnostics

extension ErrorBudget {
  /// The count in one line, in Chinese or English.
  package func line(isChinese: Bool) -> String {
    let errors = Self.decimal(tenths, places: 1)
    let rate = Self.decimal(hundredthsOfRate, places: 2)
    if isChinese {
      return "版面 \(characters) 字，差错 \(errors)，差错率 \(rate)/万（限 \(Self.limit)）"
        + (isPassed ? "，合格" : "，不合格") + (formErrors > 0 ? "；出版形式差错 \(formErrors)" : "")
    }
    return "\(characters) characters, \(errors) errors, \(rate) in 10,000 (limit \(Self.limit))"
      + (isPassed ? ", passed" : ", not passed")
      + (formErrors > 0 ? "; \(formErrors) form errors" : "")
  }

  package var json: JSONValue {
    .object([
      .init("characters", .int(characters)),
      .init("errors", .number(Double(tenths) / 10, decimals: 1)),
      .init("rate_per_10000", .number(Double(hundredthsOfRate) / 100, decimals: 2)),
      .init("limit", .int(Self.limit)), .init("passed", .bool(isPassed)),
      .init("form_errors", .int(formErrors)),
    ])
  }

  private static func decimal(_ value: Int, places: Int) -> String {
    let unit = places == 1 ? 10 : 100
    let rest = String(value % unit)
    return "\(value / unit)." + String(repeating: "0", count: places - rest.count) + rest
  }
}
