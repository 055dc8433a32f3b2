#pragma once

// A list of system calls that seccomp enforces, as it grows.
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

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

static inline void add(struct program *program, struct sock_filter line) {
  if (program->length < sizeof program->lines / sizeof *program->lines) program->lines[program->length++] = line;
}

static inline void add_load(struct program *program, size_t offset) {
  add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset));
}

static inline void add_answer(struct program *program, uint32_t answer) {
  add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, answer));
}

static inline void allow(struct program *program, int call) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 1));
  add_answer(program, SECCOMP_RET_ALLOW);
}

// Allows a call where all conditions hold; otherwise what follows decides.
static inline void allow_if(struct program *program, int call, const struct condition *conditions, int count) {
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

// Refuses a call where an argument has a value; otherwise what follows decides.
static inline void refuse_if(struct program *program, int call, int argument, uint32_t value, uint32_t error) {
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 4));
  add_load(program, offsetof(struct seccomp_data, args) + 8 * (size_t)argument);
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
  add_answer(program, SECCOMP_RET_ERRNO | error);
  add_load(program, offsetof(struct seccomp_data, nr));
}

// Begins with the check that calls are numbered as here, and has the number of the call at hand.
static inline void begin(struct program *program) {
  add_load(program, offsetof(struct seccomp_data, arch));
  add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0));
  add_answer(program, SECCOMP_RET_KILL_PROCESS);
  add_load(program, offsetof(struct seccomp_data, nr));
}

// Puts the program in force, for all threads.
static inline int install(struct program *program) {
  if (program->length == sizeof program->lines / sizeof *program->lines) return -1;
  struct sock_fprog filter = {.len = program->length, .filter = program->lines};
  return (int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
}

#endif
