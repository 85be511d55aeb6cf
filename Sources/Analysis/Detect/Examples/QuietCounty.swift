package import Diagnostics
import StrategyModel

/// An invented county in which no detector has anything to say: what every example is added to.
package enum QuietCounty {
  /// What it is, for the page.
  package static let told = LocalizedText(
    sv: """
      Ett påhittat län med fyra kommuner (Alby, Boda, Cello och Dala), en region och en statlig myndighet, som alla har \
      rapporterat, och fyra mål (M1–M4) med fem pågående insatser var. Där finns inget att hitta, tills det här läggs till:
      """,
    en: """
      An invented county with four municipalities (Alby, Boda, Cello and Dala), a region and a state agency, all of which \
      have reported, and four goals (M1–M4) with five active efforts each. There is nothing to find there until this is \
      added:
      """)

  static let day = CalendarDate(year: 2024, month: 3, day: 8)

  static let municipalities = [
    Place(code: "9901", name: "Alby", level: .municipality, neighbours: ["9902"]),
    Place(code: "9902", name: "Boda", level: .municipality, neighbours: ["9901"]),
    Place(code: "9903", name: "Cello", level: .municipality), Place(code: "9904", name: "Dala", level: .municipality),
  ]

  static let organisations =
    municipalities.map { place in
      Organisation(
        id: Organisation.ID(place.name.lowercased()), name: "\(place.name) kommun", kind: .kommun,
        municipality: place.code, isExpected: true)
    } + [
      Organisation(id: "region", name: "Region Exempel", kind: .region, isExpected: true),
      Organisation(id: "myndigheten", name: "Länsmyndigheten Exempel", kind: .stat, isExpected: true),
    ]

  static let goals = [
    Goal(id: "M1", title: "Fler unga klarar skolan"), Goal(id: "M2", title: "Fler är i arbete"),
    Goal(id: "M3", title: "Utsläppen minskar"), Goal(id: "M4", title: "Fler mår bra"),
  ]

  /// Four of each goal by the municipalities, one by the region or the agency. No two speak of the same thing.
  static let efforts: [ExampleFact] =
    titles.flatMap { goal, titles in
      zip(municipalities, titles).map { .effort("\($0.name) kommun", $1, goals: [goal]) }
    } + [
      .effort("Region Exempel", "Elevhälsans telefon", goals: ["M1"], places: ["9903"]),
      .effort("Region Exempel", "Branschråd", goals: ["M2"], places: ["9904"]),
      .effort("Länsmyndigheten Exempel", "Våtmarker", goals: ["M3"], places: ["9903"]),
      .effort("Länsmyndigheten Exempel", "Spelberoende", goals: ["M4"], places: ["9904"]),
    ]

  private static let titles = [
    ("M1", ["Läxläsning", "Skolfrukost", "Mattestuga", "Simlov"]),
    ("M2", ["Jobbmässa", "Kvällssvenska", "Körkortslån", "Lärlingsår"]),
    ("M3", ["Biogasmack", "Cykelväg", "Fjärrvärmenät", "Återbrukshall"]),
    ("M4", ["Fallskydd", "Gångklubb", "Samtalsstöd", "Fritidsbank"]),
  ]
}
