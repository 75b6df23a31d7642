// The C library that guesses encodings (编码识别): uchardet, opened when a text is neither marked nor
// UTF-8. Linked, it would bring the C++ library into every start.
#ifndef BANMIAN_CUCHARDET_SHIM_H
#define BANMIAN_CUCHARDET_SHIM_H

#include <dlfcn.h>
#include <string.h>
#include <uchardet/uchardet.h>

#define BANMIAN_UCHARDET_FIND(library, name) (__typeof__(&name)) dlsym(library, #name)

// Writes the name of the likely encoding into `name`; 0 where there is no guess, -1 where the
// library is not there.
static inline int banmian_guess_encoding(
    const char *bytes, size_t count, char *name, size_t capacity) {
  void *library = dlopen("libuchardet.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return -1;
  __typeof__(&uchardet_new) make = BANMIAN_UCHARDET_FIND(library, uchardet_new);
  __typeof__(&uchardet_delete) drop = BANMIAN_UCHARDET_FIND(library, uchardet_delete);
  __typeof__(&uchardet_handle_data) handle = BANMIAN_UCHARDET_FIND(library, uchardet_handle_data);
  __typeof__(&uchardet_data_end) end = BANMIAN_UCHARDET_FIND(library, uchardet_data_end);
  __typeof__(&uchardet_get_charset) get = BANMIAN_UCHARDET_FIND(library, uchardet_get_charset);
  if (!make || !drop || !handle || !end || !get || capacity == 0) return -1;
  uchardet_t guesser = make();
  if (!guesser) return -1;
  handle(guesser, bytes, count);
  end(guesser);
  strncpy(name, get(guesser), capacity - 1);
  name[capacity - 1] = 0;
  drop(guesser);
  return name[0] != 0;
}

#endif
