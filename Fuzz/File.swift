/// The target for whole files of any kind: PDF, text, and the envelope of Word files.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, size: Int) -> CInt {
  readAndExtract(bytes(data, count: size))
  return 0
}
