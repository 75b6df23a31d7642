internal import PageGeometry
internal import PressDiagnostics

/// A comparison as one HTML file (对照报告页): no network, no framework, everything in it.
///
/// Words and changes are there from the start; the drawings of a page are parsed when it is first
/// looked at, so that hundreds of pages stay quick.
package struct HTMLReport {
  private let report: ComparisonReport
  private let drawings: ReportDrawings
  private let language: ReportLanguage

  package init(
    _ report: ComparisonReport, _ drawings: ReportDrawings, language: ReportLanguage
  ) {
    self.report = report
    self.drawings = drawings
    self.language = language
  }

  package var text: String {
    let title = HTMLText.html(language.of(report.verdict))
    var parts = [
      """
      <!doctype html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      \(Self.string(PackageResources.head_html))
      <title>\(title)</title>
      <style>
      """, Self.string(PackageResources.report_css), "</style>\n</head>\n<body>\n",
      Self.string(PackageResources.report_html),
      "<noscript><pre>", HTMLText.html(report.text(language)), "</pre></noscript>\n",
    ]
    parts.append(data("report", report.json.text()))
    parts.append(data("sheets", sheets))
    parts.append(data("inks", Self.list(drawings.inks)))
    parts.append(data("glyphs", Self.list(drawings.glyphs)))
    for (number, picture) in drawings.pictures.enumerated() {
      parts.append(data("picture-\(number)", HTMLText.json(picture)))
    }
    for (number, chunk) in drawings.chunks.enumerated() {
      parts.append(data("chunk-\(number)", chunk))
    }
    for script in [
      PackageResources.words_js, PackageResources.drawing_js, PackageResources.view_js,
      PackageResources.list_js, PackageResources.report_js,
    ] {
      parts += ["<script>\n", Self.string(script), "</script>\n"]
    }
    parts.append("</body>\n</html>\n")
    return parts.joined()
  }

  private func data(_ id: String, _ json: String) -> String {
    "<script type=\"application/json\" id=\"\(id)\">\(HTMLText.script(json))</script>\n"
  }

  /// Which chunks stand where, by the page's number.
  private var sheets: String {
    let pages = drawings.pages.sorted { $0.key < $1.key }.map { number, sides in
      JSONValue.Member(
        String(number),
        .object([
          .init("before", Self.json(sides.before)), .init("after", Self.json(sides.after)),
          .init(
            "masks",
            .array(
              sides.masks.map { mask in
                .array([mask.minX, mask.minY, mask.width, mask.height].map(Self.number))
              })),
        ]))
    }
    return JSONValue.object(pages).text()
  }

  private static func json(_ sheet: ReportDrawings.Sheet?) -> JSONValue {
    guard let sheet else { return .null }
    return .object([
      .init("size", .array([number(sheet.size.width), number(sheet.size.height)])),
      .init(
        "chunks",
        .array(
          sheet.chunks.map { .array([.int($0.number), number($0.at.x), number($0.at.y)]) })),
    ])
  }

  private static func number(_ length: Length) -> JSONValue { .int(ReportPen.units(length)) }

  private static func list(_ texts: [String]) -> String {
    JSONValue.array(texts.map { .string($0) }).text()
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
