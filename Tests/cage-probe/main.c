// Tries, from inside the reader's cage, what a document that took over the reader would try. Prints a line for each attempt
// that succeeded, and "refused N of N" at the end; exits 0 where all were refused, 1 where any succeeded, 77 where the kernel
// lacks a layer of the cage.
//
// Usage: cage-probe FOLDER, which the probe may write before it enters the cage;
//   cage-probe --office FOLDER, the same for the cage of LibreOffice, which may write in FOLDER/empty; or
//   cage-probe --without-landlock PROGRAM ARGUMENT..., which runs a program as on a kernel without Landlock.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "sandbox.h"

static int attempts, successes;

// An attempt succeeded where it did not give -1 (or NULL, turned into -1 by the caller).
static void attempt(const char *what, long result) {
  attempts++;
  if (result == -1) return;
  successes++;
  printf("not refused: %s\n", what);
}

#define TRY(what, call) attempt(what, (long)(call))

static void writes(void) {
  TRY("create a file", open("new", O_WRONLY | O_CREAT, 0600));
  TRY("create a file with creat", creat("new", 0600));
  TRY("write a file", open("file", O_WRONLY));
  TRY("read and write a file", open("file", O_RDWR));
  TRY("open with O_TRUNC", open("file", O_RDONLY | O_TRUNC));
  TRY("a file without a name", open(".", O_TMPFILE | O_RDWR, 0600));
  TRY("openat2", syscall(437, AT_FDCWD, "file", (uint64_t[]){O_RDWR, 0, 0}, 24));
  TRY("truncate", truncate("file", 0));
  TRY("unlink", unlink("file"));
  TRY("rename", rename("file", "other"));
  TRY("link", link("file", "hard"));
  TRY("symlink", symlink("file", "soft"));
  TRY("mkdir", mkdir("folder", 0700));
  TRY("rmdir", rmdir("empty"));
  TRY("mkfifo", mkfifo("fifo", 0600));
  TRY("mknod", mknod("device", S_IFCHR | 0600, 0x103));
  TRY("chmod", chmod("file", 0777));
  TRY("chown", chown("file", 1, 1));
  TRY("utimes", utimes("file", NULL));
  TRY("utimensat", utimensat(AT_FDCWD, "file", NULL, 0));
  TRY("setxattr", setxattr("file", "user.a", "b", 1, 0));
  TRY("chroot", chroot("."));
  TRY("mount", mount("none", ".", "tmpfs", 0, NULL));
  TRY("a file in memory", syscall(SYS_memfd_create, "m", 0));
}

static void reads(int outside) {
  TRY("read /etc/passwd", open("/etc/passwd", O_RDONLY));
  TRY("read a user's file", open("file", O_RDONLY));
  TRY("list the folder", opendir(".") ? 0 : -1);
  TRY("list /", opendir("/") ? 0 : -1);
  TRY("read the parent's memory", open("/proc/self/../1/mem", O_RDONLY));
  TRY("read another's command line", open("/proc/1/cmdline", O_RDONLY));
  TRY("open by a folder's descriptor", openat(outside, "file", O_RDONLY));
}

static void network(void) {
  TRY("an internet socket", socket(AF_INET, SOCK_STREAM, 0));
  TRY("a datagram socket", socket(AF_INET6, SOCK_DGRAM, 0));
  TRY("a raw socket", socket(AF_INET, SOCK_RAW, 1));
  TRY("a local socket", socket(AF_UNIX, SOCK_STREAM, 0));
  TRY("a netlink socket", socket(AF_NETLINK, SOCK_RAW, 0));
  TRY("a vsock", socket(40, SOCK_STREAM, 0));
  int pair[2];
  TRY("a pair of sockets", socketpair(AF_UNIX, SOCK_STREAM, 0, pair));
  uint64_t zeros[16] = {0};
  TRY("io_uring", syscall(425, 4, zeros));
}

static void processes(pid_t other) {
  TRY("kill another process", kill(other, 0));
  TRY("kill the parent", kill(getppid(), SIGCONT));
  TRY("kill the group", kill(0, SIGCONT));
  TRY("tgkill the parent", syscall(SYS_tgkill, getppid(), getppid(), SIGCONT));
  TRY("tkill", syscall(SYS_tkill, getppid(), SIGCONT));
  TRY("sigqueue", sigqueue(getppid(), SIGCONT, (union sigval){0}));
  TRY("pidfd_open", syscall(434, getppid(), 0));
  // A child that is made all the same must not go on probing.
  pid_t child = fork();
  if (child == 0) _exit(0);
  TRY("fork", child);
  child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (child == 0) _exit(0);
  TRY("clone a process", child);
  child = (pid_t)syscall(435, (uint64_t[8]){0, 0, 0, 0, SIGCHLD}, 64);
  if (child == 0) _exit(0);
  TRY("clone3 a process", child);
  TRY("ptrace", ptrace(PTRACE_ATTACH, other, NULL, NULL));
  char letter;
  struct iovec here = {&letter, 1}, there = {&attempts, 1};
  TRY("read another's memory", process_vm_readv(getppid(), &here, 1, &there, 1, 0));
  TRY("write another's memory", process_vm_writev(getppid(), &here, 1, &there, 1, 0));
  TRY("execve", execve("/bin/true", (char *[]){"true", NULL}, (char *[]){NULL}));
  TRY("execveat", syscall(SYS_execveat, AT_FDCWD, "/bin/true", (char *[]){"true", NULL}, NULL, 0));
}

static void kernel(void) {
  struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
  TRY("raise the limit on memory", setrlimit(RLIMIT_AS, &limit));
  TRY("raise another's limits", prlimit(getppid(), RLIMIT_CPU, &limit, NULL));
  TRY("unshare", unshare(CLONE_NEWUSER));
  TRY("setns", setns(0, 0));
  TRY("setuid", setuid(1));
  TRY("dumpable", prctl(PR_SET_DUMPABLE, 1, 0, 0, 0));
  TRY("no death with the parent", prctl(PR_SET_PDEATHSIG, 0, 0, 0, 0));
  TRY("capabilities", prctl(PR_CAPBSET_DROP, 0, 0, 0, 0));
  TRY("bpf", syscall(SYS_bpf, 0, NULL, 0));
  TRY("perf_event_open", syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0));
  TRY("userfaultfd", syscall(SYS_userfaultfd, 0));
  TRY("keyctl", syscall(SYS_keyctl, 0, -3, 0));
  TRY("shared memory", syscall(SYS_shmget, 0, 4096, 01600));
  TRY("message queue", syscall(SYS_msgget, 0, 01600));
  TRY("inotify", syscall(SYS_inotify_init1, 0));
  TRY("set the host's name", sethostname("x", 1));
  TRY("write into the terminal", syscall(SYS_ioctl, 0, 0x5412, "x"));
  TRY("own the descriptor's signals", fcntl(0, F_SETOWN, getppid()));
  TRY("higher priority", setpriority(PRIO_PROCESS, 0, -5));
}

// What a document that took over LibreOffice would try beside what it may: to use files of the folder, and of the system those that
// it reads, threads, and a socket of its own.
static void as_office(int outside) {
  TRY("create a file outside", open("../new", O_WRONLY | O_CREAT, 0600));
  TRY("write a file outside", open("../file", O_WRONLY));
  TRY("read a file outside", open("../file", O_RDONLY));
  TRY("list the folder outside", opendir("..") ? 0 : -1);
  TRY("open by a folder's descriptor", openat(outside, "file", O_RDONLY));
  TRY("rename to outside", rename("own", "../other"));
  TRY("link from outside", link("../file", "hard"));
  TRY("unlink outside", unlink("../file"));
  TRY("execute what it wrote", execve("own", (char *[]){"own", NULL}, (char *[]){NULL}));
  TRY("read another's command line", open("/proc/1/cmdline", O_RDONLY));
  TRY("read what is secret", open("/etc/shadow", O_RDONLY));
  TRY("an internet socket", socket(AF_INET, SOCK_STREAM, 0));
  TRY("a datagram socket", socket(AF_INET6, SOCK_DGRAM, 0));
  TRY("a local datagram socket", socket(AF_UNIX, SOCK_DGRAM, 0));
  TRY("a netlink socket", socket(AF_NETLINK, SOCK_RAW, 0));
  int local = socket(AF_UNIX, SOCK_STREAM, 0);
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/run/dbus/system_bus_socket"};
  TRY("connect to a program", connect(local, (struct sockaddr *)&address, sizeof address));
  uint64_t zeros[16] = {0};
  TRY("io_uring", syscall(425, 4, zeros));
  TRY("kill the parent", kill(getppid(), 0));
  TRY("tgkill the parent", syscall(SYS_tgkill, getppid(), getppid(), 0));
  pid_t child = fork();
  if (child == 0) _exit(0);
  TRY("fork", child);
  child = (pid_t)syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (child == 0) _exit(0);
  TRY("clone a process", child);
  TRY("ptrace", ptrace(PTRACE_ATTACH, getppid(), NULL, NULL));
  TRY("unshare", unshare(CLONE_NEWUSER));
  TRY("mount", mount("none", ".", "tmpfs", 0, NULL));
  TRY("bpf", syscall(SYS_bpf, 0, NULL, 0));
  TRY("shared memory", syscall(SYS_shmget, 0, 4096, 01600));
}

static int office(int outside) {
  const char *const readable[] = {"/usr", "/lib", "/lib64", NULL};
  if (chdir("empty") || sandbox_enter_for_program(readable, ".") != (SANDBOX_FILES | SANDBOX_CALLS)) {
    puts("the kernel lacks a layer");
    return 77;
  }
  // What must still work.
  int own = open("own", O_WRONLY | O_CREAT, 0700);
  if (own < 0 || write(own, "#!/usr/bin/true\n", 16) != 16 || close(own) || mkdir("folder", 0700) || opendir("/usr") == NULL) return 1;
  as_office(outside);
  printf("refused %d of %d\n", attempts - successes, attempts);
  fflush(stdout);
  return successes > 0;
}

static int without_landlock(char **command) {
  struct sock_filter lines[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 444, 0, 1),  // landlock_create_ruleset
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog filter = {.len = sizeof lines / sizeof *lines, .filter = lines};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter)) return 77;
  execvp(*command, command);
  return 127;
}

int main(int count, char **arguments) {
  if (count > 2 && !strcmp(arguments[1], "--without-landlock")) return without_landlock(arguments + 2);
  int is_office = count > 2 && !strcmp(arguments[1], "--office");
  if (count < 2 || chdir(arguments[is_office ? 2 : 1])) return 2;
  int file = open("file", O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0 || mkdir("empty", 0700) || write(file, "text", 4) != 4) return 2;
  close(file);
  int outside = open(".", O_RDONLY | O_DIRECTORY);
  if (is_office) return office(outside);
  // Another process to aim at. The probe cannot end it from inside the cage: it ends when this end of the pipe closes.
  int life[2];
  if (pipe(life)) return 2;
  pid_t other = fork();
  if (other == 0) {
    close(life[1]);
    char nothing;
    _exit(read(life[0], &nothing, 1) != 0);
  }
  close(life[0]);
  const char *const readable[] = {"/usr/share", "/usr/lib", NULL};
  if (sandbox_enter(readable) != (SANDBOX_FILES | SANDBOX_CALLS)) {
    kill(other, SIGKILL);
    puts("the kernel lacks a layer");
    return 77;
  }
  writes();
  reads(outside);
  network();
  processes(other);
  kernel();
  printf("refused %d of %d\n", attempts - successes, attempts);
  // What must still work, or no document could be read.
  int font = open("/usr/share", O_RDONLY | O_DIRECTORY);
  if (font < 0 || mmap(NULL, 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED) return 1;
  fflush(stdout);
  return successes > 0;
}
