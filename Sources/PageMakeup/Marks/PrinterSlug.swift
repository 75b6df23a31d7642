/// What the slug beside a page says to the plate room (版外说明行).
package struct PrinterSlug: Hashable, Sendable {
  /// The paper's name (报名).
  package var paper: String
  package var date: String
  /// The page's number (版次).
  package var page: String
  /// The engine and its version.
  package var engine: String
  /// The round of proofs that the page has passed (校次), such as 三校; empty if nobody says.
  package var round: String
  /// Whether a signature is missing that the page should bear (未签付印).
  package var isUnsigned: Bool
  /// What spot inks are called on paper, such as 套红, by their names in the file.
  package var spotLabels: [String: String]

  package init(
    paper: String, date: String, page: String, engine: String, round: String = "",
    isUnsigned: Bool = false, spotLabels: [String: String] = [:]
  ) {
    self.paper = paper
    self.date = date
    self.page = page
    self.engine = engine
    self.round = round
    self.isUnsigned = isUnsigned
    self.spotLabels = spotLabels
  }

  /// The pieces of the line but the inks, which are printed each in its own.
  var pieces: [String] {
    let notice = isUnsigned ? "【未签付印】" : ""
    return [paper, date, page, round, engine, notice].filter { !$0.isEmpty }
  }

  /// The ink's name on paper: 青 品红 黄 黑, or what the plate room calls the spot ink.
  func name(of label: String) -> String {
    switch label {
    case "C": "青"
    case "M": "品红"
    case "Y": "黄"
    case "K": "黑"
    default: spotLabels[label] ?? label
    }
  }
}
