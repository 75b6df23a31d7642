// The C library of the word divider (西文断词), which is opened when a word is first to be divided:
// most pages divide none. The three functions of hyphen.h 2.8 that we use are declared here, so that
// the build needs no header of it.
#ifndef BANMIAN_CHYPHEN_SHIM_H
#define BANMIAN_CHYPHEN_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

typedef void *(*banmian_hnj_load)(const char *file);
typedef void (*banmian_hnj_free)(void *dictionary);
typedef int (*banmian_hnj_hyphenate3)(
    void *dictionary, const char *word, int size, char *hyphens, char *hyphenated,
    char ***replacements, int **positions, int **cuts, int least_before, int least_after,
    int least_before_in_compound, int least_after_in_compound);

static inline void *banmian_hyphen_function(const char *name) {
  void *library = dlopen("libhyphen.so.0", RTLD_LAZY | RTLD_LOCAL);
  return library ? dlsym(library, name) : NULL;
}

// A dictionary to be given back with banmian_hyphen_close; NULL where the library or the file is not
// there.
static inline void *banmian_hyphen_open(const char *file) {
  banmian_hnj_load load = (banmian_hnj_load)banmian_hyphen_function("hnj_hyphen_load");
  return load ? load(file) : NULL;
}

static inline void banmian_hyphen_close(void *dictionary) {
  banmian_hnj_free close = (banmian_hnj_free)banmian_hyphen_function("hnj_hyphen_free");
  if (close && dictionary) close(dictionary);
}

// Writes for each byte of the word whether it may be divided behind it; `marks` has `size` bytes.
// Returns 0, or -1 where there is no answer. A division that would change letters counts for none.
static inline int banmian_hyphen_divide(
    void *dictionary, const char *word, int size, char *marks, int least_before, int least_after) {
  banmian_hnj_hyphenate3 divide =
      (banmian_hnj_hyphenate3)banmian_hyphen_function("hnj_hyphen_hyphenate3");
  if (!divide || size < 1 || size > 100) return -1;
  char hyphens[128] = {0};
  char **replacements = NULL;
  int *positions = NULL;
  int *cuts = NULL;
  int status = divide(
      dictionary, word, size, hyphens, NULL, &replacements, &positions, &cuts, least_before,
      least_after, least_before, least_after);
  for (int i = 0; i < size; i++) {
    int changes = replacements && replacements[i];
    marks[i] = !status && !changes && (hyphens[i] & 1);
    if (changes) free(replacements[i]);
  }
  free(replacements);
  free(positions);
  free(cuts);
  return status ? -1 : 0;
}

#endif
