// The system calls that parsing a document needs, and no others.
#define _GNU_SOURCE
#include "layers.h"
#include "filter.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>

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

int restrict_calls(void) {
  struct program program = {.length = 0};
  // Numbers of another calling convention of the same architecture (x32) are in no list, and so refused.
  begin(&program);
  for (size_t index = 0; index < sizeof allowed / sizeof *allowed; index++) allow(&program, allowed[index]);
  allow_some_arguments(&program);
  // As from a kernel that lacks the call: libraries then use an older one, as threads do that are made by clone3, whose
  // arguments a filter cannot see.
  add_answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
  return install(&program);
}

#else
int restrict_calls(void) { return -1; }
#endif
