// The C library of the markup reader (标记文字): libxml2, opened when the first XML or HTML file
// comes in. Linked, it would be mapped at every start, and most of what comes in is plain text.
//
// The package manager takes the flags that find libxml2's headers and those that link it only
// together, so the few functions used are declared here, as <libxml/*.h> of 2.9 to 2.15 do. All
// handles are opaque; the tree is walked through the library's own reader.
#ifndef BANMIAN_CXML_SHIM_H
#define BANMIAN_CXML_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

// xmlError of <libxml/xmlerror.h>, up to the member that is read last.
typedef struct {
  int domain;
  int code;
  char *message;
  int level;
  char *file;
  int line;
  char *str1;
  char *str2;
  char *str3;
  int int1;
  int column;
} banmian_xml_error;

// A document that is being walked, and the functions for it.
typedef struct {
  void *document;
  void *reader;
  int (*read)(void *reader);
  int (*type)(void *reader);
  int (*depth)(void *reader);
  const unsigned char *(*name)(void *reader);
  const unsigned char *(*value)(void *reader);
  int (*next_attribute)(void *reader);
  void (*free_reader)(void *reader);
  void (*free_document)(void *document);
} banmian_markup;

// Why a document could not be read.
typedef struct {
  // 1 not well-formed, 2 the library is not there, 3 nested too deeply or too long.
  int status;
  int line;
  int column;
  char message[160];
} banmian_markup_failure;

static inline int banmian_markup_failed(
    banmian_markup_failure *failure, const banmian_xml_error *error) {
  failure->status = 1;
  if (!error) return -1;
  failure->line = error->line;
  failure->column = error->column;
  if (error->code == 1) failure->status = 3;  // XML_ERR_INTERNAL_ERROR: one of its limits
  if (!error->message) return -1;
  strncpy(failure->message, error->message, sizeof failure->message - 1);
  failure->message[strcspn(failure->message, "\n")] = 0;
  return -1;
}

// Parses UTF-8; 0 if it was read. Nothing is fetched (NONET), no DTD is loaded and no entity is
// replaced (neither DTDLOAD nor NOENT is given), and the library's own limits on depth (256) and on
// the length of a text (10 MB) hold (HUGE is not given).
static inline int banmian_open_markup(
    const char *bytes, int count, int is_html, banmian_markup *markup,
    banmian_markup_failure *failure) {
  enum { RECOVER = 1 << 0, NOERROR = 1 << 5, NOWARNING = 1 << 6, NONET = 1 << 11 };
  memset(markup, 0, sizeof *markup);
  memset(failure, 0, sizeof *failure);
  failure->status = 2;
  void *library = dlopen("libxml2.so.2", RTLD_LAZY | RTLD_LOCAL);
  if (!library) library = dlopen("libxml2.so.16", RTLD_LAZY | RTLD_LOCAL);
  if (!library) return -1;
  void *(*parse)(const char *, int, const char *, const char *, int) =
      (__typeof__(parse)) dlsym(library, is_html ? "htmlReadMemory" : "xmlReadMemory");
  void *(*walk)(void *) = (__typeof__(walk)) dlsym(library, "xmlReaderWalker");
  void (*reset)(void) = (__typeof__(reset)) dlsym(library, "xmlResetLastError");
  const banmian_xml_error *(*last)(void) = (__typeof__(last)) dlsym(library, "xmlGetLastError");
  markup->read = (__typeof__(markup->read)) dlsym(library, "xmlTextReaderRead");
  markup->type = (__typeof__(markup->type)) dlsym(library, "xmlTextReaderNodeType");
  markup->depth = (__typeof__(markup->depth)) dlsym(library, "xmlTextReaderDepth");
  markup->name = (__typeof__(markup->name)) dlsym(library, "xmlTextReaderConstLocalName");
  markup->value = (__typeof__(markup->value)) dlsym(library, "xmlTextReaderConstValue");
  markup->next_attribute =
      (__typeof__(markup->next_attribute)) dlsym(library, "xmlTextReaderMoveToNextAttribute");
  markup->free_reader = (__typeof__(markup->free_reader)) dlsym(library, "xmlFreeTextReader");
  markup->free_document = (__typeof__(markup->free_document)) dlsym(library, "xmlFreeDoc");
  if (!parse || !walk || !reset || !last || !markup->read || !markup->type || !markup->depth
      || !markup->name || !markup->value || !markup->next_attribute || !markup->free_reader
      || !markup->free_document)
    return -1;

  reset();
  int options = NOERROR | NOWARNING | NONET | (is_html ? RECOVER : 0);
  markup->document = parse(bytes, count, "input", "UTF-8", options);
  if (!markup->document) return banmian_markup_failed(failure, last());
  markup->reader = walk(markup->document);
  if (markup->reader) return 0;
  markup->free_document(markup->document);
  markup->document = NULL;
  return -1;
}

static inline void banmian_close_markup(banmian_markup *markup) {
  if (markup->reader) markup->free_reader(markup->reader);
  if (markup->document) markup->free_document(markup->document);
  memset(markup, 0, sizeof *markup);
}

#endif
