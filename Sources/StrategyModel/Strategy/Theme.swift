/// An utmaning, perspektiv, hållbarhetsdimension or styrka: something an activity may touch beside its goals.
package struct Theme: Sendable, Hashable {
  package typealias ID = Identifier<Theme>

  package let id: ID
  package let title: String
  package let aliases: [String]
  package let status: String?
  package let remark: String?

  package init(id: ID, title: String, aliases: [String] = [], status: String? = nil, remark: String? = nil) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.status = status
    self.remark = remark
  }
}
