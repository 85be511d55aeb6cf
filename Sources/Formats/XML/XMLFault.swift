/// Why a document is refused, and where. One is enough; the parser stops at most of them.
package struct XMLFault: Sendable, Hashable {
  package enum Code: String, Sendable, CaseIterable {
    /// No root element: no bytes, only white space, or text that is no XML.
    case empty
    /// A document type declaration: refused before anything in it is read.
    case doctype
    /// Declared, or recognised by its first bytes, as something else than UTF-8, UTF-16, windows-1252, ISO-8859-1, -15.
    case encodingNotAllowed
    /// The declaration says one encoding and the bytes another.
    case encodingMismatch
    /// Bytes that are no character in the file's encoding.
    case invalidBytes
    /// UTF-16 with an odd number of bytes.
    case oddUTF16
    /// The character U+0000.
    case nul
    /// One tag, comment, instruction or marked section longer than the limit.
    case tagTooLong
    /// Elements nested deeper than the limit.
    case tooDeep
    /// A prefix that no `xmlns:` declares.
    case undeclaredPrefix
    /// `&name;` that XML does not define, or a stray `&`.
    case undeclaredEntity
    /// An end tag that does not fit its start tag.
    case mismatchedTag
    /// The file ends before its elements do.
    case truncated
    /// A control or other character that XML does not allow.
    case forbiddenCharacter
    /// One attribute twice in one tag.
    case duplicateAttribute
    /// Something behind the root element.
    case trailingContent
    /// Any other breach of well-formedness; libxml2's own words are kept in `detail`.
    case notWellFormed
  }

  package let code: Code
  /// Byte offset in the document as UTF-8 without byte-order mark; nil for the document as a whole.
  package let offset: Int?
  /// 1-based; nil for the document as a whole.
  package let line: Int?
  /// 1-based, in Unicode scalars.
  package let column: Int?
  /// What was found, in the document's or libxml2's words. May hold anything that the document holds: escape it.
  package let detail: String

  package init(_ code: Code, offset: Int? = nil, line: Int? = nil, column: Int? = nil, detail: String = "") {
    self.code = code
    self.offset = offset
    self.line = line
    self.column = column
    self.detail = detail
  }
}

/// How much of a document the parser takes. The defaults are the contract; tests use smaller ones.
package struct XMLLimits: Sendable, Hashable {
  /// Bytes given to libxml2 at a time.
  package var chunk = 16 * 1_024
  /// The longest tag, comment, instruction or marked section, in bytes of UTF-8. libxml2 2.9 takes quadratic time
  /// for the attributes of one tag; this bounds it to some tenths of a second.
  package var tag = 64 * 1_024
  /// Elements within elements, the root counted.
  package var depth = 32

  package init() {}
}
