// The system calls that are kept from a program of the system.
#define _GNU_SOURCE
#include "layers.h"
#include "filter.h"

#include <errno.h>
#include <sched.h>
#include <sys/socket.h>

#ifdef ARCHITECTURE

// What a program that converts documents never needs: talking to others, being another process, looking into one, and what
// only administrators or debuggers use.
static const int refused[] = {
    SYS_connect, SYS_sendto, SYS_sendmmsg, SYS_clone3, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev,
    SYS_pidfd_getfd, SYS_kill, SYS_tkill, SYS_setns, SYS_unshare, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_io_uring_setup, SYS_keyctl, SYS_add_key, SYS_request_key,
    SYS_open_by_handle_at, SYS_mq_open, SYS_shmget, SYS_msgget, SYS_semget,
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
};

int restrict_program(void) {
  struct program program = {.length = 0};
  begin(&program);
#ifdef __x86_64__
  // The other calling convention (x32) has numbers from here on.
  add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1));
  add_answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
#endif
  for (size_t index = 0; index < sizeof refused / sizeof *refused; index++) {
    add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)refused[index], 0, 1));
    add_answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
  }
  // Threads, but no processes.
  ALLOW_IF(&program, SYS_clone, {0, CLONE_THREAD | CLONE_VM | CLONE_SIGHAND, CLONE_THREAD | CLONE_VM | CLONE_SIGHAND});
  // A socket that it listens at itself, to be its only instance; nothing is connected with it.
  ALLOW_IF(&program, SYS_socket, {0, WHOLE, AF_UNIX}, {1, 0xFF, SOCK_STREAM});
  ALLOW_IF(&program, SYS_tgkill, {0, WHOLE, (uint32_t)getpid()});
  const int conditional[] = {SYS_clone, SYS_socket, SYS_tgkill};
  for (size_t index = 0; index < sizeof conditional / sizeof *conditional; index++) {
    add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)conditional[index], 0, 1));
    add_answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
  }
  // Landlock is not asked whether a folder can be written to. With this answer LibreOffice puts its socket where a variable says,
  // instead of failing to make it in /tmp.
  refuse_if(&program, SYS_faccessat, 2, W_OK, EACCES);
#ifdef SYS_access
  refuse_if(&program, SYS_access, 1, W_OK, EACCES);
#endif
  add_answer(&program, SECCOMP_RET_ALLOW);
  return install(&program);
}

#else
int restrict_program(void) { return -1; }
#endif
