import Search
import Files

/// An index that was kept beside the library, with what it was made of.
struct KeptIndex {
  let index: SearchIndex
  let library: LibraryMark
  let file: FileMark
}
