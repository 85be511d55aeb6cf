/// A whole XML document as one UTF-8 text, for those who copy it with changes: its lines and columns are the file's.
package struct XMLPlainText: Sendable {
  /// Without byte-order mark.
  package let text: [UInt8]
  package let encoding: XMLEncodingName
  /// Where each line begins, by LF, CR LF or CR.
  private let lines: [Int]

  /// nil where the encoding is none that is read.
  package init?(_ bytes: [UInt8]) {
    var transcoder = XMLTranscoder()
    var text: [UInt8] = []
    transcoder.decode(bytes, into: &text)
    transcoder.finish(into: &text)
    guard transcoder.fault == nil, let encoding = transcoder.encoding else { return nil }
    self.text = text
    self.encoding = encoding
    var lines = [0]
    for (index, byte) in text.enumerated() {
      let isReturn = byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)
      if byte == 0x0A || isReturn { lines.append(index + 1) }
    }
    self.lines = lines
  }

  /// The byte of a line and a column as messages state them: 1-based, the column in Unicode scalars.
  package func offset(line: Int, column: Int) -> Int? {
    guard lines.indices.contains(line - 1) else { return nil }
    var place = lines[line - 1]
    var left = column - 1
    while left > 0, place < text.count {
      place += 1
      while place < text.count, text[place] & 0xC0 == 0x80 { place += 1 }
      left -= 1
    }
    return place < text.count ? place : nil
  }

  /// The bytes of an attribute's value or of an element's text that begins at `offset`; nil where it is not plain
  /// characters, as with references and CDATA sections.
  package func plainValue(at offset: Int, isAttribute: Bool) -> Range<Int>? {
    guard offset > 0, offset < text.count else { return nil }
    var end = offset
    if isAttribute {
      let quote = text[offset - 1]
      guard quote == 0x22 || quote == 0x27 else { return nil }
      while end < text.count, text[end] != quote { end += 1 }
    } else {
      guard !text[..<offset].suffix(9).elementsEqual("<![CDATA[".utf8) else { return nil }
      while end < text.count, text[end] != 0x3C { end += 1 }
    }
    while end > offset, [0x20, 0x09, 0x0A, 0x0D].contains(text[end - 1]) { end -= 1 }
    return text[offset..<end].contains(0x26) ? nil : offset..<end
  }

  /// The name that the XML declaration gives the encoding; nil where there is none.
  package var declaredEncoding: Range<Int>? { XMLEncodingName.placeOfDeclaration(in: text) }
}
