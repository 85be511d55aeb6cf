/// The stretch of the document that may still be asked about, as UTF-8, and where in the file it begins.
///
/// Offsets are turned into line and column only when something is to be said; what lies before `forget` is gone, so
/// that memory does not grow with the file.
package struct XMLTextWindow: Sendable {
  /// Forgetting moves memory: it is done when this much has gathered.
  private static let slack = 256 * 1_024

  /// What has been read, and behind it what is still to be read.
  var text: [UInt8] = []
  /// The document's offset of `text[0]`.
  private(set) var base = 0
  /// The place before which nothing is asked about any more, and its line and column.
  private var mark = 0
  private var markLine = 1
  private var markColumn = 1

  package init() {}

  /// One past the last byte that has been read.
  package private(set) var end = 0

  /// Makes room before more is appended to `text`.
  mutating func shrink() {
    if mark - base > XMLTextWindow.slack {
      text.removeFirst(mark - base)
      base = mark
    }
  }

  var unread: Int { base + text.count - end }

  mutating func read(_ count: Int) { end += min(count, unread) }

  /// Throws away what is not read.
  mutating func dropUnread() { text.removeLast(unread) }

  /// Nothing before this offset will be asked about again. Lines are counted once, here, so that places soon behind
  /// the mark are cheap to name.
  package mutating func forget(before offset: Int) {
    let place = min(offset, end)
    guard place > mark else { return }
    (markLine, markColumn) = position(of: place)
    mark = place
  }

  /// Line and column of an offset, 1-based, the column in Unicode scalars. LF, CR LF and CR end a line.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let from = mark - base
    let to = max(from, min(offset - base, text.count))
    return unsafe text.withUnsafeBufferPointer { text in
      let breaks = unsafe TextScan.lineBreaks(text, from: from, to: to)
      var start = to
      while start > from,
        unsafe !(text[start - 1] == 0x0A || (text[start - 1] == 0x0D && !(start < text.count && text[start] == 0x0A)))
      {
        start -= 1
      }
      var scalars = 0
      for index in start..<to where unsafe text[index] & 0xC0 != 0x80 && text[index] != 0x0D { scalars &+= 1 }
      return (markLine + breaks, breaks == 0 ? markColumn + scalars : 1 + scalars)
    }
  }

  /// Whether a whole, valid UTF-8 sequence stands at an offset; true beyond the end.
  func isCharacter(at offset: Int) -> Bool {
    let bytes = (0..<4).compactMap { self[offset + $0] }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    if case .error = decoder.decode(&iterator) { return false }
    return true
  }

  private subscript(offset: Int) -> UInt8? {
    let index = offset - base
    return index >= 0 && index < text.count ? text[index] : nil
  }

  // MARK: Finding what a tag or a value begins with

  /// The `<` of the tag that is closed at `offset`. `<` cannot stand within a tag's values, so the nearest one is it.
  package func startOfTag(closedAt offset: Int) -> Int {
    unsafe text.withUnsafeBufferPointer { text in
      var place = min(offset - base, text.count - 1)
      while place > 0, unsafe text[place] != 0x3C { place -= 1 }
      return base + max(0, place)
    }
  }

  /// The first character of an attribute's value in the tag that is closed at `offset`; the tag itself if it has none.
  package func valueOfAttribute(_ local: String, inTagClosedAt offset: Int) -> Int {
    let start = startOfTag(closedAt: offset)
    let wanted = Array(local.utf8)
    var place = start + 1
    while let byte = self[place], !isSpace(byte), place < offset { place += 1 }
    while place < offset {
      while let byte = self[place], isSpace(byte) { place += 1 }
      var name: [UInt8] = []
      while let byte = self[place], byte != 0x3D, !isSpace(byte), place < offset {
        name.append(byte)
        place += 1
      }
      while let byte = self[place], byte != 0x22, byte != 0x27, place < offset { place += 1 }
      guard place < offset, let quote = self[place] else { return start }
      let value = place + 1
      if name == wanted || name.split(separator: 0x3A).last.map(Array.init) == wanted { return value }
      place = value
      while let byte = self[place], byte != quote, place < offset { place += 1 }
      place += 1
    }
    return start
  }

  /// The first character of the text that follows a start tag closed at `offset`: white space, comments, instructions
  /// and the mark of a CDATA section are passed over. An element without text gives the place behind its tag.
  package func firstCharacter(afterTagClosedAt offset: Int) -> Int {
    if self[offset] == 0x2F { return startOfTag(closedAt: offset) }
    let behind = offset + 1
    var place = behind
    while let byte = self[place] {
      if isSpace(byte) {
        place += 1
      } else if byte == 0x3C, has("<!--", at: place) {
        place = skip("-->", from: place + 4)
      } else if byte == 0x3C, has("<?", at: place) {
        place = skip("?>", from: place + 2)
      } else if byte == 0x3C, has("<![CDATA[", at: place) {
        place += 9
      } else if byte == 0x3C {
        return behind
      } else {
        return place
      }
    }
    return behind
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private func has(_ mark: StaticString, at place: Int) -> Bool {
    let wanted = Array(mark.description.utf8)
    return wanted.indices.allSatisfy { self[place + $0] == wanted[$0] }
  }

  /// Where a mark stands next; `offset` where it does not.
  func next(_ mark: StaticString, from offset: Int) -> Int {
    let behind = skip(mark, from: offset)
    let place = behind - mark.utf8CodeUnitCount
    return place >= offset && has(mark, at: place) ? place : offset
  }

  private func skip(_ mark: StaticString, from place: Int) -> Int {
    var place = place
    while place < end {
      if has(mark, at: place) { return place + mark.utf8CodeUnitCount }
      place += 1
    }
    return place
  }
}
