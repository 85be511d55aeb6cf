import Diagnostics
import StrategyModel
import Yams

/// The keys of a strategy's register and what they become.
struct StrategyRegister {
  let problems: RegisterProblems
  var places: PlaceRegister?

  static let rootKeys = [
    "id", "titel", "period", "kalla", "vision", "anmarkning", "omraden", "indikatorer", "utmaningar", "perspektiv",
    "dimensioner", "styrkor", "malgrupper",
  ]
  static let areaKeys = ["id", "titel", "alias", "mal", "not"]
  static let goalKeys = [
    "id", "titel", "beskrivning", "alias", "nyckelord", "status", "kalla", "indikatorer", "not",
  ]
  static let themeKeys = ["id", "titel", "alias", "status", "not"]

  func read(_ root: Node, sha256: String) -> Strategy {
    let empty = Strategy(id: "", title: "", areas: [])
    guard
      let register = RegisterEntry(
        root, kind: LocalizedText(sv: "strategin", en: "the strategy"), allowed: Self.rootKeys,
        required: ["id", "titel", "omraden"], problems: problems)
    else { return empty }
    let indicators = IndicatorEntries(problems: problems, places: places).read(register)
    return Strategy(
      id: Strategy.ID(register.requiredText("id")), title: register.requiredText("titel"),
      vision: register.text("vision"), period: register.text("period"), source: register.text("kalla"),
      remark: register.text("anmarkning"), areas: areas(register, indicators: indicators.map(\.id)),
      indicators: indicators, challenges: themes(register, "utmaningar"),
      perspectives: themes(register, "perspektiv"), dimensions: themes(register, "dimensioner"),
      strengths: themes(register, "styrkor"), targetGroups: themes(register, "malgrupper"), file: problems.file,
      sha256: sha256)
  }

  private func areas(_ register: RegisterEntry, indicators: [Indicator.ID]) -> [Area] {
    var areaNames = UniqueNames(problems: problems)
    var goalNames = UniqueNames(problems: problems)
    let entries = register.entries(
      "omraden", kind: LocalizedText(sv: "området", en: "the area"), allowed: Self.areaKeys,
      required: ["id", "titel", "mal"])
    if register.has("omraden"), entries.isEmpty {
      problems.add(
        at: register.mark(of: "omraden"), sv: "Strategin har inget område.", en: "The strategy has no area.")
    }
    return entries.map { entry in
      let area = Area(
        id: Area.ID(entry.requiredText("id")), title: entry.requiredText("titel"), aliases: entry.texts("alias"),
        goals: entry.entries(
          "mal", kind: LocalizedText(sv: "målet", en: "the goal"), allowed: Self.goalKeys, required: ["id", "titel"]
        ).map { goal($0, names: &goalNames, indicators: indicators) })
      areaNames.claim(
        [area.id.rawValue, area.title] + area.aliases, for: area.id.rawValue, at: entry.mark, sv: "Områdesnamnet",
        en: "The area name")
      return area
    }
  }

  private func goal(_ entry: RegisterEntry, names: inout UniqueNames, indicators: [Indicator.ID]) -> Goal {
    let known = Set(indicators.map(\.rawValue))
    let stated = entry.placedTexts("indikatorer")
    for item in stated where !known.contains(item.text) {
      problems.add(
        at: item.mark, sv: "Målet hänvisar till indikatorn \"\(item.text)\", som inte finns under indikatorer.",
        en: "The goal refers to the indicator \"\(item.text)\", which is not under indikatorer.",
        nearest: NearestName.candidates(for: item.text, among: indicators.map(\.rawValue)))
    }
    let goal = Goal(
      id: Goal.ID(entry.requiredText("id")), title: entry.requiredText("titel"),
      summary: entry.text("beskrivning"), aliases: entry.texts("alias"), keywords: entry.texts("nyckelord"),
      status: entry.text("status"), source: entry.text("kalla"),
      indicators: stated.map { Indicator.ID($0.text) })
    entry.refuseYear("id")
    names.claim(
      [goal.id.rawValue, goal.title] + goal.aliases, for: goal.id.rawValue, at: entry.mark, sv: "Målnamnet",
      en: "The goal name")
    return goal
  }

  private func themes(_ register: RegisterEntry, _ key: String) -> [Theme] {
    var names = UniqueNames(problems: problems)
    return register.entries(
      key, kind: LocalizedText(sv: "en post under \(key)", en: "an entry under \(key)"), allowed: Self.themeKeys,
      required: ["id", "titel"]
    ).map { entry in
      let theme = Theme(
        id: Theme.ID(entry.requiredText("id")), title: entry.requiredText("titel"), aliases: entry.texts("alias"),
        status: entry.text("status"), remark: entry.text("not"))
      names.claim(
        [theme.id.rawValue, theme.title] + theme.aliases, for: theme.id.rawValue, at: entry.mark, sv: "Namnet",
        en: "The name")
      return theme
    }
  }
}
