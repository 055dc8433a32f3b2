import CPCRE2
import Model

/// Where a regular expression cannot be read: UTF-8 byte offset in it.
struct RegexMistake: Error {
  var offset: Int
}

/// A compiled regular expression: Perl's syntax, letters in either case, classes by Unicode.
///
/// It is kept in serialised form, which makes it a plain value; a `RegexMatcher` unpacks it for one thread.
package struct RegularExpression: Hashable, Sendable {
  /// As it was typed.
  let pattern: String
  /// The expression twice: as it is, and with a callout before every part of it, where the clock is read.
  fileprivate let compiled: [UInt8]

  /// Longer patterns are not typed by a person, and compiling them could take long.
  private static let longestPattern = 2_000
  private static let deepestGroup: UInt32 = 50

  /// `.` matches line breaks too, and `$` only the very end: a record is one line to whoever searches.
  private static let options =
    PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C

  init(_ pattern: String) throws(RegexMistake) {
    self.pattern = pattern
    let context = pcre2_compile_context_create_8(nil)
    defer { pcre2_compile_context_free_8(context) }
    pcre2_set_max_pattern_length_8(context, Self.longestPattern)
    pcre2_set_parens_nest_limit_8(context, Self.deepestGroup)
    let composed = Array(pattern.nfc.utf8)
    var codes: [OpaquePointer?] = []
    defer { for code in codes { pcre2_code_free_8(code) } }
    for options in [Self.options, Self.options | PCRE2_AUTO_CALLOUT] {
      var error: Int32 = 0
      var offset = 0
      guard let code = pcre2_compile_8(composed, composed.count, options, &error, &offset, context) else {
        throw RegexMistake(offset: Self.offset(in: pattern, composed: composed.prefix(offset)))
      }
      codes.append(code)
    }
    guard let compiled = Self.serialised(&codes) else { throw RegexMistake(offset: 0) }
    self.compiled = compiled
  }

  package static func == (left: RegularExpression, right: RegularExpression) -> Bool { left.pattern == right.pattern }

  package func hash(into hasher: inout Hasher) { hasher.combine(pattern) }

  /// Where the composed form's beginning ends in a pattern that may be typed with combining marks.
  private static func offset(in pattern: String, composed beginning: ArraySlice<UInt8>) -> Int {
    pattern.prefix(String(decoding: beginning, as: UTF8.self).count).utf8.count
  }

  private static func serialised(_ codes: inout [OpaquePointer?]) -> [UInt8]? {
    var bytes: UnsafeMutablePointer<UInt8>?
    var size = 0
    guard pcre2_serialize_encode_8(&codes, Int32(codes.count), &bytes, &size, nil) == codes.count else { return nil }
    defer { pcre2_serialize_free_8(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }
}

/// Runs an expression over texts, until a deadline.
///
/// Backtracking can take time that grows exponentially with the text. Each match is therefore tried with few steps first,
/// which all but the worst expressions need. Where they are not enough, and in long texts, the clock is read at every
/// step of a second attempt.
struct RegexMatcher: ~Copyable {
  /// Steps of the first attempt from each byte of a text, and how many of them are too few to try.
  private static let mostSteps = 2_000
  private static let fewestSteps = 20
  /// Steps from every byte, each of which may read all of the text, come to this many bytes read at most: a quarter of
  /// a second.
  private static let mostReading = 250_000_000
  /// Of one match, in KiB.
  private static let mostMemory: UInt32 = 32 * 1_024
  private static let mostMatches = 64

  private let deadline: ContinuousClock.Instant
  private let quick: OpaquePointer?
  private let watched: OpaquePointer?
  private let quickLimits = pcre2_match_context_create_8(nil)
  private let match = pcre2_match_data_create_8(1, nil)

  /// - Parameter compiles: translates the expression into machine code, which pays from some hundred texts on.
  init(_ expression: RegularExpression, until deadline: ContinuousClock.Instant, compiles: Bool) {
    self.deadline = deadline
    var codes: [OpaquePointer?] = [nil, nil]
    _ = pcre2_serialize_decode_8(&codes, Int32(codes.count), expression.compiled, nil)
    (quick, watched) = (codes[0], codes[1])
    // Where the system forbids it the expression is interpreted, which only takes longer.
    if compiles { _ = pcre2_jit_compile_8(quick, PCRE2_JIT_COMPLETE) }
    pcre2_set_heap_limit_8(quickLimits, Self.mostMemory)
  }

  deinit {
    pcre2_match_data_free_8(match)
    pcre2_match_context_free_8(quickLimits)
    pcre2_code_free_8(watched)
    pcre2_code_free_8(quick)
  }

  /// Whether a text holds a match; nil when that is not known by the deadline.
  func isMatch(in text: String) -> Bool? {
    let result = text.utf8.span.withUnsafeBufferPointer { search($0, from: 0) }
    return result == PCRE2_ERROR_NOMATCH ? false : result >= 0 ? true : nil
  }

  /// The leftmost matches that do not overlap, as UTF-8 byte ranges: at most 64, without empty ones, and those alone that
  /// are found by the deadline.
  func matches(in text: String) -> [Range<Int>] {
    text.utf8.span.withUnsafeBufferPointer { bytes in
      var found: [Range<Int>] = []
      var start = 0
      while start <= bytes.count, found.count < Self.mostMatches, search(bytes, from: start) >= 0,
        let offsets = pcre2_get_ovector_pointer_8(match)
      {
        // `\K` can move the beginning of a match to any place.
        let (lower, upper) = (max(start, offsets[0]), offsets[1])
        if lower < upper {
          found.append(lower..<upper)
          start = upper
        } else {
          start = upper + 1
          while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
      }
      return found
    }
  }

  /// What PCRE2 answers: at least 0 for a match, whose place then stands in `match`.
  private func search(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int32 {
    let steps = min(Self.mostSteps, Self.mostReading / max(1, bytes.count * bytes.count))
    if steps >= Self.fewestSteps {
      pcre2_set_match_limit_8(quickLimits, UInt32(steps))
      let result = pcre2_match_8(
        quick, bytes.baseAddress, bytes.count, start, PCRE2_NO_UTF_CHECK, match, quickLimits)
      if result >= PCRE2_ERROR_NOMATCH { return result }
    }
    return searchWatched(bytes, from: start)
  }

  private func searchWatched(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int32 {
    let limits = pcre2_match_context_create_8(nil)
    defer { pcre2_match_context_free_8(limits) }
    pcre2_set_heap_limit_8(limits, Self.mostMemory)
    var deadline = deadline
    return withUnsafeMutablePointer(to: &deadline) { deadline in
      pcre2_set_callout_8(
        limits,
        { _, deadline in
          let isOver = deadline.map { ContinuousClock.now >= $0.load(as: ContinuousClock.Instant.self) } ?? true
          return isOver ? PCRE2_ERROR_CALLOUT : 0
        }, deadline)
      return pcre2_match_8(watched, bytes.baseAddress, bytes.count, start, PCRE2_NO_UTF_CHECK, match, limits)
    }
  }
}
