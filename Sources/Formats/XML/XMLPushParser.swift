import CLibXML2
import Glibc

/// Reads an XML document from bytes that come in pieces, through libxml2's SAX2 push parser with every guard that an
/// untrusted document needs: no DOCTYPE, no network, no entity of its own, bounded tags and depth, known encodings.
///
///     parser.append(bytes)                        // as often as there are bytes
///     while let batch = parser.next() { … }
///     parser.end()
///     while let batch = parser.next() { … }
///     parser.faults                               // empty: well-formed
///
/// Events that came before a fault have been handed out already: whoever kept them drops them with the document.
@safe package struct XMLPushParser: ~Copyable {
  private let state: UnsafeMutablePointer<XMLParserState>
  private let context: xmlParserCtxtPtr?
  private let limits: XMLLimits
  private var transcoder = XMLTranscoder()
  private let masks: Bool
  private var mask = XMLTextMask()
  private var isEnding = false
  private var isOver = false
  private var ownFault: XMLFault?
  private var batch = XMLBatch()
  /// The document's text around the place that is being read, for lines and columns.
  package var window = XMLTextWindow()

  package init(limits: XMLLimits = XMLLimits()) { self.init(limits: limits, masks: true) }

  /// `masks`: whether letters beyond ASCII are kept from libxml2 where it would only pass them on; for tests.
  init(limits: XMLLimits, masks: Bool) {
    _ = LibXML2.prepared
    let state = UnsafeMutablePointer<XMLParserState>.allocate(capacity: 1)
    unsafe state.initialize(to: XMLParserState(maximalDepth: limits.depth))
    var handler = unsafe XMLPushParser.handler()
    let context = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil)
    if let context = unsafe context { _ = unsafe xmlCtxtUseOptions(context, LibXML2.options) }
    unsafe state.pointee.context = context
    unsafe self.state = unsafe state
    unsafe self.context = context
    self.limits = limits
    self.masks = masks
  }

  deinit {
    unsafe state.pointee.context = nil
    if let context = unsafe context { unsafe xmlFreeParserCtxt(context) }
    unsafe state.pointee.free()
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// nil until enough of the document is known.
  package var encoding: XMLEncodingName? { transcoder.encoding }

  /// Declared ISO-8859-1, but read as windows-1252 because it holds letters that only that has.
  package var readsLatin1AsWindows1252: Bool { transcoder.readsLatin1AsWindows1252 }

  /// All element and attribute names met so far; events name them by index.
  package var names: [XMLName] { unsafe state.pointee.names }

  /// Why the document is refused; empty as long as nothing is wrong.
  package var faults: [XMLFault] {
    var placed: [XMLFault] = []
    for fault in unsafe state.pointee.faults { placed.append(self.placed(fault)) }
    if let fault = ownFault { placed.append(self.placed(fault)) }
    return placed
  }

  package mutating func append(_ bytes: some Collection<UInt8>) {
    if isOver || isEnding { return }
    window.shrink()
    let known = window.text.count
    // As one known kind of bytes: another module's collection would be asked for each of them.
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable {
      unsafe transcoder.decode($0, into: &window.text)
    }
    if isTaken == nil { transcoder.decode(Array(bytes), into: &window.text) }
    refuseNUL(from: known)
  }

  /// No more bytes will come.
  package mutating func end() {
    if isEnding { return }
    isEnding = true
    let known = window.text.count
    transcoder.finish(into: &window.text)
    refuseNUL(from: known)
    if transcoder.taken == 0, ownFault == nil { refuse(XMLFault(.empty)) }
  }

  /// The events of the next chunk, perhaps none; nil when more bytes are needed or the document is over.
  package mutating func next() -> XMLBatch? {
    guard !isOver, let context = unsafe context else { return nil }
    let count = min(limits.chunk, window.unread)
    if count > 0 {
      unsafe feed(count, context)
      if unsafe !state.pointee.isStopped && context.pointee.wellFormed == 1
        && window.end - state.pointee.offset > limits.tag
      {
        refuse(XMLFault(.tagTooLong, offset: unsafe state.pointee.offset, detail: "\(limits.tag)"))
      }
    } else if let code = transcoder.fault {
      // What stood before the fault has been read, so that its place is known.
      refuse(XMLFault(code, offset: transcoder.encoding == nil ? nil : window.end, detail: transcoder.faultDetail))
    } else if isEnding {
      unsafe xmlParseChunk(context, nil, 0, 1)
      isOver = true
      if ownFault == nil,
        unsafe state.pointee.faults.isEmpty && (context.pointee.wellFormed != 1 || !state.pointee.sawRoot)
      {
        ownFault = XMLFault(.notWellFormed, offset: window.end)
      }
    } else {
      return nil
    }
    if unsafe context.pointee.wellFormed != 1 || state.pointee.isStopped { isOver = true }
    // By a copy of the pointer: a sanitizer's build sees two accesses to self at once otherwise.
    let parsed = unsafe state
    unsafe parsed.pointee.hand(to: &batch)
    return batch
  }

  private mutating func refuse(_ fault: XMLFault) {
    if ownFault == nil { ownFault = fault }
    isOver = true
  }

  /// Gives libxml2 the next bytes of the window; its callbacks find the text itself there.
  private mutating func feed(_ count: Int, _ context: xmlParserCtxtPtr) {
    let from = window.end - window.base
    window.read(count)
    let base = window.base
    unsafe window.text.withUnsafeBufferPointer { text in
      unsafe state.pointee.source = text.baseAddress.map {
        unsafe XMLParserState.Source(text: $0, count: text.count, base: base)
      }
      let chunk = unsafe UnsafeBufferPointer(rebasing: text[from..<from + count])
      func parse(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe bytes.withMemoryRebound(to: CChar.self) {
          _ = unsafe xmlParseChunk(context, $0.baseAddress, Int32(count), 0)
        }
      }
      if masks { unsafe mask.withMasked(chunk, parse) } else { unsafe parse(chunk) }
      unsafe state.pointee.source = nil
    }
  }

  /// The push parser would drop, or stumble over, what follows U+0000: the text is cut there and refused.
  private mutating func refuseNUL(from start: Int) {
    let found = unsafe window.text[start...].withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, let hit = unsafe memchr(base, 0, buffer.count) else { return nil }
      return unsafe base.distance(to: UnsafeRawPointer(hit))
    }
    guard let found else { return }
    let place = window.base + start + found
    window.read(place + 1 - window.end)
    window.dropUnread()
    refuse(XMLFault(.nul, offset: place))
  }

  /// The fault with its line and column; a place that is about a tag is moved to the tag's beginning.
  private func placed(_ fault: XMLFault) -> XMLFault {
    guard var offset = fault.offset else { return fault }
    switch fault.code {
    case .doctype, .tooDeep, .undeclaredPrefix, .duplicateAttribute: offset = window.startOfTag(closedAt: offset)
    case .mismatchedTag: offset = window.startOfTag(closedAt: offset - 1)
    case .truncated: offset = window.end
    // libxml2 says it where the text or its last part begins.
    case .notWellFormed where fault.detail.hasPrefix("Sequence ']]>'"): offset = window.next("]]>", from: offset)
    default: break
    }
    let place = window.position(of: offset)
    let isInvalid = [.forbiddenCharacter, .notWellFormed].contains(fault.code) && !window.isCharacter(at: offset)
    return XMLFault(
      isInvalid ? .invalidBytes : fault.code, offset: offset, line: place.line, column: place.column,
      detail: fault.detail)
  }

  /// The callbacks, none of which captures anything; all others stay unset, so that nothing builds a tree.
  private static func handler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.internalSubset = { data, _, _, _ in unsafe XMLPushParser.state(data)?.pointee.doctype() }
    unsafe handler.startElementNs = { data, local, _, namespace, _, _, count, _, attributes in
      unsafe XMLPushParser.state(data)?.pointee.startElement(
        local: local, namespace: namespace, count: Int(count), values: attributes)
    }
    unsafe handler.endElementNs = { data, local, _, namespace in
      unsafe XMLPushParser.state(data)?.pointee.endElement(local: local, namespace: namespace)
    }
    let characters: charactersSAXFunc = { data, text, count in
      unsafe XMLPushParser.state(data)?.pointee.characters(text, Int(count))
    }
    unsafe handler.characters = characters
    unsafe handler.ignorableWhitespace = characters
    unsafe handler.cdataBlock = characters
    unsafe handler.serror = { data, error in
      guard let error = unsafe error else { return }
      unsafe XMLPushParser.state(data)?.pointee.error(
        error.pointee.code, error.pointee.level, error.pointee.message.map { unsafe String(cString: $0) } ?? "")
    }
    return unsafe handler
  }

  private static func state(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLParserState>? {
    unsafe data?.assumingMemoryBound(to: XMLParserState.self)
  }
}
