import Diagnostics
import StrategyModel

/// An organisation with finished efforts for which it reports neither result nor lesson. One finding each.
struct FinishedWithoutResult: Detector {
  let rule = Rule.detector(
    "DET-K05",
    title: LocalizedText(
      sv: "Avslutad insats utan resultat eller lärdom", en: "Finished effort without result or lesson"),
    message: LocalizedText(
      sv: """
        {organisationer} har {antal} {antal|avslutad insats|avslutade insatser} utan redovisat resultat eller lärdom: \
        {insatser}.
        """,
      en: "{organisationer} has {antal} finished {antal|effort|efforts} without reported result or lesson: {insatser}."),
    remedy: LocalizedText(
      sv: "Fråga {organisationer}: vad blev det av {antal|insatsen|insatserna}, och vad skulle ni göra om?",
      en: "Ask {organisationer}: what came of {antal|it|them}, and what would you do differently?"),
    why: LocalizedText(
      sv: "Det som har gjorts klart är det mesta att lära av, om någon berättar.",
      en: "What is finished is what most can be learnt from, if somebody tells."))

  let page = DetectorPage(
    looksAt: LocalizedText(
      sv: """
        Avslutade insatser där både resultat och lärdomar är tomma. En organisation är ett fynd, hur många \
        insatser det än gäller.
        """,
      en: """
        Finished efforts where both result and lessons are empty. One organisation is one finding, however \
        many efforts.
        """),
    found: [
      .effort("Alby kommun", "Läslov", status: .finished),
      .effort("Alby kommun", "Lekstuga", goals: ["M4"], status: .finished),
    ],
    lookAlike: [
      .effort("Alby kommun", "Läslov", status: .finished, result: "Femtio elever deltog"),
      .effort("Alby kommun", "Lekstuga", goals: ["M4"], status: .cancelled),
    ],
    difference: LocalizedText(
      sv: "Den ena har ett resultat, den andra avbröts.",
      en: "One has its result, the other was cancelled.")
  )

  func detect(_ context: DetectionContext) -> [Finding] {
    let silent = context.portfolio.activities.filter { activity in
      activity.status == .finished && activity.result.raw.allSatisfy(\.isWhitespace) && activity.lessons.isEmpty
    }
    return Dictionary(grouping: silent, by: \.submitter).sorted { $0.key < $1.key }.map { organisation, activities in
      let ids = activities.map(\.id).sorted()
      return Finding(
        id: "K05-\(StableID.part(organisation.rawValue))", kind: .knowledgeGap, detector: rule.code,
        subject: context.portfolio.name(of: organisation),
        score: [
          context.part("kunskapsbrist", 0.4, sv: "resultat och lärdom saknas", en: "no result or lesson"),
          context.part(
            "omfattning", Double(ids.count) / 5, sv: "\(ids.count) av 5 insatser", en: "\(ids.count) of 5 efforts"),
        ],
        facts: [
          "organisationer": .organisations([organisation]), "antal": context.count(activities),
          "insatser": .activities(ids),
        ],
        organisations: [organisation], goals: Set(ids.flatMap { context.goals(of: $0) }).sorted(),
        evidence: ids.map { .activity($0) })
    }
  }
}
