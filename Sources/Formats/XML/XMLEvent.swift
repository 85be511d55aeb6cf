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

/// Something that the parser met. Numbers instead of text: nothing is allocated per event.
package struct XMLEvent: Sendable, Hashable {
  package enum Kind: UInt8, Sendable { case start, text, end }

  package let kind: Kind
  /// Index in `XMLPushParser.names`; for text that of no element (-1).
  package let name: Int
  /// For `text`: its bytes in `XMLBatch.bytes`, without the white space it begins with. For `start`: its attributes in `XMLBatch.attributes`.
  package var range: Range<Int>
  /// For `start`: the byte offset of the `>` or `/>` that closes the tag. For `end`: just behind the end tag's name.
  /// For `text`: where the parser stood, which may be behind it; use the start tag's offset to find the value.
  package let offset: Int
}

/// An attribute of a start tag. Namespace declarations are not among them.
package struct XMLAttribute: Sendable, Hashable {
  /// Index in `XMLPushParser.names`.
  package let name: Int
  /// The value's bytes in `XMLBatch.bytes`, references resolved, white space normalised as XML says.
  package let value: Range<Int>
}

/// The events of at most one chunk of 16 KiB, in document order.
package struct XMLBatch: Sendable {
  package internal(set) var events: [XMLEvent] = []
  package internal(set) var attributes: [XMLAttribute] = []
  /// UTF-8 text of all values and texts in the batch.
  package internal(set) var bytes: [UInt8] = []

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Adds the bytes of a range to `text`.
  package func append(_ range: Range<Int>, to text: inout [UInt8]) {
    ByteCopy.append(range, of: bytes, to: &text)
  }

  /// The text of a range of `bytes`.
  package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
