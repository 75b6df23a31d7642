internal import CPangoCairo

/// Letters keep their drawn shapes and widths: no hinting on any surface.
enum UnhintedLetters {
  static func ask(of context: cairo_t) {
    guard let options = unsafe cairo_font_options_create() else { return }
    unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    unsafe cairo_set_font_options(context, options)
    unsafe cairo_font_options_destroy(options)
  }
}
