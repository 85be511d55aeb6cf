import StrategyModel

@testable import Analysis

/// A county in which every detector finds something.
enum Everything {
  static let validation = "Vuxna får sina yrkeskunskaper prövade och ett intyg genom validering"

  static func world() -> World {
    var world = World()
    world.targetGroups = [Theme(id: "aldre", title: "Äldre")]
    measure(&world)
    for (organisation, own) in Dictionary(grouping: activities, by: \.submitter).sorted(by: { $0.key < $1.key }) {
      world.report(organisation, own, rejected: organisation == "alby" ? 1 : 0)
    }
    world.report("dala", [], status: .unreadable)
    if let last = CalendarDate("2024-02-16"), let after = CalendarDate("2024-02-20") {
      world.received = ReceivedDays(deadline: last, byFile: ["boda.csv": after])
    }
    return world
  }

  private static func measure(_ world: inout World) {
    func indicator(
      _ id: Indicator.ID, _ title: String, kind: TargetKind = .level, target: Int? = 100, year: Int = 2030,
      breaks: [Int] = [],
      base: Int = 2018
    ) -> Indicator {
      Indicator(
        id: id, title: title, unit: "procent", direction: .higher, baselineYear: base, targetYear: year,
        targetValue: target.map { ExactNumber($0) }, targetKind: kind, publicationLag: 0, breaks: breaks)
    }
    world.measure(indicator("slow", "För sakta"), of: "K1")
    world.observe("slow", from: 2018, ["50", "51", "52", "53", "54", "55"])
    world.measure(indicator("away", "Åt fel håll"), of: "S3")
    world.observe("away", from: 2018, ["55", "54", "53", "52", "51", "50"])
    world.measure(indicator("flat", "Vänder ned", target: 90, year: 2024, base: 2014), of: "K1")
    world.observe("flat", from: 2014, ["50", "60", "70", "80", "90", "89", "88", "87", "86", "85"])
    world.measure(indicator("gap", "Skillnad", kind: .direction, target: nil), of: "K1")
    world.observe("gap", from: 2018, ["50", "51", "52", "53", "54", "55"], sex: .women)
    world.observe("gap", from: 2018, ["52", "54", "56", "58", "60", "62"], sex: .men)
    world.indicators.append(
      Indicator(id: "apart", title: "Dras isär", unit: "procent", direction: .higher, publicationLag: 0, isShare: true))
    world.goalIndicators["K1", default: []].append("apart")
    for (index, place) in World.places.municipalities.enumerated() {
      world.observe("apart", from: 2018, (0..<6).map { "\(50 + index + $0 * index)" }, place: place.code)
    }
    world.measure(indicator("silent", "Utan siffror"), of: "K3")
    world.measure(indicator("old", "Gammal"), of: "K3")
    world.observe("old", from: 2014, ["50", "51", "52", "53"])
    world.measure(indicator("secret", "Hemlig"), of: "K3")
    world.observe("secret", from: 2019, ["50", "51", "52", "53", nil], missing: .confidential)
    world.measure(indicator("broken", "Bruten", breaks: [2022]), of: "K3")
    world.observe("broken", from: 2018, ["50", "51", "52", "53", "64", "65"])
    world.measure(indicator("few", "Få värden"), of: "K3")
    world.observe("few", from: 2022, ["50", "51"])
  }

  static let activities: [Activity] = [
    World.activity(
      "alby", "1", "Närvaroteam i hela skoltiden", partners: ["Boda kommun"], end: "2024-06-30", budget: 2400),
    World.activity("boda", "1", "Närvaroteam i hela skoltiden", partners: ["Alby kommun"], budget: 2100),
    World.activity(
      "alby", "2", "Validering av yrkeskunskaper", validation + " på jobbet.", goals: ["K3"], places: ["9901"]),
    World.activity(
      "boda", "2", "Validering steg för steg", validation + " hos arbetsgivaren i hallen.", goals: ["K3"],
      places: ["9902"]),
    World.activity("alby", "3", "Mentorer", "Utrikes födda akademiker möter en mentor i sitt yrke.", goals: ["K3"]),
    World.activity("boda", "3", "Mentorer", "Utrikes födda akademiker möter en mentor i sitt yrke.", goals: ["K3"]),
    World.activity(
      "alby", "4", "Elever bygger drönare", goals: ["K1"], partners: ["Okänd", "Region Exempel"],
      lessons: [
        Lesson(kind: .hindrance, text: "Svårt att rekrytera behöriga lärare"),
        Lesson(kind: .hindrance, text: "kortsiktig projektfinansiering"),
      ], seeks: ["teater och musik för skolor med dans"]),
    World.activity(
      "boda", "4", "Teater för skolor", "Dans, teater och musik på scen.", goals: ["K1", "egna ord"],
      lessons: [Lesson(kind: .hindrance, text: "Behöriga lärare går inte att rekrytera")]),
    World.activity(
      "region", "1", "Länsdialog", goals: ["K1"], wholeCounty: true,
      lessons: [
        Lesson(kind: .hindrance, text: "Brist på behöriga lärare i fysik"),
        Lesson(kind: .successFactor, text: "Långsiktig finansiering från regionen"),
      ]),
    World.activity("region", "2", "Jobbmässa", goals: ["K3"], status: .finished),
    World.activity("region", "3", "Omställningslyft", goals: ["K3"], budget: 90_000),
    World.activity("alby", "5", "Biogas i jordbruket", goals: ["S3"], end: "2024-06-30"),
    World.activity("ny-forening", "1", "Bygdefest", goals: []),
  ]
}
