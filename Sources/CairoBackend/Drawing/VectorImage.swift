internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// A page as SVG (矢量图): letters as outlines that are defined once and used often.
struct VectorImage {
  let bytes: [UInt8]

  init(
    _ page: Page, fonts: FontMap, inks: InkColors, pictures: DevelopedPictures
  ) throws(RenderError) {
    try page.checkSheet()
    let file = StreamedSurface.svg(
      width: page.sheet.width.points, height: page.sheet.height.points)
    cairo_svg_surface_set_document_unit(file.surface, CAIRO_SVG_UNIT_PT)
    var renderer = PageRenderer(
      file.context, fonts: fonts, inks: inks, lettering: .text, reading: .nothing,
      pictures: pictures)
    try renderer.draw(page.items)
    cairo_show_page(file.context)
    do { bytes = Self.renamed(try file.finish()) } catch { throw .cairo(error) }
  }

  /// Gives the drawing's one group a name that stays.
  ///
  /// Cairo calls it `surface` and a number that counts the surfaces of the whole process, so the
  /// same page would differ from call to call; nothing refers to it.
  private static func renamed(_ svg: [UInt8]) -> [UInt8] {
    let mark = Array("<g id=\"surface".utf8)
    for start in svg.indices.dropLast(mark.count)
    where svg[start] == mark[0] && svg[start...].starts(with: mark) {
      let digits = svg[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return svg[..<start] + Array("<g id=\"page".utf8) + svg[digits.endIndex...]
    }
    return svg
  }
}
