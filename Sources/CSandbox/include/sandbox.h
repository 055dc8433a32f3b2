#pragma once

// Gives up, for the rest of the process's life, what parsing a document never needs: writing, all files but those in a
// few folders, the network, other processes, and every system call that is not on a list.
// paths: folders that stay readable, ended by NULL. Returns a set of SANDBOX_* bits that the kernel granted. Call it
// before there are threads: Landlock is for the calling thread and those it makes.
enum { SANDBOX_FILES = 1, SANDBOX_CALLS = 2 };
int sandbox_enter(const char *const *paths);

// The same for a program of the system that is executed next: it may read and execute in the paths, do all but execute in one
// folder, and have threads and files of any kind, but no network, no connections and no other processes.
int sandbox_enter_for_program(const char *const *paths, const char *folder);

// The layers that this kernel has, without entering any.
int sandbox_layers(void);

// Lets the kernel end this process when the thread that started it ends, and so when its parent does. Returns -1 where the
// kernel would not.
int sandbox_die_with_parent(void);
