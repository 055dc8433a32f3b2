#pragma once

#include <linux/landlock.h>
#include <stdint.h>

static const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

// Leaves a process nothing but `access` to the paths, which NULL ends, and to a folder in which it may do all but execute; NULL
// for none.
int restrict_files(const char *const *paths, uint64_t access, const char *writable);
int has_landlock(void);

// Leaves it the system calls that a reader needs, or all but those that a program of the system does not need.
int restrict_calls(void);
int restrict_program(void);
