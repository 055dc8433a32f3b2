/// How the C library of a reader deals with memory.
enum ReaderMemory {
  /// Reading takes and gives back very many small pieces, page by page: to keep them at hand, and to ask the system for more at a
  /// time, saves a tenth of the processor time.
  static let settings = [
    "GLIBC_TUNABLES":
      "glibc.malloc.tcache_count=500:glibc.malloc.top_pad=16777216:glibc.malloc.trim_threshold=268435456:"
      + "glibc.malloc.mmap_threshold=33554432"
  ]
}
