// The C library of the word breaker (断词), which is opened when it is first asked: linked, it would
// cost every start 0.7 ms, and most of what a desk does breaks no head.
#ifndef BANMIAN_CICU_SHIM_H
#define BANMIAN_CICU_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <unicode/ubrk.h>
#include <unicode/uvernum.h>

// ICU's functions are macros that add the version to the name (ubrk_open_72): the argument of the
// outer macro is expanded before the inner one quotes it.
#define BANMIAN_QUOTED(name) #name
#define BANMIAN_ICU_FIND(library, name) (__typeof__(&name)) dlsym(library, BANMIAN_QUOTED(name))

// Writes the word boundaries of Chinese text, in UTF-16 offsets from 0 to `length`, and returns
// how many there are; -1 where ICU or its dictionary is not there, or `capacity` is too small.
//
// The library stays open, and the iterator lives and dies here: asking a second time takes 10 µs,
// so nobody needs to own anything.
static inline int32_t banmian_word_boundaries(
    const UChar *text, int32_t length, int32_t *boundaries, int32_t capacity) {
  void *library = dlopen("libicuuc.so." U_ICU_VERSION_SHORT, RTLD_LAZY | RTLD_LOCAL);
  if (!library) return -1;
  __typeof__(&ubrk_open) open = BANMIAN_ICU_FIND(library, ubrk_open);
  __typeof__(&ubrk_first) first = BANMIAN_ICU_FIND(library, ubrk_first);
  __typeof__(&ubrk_next) next = BANMIAN_ICU_FIND(library, ubrk_next);
  __typeof__(&ubrk_close) close = BANMIAN_ICU_FIND(library, ubrk_close);
  if (!open || !first || !next || !close) return -1;

  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *words = open(UBRK_WORD, "zh", text, length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  int32_t at = first(words);
  for (; at != UBRK_DONE && count < capacity; at = next(words)) boundaries[count++] = at;
  close(words);
  return at == UBRK_DONE ? count : -1;
}

#endif
