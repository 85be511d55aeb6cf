/// What the bytes of a file turned out to be.
package enum TextEncodingVerdict: Sendable, Equatable {
  /// No bytes at all, or nothing but white space.
  case empty
  case text(TextEncoding)
  case binary(FileSignature)
  /// U+0000 in the text; the physical line of the first.
  case nul(TextEncoding, line: Int)
  case undecodable(Reason)

  package enum Reason: Sendable, Equatable {
    /// UTF-16 of an odd number of bytes: the end is missing.
    case oddLength
    /// UTF-16 with half a surrogate pair.
    case brokenSurrogate(line: Int)
    /// Both valid UTF-8 letters and bytes that are not UTF-8.
    case mixed(line: Int)
    /// Neither UTF-8 nor Windows-1252; perhaps an older code page.
    case noEncoding(line: Int)
    /// UTF-32, which is not read.
    case utf32
  }
}
