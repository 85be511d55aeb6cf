import Diagnostics
import StrategyModel

/// What found no match, on both sides of the merge.
struct UnmatchedSection: ReportSection {
  func blocks(_ context: ReportContext) -> [Block] {
    let unmatched = context.portfolio.unmatched
    let heading = context.heading(
      2, "omatchat", sv: "Det som inte kunde kopplas", en: "What could not be matched")
    let comments = comments(context)
    guard !unmatched.isEmpty else {
      if !comments.isEmpty || !guesses(context).isEmpty { return [heading] + guesses(context) + comments }
      return [heading, .paragraph(context.word(sv: "Allt kunde kopplas.", en: "Everything was matched."))]
    }
    let items = Unmatched.Kind.allCases.compactMap { kind -> [Inline]? in
      let found = unmatched.filter { $0.kind == kind }
      return found.isEmpty ? nil : item(kind, found, context)
    }
    return [
      heading, .list(items),
      .paragraph(
        context.say(
          sv: "Alla finns i {fil}, med förslag där det finns något.",
          en: "All are in {fil}, with suggestions where there are any.",
          ["fil": Slot(.link([.text("omatchat.csv")], to: "data/omatchat.csv"))])),
    ] + guesses(context) + comments
  }

  private func comments(_ context: ReportContext) -> [Block] {
    let left = context.commentsWithoutSubject
    guard !left.isEmpty else { return [] }
    return [
      .paragraph(
        context.say(
          sv: "{n} {n|kommentar handlar|kommentarer handlar} om något som inte finns i år: {filer}.",
          en: "{n} {n|comment is|comments are} about something that does not exist this year: {filer}.",
          [
            "n": context.count(left.count, left.map { .file($0.file) }),
            "filer": Slot(ListText.joined(left.map { [context.file($0.file)] }, in: context.language)),
          ]))
    ]
  }

  /// The ties that are guesses, named, so that nobody takes them for more.
  private func guesses(_ context: ReportContext) -> [Block] {
    let guessed = context.portfolio.alignments.filter { $0.ground == .text }
    guard !guessed.isEmpty else { return [] }
    let named = guessed.prefix(ReportLimit.unmatchedExamples).map { tie in
      context.activity(tie.activity) + [.text(" → ")] + context.goalID(tie.goal)
    }
    return [
      .paragraph(
        context.say(
          sv:
            "{n} {n|koppling är en gissning|kopplingar är gissningar} ur texten, där inget mål är angivet: {exempel}. "
            + "{n|Den|De} står med säkerhet och ord i {fil} och gäller tills någon har angett eller beslutat något annat.",
          en:
            "{n} {n|tie is a guess|ties are guesses} from the text, where no goal is stated: {exempel}. "
            + "{n|It stands|They stand} with confidence and words in {fil} and {n|holds|hold} until somebody states "
            + "or decides otherwise.",
          [
            "n": context.count(guessed.count, TraceList(guessed.map(\.activity))),
            "exempel": Slot(ListText.joined(named, in: context.language)),
            "fil": Slot(.link([.text("kopplingar.csv")], to: "data/kopplingar.csv")),
          ]))
    ]
  }

  private func item(_ kind: Unmatched.Kind, _ found: [Unmatched], _ context: ReportContext) -> [Inline] {
    if kind == .laterValue { return laterValues(found, context) }
    let traces = found.map { self.trace($0) }
    var examples: [[Inline]] = []
    var seen = Set<SubmittedText>()
    for entry in found where seen.insert(entry.value).inserted && examples.count < ReportLimit.unmatchedExamples {
      examples.append(value(entry, context))
    }
    return [.strong([.text(UnmatchedSection.heading(kind, context.language))])]
      + context.say(
        sv: ": {n}{?fler:, till exempel }{?alla:, nämligen }{exempel}.",
        en: ": {n}{?fler:, for example }{?alla:, namely }{exempel}.",
        [
          "n": context.count(found.count, traces), "fler": .text(found.count > examples.count ? "ja" : ""),
          "alla": .text(found.count > examples.count ? "" : "ja"),
          "exempel": Slot(ListText.joined(examples, in: context.language)),
        ])
  }

  /// By indicator and measured year: single values are for the table.
  private func laterValues(_ found: [Unmatched], _ context: ReportContext) -> [Inline] {
    var indicators: [Indicator.ID] = []
    for entry in found {
      let id = Indicator.ID(String(entry.value.raw.prefix { $0 != "/" }))
      if !indicators.contains(id) { indicators.append(id) }
    }
    return [.strong([.text(UnmatchedSection.heading(.laterValue, context.language))])]
      + context.say(
        sv: ": {n}, för {indikatorer}.", en: ": {n}, of {indikatorer}.",
        [
          "n": context.count(found.count, found.map { trace($0) }),
          "indikatorer": Slot(
            context.list(
              indicators, limit: ReportLimit.unmatchedExamples, traces: indicators.map(context.registerTrace)
            ) { context.indicator($0) }),
        ])
  }

  /// Somebody's words are quoted; what the registers and the statistics say is named.
  private func value(_ entry: Unmatched, _ context: ReportContext) -> [Inline] {
    switch entry.kind {
    case .indicator: context.indicator(Indicator.ID(entry.value.raw))
    case .laterValue, .series: [.name(InertText.shown(entry.value), trace(entry))]
    case .goal, .activity, .organisation, .mention, .place: [.quote(entry.value, trace(entry))]
    }
  }

  private func trace(_ entry: Unmatched) -> Trace {
    entry.source.map { .record($0) } ?? .setting("omatchat")
  }

  static func heading(_ kind: Unmatched.Kind, _ language: Language) -> String {
    let (sv, en) =
      switch kind {
      case .goal: ("Angivna mål som inte finns i registret", "Stated goals that are not in the register")
      case .activity: ("Insatser utan mål", "Efforts without a goal")
      case .organisation: ("Organisationer som inte finns i registret", "Organisations that are not in the register")
      case .mention:
        (
          "Organisationer som nämns i text utan att stå som partner",
          "Organisations mentioned but not named as partners"
        )
      case .place: ("Platser som inte finns i registret", "Places that are not in the register")
      case .indicator: ("Indikatorer utan siffror", "Indicators without figures")
      case .series: ("Serier utan indikator", "Series without an indicator")
      case .laterValue: ("Värden som blev offentliga efter referensdatum", "Values published after the reference date")
      }
    return language == .swedish ? sv : en
  }
}
