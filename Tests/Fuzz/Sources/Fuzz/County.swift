import Diagnostics
import Intake
import StrategyModel

/// Registers built in code, as small as they can be with one of everything.
enum County {
  static let strategy = Strategy(
    id: "prov", title: "Provstrategin",
    areas: [
      Area(
        id: "kompetens", title: "Höja kompetensen",
        goals: [
          Goal(id: "K1", title: "Fler barn och unga klarar skolan", aliases: ["Skolresultat"]),
          Goal(id: "K3", title: "Fler är i arbete och får rätt kompetens"),
        ])
    ],
    challenges: [Theme(id: "demografi", title: "demografi och utanförskap")],
    perspectives: [Theme(id: "barn-unga", title: "Barn och unga ska ha framtiden för sig")])

  static let organisations = OrganisationRegister([
    Organisation(
      id: "karlstads-kommun", name: "Karlstads kommun", kind: .kommun, number: "212000-1850", municipality: "1780",
      isExpected: true),
    Organisation(id: "kils-kommun", name: "Kils kommun", kind: .kommun, municipality: "1715", isExpected: true),
  ])

  static let places = PlaceRegister(
    county: Place(code: "17", name: "Värmlands län", level: .county, aliases: ["Värmland"]),
    country: Place(code: "00", name: "Riket", level: .country),
    municipalities: [
      Place(code: "1715", name: "Kil", level: .municipality),
      Place(code: "1780", name: "Karlstad", level: .municipality),
    ])

  static let catalogue = RuleCatalogue(RuleSet.rules)
}
