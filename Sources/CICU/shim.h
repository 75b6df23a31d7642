// The C library of the word breaker (断词), which is opened when it is first asked: linked, it would
// cost every start 0.7 ms, and most of what a desk does breaks no head.
//
// The four functions of ubrk.h that we use are declared here. ICU's own headers must not come in:
// Foundation brings another ICU of its own, and a module that sees both does not build.
#ifndef BANMIAN_CICU_SHIM_H
#define BANMIAN_CICU_SHIM_H

#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>

typedef void *(*banmian_ubrk_open)(
    int kind, const char *locale, const uint16_t *text, int32_t length, int *status);
typedef int32_t (*banmian_ubrk_step)(void *words);
typedef void (*banmian_ubrk_close)(void *words);

enum {
  banmian_ubrk_words = 1,  // UBRK_WORD
  banmian_ubrk_done = -1,  // UBRK_DONE
  // Each release of ICU has a number of its own in the name of its library and of its functions.
  banmian_icu_of_debian_12 = 72,
  banmian_icu_oldest = 60,
  banmian_icu_newest = 99,
};

static inline void *banmian_icu_open(int release) {
  char name[32];
  snprintf(name, sizeof name, "libicuuc.so.%d", release);
  return dlopen(name, RTLD_LAZY | RTLD_LOCAL);
}

static inline void *banmian_icu_find(void *library, const char *name, int release) {
  char versioned[32];
  snprintf(versioned, sizeof versioned, "%s_%d", name, release);
  return dlsym(library, versioned);
}

// Writes the word boundaries of Chinese text, in UTF-16 offsets from 0 to `length`, and returns
// how many there are; -1 where ICU or its dictionary is not there, or `capacity` is too small.
// Debian 12's ICU is asked for first, then the newest there is.
//
// The library stays open, and the iterator lives and dies here: asking a second time takes 10 µs,
// so nobody needs to own anything.
static inline int32_t banmian_word_boundaries(
    const uint16_t *text, int32_t length, int32_t *boundaries, int32_t capacity) {
  int release = banmian_icu_of_debian_12;
  void *library = banmian_icu_open(release);
  for (int other = banmian_icu_newest; !library && other >= banmian_icu_oldest; other--) {
    library = banmian_icu_open(release = other);
  }
  if (!library) return -1;
  banmian_ubrk_open open =
      (banmian_ubrk_open)banmian_icu_find(library, "ubrk_open", release);
  banmian_ubrk_step first =
      (banmian_ubrk_step)banmian_icu_find(library, "ubrk_first", release);
  banmian_ubrk_step next =
      (banmian_ubrk_step)banmian_icu_find(library, "ubrk_next", release);
  banmian_ubrk_close close =
      (banmian_ubrk_close)banmian_icu_find(library, "ubrk_close", release);
  if (!open || !first || !next || !close) return -1;

  int status = 0;
  void *words = open(banmian_ubrk_words, "zh", text, length, &status);
  if (status > 0) {  // a warning is below zero
    if (words) close(words);
    return -1;
  }
  int32_t count = 0;
  int32_t at = first(words);
  for (; at != banmian_ubrk_done && count < capacity; at = next(words)) boundaries[count++] = at;
  close(words);
  return at == banmian_ubrk_done ? count : -1;
}

#endif
