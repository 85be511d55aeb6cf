import Diagnostics
import StrategyModel

/// How it was done, with which texts, sources and versions, and what it cannot say.
struct MethodSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    [
      context.heading(2, "metod", sv: "Metod, källor och begränsningar", en: "Method, sources and limits"),
      .list(context.paragraphs(.method)),
      context.heading(3, "bedomningar", sv: "Så bedöms indikatorerna", en: "How indicators are assessed"),
      .list(AssessmentMethod.items(context)),
      context.heading(3, "formuleringar", sv: "Målens formuleringar", en: "The wording of the goals"),
      .list(formulations(context)),
      context.heading(3, "kallor", sv: "Källor", en: "Sources"),
      .list(sources(context) + RevisionList.items(context)),
      context.heading(3, "versioner", sv: "Versioner", en: "Versions"),
      .list(versions(context)),
    ]
  }

  private func formulations(_ context: ReportContext) -> [[Inline]] {
    let strategy = context.strategy
    var items: [[Inline]] = []
    let working = strategy.goals.filter(\.isWorkingFormulation)
    if !working.isEmpty {
      items.append(
        context.say(
          sv: "{n} av {alla} mål har en arbetsformulering: den är gjord för det här verktyget och är inte strategins "
            + "fastställda text. Det gäller {mal}.",
          en: "{n} of {alla} goals have a working formulation, made for this tool and not the adopted text of the "
            + "strategy: {mal}.",
          [
            "n": context.count(working.count, working.map { context.registerTrace($0.id) }),
            "alla": context.count(strategy.goals.count, strategy.goals.map { context.registerTrace($0.id) }),
            "mal": Slot(ListText.joined(working.map { context.goalID($0.id) }, in: context.language)),
          ]))
    } else {
      items.append(
        context.word(
          sv: "Målen återges som registret anger dem.", en: "The goals are given as the register states them."))
    }
    if let remark = strategy.remark, !remark.isEmpty {
      items.append([.name(remark, .register(file: strategy.file, id: strategy.id.rawValue))])
    }
    return items
  }

  private func sources(_ context: ReportContext) -> [[Inline]] {
    var seen = Set<Indicator.ID>()
    var items: [[Inline]] = []
    for picture in context.portfolio.goals.flatMap(\.indicators) where seen.insert(picture.indicator.id).inserted {
      let source = SourceText.source(of: picture, context)
      guard !source.plain.isEmpty, let series = picture.county, let last = series.latest,
        let first = series.observations.first(where: { $0.value.number != nil })
      else { continue }
      items.append(
        context.say(
          sv: "{indikator}. Källa: {kalla}. {?fran:Serie {fran}–{till}}{?bara:Bara {bara}}, fil {fil}.",
          en: "{indikator}. Source: {kalla}. {?fran:Series {fran}–{till}}{?bara:Only {bara}}, file {fil}.",
          [
            "indikator": Slot(context.indicator(picture.indicator.id)), "kalla": Slot(source),
            "fran": first == last ? Slot([]) : context.year(first.key.year, .observation(first.key)),
            "bara": first == last ? context.year(last.key.year, .observation(last.key)) : Slot([]),
            "till": context.year(last.key.year, .observation(last.key)),
            "fil": Slot(context.file(last.file)),
          ]))
    }
    if items.isEmpty {
      items.append(context.word(sv: "Ingen statistik har lästs.", en: "No statistics were read."))
    }
    return items
  }

  private func versions(_ context: ReportContext) -> [[Inline]] {
    let information = context.information
    func version(_ sv: String, _ en: String, _ value: String, _ name: String) -> [Inline] {
      context.say(sv: sv + " {v}", en: en + " {v}", ["v": Slot(.name(value, .setting(name)))])
    }
    var items = [
      version("Verktyg: nulage", "Tool: nulage", information.toolVersion, "verktyg"),
      version("Regler:", "Rules:", information.ruleSetVersion, "regler"),
    ]
    let registers = [
      (context.strategy.file, context.strategy.sha256),
      (context.portfolio.organisations.file, context.portfolio.organisations.sha256),
      (context.portfolio.places.file, context.portfolio.places.sha256),
    ]
    for (file, sum) in registers where !file.isEmpty {
      items.append(
        context.say(
          sv: "Register: {fil}{?summa:, SHA-256 {summa}}", en: "Register: {fil}{?summa:, SHA-256 {summa}}",
          [
            "fil": Slot(.name(file, .register(file: file, id: "sha256"))),
            "summa": Slot(
              sum.isEmpty ? [] : [.name(String(sum.prefix(12)) + "…", .register(file: file, id: "sha256"))]),
          ]))
    }
    return items
  }
}
