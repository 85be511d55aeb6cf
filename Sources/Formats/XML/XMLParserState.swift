import CLibXML2

/// What the callbacks of one parser write to. They only append; nothing is decided about the content here.
/// A value behind a pointer: a class would be counted and checked for overlapping use at every call.
@safe struct XMLParserState {
  var batch = XMLBatch()
  private(set) var names: [XMLName] = []
  /// The first breach, and undeclared prefixes; what follows from a breach is not kept.
  private(set) var faults: [XMLFault] = []
  /// Set where we, not libxml2, end the parse.
  private(set) var isStopped = false
  private(set) var depth = 0
  private(set) var sawRoot = false
  /// Since the last tag there has been more than white space.
  private var isInText = false
  /// Where white space before a text began.
  private var blankOffset: Int?
  private let maximalDepth: Int
  /// Set right after creation; gone with the parser.
  var context: xmlParserCtxtPtr?
  private var knownNames: [NamePointers: Int] = [:]
  private var recent = unsafe [(pointers: NamePointers, index: Int)](
    repeating: (NamePointers(local: nil, namespace: nil), 0), count: 64)

  /// Names are interned by libxml2 for the life of the parser, so equal addresses are equal names.
  @safe private struct NamePointers: Hashable {
    let local: UnsafePointer<UInt8>?
    let namespace: UnsafePointer<UInt8>?

    static func == (a: NamePointers, b: NamePointers) -> Bool {
      unsafe a.local == b.local && a.namespace == b.namespace
    }

    func hash(into hasher: inout Hasher) {
      unsafe hasher.combine(local)
      unsafe hasher.combine(namespace)
    }
  }

  init(maximalDepth: Int) { self.maximalDepth = maximalDepth }

  /// Where libxml2 stands in the document, in bytes of UTF-8: what `xmlByteConsumed` says of a document that it does
  /// not convert, and of every element it is asked.
  var offset: Int {
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

  mutating func index(local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) -> Int {
    let pointers = unsafe NamePointers(local: local, namespace: namespace)
    let slot = (Int(bitPattern: local) >> 3 ^ Int(bitPattern: namespace)) & 63
    if unsafe recent[slot].pointers.local != nil, recent[slot].pointers == pointers {
      return recent[slot].index
    }
    let index: Int
    if let known = knownNames[pointers] {
      index = known
    } else {
      index = names.count
      names.append(unsafe XMLName(namespace: XMLParserState.text(namespace), local: XMLParserState.text(local)))
      knownNames[pointers] = index
    }
    recent[slot] = (pointers, index)
    return index
  }

  static func text(_ pointer: UnsafePointer<UInt8>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
  }

  // MARK: What libxml2 calls

  mutating func startElement(
    local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?, count: Int,
    attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  ) {
    if isStopped { return }
    sawRoot = true
    depth += 1
    endText()
    let offset = offset
    if depth > maximalDepth { return stop(XMLFault(.tooDeep, offset: offset, detail: "\(maximalDepth)")) }
    let first = batch.attributes.count
    if let attributes = unsafe attributes {
      for number in 0..<count {
        let base = unsafe attributes + 5 * number
        guard let begin = unsafe base[3], let end = unsafe base[4] else { continue }
        let from = batch.bytes.count
        unsafe appendValue(UnsafeBufferPointer(start: begin, count: end - begin))
        let name = unsafe index(local: base[0], namespace: base[2])
        batch.attributes.append(XMLAttribute(name: name, value: from..<batch.bytes.count))
      }
    }
    let name = unsafe index(local: local, namespace: namespace)
    batch.events.append(
      XMLEvent(kind: .start, name: name, range: first..<batch.attributes.count, offset: offset))
  }

  /// libxml2 leaves each `&` of a value as `&#38;` as long as it substitutes no entities; nothing else begins with `&`.
  private mutating func appendValue(_ value: UnsafeBufferPointer<UInt8>) {
    guard unsafe value.contains(0x26) else { return unsafe batch.bytes.append(contentsOf: value) }
    var index = 0
    while index < value.count {
      let byte = unsafe value[index]
      batch.bytes.append(byte)
      index += byte == 0x26 ? 5 : 1
    }
  }

  mutating func endElement(local: UnsafePointer<UInt8>?, namespace: UnsafePointer<UInt8>?) {
    if isStopped { return }
    depth -= 1
    endText()
    let name = unsafe index(local: local, namespace: namespace)
    batch.events.append(XMLEvent(kind: .end, name: name, range: 0..<0, offset: offset))
  }

  /// Text arrives in pieces (at references, at buffer edges, at the first letter beyond ASCII): joined here.
  mutating func characters(_ pointer: UnsafePointer<UInt8>?, _ count: Int) {
    guard !isStopped, count > 0, let pointer = unsafe pointer else { return }
    if !isInText {
      // White space before the first other character of a text is layout: half of all events, if they were made.
      if blankOffset == nil { blankOffset = offset }
      if unsafe XMLParserState.isBlank(pointer, count) { return }
      isInText = true
    }
    let from = batch.bytes.count
    unsafe batch.bytes.append(contentsOf: UnsafeBufferPointer(start: pointer, count: count))
    if let last = batch.events.indices.last, batch.events[last].kind == .text {
      batch.events[last].range = batch.events[last].range.lowerBound..<batch.bytes.count
    } else {
      batch.events.append(
        XMLEvent(kind: .text, name: -1, range: from..<batch.bytes.count, offset: blankOffset ?? offset))
      blankOffset = nil
    }
  }

  private mutating func endText() {
    isInText = false
    blankOffset = nil
  }

  private static func isBlank(_ pointer: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    for index in 0..<count {
      let byte = unsafe pointer[index]
      if byte != 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D { return false }
    }
    return true
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
