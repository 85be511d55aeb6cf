import CByteMasks

/// Spares libxml2 the letters beyond ASCII in text between tags: it reads such text one character after the other, five
/// times slower than ASCII, and has nothing to say of it once it is known to be well-formed UTF-8.
///
/// In a copy that only libxml2 sees, each byte of such a letter becomes an ASCII letter; the text itself is then taken
/// from the original by its place. What lies in markup, holds a quote, a reference or a control character, is no UTF-8,
/// is no XML character, or is not whole in the chunk, is left as it is, so that libxml2 alone judges it. A run of
/// bytes from the first `>` behind a `<` to the next `<`, without a quote, cannot be part of a tag: a value cannot hold
/// `<`, and would have to end with its quote before it. All of a run is masked or nothing: libxml2 then hands over all
/// of it where it lies, and makes no copy of masked letters.
@safe struct XMLTextMask {
  private var copy: [UInt8] = []

  /// Hands over the chunk, or a copy of it in which text is masked.
  mutating func withMasked<Answer>(
    _ chunk: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
  ) -> Answer {
    if copy.count < chunk.count { copy += [UInt8](repeating: 0, count: chunk.count - copy.count) }
    return unsafe copy.withUnsafeMutableBufferPointer { copy in
      guard let start = chunk.baseAddress, let copied = copy.baseAddress,
        unsafe nulage_xml_mask(start, chunk.count, copied) != 0
      else { return unsafe body(chunk) }
      return unsafe body(UnsafeBufferPointer(start: copied, count: chunk.count))
    }
  }
}
