import Diagnostics
import StrategyModel

/// Values that a later delivery of the statistics has changed: both are shown, the later one is used.
enum RevisionList {
  static func items(_ context: ReportContext) -> [[Inline]] {
    let revised = context.portfolio.observations.filter { !$0.revised.isEmpty }
    guard !revised.isEmpty else { return [] }
    let examples = revised.prefix(ReportLimit.changes).map { example($0, context) }
    return [
      context.say(
        sv: "{n} {n|värde|värden} har ändrats i en senare leverans. Den senare används. Till exempel {exempel}. "
          + "Alla finns i {fil}.",
        en: "{n} {n|value was|values were} changed in a later delivery, which is the one used. For example {exempel}. "
          + "All are in {fil}.",
        [
          "n": context.count(revised.count, revised.map { .observation($0.key) }),
          "exempel": Slot(Array(examples.joined(separator: [.text("; ")]))),
          "fil": Slot(.link([.text("revideringar.csv")], to: "data/revideringar.csv")),
        ])
    ]
  }

  private static func example(_ observation: Observation, _ context: ReportContext) -> [Inline] {
    let key = observation.key
    func printed(_ value: ObservedValue?) -> Slot {
      guard let number = value?.number else { return .text("–") }
      return Slot(.number(NumberText.format(number, in: context.language), .value, [.observation(key)]))
    }
    return context.say(
      sv: "{indikator}, {plats} {ar}: nu {nu} ({fil}), tidigare {fore}{?annan: ({annan})}",
      en: "{indikator}, {plats} {ar}: now {nu} ({fil}), before {fore}{?annan: ({annan})}",
      [
        "indikator": Slot(context.indicator(key.indicator)), "plats": Slot(context.place(key.place)),
        "ar": context.year(key.year, .observation(key)), "nu": printed(observation.value),
        "fore": printed(observation.revised.first?.value), "fil": Slot(context.file(observation.file)),
        "annan": observation.revised.first.map { Slot(context.file($0.file)) } ?? Slot([]),
      ])
  }
}
