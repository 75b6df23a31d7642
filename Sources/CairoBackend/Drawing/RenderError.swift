package import PressDiagnostics

/// Why a page was not drawn.
package enum RenderError: Error, Hashable, Sendable {
  case font(FontError)
  /// Cairo gave up.
  case cairo(CairoError)
  /// There is nothing to draw.
  case noPages
  /// The sheet is empty, or larger than PDF allows.
  case sheet(page: String)
  /// The resolution is not a positive number, or gives more pixels than an image may have.
  case resolution(pixelsPerInch: Int)
  /// A run names a glyph that its face does not have: a bug of ours.
  case glyph(id: UInt32, face: String)
  /// A page names a picture that nobody developed: a bug of ours.
  case picture(String)
  /// A date of the metadata is not written as in `2000-01-01T00:00:00Z`.
  case date(String)

  /// The finding that the user reads.
  package var diagnostic: Diagnostic {
    switch self {
    case .font(let error): error.diagnostic
    case .cairo(let error):
      Diagnostic(
        "render.failed", .error, zh: "绘制失败：\(error.message)", en: "drawing failed: \(error.message)"
      )
    case .noPages:
      Diagnostic("render.empty", .error, zh: "没有可绘制的版面", en: "there is no page to draw")
    case .sheet(let page):
      Diagnostic(
        "render.sheet", .error, zh: "版面 \(page) 的纸张尺寸不可用",
        en: "the sheet of page \(page) is empty or too large",
        hint: "a side is more than 0 and at most 14400 pt (5080 mm)", page: page)
    case .resolution(let ppi):
      Diagnostic(
        "render.resolution", .error, zh: "分辨率 \(ppi) ppi 不可用",
        en: "\(ppi) ppi is no usable resolution for this sheet",
        hint: "an image has at most 32767 pixels a side and 200 million in all")
    case .glyph(let id, let face):
      Diagnostic(
        "render.glyph", .error, zh: "字体 \(face) 没有字形 \(id)", en: "face \(face) has no glyph \(id)")
    case .picture(let name):
      Diagnostic(
        "render.picture", .error, zh: "图片“\(name)”没有备好", en: "the picture '\(name)' is not ready")
    case .date(let text):
      Diagnostic(
        "render.date", .error, zh: "日期“\(text)”不合格式",
        en: "'\(text)' is not a date", hint: "write it as 2000-01-01T00:00:00Z")
    }
  }
}
