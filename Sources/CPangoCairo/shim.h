// The C libraries of the outlet room (出片), in one module: API notes of a type reach the
// functions of the same module only, and cairo.h may belong to one module only.
#ifndef BANMIAN_CPANGOCAIRO_SHIM_H
#define BANMIAN_CPANGOCAIRO_SHIM_H

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include <hb-ot.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>
#include <zlib.h>
#include FT_FREETYPE_H

// g_object_ref and g_object_unref take void pointers; API notes want a function for each type.

static inline void banmian_font_map_retain(PangoFontMap *map) { g_object_ref(map); }
static inline void banmian_font_map_release(PangoFontMap *map) { g_object_unref(map); }
static inline void banmian_context_retain(PangoContext *context) { g_object_ref(context); }
static inline void banmian_context_release(PangoContext *context) { g_object_unref(context); }
static inline void banmian_font_retain(PangoFont *font) { g_object_ref(font); }
static inline void banmian_font_release(PangoFont *font) { g_object_unref(font); }

// The casts that C spells as macros.

static inline PangoFontMap *banmian_font_map_create(FcConfig *config) {
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  if (map) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  return map;
}

// Pango 1.50 keeps its reference to the configuration for ever unless it is given another.
static inline void banmian_font_map_close(PangoFontMap *map) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), NULL);
}

static inline cairo_scaled_font_t *banmian_scaled_font(PangoFont *font) {
  return pango_cairo_font_get_scaled_font((PangoCairoFont *)font);
}

// A font description is not counted: it lives and dies here.
static inline PangoFont *banmian_font_open(
    PangoFontMap *map, PangoContext *context, const char *family, PangoWeight weight) {
  PangoFontDescription *wish = pango_font_description_new();
  pango_font_description_set_family_static(wish, family);
  pango_font_description_set_weight(wish, weight);
  pango_font_description_set_size(wish, 10 * PANGO_SCALE);
  PangoFont *font = pango_font_map_load_font(map, context, wish);
  pango_font_description_free(wish);
  return font;
}

// Pango complains of a damaged font on standard error; we throw instead. GLib allows one call.
static inline GLogWriterOutput banmian_write_log(
    GLogLevelFlags level, const GLogField *fields, gsize count, gpointer data) {
  for (gsize i = 0; i < count; i++) {
    if (!strcmp(fields[i].key, "GLIB_DOMAIN") && !strcmp((const char *)fields[i].value, "Pango"))
      return G_LOG_WRITER_HANDLED;
  }
  return g_log_writer_default(level, fields, count, data);
}
static inline void banmian_hush_pango(void) {
  g_log_set_writer_func(banmian_write_log, NULL, NULL);
}

// fontconfig takes over the reference that it is given here; Swift keeps its own.
static inline FcBool banmian_config_add(FcConfig *config, FcPattern *pattern) {
  FcFontSet *fonts = FcConfigGetFonts(config, FcSetSystem);
  if (!fonts) return FcFalse;
  FcPatternReference(pattern);
  return FcFontSetAdd(fonts, pattern);
}

// The foot of the ideographic em box in the face's BASE table; false where there is none.
static inline hb_bool_t banmian_em_box_bottom(hb_font_t *font, hb_position_t *bottom) {
  return hb_ot_layout_get_baseline(
      font, HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT, HB_DIRECTION_LTR,
      HB_TAG('h', 'a', 'n', 'i'), HB_OT_TAG_DEFAULT_LANGUAGE, bottom);
}

// Where UAX #14 without tailoring lets a line end: `marks` has a byte for each of `count`
// characters, 1 where a line may end before it. False where there is no memory for it.
static inline gboolean banmian_line_breaks(
    const char *text, int size, guint8 *marks, int count) {
  if (count == 0) return TRUE;
  PangoLogAttr *attributes = g_try_new0(PangoLogAttr, (gsize)count + 1);
  if (!attributes) return FALSE;
  pango_default_break(text, size, NULL, attributes, count + 1);
  for (int i = 0; i < count; i++) marks[i] = attributes[i].is_line_break;
  g_free(attributes);
  return TRUE;
}

#endif
