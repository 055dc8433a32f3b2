#pragma once

// Gives up, for the rest of the process's life, what parsing a document never needs: writing, all files but those in a
// few folders, the network, other processes, and every system call that is not on a list.
// paths: folders that stay readable, ended by NULL. Returns a set of SANDBOX_* bits that the kernel granted. Call it
// before there are threads: Landlock is for the calling thread and those it makes.
enum { SANDBOX_FILES = 1, SANDBOX_CALLS = 2 };
int sandbox_enter(const char *const *paths);

// Lets the kernel end this process when its parent ends (the thread that started it, to be exact).
// parent: its process id; 0 where it is not known. Returns -1 where that failed or the parent has ended already.
int sandbox_die_with(int parent);
