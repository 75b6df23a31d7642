internal import CPangoCairo
internal import PageGeometry
internal import PageScene

/// A page as SVG (矢量图): letters as outlines that are defined once and used often.
struct VectorImage {
  let bytes: [UInt8]

  init(_ page: Page, fonts: FontMap, inks: InkColors) throws(RenderError) {
    try page.checkSheet()
    let file = StreamedSurface.svg(
      width: page.sheet.width.points, height: page.sheet.height.points)
    cairo_svg_surface_set_document_unit(file.surface, CAIRO_SVG_UNIT_PT)
    var renderer = PageRenderer(
      file.context, fonts: fonts, inks: inks, lettering: .text, isTagged: false)
    try renderer.draw(page.items)
    cairo_show_page(file.context)
    do { bytes = try file.finish() } catch { throw .cairo(error) }
  }
}
