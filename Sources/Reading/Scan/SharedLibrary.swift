import Glibc

/// A C library that is loaded when it is first needed; it stays loaded as long as the program runs.
struct SharedLibrary {
  private let handle: UnsafeMutableRawPointer

  struct MissingFunction: Error {}

  /// - Parameter name: as the loader knows it, "libtesseract.so.5".
  /// - Returns: nil when the library is not installed.
  init?(named name: String) {
    guard let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) else { return nil }
    self.handle = handle
  }

  /// The function of this name; the caller says of which C type it is.
  func function<Function>(named name: String) throws(MissingFunction) -> Function {
    guard let address = dlsym(handle, name) else { throw MissingFunction() }
    return unsafeBitCast(address, to: Function.self)
  }
}
