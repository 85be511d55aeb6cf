import Foundation
import Diagnostics
import StrategyModel

/// One insatsområde: where its indicators stand, what is done and by whom, what was learnt.
struct AreaSection: ReportSection {
  let area: Area

  func blocks(_ context: ReportContext) -> [Block] {
    let pictures = area.goals.compactMap { context.portfolio.goalPicture($0.id) }
    let name = Slot(.name(area.title, context.registerTrace(area.id)))
    var blocks: [Block] = [
      .heading(level: 2, id: "omrade-\(Slug.make(area.id.rawValue))", name.inlines),
      .paragraph(lead(pictures, context)),
    ]
    blocks += context.comments(on: area.id.rawValue) + area.goals.flatMap { context.comments(on: $0.id.rawValue) }
    blocks.append(
      .heading(
        level: 3, id: "lage-\(Slug.make(area.id.rawValue))", context.word(sv: "Var vi står", en: "Where we stand")))
    blocks += IndicatorTable(area: area).blocks(context)
    if let alt = AreaFigure(area: area).alt(context) {
      blocks.append(.figure(name: AreaFigure(area: area).name, alt: alt))
      blocks.append(
        .paragraph(
          context.say(
            sv: "Alla år bakom diagrammen står i {varden} och prognoserna i {prognoser}.",
            en: "All years behind the charts stand in {varden} and the forecasts in {prognoser}.",
            [
              "varden": Slot(.link([.text("indikatorvarden.csv")], to: "data/indikatorvarden.csv")),
              "prognoser": Slot(.link([.text("prognoser.csv")], to: "data/prognoser.csv")),
            ])))
    }
    blocks.append(
      .heading(
        level: 3, id: "insatser-\(Slug.make(area.id.rawValue))",
        context.word(sv: "Vad som görs och av vem", en: "What is done and by whom")))
    blocks += EffortTable(area: area).blocks(context)
    blocks.append(
      .heading(
        level: 3, id: "lardomar-\(Slug.make(area.id.rawValue))", context.word(sv: "Lärdomar", en: "Lessons")))
    blocks += LessonTable(activities: pictures.flatMap(\.activities), limit: 2).blocks(context)
    return blocks
  }

  private func lead(_ pictures: [GoalPicture], _ context: ReportContext) -> [Inline] {
    let subject = context.registerTrace(area.id)
    let activities = context.union(pictures.map(\.activities))
    let active = context.union(pictures.map(\.active))
    let submitters = Set(context.activities(activities).map(\.submitter)).sorted()
    return context.say(
      .area,
      [
        "mal": context.count(area.goals.count, area.goals.map { context.registerTrace($0.id) } + [subject]),
        "insatser": context.count(activities, of: subject), "pagar": context.count(active, of: subject),
        "organisationer": context.count(submitters, of: subject), "tackning": Slot(context.coverageShare),
      ])
  }
}

/// Ids that are safe in file names and anchors.
enum Slug {
  /// Lower-case ASCII letters, digits and single hyphens; å and ä become a, ö becomes o.
  static func make(_ text: String) -> String {
    var slug = ""
    for character in text.lowercased().precomposedStringWithCanonicalMapping {
      switch character {
      case "å", "ä": slug.append("a")
      case "ö": slug.append("o")
      case _ where character.isASCII && (character.isLetter || character.isNumber): slug.append(character)
      default: if !slug.isEmpty, slug.last != "-" { slug.append("-") }
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
