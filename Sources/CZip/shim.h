// The C library of the archive reader (压缩包): libzip, opened when the first DOCX comes in. Linked,
// it would bring four compressors and two cryptographic libraries into every start.
#ifndef BANMIAN_CZIP_SHIM_H
#define BANMIAN_CZIP_SHIM_H

#include <dlfcn.h>
#include <stddef.h>
#include <string.h>
#include <zip.h>

#define BANMIAN_ZIP_FIND(name) \
  __typeof__(&name) c_##name = library ? (__typeof__(&name)) dlsym(library, #name) : 0

static inline void *banmian_zip_library(void) {
  return dlopen("libzip.so.4", RTLD_LAZY | RTLD_LOCAL);
}

// An archive in memory, or why there is none: 1 not an archive, 2 the library is not there.
typedef struct {
  zip_t *archive;
  int status;
} banmian_zip;

// What the directory says of an entry; `name` belongs to the archive.
typedef struct {
  const char *name;
  zip_uint64_t size;
  zip_uint64_t packed;
  int is_encrypted;
} banmian_zip_entry;

// The bytes must outlive the archive.
static inline banmian_zip banmian_zip_open(const void *bytes, size_t count) {
  banmian_zip result = {0, 2};
  void *library = banmian_zip_library();
  BANMIAN_ZIP_FIND(zip_source_buffer_create);
  BANMIAN_ZIP_FIND(zip_open_from_source);
  BANMIAN_ZIP_FIND(zip_source_free);
  if (!c_zip_source_buffer_create || !c_zip_open_from_source || !c_zip_source_free) return result;
  result.status = 1;
  zip_source_t *source = c_zip_source_buffer_create(bytes, count, 0, NULL);
  if (!source) return result;
  result.archive = c_zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (!result.archive) c_zip_source_free(source);
  else result.status = 0;
  return result;
}

static inline void banmian_zip_close(zip_t *archive) {
  void *library = banmian_zip_library();
  BANMIAN_ZIP_FIND(zip_discard);
  if (c_zip_discard) c_zip_discard(archive);
}

static inline zip_int64_t banmian_zip_count(zip_t *archive) {
  void *library = banmian_zip_library();
  BANMIAN_ZIP_FIND(zip_get_num_entries);
  return c_zip_get_num_entries ? c_zip_get_num_entries(archive, 0) : 0;
}

static inline int banmian_zip_stat(
    zip_t *archive, zip_uint64_t index, banmian_zip_entry *entry) {
  void *library = banmian_zip_library();
  BANMIAN_ZIP_FIND(zip_stat_index);
  zip_stat_t record;
  memset(&record, 0, sizeof record);
  if (!c_zip_stat_index || c_zip_stat_index(archive, index, ZIP_FL_ENC_GUESS, &record) != 0)
    return -1;
  entry->name = record.valid & ZIP_STAT_NAME ? record.name : 0;
  entry->size = record.valid & ZIP_STAT_SIZE ? record.size : 0;
  entry->packed = record.valid & ZIP_STAT_COMP_SIZE ? record.comp_size : 0;
  entry->is_encrypted = record.valid & ZIP_STAT_ENCRYPTION_METHOD
      && record.encryption_method != ZIP_EM_NONE;
  return entry->name ? 0 : -1;
}

// Unpacks an entry into `bytes`; returns how many came, -1 where it is damaged, `capacity` + 1
// where there is more than the directory said.
static inline zip_int64_t banmian_zip_read(
    zip_t *archive, zip_uint64_t index, void *bytes, zip_int64_t capacity) {
  void *library = banmian_zip_library();
  BANMIAN_ZIP_FIND(zip_fopen_index);
  BANMIAN_ZIP_FIND(zip_fread);
  BANMIAN_ZIP_FIND(zip_fclose);
  if (!c_zip_fopen_index || !c_zip_fread || !c_zip_fclose) return -1;
  zip_file_t *file = c_zip_fopen_index(archive, index, 0);
  if (!file) return -1;
  zip_int64_t count = 0;
  zip_int64_t more = 0;
  while (count < capacity) {
    more = c_zip_fread(file, (char *) bytes + count, (zip_uint64_t) (capacity - count));
    if (more <= 0) break;
    count += more;
  }
  if (more >= 0 && count == capacity) {
    char rest;
    more = c_zip_fread(file, &rest, 1);
    if (more > 0) count = capacity + 1;
  }
  c_zip_fclose(file);
  return more < 0 ? -1 : count;
}

#endif
