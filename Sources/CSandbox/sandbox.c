// The kernel's interfaces for this are system calls with no wrapper that Swift can call.
#define _GNU_SOURCE
#include "sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// MARK: files, network and signals: Landlock

// The header of the machine that builds may be older than the kernel that runs: rights by the version (ABI) of Landlock
// that brought them, as landlock(7) and the kernel's Documentation/userspace-api/landlock.rst list them.
struct rules {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};
// LANDLOCK_CREATE_RULESET_VERSION.
static const uint32_t asks_for_version = 1;
static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

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

static int restrict_files(const char *const *paths) {
  int abi = (int)syscall(SYS_landlock_create_ruleset, NULL, 0, asks_for_version);
  if (abi < 1) return -1;
  struct rules rules = rules_of(abi);
  int set = (int)syscall(SYS_landlock_create_ruleset, &rules, size_of(abi), 0);
  if (set < 0) return -1;
  for (; *paths; paths++) {
    int folder = open(*paths, O_PATH | O_CLOEXEC);
    if (folder < 0) continue;
    struct landlock_path_beneath_attr rule = {.allowed_access = reading, .parent_fd = folder};
    syscall(SYS_landlock_add_rule, set, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
    close(folder);
  }
  int result = (int)syscall(SYS_landlock_restrict_self, set, 0);
  close(set);
  return result;
}

// MARK: system calls: seccomp

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

// What parsing needs whatever its arguments: memory, time, threads of its own, and files that Landlock lets it open.
static const int allowed[] = {
    SYS_futex, SYS_newfstatat, SYS_read, SYS_close, SYS_brk, SYS_clock_gettime, SYS_getrandom, SYS_mmap, SYS_munmap,
    SYS_mprotect, SYS_mremap, SYS_madvise, SYS_lseek, SYS_write, SYS_writev, SYS_readv, SYS_pread64, SYS_fstat,
    SYS_fstatfs, SYS_getdents64, SYS_fadvise64, SYS_dup, SYS_dup3, SYS_statx, SYS_faccessat, SYS_faccessat2,
    SYS_readlinkat, SYS_getcwd, SYS_gettid, SYS_getpid, SYS_getppid, SYS_getuid, SYS_geteuid, SYS_getgid, SYS_getegid,
    SYS_rt_sigaction, SYS_rt_sigprocmask, SYS_rt_sigreturn, SYS_sigaltstack, SYS_restart_syscall, SYS_exit,
    SYS_exit_group, SYS_clock_nanosleep, SYS_nanosleep, SYS_clock_getres, SYS_gettimeofday, SYS_getrusage, SYS_times,
    SYS_sched_yield, SYS_sched_getaffinity, SYS_sysinfo, SYS_uname, SYS_set_robust_list, SYS_set_tid_address, SYS_rseq,
    SYS_membarrier, SYS_ppoll, SYS_getcpu,
#ifdef SYS_open
    SYS_access, SYS_readlink, SYS_stat, SYS_lstat, SYS_dup2, SYS_poll, SYS_time, SYS_arch_prctl, SYS_getrlimit,
#endif
#ifdef SYS_futex_waitv
    SYS_futex_waitv,
#endif
};

// Half an argument of a system call that has to have a value in the bits of a mask. Numbers and flags are 32 bits wide for
// the kernel too, so that their low half is enough; of a pointer both are asked.
struct condition {
  int argument;
  uint32_t mask;
  uint32_t value;
  int is_high;
};
#define WHOLE UINT32_MAX

struct program {
  struct sock_filter lines[512];
  unsigned short length;
};

static void add(struct program *program, struct sock_filter line) {
  if (program->length < sizeof program->lines / sizeof *program->lines) program->lines[program->length++] = line;
}

static void add_load(struct program *program, size_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static void add_answer(struct program *program, uint32_t answer) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, answer));
}

static void allow(struct program *program, int call) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 1));
  add_answer(program, SECCOMP_RET_ALLOW);
}

// Allows a call where all conditions hold; otherwise what follows decides.
static void allow_if(struct program *program, int call, const struct condition *conditions, int count) {
  // Each condition takes three lines, and the answer one; the call's number is loaded again behind them.
  int left = 3 * count + 1;
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, (uint8_t)(left + 1)));
  for (int index = 0; index < count; index++, left -= 3) {
    // On the machines above the low half of an argument stands first.
    size_t half = 2 * (size_t)conditions[index].argument + (conditions[index].is_high ? 1 : 0);
    add_load(program, offsetof(struct seccomp_data, args) + 4 * half);
    add(program, (struct sock_filter)BPF_STMT(BPF_ALU | BPF_AND | BPF_K, conditions[index].mask));
    add(program, (struct sock_filter)BPF_JUMP(
      BPF_JMP | BPF_JEQ | BPF_K, conditions[index].value, 0, (uint8_t)(left - 3)));
  }
  add_answer(program, SECCOMP_RET_ALLOW);
  add_load(program, offsetof(struct seccomp_data, nr));
}

#define ALLOW_IF(program, call, ...)                                                    \
  allow_if(program, call, (const struct condition[]){__VA_ARGS__},                      \
           (int)(sizeof((const struct condition[]){__VA_ARGS__}) / sizeof(struct condition)))

static void allow_some_arguments(struct program *program) {
  // Files are opened for reading; O_TMPFILE, O_CREAT and O_TRUNC would write without O_WRONLY too.
  const uint32_t writing = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
  ALLOW_IF(program, SYS_openat, {2, writing, 0});
#ifdef SYS_open
  ALLOW_IF(program, SYS_open, {1, writing, 0});
#endif
  // Threads, but no processes.
  ALLOW_IF(program, SYS_clone, {0, CLONE_THREAD | CLONE_VM | CLONE_SIGHAND, CLONE_THREAD | CLONE_VM | CLONE_SIGHAND});
  // abort() signals its own process, and nobody else.
  ALLOW_IF(program, SYS_tgkill, {0, WHOLE, (uint32_t)getpid()});
  const int commands[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL};
  for (size_t index = 0; index < sizeof commands / sizeof *commands; index++)
    ALLOW_IF(program, SYS_fcntl, {1, WHOLE, (uint32_t)commands[index]});
  ALLOW_IF(program, SYS_ioctl, {1, WHOLE, TCGETS});
  ALLOW_IF(program, SYS_ioctl, {1, WHOLE, TIOCGWINSZ});
  ALLOW_IF(program, SYS_prctl, {0, WHOLE, PR_SET_NAME});
  ALLOW_IF(program, SYS_prctl, {0, WHOLE, PR_GET_NAME});
  // Its own processor time is extended for each page that is recognised; the hard limit stays.
  ALLOW_IF(program, SYS_prlimit64, {0, WHOLE, 0}, {1, WHOLE, RLIMIT_CPU});
  ALLOW_IF(program, SYS_prlimit64, {0, WHOLE, 0}, {2, WHOLE, 0}, {2, WHOLE, 0, .is_high = 1});
}

static int restrict_calls(void) {
  struct program program = {.length = 0};
  add_load(&program, offsetof(struct seccomp_data, arch));
  add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  add_answer(&program, SECCOMP_RET_KILL_PROCESS);
  // Numbers of another calling convention of the same architecture (x32) are in no list, and so refused.
  add_load(&program, offsetof(struct seccomp_data, nr));
  for (size_t index = 0; index < sizeof allowed / sizeof *allowed; index++) allow(&program, allowed[index]);
  allow_some_arguments(&program);
  // As from a kernel that lacks the call: libraries then use an older one, as threads do that are made by clone3, whose
  // arguments a filter cannot see.
  add_answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
  if (program.length == sizeof program.lines / sizeof *program.lines) return -1;
  struct sock_fprog filter = {.len = program.length, .filter = program.lines};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
}

#else
static int restrict_calls(void) { return -1; }
#endif

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
// Leaks are looked for by a process that traces this one, which the filter refuses; and Swift never frees its metadata.
const char *__asan_default_options(void);
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif

// MARK: entering

int sandbox_enter(const char *const *paths) {
  int granted = 0;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return granted;
  if (!restrict_files(paths)) granted |= SANDBOX_FILES;
  if (!restrict_calls()) granted |= SANDBOX_CALLS;
  return granted;
}

int sandbox_layers(void) {
  int layers = 0;
  if ((int)syscall(SYS_landlock_create_ruleset, NULL, 0, asks_for_version) >= 1) layers |= SANDBOX_FILES;
#ifdef ARCHITECTURE
  const uint32_t action = SECCOMP_RET_ERRNO;
  if (!syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action)) layers |= SANDBOX_CALLS;
#endif
  return layers;
}

int sandbox_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }
