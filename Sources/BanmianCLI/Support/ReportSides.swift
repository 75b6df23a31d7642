package import PageComparison

/// The pages behind a report, for forms that draw them.
package struct ReportSides {
  package var before: [RecordedPage]
  package var after: [RecordedPage]
  package var house: HouseOptions

  package init(before: [RecordedPage], after: [RecordedPage], house: HouseOptions) {
    self.before = before
    self.after = after
    self.house = house
  }
}
