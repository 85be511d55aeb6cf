// Fails one system call of a program, or every one from there on, as a bad disk would. Preloaded by the fault tests.
//
// NULAGE_FAULT = CALL:N:EFFECT[:lasting]: the N-th call of CALL (1, 2, …) and, with "lasting", all later ones.
//   CALL    open (for reading), create (open for writing), read, write, pwrite, truncate, fsync, close, rename, unlink,
//           mkdir, rmdir, list, or any: every call of those that change something, counted together.
//   EFFECT  a name of errno, "short" (half of what was asked is written), or "kill".
// NULAGE_FAULT_COUNTS names a file that the number of calls of each kind is written to at the end, and the largest
// memory in KiB.
// NULAGE_CLOCK: what the clock says, in seconds since 1970.
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

enum kind { OPEN, CREATE, READ, WRITE, PWRITE, TRUNCATE, FSYNC, CLOSE, RENAME, UNLINK, MKDIR, RMDIR, LIST, ANY, KINDS };
static const char *const names[KINDS] = {"open", "create", "read", "write", "pwrite", "truncate", "fsync", "close",
    "rename", "unlink", "mkdir", "rmdir", "list", "any"};
static const struct { const char *name; int number; } errors[] = {{"ENOSPC", ENOSPC}, {"EIO", EIO}, {"EACCES", EACCES},
    {"EROFS", EROFS}, {"EMFILE", EMFILE}, {"EDQUOT", EDQUOT}, {"EINTR", EINTR}, {"EINVAL", EINVAL}, {"EPERM", EPERM}};

static atomic_long counts[KINDS];
static int wanted = -1, effect_errno, is_short, is_kill, is_lasting;
static long wanted_number;

__attribute__((constructor)) static void begin(void) {
  const char *text = getenv("NULAGE_FAULT");
  char call[16], effect[16], mode[16] = "";
  if (!text || sscanf(text, "%15[a-z]:%ld:%15[A-Za-z]:%15s", call, &wanted_number, effect, mode) < 3) return;
  for (int k = 0; k < KINDS; k++) if (!strcmp(call, names[k])) wanted = k;
  for (size_t e = 0; e < sizeof errors / sizeof *errors; e++) if (!strcmp(effect, errors[e].name)) effect_errno = errors[e].number;
  is_short = !strcmp(effect, "short");
  is_kill = !strcmp(effect, "kill");
  is_lasting = !strcmp(mode, "lasting");
  if (wanted < 0 || !(effect_errno || is_short || is_kill)) _exit(99);
}

// Not getrusage: that one remembers what the parent had before it became this program.
static long largest_memory(void) {
  static char status[8192];
  int file = (int)syscall(SYS_openat, AT_FDCWD, "/proc/self/status", O_RDONLY);
  long length = syscall(SYS_read, file, status, sizeof status - 1);
  if (length <= 0) return 0;
  status[length] = 0;
  const char *line = strstr(status, "VmHWM:");
  return line ? atol(line + 6) : 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("NULAGE_FAULT_COUNTS");
  if (!path) return;
  int file = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  for (int k = 0; k < KINDS; k++) {
    char line[64];
    int length = snprintf(line, sizeof line, "%s %ld\n", names[k], atomic_load(&counts[k]));
    if (syscall(SYS_write, file, line, length) != length) _exit(98);
  }
  char line[64];
  int length = snprintf(line, sizeof line, "memory %ld\n", largest_memory());
  if (syscall(SYS_write, file, line, length) != length) _exit(98);
}

static int struck(enum kind kind) {
  long number = atomic_fetch_add(&counts[kind], 1) + 1;
  if ((int)kind != wanted) return 0;
  return number == wanted_number || (is_lasting && number > wanted_number);
}

// Whether this call fails, with errno set. A killed program stops here, before the call.
static int fails(enum kind kind, int changes) {
  int hit = struck(kind);
  if (changes && struck(ANY)) hit = 1;
  if (!hit || is_short) return 0;
  if (is_kill) raise(SIGKILL);
  errno = effect_errno;
  return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define OPENS(name)                                                             \
  int name(const char *path, int flags, ...) {                                   \
    mode_t mode = 0;                                                              \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    int changes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;            \
    return fails(changes ? CREATE : OPEN, changes) ? -1 : REAL(name)(path, flags, mode); \
  }
OPENS(open)
OPENS(open64)
#define OPENS_AT(name)                                                          \
  int name(int folder, const char *path, int flags, ...) {                       \
    mode_t mode = 0;                                                              \
    if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    int changes = (flags & O_ACCMODE) != O_RDONLY || flags & O_CREAT;            \
    return fails(changes ? CREATE : OPEN, changes) ? -1 : REAL(name)(folder, path, flags, mode); \
  }
OPENS_AT(openat)
OPENS_AT(openat64)

static size_t cut(enum kind kind, size_t size) {
  if (!is_short || wanted != (int)kind || size < 2) return size;
  long number = atomic_load(&counts[kind]);
  return number == wanted_number || (is_lasting && number > wanted_number) ? size / 2 : size;
}
ssize_t read(int file, void *bytes, size_t size) { return fails(READ, 0) ? -1 : REAL(read)(file, bytes, cut(READ, size)); }
ssize_t pread64(int file, void *bytes, size_t size, off64_t at) { return fails(READ, 0) ? -1 : REAL(pread64)(file, bytes, size, at); }
ssize_t write(int file, const void *bytes, size_t size) { return fails(WRITE, 1) ? -1 : REAL(write)(file, bytes, cut(WRITE, size)); }
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { return fails(PWRITE, 1) ? -1 : REAL(pwrite)(file, bytes, cut(PWRITE, size), at); }
ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) { return fails(PWRITE, 1) ? -1 : REAL(pwrite64)(file, bytes, cut(PWRITE, size), at); }
int ftruncate(int file, off_t size) { return fails(TRUNCATE, 1) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size) { return fails(TRUNCATE, 1) ? -1 : REAL(ftruncate64)(file, size); }
int fsync(int file) { return fails(FSYNC, 1) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(FSYNC, 1) ? -1 : REAL(fdatasync)(file); }
int close(int file) {
  int failed = fails(CLOSE, 0);
  int number = errno;
  int result = REAL(close)(file);
  if (failed) { errno = number; return -1; }
  return result;
}
int rename(const char *a, const char *b) { return fails(RENAME, 1) ? -1 : REAL(rename)(a, b); }
int renameat2(int f, const char *a, int t, const char *b, unsigned flags) { return fails(RENAME, 1) ? -1 : REAL(renameat2)(f, a, t, b, flags); }
int unlink(const char *path) { return fails(UNLINK, 1) ? -1 : REAL(unlink)(path); }
int mkdir(const char *path, mode_t mode) { return fails(MKDIR, 1) ? -1 : REAL(mkdir)(path, mode); }
int rmdir(const char *path) { return fails(RMDIR, 1) ? -1 : REAL(rmdir)(path); }
DIR *opendir(const char *path) { return fails(LIST, 0) ? NULL : REAL(opendir)(path); }
struct dirent *readdir(DIR *stream) { return fails(LIST, 0) ? NULL : REAL(readdir)(stream); }
struct dirent64 *readdir64(DIR *stream) { return fails(LIST, 0) ? NULL : REAL(readdir64)(stream); }

static time_t clock_says(void) {
  const char *text = getenv("NULAGE_CLOCK");
  return text ? (time_t)atoll(text) : -1;
}
time_t time(time_t *out) {
  time_t now = clock_says();
  if (now < 0) return REAL(time)(out);
  if (out) *out = now;
  return now;
}
int clock_gettime(clockid_t id, struct timespec *out) {
  int result = REAL(clock_gettime)(id, out);
  if (id == CLOCK_REALTIME && clock_says() >= 0) out->tv_sec = clock_says();
  return result;
}
int gettimeofday(struct timeval *restrict out, void *restrict zone) {
  int result = REAL(gettimeofday)(out, zone);
  if (clock_says() >= 0) out->tv_sec = clock_says();
  return result;
}
