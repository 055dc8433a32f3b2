#pragma once

// Gives up, for the rest of the process's life, what parsing a document never needs.
// paths: folders that stay readable, ended by NULL. Returns a set of SANDBOX_* bits that the kernel granted.
enum { SANDBOX_FILES = 1, SANDBOX_NETWORK = 2 };
int sandbox_enter(const char *const *paths);
