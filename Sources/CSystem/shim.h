// What Swift's Glibc does not show.
#ifndef NULAGE_CSYSTEM_SHIM_H
#define NULAGE_CSYSTEM_SHIM_H
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>

// renameat2(2): exchange two folders in one step (Linux 3.15 and later).
static inline int nulage_exchange(const char *a, const char *b) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, a, AT_FDCWD, b, RENAME_EXCHANGE);
#else
  return -1;
#endif
}

// A descriptor at the lowest free number that can be neither read nor written (open(2), O_PATH).
static inline int nulage_occupy(void) { return open("/dev/null", O_PATH | O_CLOEXEC); }
#endif
