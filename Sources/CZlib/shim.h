#include <zlib.h>

// The macro is none that Swift can call.
static inline int start_inflating(z_stream *stream) { return inflateInit(stream); }
