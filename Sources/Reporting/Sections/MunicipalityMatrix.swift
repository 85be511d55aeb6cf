import Diagnostics
import StrategyModel

/// Ongoing efforts by municipality and goal; those for the whole county stand apart.
struct MunicipalityMatrix: Sendable {
  let goals: [Goal]
  /// In Swedish alphabetical order.
  let municipalities: [Place]
  /// Municipalities whose own organisation has not reported.
  let silent: Set<Place.Code>
  private let cells: [Place.Code: [Goal.ID: [Activity.ID]]]
  private let countyWide: [Goal.ID: [Activity.ID]]
  /// All ongoing efforts that name a municipality, also those without a goal; each once.
  private let all: [Place.Code: [Activity.ID]]
  private let allCountyWide: [Activity.ID]

  init(_ context: ReportContext) {
    let portfolio = context.portfolio
    goals = context.strategy.goals
    municipalities = ListText.sorted(portfolio.places.municipalities) { $0.name }
    let reported = Set(portfolio.coverage.reported)
    silent = Set(
      portfolio.organisations.organisations
        .filter { $0.kind == .kommun && $0.isExpected && !reported.contains($0.id) }.compactMap(\.municipality))
    var cells: [Place.Code: [Goal.ID: [Activity.ID]]] = [:]
    var countyWide: [Goal.ID: [Activity.ID]] = [:]
    for picture in portfolio.goals {
      for activity in context.activities(picture.active) {
        if activity.isCountyWide { countyWide[picture.goal.id, default: []].append(activity.id) }
        for code in activity.municipalities where !activity.isCountyWide {
          cells[code, default: [:]][picture.goal.id, default: []].append(activity.id)
        }
      }
    }
    let active = portfolio.activities.filter(\.status.isActive)
    var all: [Place.Code: [Activity.ID]] = [:]
    for activity in active where !activity.isCountyWide {
      for code in activity.municipalities { all[code, default: []].append(activity.id) }
    }
    self.all = all
    allCountyWide = active.filter(\.isCountyWide).map(\.id)
    self.cells = cells
    self.countyWide = countyWide
  }

  func activities(_ place: Place.Code, _ goal: Goal.ID) -> [Activity.ID] { cells[place]?[goal] ?? [] }

  func activities(_ place: Place.Code) -> [Activity.ID] { all[place] ?? [] }

  func countyWideActivities(_ goal: Goal.ID) -> [Activity.ID] { countyWide[goal] ?? [] }

  func table(_ context: ReportContext) -> Table {
    let note = silent.isEmpty ? [] : context.word(sv: " (ej rapporterat)", en: " (not reported)")
    var rows = municipalities.map { place -> [[Inline]] in
      [context.place(place.code) + (silent.contains(place.code) ? note : [])]
        + goals.map { context.count(activities(place.code, $0.id), of: context.registerTrace(place.code)).inlines }
        + [context.count(activities(place.code), of: context.registerTrace(place.code)).inlines]
    }
    rows.append(
      [context.word(sv: "Hela länet", en: "The whole county")]
        + goals.map { context.count(countyWideActivities($0.id), of: context.registerTrace($0.id)).inlines }
        + [context.count(allCountyWide, of: .setting("inrapporteringar")).inlines])
    return Table(
      caption: context.word(
        sv: "Pågående insatser per kommun och mål", en: "Ongoing efforts by municipality and goal"),
      columns: [Table.Column(context.word(sv: "Kommun", en: "Municipality"))]
        + goals.map { Table.Column(context.goalID($0.id), .end) }
        + [Table.Column(context.word(sv: "Insatser", en: "Efforts"), .end)],
      rows: rows)
  }

  func alt(_ context: ReportContext) -> [Inline] {
    let empty = municipalities.filter { place in goals.allSatisfy { activities(place.code, $0.id).isEmpty } }
    guard !empty.isEmpty else {
      return context.word(
        sv:
          "Rutnät med antalet pågående insatser för varje kommun och mål. Varje kommun har minst en. Talen står i tabellen under.",
        en:
          "Grid with the number of ongoing efforts for each municipality and goal. Every municipality has at least one. The numbers stand in the table below."
      )
    }
    return context.say(
      sv:
        "Rutnät med antalet pågående insatser för varje kommun och mål. Utan insats som pekar ut kommunen: {kommuner}. "
        + "Talen står i tabellen under.",
      en: "Grid with the number of ongoing efforts for each municipality and goal. Without an effort that names the "
        + "municipality: {kommuner}. The numbers stand in the table below.",
      ["kommuner": Slot(context.places(empty.map(\.code), limit: 16))])
  }
}
