/// An insatsområde: a group of goals.
package struct Area: Sendable, Hashable {
  package typealias ID = Identifier<Area>

  package let id: ID
  package let title: String
  package let aliases: [String]
  package let goals: [Goal]

  package init(id: ID, title: String, aliases: [String] = [], goals: [Goal]) {
    self.id = id
    self.title = title
    self.aliases = aliases
    self.goals = goals
  }
}
