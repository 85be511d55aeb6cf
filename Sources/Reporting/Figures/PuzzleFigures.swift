import Diagnostics
import StrategyModel

extension ActorMatrix {
  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    let map = HeatMap(
      columns: kinds.map { context.actorKind($0) }, groups: [],
      rows: goals.map { goal in
        HeatMap.Row(
          label: "\(goal.id.rawValue) \(goal.title)",
          counts: kinds.map { silentKinds.contains($0) ? nil : activities(goal.id, $0).count })
      }, labelWidth: 320, cellWidth: 92,
      silentNote: sv ? "ingen väntad aktör av typen har rapporterat" : "no expected actor of the kind has reported",
      countNote: sv ? "Pågående insatser:" : "Ongoing efforts:")
    return Figure(
      name: "mal-aktorstyp",
      svg: map.canvas(context).rendered(
        name: "mal-aktorstyp",
        title: sv ? "Pågående insatser per mål och typ av aktör" : "Ongoing efforts by goal and kind of actor",
        description: alt(context).plain, language: context.language.rawValue))
  }
}

extension MunicipalityMatrix {
  func figure(_ context: ReportContext) -> Figure {
    let sv = context.language == .swedish
    var rows = municipalities.map { place in
      HeatMap.Row(
        label: place.name + (silent.contains(place.code) ? " *" : ""),
        counts: goals.map { activities(place.code, $0.id).count })
    }
    rows.append(
      HeatMap.Row(
        label: sv ? "Hela länet" : "The whole county", counts: goals.map { countyWideActivities($0.id).count }))
    let map = HeatMap(
      columns: goals.map(\.id.rawValue),
      groups: context.strategy.areas.filter { !$0.goals.isEmpty }.map { .init(title: $0.title, count: $0.goals.count) },
      rows: rows, labelWidth: 150, cellWidth: 52, silentNote: "",
      countNote: sv ? "Pågående insatser:" : "Ongoing efforts:")
    var canvas = map.canvas(context)
    if !silent.isEmpty {
      canvas.text(
        sv ? "* kommunen har inte rapporterat själv" : "* the municipality has not reported itself", x: 14,
        y: canvas.height - FigureNote.height(context) + 2, .init(size: 12, color: SVGColor.muted))
    }
    return Figure(
      name: "mal-kommun",
      svg: canvas.rendered(
        name: "mal-kommun",
        title: sv ? "Pågående insatser per kommun och mål" : "Ongoing efforts by municipality and goal",
        description: alt(context).plain, language: context.language.rawValue))
  }
}
