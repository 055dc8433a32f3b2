// Entering a sandbox, layer by layer.
#define _GNU_SOURCE
#include "sandbox.h"
#include "layers.h"

#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Leaks are looked for by a process that traces this one, which the filter refuses; and Swift never frees its metadata.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif

int sandbox_enter(const char *const *paths) {
  int granted = 0;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return granted;
  if (!restrict_files(paths, reading, NULL)) granted |= SANDBOX_FILES;
  if (!restrict_calls()) granted |= SANDBOX_CALLS;
  return granted;
}

int sandbox_enter_for_program(const char *const *paths, const char *folder) {
  int granted = 0;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return granted;
  if (!restrict_files(paths, reading | LANDLOCK_ACCESS_FS_EXECUTE, folder)) granted |= SANDBOX_FILES;
  if (!restrict_program()) granted |= SANDBOX_CALLS;
  return granted;
}

int sandbox_layers(void) {
  int layers = 0;
  if (has_landlock()) layers |= SANDBOX_FILES;
#if defined(__x86_64__) || defined(__aarch64__)
  const uint32_t action = SECCOMP_RET_ERRNO;
  if (!syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action)) layers |= SANDBOX_CALLS;
#endif
  return layers;
}

int sandbox_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
