// Files, network and signals: Landlock. Its interfaces are system calls with no wrapper that Swift can call.
#define _GNU_SOURCE
#include "layers.h"

#include <fcntl.h>
#include <stddef.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// The header of the machine that builds may be older than the kernel that runs: rights by the version (ABI) of Landlock
// that brought them, as landlock(7) and the kernel's Documentation/userspace-api/landlock.rst list them.
struct rules {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};
// LANDLOCK_CREATE_RULESET_VERSION.
static const uint32_t asks_for_version = 1;

// All that a kernel of this ABI can refuse.
static struct rules rules_of(int abi) {
  struct rules rules = {.files = (1ULL << 13) - 1};
  if (abi >= 2) rules.files |= 1ULL << 13;      // link and rename across folders
  if (abi >= 3) rules.files |= 1ULL << 14;      // truncate
  if (abi >= 4) rules.network = 3;              // bind and connect TCP
  if (abi >= 5) rules.files |= 1ULL << 15;      // ioctl on devices
  if (abi >= 6) rules.scopes = 3;               // abstract sockets and signals outside
  return rules;
}

// The size of the structure that the ABI knows; a kernel refuses a longer one with unknown parts set.
static size_t size_of(int abi) {
  return abi >= 6 ? sizeof(struct rules) : abi >= 4 ? offsetof(struct rules, scopes) : offsetof(struct rules, network);
}

// Lets a folder be used in some ways, with all that is in it; one that is not there is left out.
static void allow_folder(int set, const char *path, uint64_t access) {
  int folder = open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return;
  struct stat status;
  // A file has none of the rights of folders.
  if (!fstat(folder, &status) && !S_ISDIR(status.st_mode))
    access &= LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_EXECUTE;
  struct landlock_path_beneath_attr rule = {.allowed_access = access, .parent_fd = folder};
  syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(folder);
}

int restrict_files(const char *const *paths, uint64_t access, const char *writable) {
  int abi = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, asks_for_version);
  if (abi < 1) return -1;
  struct rules rules = rules_of(abi);
  int set = (int)syscall(SYS_landlock_create_ruleset, &rules, size_of(abi), 0);
  if (set < 0) return -1;
  for (; *paths; paths++) allow_folder(set, *paths, access);
  if (writable) allow_folder(set, writable, rules.files & ~(uint64_t)LANDLOCK_ACCESS_FS_EXECUTE);
  int result = (int)syscall(SYS_landlock_restrict_self, set, 0);
  close(set);
  return result;
}

int has_landlock(void) { return (int)syscall(SYS_landlock_create_ruleset, NULL, 0, asks_for_version) >= 1; }
