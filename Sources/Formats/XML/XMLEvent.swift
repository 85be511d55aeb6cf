/// The name of an element or attribute after namespace processing.
package struct XMLName: Sendable, Hashable {
  /// Empty where there is none.
  package let namespace: String
  package let local: String

  package init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
  }
}

/// Something that the parser met. Numbers instead of text, and small ones: nothing is allocated per event.
package struct XMLEvent: Sendable, Hashable {
  /// `leaf` is a start, at most one text, and an end that followed on one another in the same batch: most of a document.
  package enum Kind: UInt8, Sendable { case start, text, end, leaf }

  package private(set) var kind: Kind
  // Read from within other modules without a call.
  @usableFromInline let nameNumber: Int32
  @usableFromInline let low: UInt32
  @usableFromInline let high: UInt32
  @usableFromInline var textLow: UInt32
  @usableFromInline var textHigh: UInt32
  /// For `start` and `leaf`: the byte offset of the `>` or `/>` that closes the start tag. For `end`: just behind the
  /// end tag's name. For `text`: its first character, or a place within a reference that stands there.
  package let offset: Int

  init(_ kind: Kind, name: Int = -1, attributes: Range<Int> = 0..<0, text: Range<Int> = 0..<0, offset: Int) {
    self.kind = kind
    nameNumber = Int32(truncatingIfNeeded: name)
    low = UInt32(truncatingIfNeeded: attributes.lowerBound)
    high = UInt32(truncatingIfNeeded: attributes.upperBound)
    textLow = UInt32(truncatingIfNeeded: text.lowerBound)
    textHigh = UInt32(truncatingIfNeeded: text.upperBound)
    self.offset = offset
  }

  /// A start and its end are one, with the text between them.
  @inline(__always) mutating func becomeLeaf(_ text: Range<Int>) {
    kind = .leaf
    textLow = UInt32(truncatingIfNeeded: text.lowerBound)
    textHigh = UInt32(truncatingIfNeeded: text.upperBound)
  }

  /// Index in `XMLPushParser.names`; for text that of no element (-1).
  @inlinable @inline(__always) package var name: Int { Int(nameNumber) }
  /// For `start` and `leaf`: indices in `XMLBatch.attributes`.
  @inlinable @inline(__always) package var attributes: Range<Int> { Int(low)..<Int(high) }
  /// For `text` and `leaf`: bytes in `XMLBatch.bytes`, without the white space it begins with.
  @inlinable @inline(__always) package var text: Range<Int> { Int(textLow)..<Int(textHigh) }
}

/// An attribute of a start tag. Namespace declarations are not among them.
package struct XMLAttribute: Sendable, Hashable {
  /// Index in `XMLPushParser.names`.
  package let name: Int
  /// The value's bytes in `XMLBatch.bytes`, references resolved, white space normalised as XML says.
  package let value: Range<Int>
}

/// The events of at most one chunk of 16 KiB, in document order. Their bytes lie in that order too.
package struct XMLBatch: Sendable {
  package internal(set) var events: [XMLEvent] = []
  package internal(set) var attributes: [XMLAttribute] = []
  /// UTF-8 text of all values and texts in the batch.
  package internal(set) var bytes: [UInt8] = []

  /// Adds the bytes of a range to `text`.
  package func append(_ range: Range<Int>, to text: inout [UInt8]) {
    ByteCopy.append(range, of: bytes, to: &text)
  }

  /// The text of a range of `bytes`.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
