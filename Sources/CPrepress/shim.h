// The C libraries of the prepress room (印前): qpdf reads and writes PDF objects, Little CMS reads
// ICC profiles. Both are opened when the first press file is made, so that a plain page does not
// wait for them.
//
// A library's functions are listed once, each with its result, parameters and arguments; the list
// gives the table of pointers, its filling, and for each function `banmian_<name>`, which takes the
// table first.
#ifndef BANMIAN_CPREPRESS_SHIM_H
#define BANMIAN_CPREPRESS_SHIM_H

#include <dlfcn.h>
#include <lcms2.h>
#include <qpdf/qpdf-c.h>
#include <stddef.h>
#include <stdlib.h>

#define BANMIAN_LIST(...) __VA_ARGS__
#define BANMIAN_FIELD(result, name, parameters, arguments) __typeof__(&name) name;
#define BANMIAN_FIND(result, name, parameters, arguments) \
  is_whole = (table->name = (__typeof__(&name))dlsym(library, #name)) && is_whole;

// MARK: qpdf

#define BANMIAN_QPDF_FUNCTIONS(USE)                                                               \
  USE(QPDF_ERROR_CODE, qpdf_read_memory,                                                          \
      (qpdf_data file, char const *name, char const *bytes, unsigned long long count,             \
       char const *password),                                                                     \
      (file, name, bytes, count, password))                                                       \
  USE(QPDF_ERROR_CODE, qpdf_empty_pdf, (qpdf_data file), (file))                                  \
  USE(void, qpdf_silence_errors, (qpdf_data file), (file))                                        \
  USE(void, qpdf_set_suppress_warnings, (qpdf_data file, QPDF_BOOL value), (file, value))         \
  USE(QPDF_BOOL, qpdf_has_error, (qpdf_data file), (file))                                        \
  USE(qpdf_error, qpdf_get_error, (qpdf_data file), (file))                                       \
  USE(QPDF_BOOL, qpdf_more_warnings, (qpdf_data file), (file))                                    \
  USE(qpdf_error, qpdf_next_warning, (qpdf_data file), (file))                                    \
  USE(char const *, qpdf_get_error_message_detail, (qpdf_data file, qpdf_error error),            \
      (file, error))                                                                              \
  USE(char const *, qpdf_get_pdf_version, (qpdf_data file), (file))                               \
  USE(QPDF_BOOL, qpdf_is_encrypted, (qpdf_data file), (file))                                     \
  USE(qpdf_oh, qpdf_get_trailer, (qpdf_data file), (file))                                        \
  USE(qpdf_oh, qpdf_get_root, (qpdf_data file), (file))                                           \
  USE(int, qpdf_get_num_pages, (qpdf_data file), (file))                                          \
  USE(qpdf_oh, qpdf_get_page_n, (qpdf_data file, size_t index), (file, index))                    \
  USE(qpdf_oh, qpdf_get_object_by_id, (qpdf_data file, int id, int generation),                   \
      (file, id, generation))                                                                     \
  USE(qpdf_oh, qpdf_make_indirect_object, (qpdf_data file, qpdf_oh object), (file, object))       \
  USE(enum qpdf_object_type_e, qpdf_oh_get_type_code, (qpdf_data file, qpdf_oh object),           \
      (file, object))                                                                             \
  USE(QPDF_BOOL, qpdf_oh_is_indirect, (qpdf_data file, qpdf_oh object), (file, object))           \
  USE(int, qpdf_oh_get_object_id, (qpdf_data file, qpdf_oh object), (file, object))               \
  USE(int, qpdf_oh_get_generation, (qpdf_data file, qpdf_oh object), (file, object))              \
  USE(QPDF_BOOL, qpdf_oh_get_bool_value, (qpdf_data file, qpdf_oh object), (file, object))        \
  USE(long long, qpdf_oh_get_int_value, (qpdf_data file, qpdf_oh object), (file, object))         \
  USE(char const *, qpdf_oh_get_real_value, (qpdf_data file, qpdf_oh object), (file, object))     \
  USE(char const *, qpdf_oh_get_name, (qpdf_data file, qpdf_oh object), (file, object))           \
  USE(char const *, qpdf_oh_get_binary_string_value,                                              \
      (qpdf_data file, qpdf_oh object, size_t *count), (file, object, count))                     \
  USE(char const *, qpdf_oh_get_binary_utf8_value,                                                \
      (qpdf_data file, qpdf_oh object, size_t *count), (file, object, count))                     \
  USE(int, qpdf_oh_get_array_n_items, (qpdf_data file, qpdf_oh object), (file, object))           \
  USE(qpdf_oh, qpdf_oh_get_array_item, (qpdf_data file, qpdf_oh object, int index),               \
      (file, object, index))                                                                      \
  USE(void, qpdf_oh_begin_dict_key_iter, (qpdf_data file, qpdf_oh object), (file, object))        \
  USE(QPDF_BOOL, qpdf_oh_dict_more_keys, (qpdf_data file), (file))                                \
  USE(char const *, qpdf_oh_dict_next_key, (qpdf_data file), (file))                              \
  USE(qpdf_oh, qpdf_oh_get_key, (qpdf_data file, qpdf_oh object, char const *key),                \
      (file, object, key))                                                                        \
  USE(void, qpdf_oh_replace_key,                                                                  \
      (qpdf_data file, qpdf_oh object, char const *key, qpdf_oh value),                           \
      (file, object, key, value))                                                                 \
  USE(void, qpdf_oh_remove_key, (qpdf_data file, qpdf_oh object, char const *key),                \
      (file, object, key))                                                                        \
  USE(qpdf_oh, qpdf_oh_get_dict, (qpdf_data file, qpdf_oh object), (file, object))                \
  USE(qpdf_oh, qpdf_oh_parse, (qpdf_data file, char const *text), (file, text))                   \
  USE(qpdf_oh, qpdf_oh_new_null, (qpdf_data file), (file))                                        \
  USE(qpdf_oh, qpdf_oh_new_array, (qpdf_data file), (file))                                       \
  USE(void, qpdf_oh_append_item, (qpdf_data file, qpdf_oh object, qpdf_oh item),                  \
      (file, object, item))                                                                       \
  USE(qpdf_oh, qpdf_oh_new_dictionary, (qpdf_data file), (file))                                  \
  USE(qpdf_oh, qpdf_oh_new_stream, (qpdf_data file), (file))                                      \
  USE(QPDF_ERROR_CODE, qpdf_oh_get_stream_data,                                                   \
      (qpdf_data file, qpdf_oh object, enum qpdf_stream_decode_level_e level,                     \
       QPDF_BOOL *filtered, unsigned char **bytes, size_t *count),                                \
      (file, object, level, filtered, bytes, count))                                              \
  USE(QPDF_ERROR_CODE, qpdf_oh_get_page_content_data,                                             \
      (qpdf_data file, qpdf_oh page, unsigned char **bytes, size_t *count),                       \
      (file, page, bytes, count))                                                                 \
  USE(void, qpdf_oh_replace_stream_data,                                                          \
      (qpdf_data file, qpdf_oh object, unsigned char const *bytes, size_t count, qpdf_oh filter,  \
       qpdf_oh parameters),                                                                       \
      (file, object, bytes, count, filter, parameters))                                           \
  USE(QPDF_ERROR_CODE, qpdf_init_write_memory, (qpdf_data file), (file))                          \
  USE(void, qpdf_force_pdf_version, (qpdf_data file, char const *version), (file, version))       \
  USE(void, qpdf_set_object_stream_mode, (qpdf_data file, enum qpdf_object_stream_e mode),        \
      (file, mode))                                                                               \
  USE(void, qpdf_set_deterministic_ID, (qpdf_data file, QPDF_BOOL value), (file, value))          \
  USE(void, qpdf_set_newline_before_endstream, (qpdf_data file, QPDF_BOOL value), (file, value))  \
  USE(QPDF_ERROR_CODE, qpdf_write, (qpdf_data file), (file))                                      \
  USE(size_t, qpdf_get_buffer_length, (qpdf_data file), (file))                                   \
  USE(unsigned char const *, qpdf_get_buffer, (qpdf_data file), (file))

// qpdf once it is open.
typedef struct {
  __typeof__(&qpdf_init) qpdf_init;
  __typeof__(&qpdf_cleanup) qpdf_cleanup;
  BANMIAN_QPDF_FUNCTIONS(BANMIAN_FIELD)
} banmian_qpdf;

// Opens qpdf to the end of the process; NULL where the library is not there.
static inline const banmian_qpdf *banmian_qpdf_open(void) {
  void *library = dlopen("libqpdf.so.29", RTLD_LAZY | RTLD_LOCAL);
  banmian_qpdf *table = library ? (banmian_qpdf *)calloc(1, sizeof(banmian_qpdf)) : NULL;
  if (!table) return NULL;
  int is_whole = 1;
  BANMIAN_FIND(, qpdf_init, , )
  BANMIAN_FIND(, qpdf_cleanup, , )
  BANMIAN_QPDF_FUNCTIONS(BANMIAN_FIND)
  if (is_whole) return table;
  free(table);
  return NULL;
}

#define BANMIAN_QPDF_CALL(result, name, parameters, arguments)                                    \
  static inline result banmian_##name(                                                            \
      const banmian_qpdf *table, BANMIAN_LIST parameters) {                                       \
    return table->name arguments;                                                                 \
  }
BANMIAN_QPDF_FUNCTIONS(BANMIAN_QPDF_CALL)
#undef BANMIAN_QPDF_CALL

// A file that tells of its errors when asked, and never on standard error.
static inline qpdf_data banmian_pdf_new(const banmian_qpdf *table) {
  qpdf_data file = table->qpdf_init();
  if (!file) return NULL;
  table->qpdf_silence_errors(file);
  table->qpdf_set_suppress_warnings(file, QPDF_TRUE);
  return file;
}

static inline void banmian_pdf_close(const banmian_qpdf *table, qpdf_data file) {
  // An error that nobody asked for would be told on standard error.
  if (table->qpdf_has_error(file)) table->qpdf_get_error(file);
  table->qpdf_cleanup(&file);
}

// What qpdf found wrong since it was last asked: its error, else its first warning; NULL where all
// is well. The text is valid until the next call.
static inline char const *banmian_pdf_trouble(const banmian_qpdf *table, qpdf_data file) {
  qpdf_error error = table->qpdf_has_error(file) ? table->qpdf_get_error(file) : NULL;
  if (!error && table->qpdf_more_warnings(file)) error = table->qpdf_next_warning(file);
  return error ? table->qpdf_get_error_message_detail(file, error) : NULL;
}

// The same for files of others: what qpdf could mend is no trouble.
static inline char const *banmian_pdf_fault(const banmian_qpdf *table, qpdf_data file) {
  qpdf_error error = table->qpdf_has_error(file) ? table->qpdf_get_error(file) : NULL;
  while (table->qpdf_more_warnings(file)) table->qpdf_next_warning(file);
  return error ? table->qpdf_get_error_message_detail(file, error) : NULL;
}

// Gives back the bytes of a stream.
static inline void banmian_pdf_free(unsigned char *bytes) { free(bytes); }

// MARK: Little CMS

#define BANMIAN_LCMS_FUNCTIONS(USE)                                                               \
  USE(cmsHPROFILE, cmsOpenProfileFromMem, , ) USE(cmsBool, cmsCloseProfile, , )                   \
  USE(cmsHPROFILE, cmsCreate_sRGBProfile, , ) USE(cmsHPROFILE, cmsCreateLab4Profile, , )          \
  USE(cmsHTRANSFORM, cmsCreateTransform, , ) USE(void, cmsDoTransform, , )                        \
  USE(void, cmsDeleteTransform, , )

// Little CMS once it is open.
typedef struct {
  BANMIAN_LCMS_FUNCTIONS(BANMIAN_FIELD)
} banmian_lcms;

// Opens Little CMS to the end of the process; NULL where the library is not there.
static inline const banmian_lcms *banmian_lcms_open(void) {
  void *library = dlopen("liblcms2.so.2", RTLD_LAZY | RTLD_LOCAL);
  banmian_lcms *table = library ? (banmian_lcms *)calloc(1, sizeof(banmian_lcms)) : NULL;
  if (!table) return NULL;
  int is_whole = 1;
  BANMIAN_LCMS_FUNCTIONS(BANMIAN_FIND)
  if (is_whole) return table;
  free(table);
  return NULL;
}

// What stands at one end of a transform.
typedef enum {
  // The profile that is handed over: four bytes a pixel, 255 for a full layer of ink.
  banmian_ink = 0,
  // sRGB: three bytes a pixel.
  banmian_srgb = 1,
  // CIE L*a*b* of D50: three doubles a pixel.
  banmian_lab = 2
} banmian_colour;

static inline cmsHPROFILE banmian_colour_profile(
    const banmian_lcms *table, banmian_colour colour, const void *profile, size_t count) {
  switch (colour) {
    case banmian_ink: return table->cmsOpenProfileFromMem(profile, (cmsUInt32Number)count);
    case banmian_srgb: return table->cmsCreate_sRGBProfile();
    default: return table->cmsCreateLab4Profile(NULL);
  }
}

static inline cmsUInt32Number banmian_colour_layout(banmian_colour colour) {
  switch (colour) {
    case banmian_ink: return TYPE_CMYK_8;
    case banmian_srgb: return TYPE_RGB_8;
    default: return TYPE_Lab_DBL;
  }
}

// A transform, by relative colorimetry with black point compensation or by the perceptual table;
// NULL where the profile has no table that way.
static inline cmsHTRANSFORM banmian_transform_open(
    const banmian_lcms *table, const void *profile, size_t count, banmian_colour from,
    banmian_colour to, int is_perceptual) {
  cmsHPROFILE source = banmian_colour_profile(table, from, profile, count);
  cmsHPROFILE target = banmian_colour_profile(table, to, profile, count);
  cmsHTRANSFORM transform = NULL;
  if (source && target)
    transform = table->cmsCreateTransform(
        source, banmian_colour_layout(from), target, banmian_colour_layout(to),
        is_perceptual ? INTENT_PERCEPTUAL : INTENT_RELATIVE_COLORIMETRIC,
        cmsFLAGS_BLACKPOINTCOMPENSATION);
  if (source) table->cmsCloseProfile(source);
  if (target) table->cmsCloseProfile(target);
  return transform;
}

static inline void banmian_transform_run(
    const banmian_lcms *table, cmsHTRANSFORM transform, const void *from, void *to, size_t pixels) {
  table->cmsDoTransform(transform, from, to, (cmsUInt32Number)pixels);
}

static inline void banmian_transform_close(const banmian_lcms *table, cmsHTRANSFORM transform) {
  table->cmsDeleteTransform(transform);
}

#endif
