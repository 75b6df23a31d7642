// The C library of the picture room (图片), opened when the first picture is there: libvips brings
// some hundred libraries along, and most pages of a dump have no picture at all.
//
// Its operations take their options as a list of names and values that ends with NULL, which Swift
// cannot call; so each step of the work is a function here.
#ifndef BANMIAN_CVIPS_SHIM_H
#define BANMIAN_CVIPS_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <vips/vips.h>

// The functions that are used.
#define BANMIAN_VIPS_FUNCTIONS(USE)                                                               \
  USE(vips_init) USE(vips_concurrency_set) USE(vips_cache_set_max) USE(vips_error_buffer)         \
  USE(vips_error_clear) USE(vips_jpegload_buffer) USE(vips_pngload_buffer) USE(vips_autorot)      \
  USE(vips_extract_area) USE(vips_icc_transform) USE(vips_colourspace) USE(vips_flatten)          \
  USE(vips_cast_uchar) USE(vips_thumbnail_image) USE(vips_jpegsave_buffer)                        \
  USE(vips_image_get_typeof) USE(vips_image_get_interpretation) USE(vips_image_hasalpha)          \
  USE(vips_image_get_bands) USE(vips_image_get_width) USE(vips_image_get_height)                  \
  USE(vips_image_get_orientation) USE(vips_image_write_to_memory) USE(vips_array_double_new)      \
  USE(vips_area_unref) USE(vips_image_new_from_memory) USE(vips_copy) USE(vips_resize)            \
  USE(vips_tiffload_buffer) USE(vips_pngsave_buffer) USE(vips_extract_band)

// libvips once it is open.
typedef struct {
#define BANMIAN_VIPS_FIELD(name) __typeof__(&name) name;
  BANMIAN_VIPS_FUNCTIONS(BANMIAN_VIPS_FIELD)
#undef BANMIAN_VIPS_FIELD
} banmian_vips;

// libvips tells of damaged files on standard error too; we have its reason and report that.
static inline void banmian_vips_hush(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {}

// Opens and starts libvips: one thread an operation, for pages are made side by side, and no cache.
// It stays open to the end of the process; NULL where the library is not there.
static inline const banmian_vips *banmian_vips_open(void) {
  void *library = dlopen("libvips.so.42", RTLD_LAZY | RTLD_LOCAL);
  banmian_vips *vips = library ? (banmian_vips *)calloc(1, sizeof(banmian_vips)) : NULL;
  if (!vips) return NULL;
  int is_whole = 1;
#define BANMIAN_VIPS_FIND(name) \
  is_whole = (vips->name = (__typeof__(&name))dlsym(library, #name)) && is_whole;
  BANMIAN_VIPS_FUNCTIONS(BANMIAN_VIPS_FIND)
#undef BANMIAN_VIPS_FIND
  g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, banmian_vips_hush, NULL);
  if (!is_whole || vips->vips_init("banmian")) {
    free(vips);
    return NULL;
  }
  vips->vips_concurrency_set(1);
  vips->vips_cache_set_max(0);
  return vips;
}

// Copies libvips' reason for the last failure into `text`, and clears it.
static inline void banmian_vips_reason(const banmian_vips *vips, char *text, size_t capacity) {
  strncpy(text, vips->vips_error_buffer(), capacity - 1);
  text[capacity - 1] = 0;
  vips->vips_error_clear();
}

typedef enum { banmian_jpeg = 0, banmian_png = 1 } banmian_picture_format;

// What a file says of its picture before a pixel is read; width and height as it stands upright.
typedef struct {
  int width;
  int height;
  int bands;
  int has_alpha;
  int has_profile;
  int is_cmyk;
  int is_turned;
} banmian_picture;

static inline VipsImage *banmian_picture_load(
    const banmian_vips *vips, const void *bytes, size_t count, banmian_picture_format format) {
  VipsImage *image = NULL;
  void *file = (void *)bytes;
  int failed = format == banmian_jpeg
                   ? vips->vips_jpegload_buffer(
                         file, count, &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL)
                   : vips->vips_pngload_buffer(
                         file, count, &image, "fail_on", VIPS_FAIL_ON_TRUNCATED, NULL);
  return failed ? NULL : image;
}

// Reads the head of a file; answers 0, or -1 with a reason.
static inline int banmian_picture_probe(
    const banmian_vips *vips, const void *bytes, size_t count, banmian_picture_format format,
    banmian_picture *picture) {
  VipsImage *image = banmian_picture_load(vips, bytes, count, format);
  if (!image) return -1;
  int turn = vips->vips_image_get_orientation(image);
  int width = vips->vips_image_get_width(image);
  int height = vips->vips_image_get_height(image);
  // EXIF 5 to 8 lie on their sides.
  int lies = turn >= 5 && turn <= 8;
  picture->width = lies ? height : width;
  picture->height = lies ? width : height;
  picture->bands = vips->vips_image_get_bands(image);
  picture->has_alpha = vips->vips_image_hasalpha(image);
  picture->has_profile = vips->vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  picture->is_cmyk =
      vips->vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  picture->is_turned = turn > 1 && turn <= 8;
  g_object_unref(image);
  return 0;
}

// Puts the result of a step in the place of *image; the old one goes. Answers whether it failed.
static inline int banmian_picture_step(VipsImage **image, VipsImage *next, int failed) {
  g_object_unref(*image);
  *image = failed ? NULL : next;
  return failed;
}

#define BANMIAN_PICTURE_STEP(call) \
  do { \
    VipsImage *next = NULL; \
    int failed = (call); \
    if (banmian_picture_step(&image, next, failed)) return NULL; \
  } while (0)

// The picture upright, cut, in sRGB, on white and in so many pixels of three bytes; NULL where it
// failed. Colours come from the file's own profile, or from libvips' profile for CMYK without one.
static inline VipsImage *banmian_picture_develop(
    const banmian_vips *vips, const void *bytes, size_t count, banmian_picture_format format,
    int x, int y, int width, int height, int to_width, int to_height) {
  VipsImage *image = banmian_picture_load(vips, bytes, count, format);
  if (!image) return NULL;
  BANMIAN_PICTURE_STEP(vips->vips_autorot(image, &next, NULL));
  BANMIAN_PICTURE_STEP(vips->vips_extract_area(image, &next, x, y, width, height, NULL));
  if (to_width != width || to_height != height) {
    BANMIAN_PICTURE_STEP(vips->vips_thumbnail_image(
        image, &next, to_width, "height", to_height, "size", VIPS_SIZE_FORCE, "no_rotate", TRUE,
        NULL));
  }
  int is_cmyk = vips->vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
  if (vips->vips_image_get_typeof(image, VIPS_META_ICC_NAME) || is_cmyk) {
    BANMIAN_PICTURE_STEP(
        is_cmyk ? vips->vips_icc_transform(
                      image, &next, "srgb", "input_profile", "cmyk", "embedded", TRUE, "intent",
                      VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, NULL)
                : vips->vips_icc_transform(
                      image, &next, "srgb", "input_profile", "srgb", "embedded", TRUE, "intent",
                      VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, NULL));
  } else {
    BANMIAN_PICTURE_STEP(
        vips->vips_colourspace(image, &next, VIPS_INTERPRETATION_sRGB, NULL));
  }
  if (vips->vips_image_hasalpha(image)) {
    double white[3] = {255, 255, 255};
    VipsArrayDouble *paper = vips->vips_array_double_new(white, 3);
    VipsImage *flat = NULL;
    int failed = vips->vips_flatten(image, &flat, "background", paper, NULL);
    vips->vips_area_unref((VipsArea *)paper);
    if (banmian_picture_step(&image, flat, failed)) return NULL;
  }
  BANMIAN_PICTURE_STEP(vips->vips_cast_uchar(image, &next, NULL));
  if (vips->vips_image_get_bands(image) != 3) {
    BANMIAN_PICTURE_STEP(
        vips->vips_colourspace(image, &next, VIPS_INTERPRETATION_sRGB, NULL));
  }
  return image;
}

// The pixels, row by row; to be given back with banmian_picture_free. NULL where it failed.
static inline unsigned char *banmian_picture_pixels(
    const banmian_vips *vips, VipsImage *image, size_t *size) {
  return (unsigned char *)vips->vips_image_write_to_memory(image, size);
}

// The four inks of a separated picture as they are in the file, upright, cut and in so many pixels:
// no colour is changed. NULL where it failed.
static inline VipsImage *banmian_picture_develop_inks(
    const banmian_vips *vips, const void *bytes, size_t count, banmian_picture_format format,
    int x, int y, int width, int height, int to_width, int to_height) {
  VipsImage *image = banmian_picture_load(vips, bytes, count, format);
  if (!image) return NULL;
  BANMIAN_PICTURE_STEP(vips->vips_autorot(image, &next, NULL));
  BANMIAN_PICTURE_STEP(vips->vips_extract_area(image, &next, x, y, width, height, NULL));
  if (to_width != width || to_height != height) {
    BANMIAN_PICTURE_STEP(vips->vips_resize(
        image, &next, (double)to_width / width, "vscale", (double)to_height / height, NULL));
  }
  BANMIAN_PICTURE_STEP(vips->vips_cast_uchar(image, &next, NULL));
  return image;
}

// Pixels of one byte (grey), three (sRGB) or four (inks) as a JPEG file without metadata; to be
// given back with banmian_picture_free. NULL where it failed.
static inline unsigned char *banmian_picture_jpeg(
    const banmian_vips *vips, const unsigned char *pixels, size_t size, int width, int height,
    int bands, int quality, size_t *jpeg_size) {
  VipsImage *image =
      vips->vips_image_new_from_memory(pixels, size, width, height, bands, VIPS_FORMAT_UCHAR);
  if (!image) return NULL;
  VipsInterpretation kind = bands == 1   ? VIPS_INTERPRETATION_B_W
                            : bands == 3 ? VIPS_INTERPRETATION_sRGB
                                         : VIPS_INTERPRETATION_CMYK;
  BANMIAN_PICTURE_STEP(vips->vips_copy(image, &next, "interpretation", kind, NULL));
  void *bytes = NULL;
  int failed = vips->vips_jpegsave_buffer(
      image, &bytes, jpeg_size, "Q", quality, "strip", TRUE, "optimize_coding", TRUE, NULL);
  g_object_unref(image);
  return failed ? NULL : (unsigned char *)bytes;
}

// The first band of a TIFF file as a rasteriser writes it, one byte a pixel; NULL where it failed.
static inline VipsImage *banmian_plate_load(
    const banmian_vips *vips, const void *bytes, size_t count, int *width, int *height) {
  VipsImage *image = NULL;
  if (vips->vips_tiffload_buffer((void *)bytes, count, &image, NULL)) return NULL;
  BANMIAN_PICTURE_STEP(vips->vips_extract_band(image, &next, 0, NULL));
  BANMIAN_PICTURE_STEP(vips->vips_cast_uchar(image, &next, NULL));
  *width = vips->vips_image_get_width(image);
  *height = vips->vips_image_get_height(image);
  return image;
}

// Pixels of one byte (grey) or three (sRGB) as a PNG file without metadata; to be given back with
// banmian_picture_free. NULL where it failed.
static inline unsigned char *banmian_picture_png(
    const banmian_vips *vips, const unsigned char *pixels, size_t size, int width, int height,
    int bands, double pixels_per_mm, size_t *png_size) {
  VipsImage *image =
      vips->vips_image_new_from_memory(pixels, size, width, height, bands, VIPS_FORMAT_UCHAR);
  if (!image) return NULL;
  VipsInterpretation kind = bands == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
  BANMIAN_PICTURE_STEP(vips->vips_copy(
      image, &next, "interpretation", kind, "xres", pixels_per_mm, "yres", pixels_per_mm, NULL));
  void *bytes = NULL;
  int failed = vips->vips_pngsave_buffer(
      image, &bytes, png_size, "compression", 6, "filter", VIPS_FOREIGN_PNG_FILTER_NONE, NULL);
  g_object_unref(image);
  return failed ? NULL : (unsigned char *)bytes;
}

static inline void banmian_picture_close(VipsImage *image) { g_object_unref(image); }
static inline void banmian_picture_free(unsigned char *bytes) { g_free(bytes); }

#endif
