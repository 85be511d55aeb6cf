import Formats

/// What one of a document's names is in the contract: worked out once, asked at every tag.
struct XMLNameMeaning {
  /// nil for a name that the contract does not know.
  let term: XMLTerm?
  /// `term.index`, and the bit that stands for it among children and attributes.
  let index: Int
  let bit: UInt64
  /// As an element: in the contract's namespace.
  let isOurs: Bool
  /// As an attribute: in any namespace, and so somebody else's.
  let isForeign: Bool
  let children: UInt64
  let attributes: UInt64
  let field: Field?
  let reference: XMLTerm?
  let discriminator: XMLTerm?
  /// The field that it states as an element of a record that has nothing but text; nil where it may be more.
  let plainField: Field?

  init(_ name: XMLName) {
    isOurs = name.namespace == XMLTerm.namespace
    isForeign = !name.namespace.isEmpty
    term = isOurs || !isForeign ? XMLTerm(rawValue: name.local) : nil
    index = term?.index ?? 0
    bit = term == nil ? 0 : 1 << UInt64(index)
    children = XMLTerm.childBits[index]
    attributes = XMLTerm.attributeBits[index]
    field = term?.field
    reference = term?.reference
    discriminator = term?.discriminator
    let isInRecord = isOurs && XMLTerm.childBits[XMLTerm.insats.index] & bit != 0
    plainField = isInRecord && discriminator == nil ? field : nil
  }
}
