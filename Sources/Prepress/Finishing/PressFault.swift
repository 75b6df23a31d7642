package import PageScene
package import PressDiagnostics

/// Why a press file cannot be made of what was drawn (印前退回的原因).
package enum PressFault: Error, Hashable, Sendable {
  case pdf(PDFError)
  case profile(ProfileFault)
  /// A colour that no ink stands for.
  case unknownColor(red: String, green: String, blue: String)
  /// Something that a press file must not hold, or that the finisher does not know: a bug of ours.
  case content(String)
  case font(String)
  /// No converted picture is there for a placeholder.
  case picture(String)
  case tooManyInks(Int)
  /// The unit has no plate for the ink.
  case unit(Ink)
  /// More ink in one colour than the press holds, in 1/1000.
  case totalInk(Ink, limit: Int)

  /// What the user reads; `page` is the page's name.
  package func diagnostic(page: String) -> Diagnostic {
    var finding = diagnostic
    finding.page = page
    return finding
  }

  private var diagnostic: Diagnostic {
    switch self {
    case .pdf(let error): return error.diagnostic
    case .profile(let fault): return fault.diagnostic(file: "")
    case .unknownColor(let red, let green, let blue):
      return Diagnostic(
        "press.unknown-color", .error, zh: "版面上有未登记的颜色 \(red) \(green) \(blue)，不是任何油墨",
        en: "the colour \(red) \(green) \(blue) stands for no registered ink",
        hint: "a mark was drawn in a colour instead of an ink; report it")
    case .content(let reason):
      return Diagnostic(
        "press.content", .error, zh: "版面含有印刷文件不允许的内容：\(reason)",
        en: "the page holds what a press file may not: \(reason)", hint: "report it")
    case .font(let reason):
      return Diagnostic(
        "press.font", .error, zh: "字体不能用于印刷：\(reason)",
        en: "a font cannot be used for press: \(reason)", hint: "use the faces of the house")
    case .picture(let name):
      return Diagnostic(
        "press.picture-missing", .error, zh: "图片“\(name)”没有转换好",
        en: "the picture '\(name)' was not converted", hint: "see the finding about the picture")
    case .tooManyInks(let count):
      return Diagnostic(
        "press.too-many-inks", .error, zh: "版面用了 \(count) 种颜色，最多 \(InkMarker.capacity) 种",
        en: "the page has \(count) colours, at most \(InkMarker.capacity) can be told apart",
        hint: "merge tints that differ by less than anybody sees")
    case .unit(let ink):
      return Diagnostic(
        "press.unit", .error, zh: "双色机组印不出 \(ink.name)",
        en: "a two-colour unit cannot print \(ink.name)",
        hint: "use black and one spot ink, or --unit four")
    case .totalInk(let ink, let limit):
      return Diagnostic(
        "press.total-ink", .error, zh: "\(ink.name) 的总墨量超过 \(limit / 10)%",
        en: "\(ink.name) is more ink in all than \(limit / 10) %", desk: .layout,
        hint: "use less of one ink in the layout file, or allow more with --tac")
    }
  }
}
