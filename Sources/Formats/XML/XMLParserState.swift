import CLibXML2
import Glibc

/// What the callbacks of one parser write to. They only append; nothing is decided about the content here.
/// A value behind a pointer: a class would be counted and checked for overlapping use at every call.
@safe struct XMLParserState {
  private var events = CallbackBuffer<XMLEvent>(capacity: 2_048)
  private var attributes = CallbackBuffer<XMLAttribute>(capacity: 512)
  private var bytes = CallbackBuffer<UInt8>(capacity: 32 * 1_024)
  private(set) var names: [XMLName] = []
  /// The first breach, and undeclared prefixes; what follows from a breach is not kept.
  private(set) var faults: [XMLFault] = []
  /// Set where we, not libxml2, end the parse.
  private(set) var isStopped = false
  private(set) var depth = 0
  private(set) var sawRoot = false
  /// Since the last tag there has been more than white space.
  private var isInText = false
  private let maximalDepth: Int
  /// Set right after creation; gone with the parser.
  var context: xmlParserCtxtPtr?
  private var nameTable = XMLNameTable()
  /// Where the text of the chunk that is being read lies, unmasked; nil between chunks.
  var source: Source?

  /// Some of the document's text, and the document's offset of its first byte.
  @safe struct Source {
    let text: UnsafePointer<UInt8>
    let count: Int
    let base: Int
  }

  init(maximalDepth: Int) { self.maximalDepth = maximalDepth }

  /// Where libxml2 stands in the document, in bytes of UTF-8: what `xmlByteConsumed` says of a document that it does
  /// not convert, and of every element it is asked.
  @inline(__always) var offset: Int {
    guard let context = unsafe context, let input = unsafe context.pointee.input else { return 0 }
    if let buffer = unsafe input.pointee.buf, unsafe buffer.pointee.encoder != nil {
      return unsafe max(0, Int(xmlByteConsumed(context)))
    }
    return unsafe max(0, Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base))
  }

  mutating func stop(_ fault: XMLFault) {
    if faults.isEmpty { faults.append(fault) }
    isStopped = true
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  static func text(_ pointer: UnsafePointer<UInt8>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  /// Moves what has gathered into `batch`.
  mutating func hand(to batch: inout XMLBatch) {
    events.copy(to: &batch.events)
    attributes.copy(to: &batch.attributes)
    bytes.copy(to: &batch.bytes)
    events.removeAll()
    attributes.removeAll()
    bytes.removeAll()
  }

  /// Frees what callbacks appended to.
  func free() {
    events.free()
    attributes.free()
    bytes.free()
    nameTable.free()
  }

  @inline(__always)
  private mutating func index(local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) -> Int {
    if let known = unsafe nameTable.find(local, namespace) { return known }
    return unsafe add(local: local, namespace: namespace)
  }

  @inline(never)
  private mutating func add(local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) -> Int {
    let index = names.count
    names.append(unsafe XMLName(namespace: XMLParserState.text(namespace), local: XMLParserState.text(local)))
    unsafe nameTable.add(local, namespace, index: index)
    return index
  }

  // MARK: What libxml2 calls

  mutating func startElement(
    local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, count: Int,
    values: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if isStopped { return }
    sawRoot = true
    depth += 1
    isInText = false
    let offset = offset
    if depth > maximalDepth { return stop(XMLFault(.tooDeep, offset: offset, detail: "\(maximalDepth)")) }
    let first = attributes.count
    if let values = unsafe values {
      for number in 0..<count {
        let base = unsafe values + 5 * number
        guard let begin = unsafe base[3], let end = unsafe base[4] else { continue }
        let from = bytes.count
        unsafe appendValue(begin, count: end - begin)
        let name = unsafe index(local: base[0], namespace: base[2])
        attributes.append(XMLAttribute(name: name, value: from..<bytes.count))
      }
    }
    let name = unsafe index(local: local, namespace: namespace)
    events.append(XMLEvent(.start, name: name, attributes: first..<attributes.count, offset: offset))
  }

  /// libxml2 leaves each `&` of a value as `&#38;` as long as it substitutes no entities; nothing else begins with `&`.
  private mutating func appendValue(_ value: UnsafePointer<UInt8>, count: Int) {
    guard unsafe memchr(value, 0x26, count) != nil else { return unsafe bytes.append(value, count: count) }
    var index = 0
    while index < count {
      let byte = unsafe value[index]
      bytes.append(byte)
      index += byte == 0x26 ? 5 : 1
    }
  }

  mutating func endElement(local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) {
    if isStopped { return }
    depth -= 1
    isInText = false
    if endLeaf() { return }
    let name = unsafe index(local: local, namespace: namespace)
    events.append(XMLEvent(.end, name: name, offset: offset))
  }

  /// Makes one event of the last ones where they are an element without children.
  @inline(__always) private mutating func endLeaf() -> Bool {
    guard let last = events.last else { return false }
    if last.kind == .start {
      events.changeLast { $0.becomeLeaf(0..<0) }
      return true
    }
    guard last.kind == .text, let before = events.beforeLast, before.kind == .start else { return false }
    events.removeLast()
    events.changeLast { $0.becomeLeaf(last.text) }
    return true
  }

  /// Text arrives in pieces (at references, at buffer edges, at the first letter beyond ASCII): joined here.
  mutating func characters(_ pointer: UnsafePointer<UInt8>?, _ count: Int) {
    guard !isStopped, count > 0, let pointer = unsafe pointer else { return }
    let (text, start) = unsafe original(pointer, count)
    if !isInText {
      // White space before the first other character of a text is layout: half of all events, if they were made.
      let blanks = unsafe text[0] > 0x20 ? 0 : XMLParserState.blanks(text, count)
      if blanks == count { return }
      isInText = true
      let from = bytes.count
      unsafe bytes.append(text + blanks, count: count - blanks)
      events.append(XMLEvent(.text, text: from..<bytes.count, offset: start + blanks))
      return
    }
    let from = bytes.count
    unsafe bytes.append(text, count: count)
    // Every tag ends a text, so that the last event is this text's, unless it has been handed over already.
    if events.count > 0 {
      let end = UInt32(truncatingIfNeeded: bytes.count)
      events.changeLast { $0.textHigh = end }
    } else {
      events.append(XMLEvent(.text, text: from..<bytes.count, offset: start))
    }
  }

  /// A piece of text as the document has it, and its offset there. What libxml2 has made itself, such as the character
  /// of a reference, was not masked and ends where libxml2 stands.
  @inline(__always)
  private func original(_ piece: UnsafePointer<UInt8>, _ count: Int) -> (UnsafePointer<UInt8>, Int) {
    if let source, let input = unsafe context?.pointee.input, let base = unsafe input.pointee.base {
      let distance = unsafe piece - base
      let start = unsafe Int(truncatingIfNeeded: input.pointee.consumed) &+ distance
      let place = start &- source.base
      if unsafe distance >= 0 && piece < input.pointee.end && place >= 0 && place &+ count <= source.count {
        return unsafe (source.text + place, start)
      }
    }
    return unsafe (piece, max(0, offset - count))
  }

  /// How much white space a text begins with. XML allows no other character up to the space.
  @inline(__always) private static func blanks(_ text: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = unsafe UnsafeRawPointer(text)
    var index = 0
    while index &+ 8 <= count {
      let word = unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      // A mark in each byte above 0x20; no sum carries.
      let marks = ((word & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x5F5F_5F5F_5F5F_5F5F | word) & 0x8080_8080_8080_8080
      if marks != 0 { return index &+ marks.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < count, unsafe text[index] <= 0x20 { index &+= 1 }
    return index
  }

  mutating func doctype() { stop(XMLFault(.doctype, offset: offset)) }

  mutating func error(_ code: Int32, _ level: xmlErrorLevel, _ message: String) {
    guard !isStopped, level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    // A lone `&` is said to lack a name, as an empty tag is.
    let isLoneAmpersand = message.hasPrefix("xmlParseEntityRef: no name")
    let kind =
      isLoneAmpersand ? .undeclaredEntity : XMLFault.Code(libxml2: code, isInside: depth > 0, sawRoot: sawRoot)
    guard let kind else { return }
    if kind != .undeclaredPrefix {
      // What follows a breach is its consequence. Prefixes do not hide one: the breach comes after them.
      if !faults.contains(where: { $0.code != .undeclaredPrefix }) {
        faults.append(XMLFault(kind, offset: kind == .empty ? nil : offset, detail: message))
      }
    } else if faults.count < 20, !faults.contains(where: { $0.detail == message }) {
      faults.append(XMLFault(kind, offset: offset, detail: message))
    }
  }
}

extension XMLFault.Code {
  /// Our code for one of libxml2's; nil for its note that we stopped it ourselves.
  init?(libxml2 code: Int32, isInside: Bool, sawRoot: Bool) {
    switch code {
    case Int32(XML_ERR_USER_STOP.rawValue): return nil
    case Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue): self = .undeclaredPrefix
    case Int32(XML_ERR_DOCUMENT_EMPTY.rawValue): self = .empty
    case Int32(XML_ERR_DOCUMENT_END.rawValue):
      self = isInside ? .truncated : sawRoot ? .trailingContent : .empty
    case Int32(XML_ERR_TAG_NOT_FINISHED.rawValue): self = .truncated
    case Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue): self = .mismatchedTag
    case Int32(XML_ERR_UNDECLARED_ENTITY.rawValue), Int32(XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue),
      Int32(XML_WAR_UNDECLARED_ENTITY.rawValue):
      self = .undeclaredEntity
    case Int32(XML_ERR_INVALID_CHAR.rawValue), Int32(XML_ERR_INVALID_CHARREF.rawValue):
      self = .forbiddenCharacter
    case Int32(XML_ERR_INVALID_ENCODING.rawValue), Int32(XML_I18N_CONV_FAILED.rawValue):
      self = .invalidBytes
    case Int32(XML_ERR_ATTRIBUTE_REDEFINED.rawValue), Int32(XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue):
      self = .duplicateAttribute
    default: self = .notWellFormed
    }
  }
}
