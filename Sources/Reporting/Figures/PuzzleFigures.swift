import Diagnostics
import StrategyModel

extension ActorMatrix {
  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    let title = sv ? "Pågående insatser per mål och typ av aktör" : "Ongoing efforts by goal and kind of actor"
    let silentNote =
      sv ? "– ingen väntad aktör av typen har rapporterat" : "– no expected actor of the kind has reported"
    let map = HeatMap(
      title: title, columns: kinds.map { context.actorKind($0) }, groups: [],
      rows: goals.map { goal in
        HeatMap.Row(
          label: "\(goal.id.rawValue) \(goal.title)",
          owner: context.registerTrace(goal.id),
          cells: kinds.map { silentKinds.contains($0) ? nil : activities(goal.id, $0) })
      }, labelWidth: 372, cellWidth: 94, notes: silentKinds.isEmpty ? [] : [silentNote],
      countNote: sv ? "Pågående insatser:" : "Ongoing efforts:")
    return map.canvas(context).figure(
      name: "mal-aktorstyp", title: title, alt: alt(context), language: context.language)
  }
}

extension MunicipalityMatrix {
  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    let title = sv ? "Pågående insatser per kommun och mål" : "Ongoing efforts by municipality and goal"
    let silentNote = sv ? "* kommunen har inte rapporterat själv" : "* the municipality has not reported itself"
    var rows = municipalities.map { place in
      HeatMap.Row(
        label: place.name + (silent.contains(place.code) ? " *" : ""),
        owner: context.registerTrace(place.code), cells: goals.map { activities(place.code, $0.id) })
    }
    rows.append(
      HeatMap.Row(
        label: sv ? "Hela länet" : "The whole county", owner: .setting("inrapporteringar"),
        cells: goals.map { countyWideActivities($0.id) }))
    let map = HeatMap(
      title: title, columns: goals.map(\.id.rawValue),
      groups: context.strategy.areas.filter { !$0.goals.isEmpty }.map { .init(title: $0.title, count: $0.goals.count) },
      rows: rows, labelWidth: 150, cellWidth: 54, notes: silent.isEmpty ? [] : [silentNote],
      countNote: sv ? "Pågående insatser:" : "Ongoing efforts:")
    return map.canvas(context).figure(
      name: "mal-kommun", title: title, alt: alt(context), language: context.language)
  }
}
