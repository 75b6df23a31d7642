package import ArgumentParser
internal import Banmian
internal import Filing
package import PageComparison
internal import PageGeometry
package import PressDiagnostics

/// How pages are compared and how that is told.
package struct ComparisonOptions: ParsableArguments {
  /// How a report is printed.
  package enum Form: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text
    case json
    case junit
    case markdown
    case html
  }

  @Option(help: "How far something may move without being a change, in points.")
  package var tolerance = 0.01

  @Option(
    name: .customLong("ignore"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Parts that are left out: groups by id or role (ear, folio, credits, slug), lines of the "
        + "furniture by what they say (date, weather, issue).",
      valueName: "name"))
  package var ignored: [String] = []

  @Option(
    name: .customLong("ignore-area"),
    help: ArgumentHelp(
      "A rectangle that is left out, in points from the sheet's upper left corner.",
      valueName: "x,y,width,height"))
  package var ignoredAreas: [String] = []

  @Option(
    help: ArgumentHelp(
      "Look at the pixels too, at so many an inch, and tell what no change explains.",
      valueName: "ppi"))
  package var pixels: Int?

  @Option(help: "What is printed: text, json, junit, markdown or html.")
  package var format = Form.text

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      "A file for the report: .html to look at, .json, .xml (JUnit) or .md.", valueName: "file"))
  package var reports: [String] = []

  package init() {}

  package func validate() throws {
    guard (0...1000).contains(tolerance) else {
      throw ValidationError("--tolerance is a number of points from 0 to 1000")
    }
    if let pixels, !(36...600).contains(pixels) {
      throw ValidationError("--pixels is from 36 to 600 an inch")
    }
    for area in ignoredAreas where Self.rect(area) == nil {
      throw ValidationError("--ignore-area is four numbers: x,y,width,height")
    }
    for file in reports where Self.form(of: file) == nil {
      throw ValidationError("--report takes files that end in .html, .json, .xml or .md")
    }
  }

  private static func rect(_ text: String) -> Rect? {
    let sides = text.split(separator: ",").compactMap { Double($0) }
    guard sides.count == 4, sides.allSatisfy({ abs($0) < 100_000 }) else { return nil }
    return Rect(
      x: .points(sides[0]), y: .points(sides[1]), width: .points(sides[2]),
      height: .points(sides[3]))
  }

  private static func form(of file: String) -> Form? {
    if file.hasSuffix(".json") { return .json }
    if file.hasSuffix(".xml") { return .junit }
    if file.hasSuffix(".html") { return .html }
    return file.hasSuffix(".md") ? .markdown : nil
  }

  package var limits: ComparisonTolerance { ComparisonTolerance(position: .points(tolerance)) }

  package var ignoredParts: IgnoredParts {
    IgnoredParts(names: Set(ignored), areas: ignoredAreas.compactMap(Self.rect))
  }

  /// The report with what the pixels say, where they are asked.
  package func looked(
    over report: ComparisonReport, _ before: [RecordedPage], _ after: [RecordedPage],
    _ house: HouseOptions
  ) throws(DiagnosticsError) -> ComparisonReport {
    guard let pixels else { return report }
    return try PixelDesk(fonts: try house.openFonts(), pixelsPerInch: pixels)
      .looked(over: report, before, after, ignoring: ignoredParts)
  }

  /// Writes the files of the report, then prints it.
  package func tell(
    _ report: ComparisonReport, _ language: ReportOptions.Language, _ sides: ReportSides
  ) throws(DiagnosticsError) {
    let language: ReportLanguage = language == .zh ? .zh : .en
    var page: String?
    if format == .html || reports.contains(where: { Self.form(of: $0) == .html }) {
      page = try html(report, language, sides)
    }
    for file in reports {
      guard let form = Self.form(of: file) else { continue }
      let text = form == .html ? page ?? "" : Self.text(of: report, form, language)
      try Filing.write(Array(text.utf8), to: file)
    }
    Reporter.output(format == .html ? page ?? "" : Self.text(of: report, format, language))
  }

  /// The report to look at; fonts are opened only if there is a page to draw.
  private func html(
    _ report: ComparisonReport, _ language: ReportLanguage, _ sides: ReportSides
  ) throws(DiagnosticsError) -> String {
    var drawings = ReportDrawings()
    if report.isDifferent {
      var artist = ReportArtist(fonts: try sides.house.openFonts())
      drawings = try artist.drawings(
        of: report, sides.before, sides.after, ignoring: ignoredParts)
    }
    return HTMLReport(report, drawings, language: language).text
  }

  private static func text(
    of report: ComparisonReport, _ form: Form, _ language: ReportLanguage
  ) -> String {
    switch form {
    case .text, .html: report.text(language)
    case .json: report.json.text(.itemised) + "\n"
    case .junit: report.junit
    case .markdown: report.markdown(language)
    }
  }
}
